/** The wire forms: what the docstring of the scorer asks for, and nothing that JSON cannot say. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { claimWire, findingWire, statementWire } from "../../src/core/wire.ts";
import { claims, documents, findings, statements } from "../web/corpus.ts";

const span = z.object({ start: z.number().int(), end: z.number().int() });

const statementForm = z.object({
  document: z.string(),
  kind: z.string(),
  span,
  quote: z.string(),
  source: z.object({ name: z.string(), anonymous: z.boolean(), span }).nullable(),
  cue: z.object({ quote: z.string(), span }).nullable(),
  direct: z.boolean(),
  hedge: z.string().nullable(),
  quantities: z.array(
    z.object({
      span,
      quote: z.string(),
      low: z.number(),
      high: z.number(),
      bound: z.enum(["=", "~", "<", "<=", ">", ">="]),
      change: z.enum(["none", "up", "down"]),
      unit: z.string(),
      subject: z.string().nullable(),
      measure: z.string().nullable(),
      item: z.string().nullable(),
      period: z.object({ from: z.string().optional(), to: z.string().optional() }).nullable(),
    }),
  ),
  deadline: z.string().nullable(),
});

const claimForm = z.object({
  id: z.string(),
  members: z.array(z.object({ document: z.string(), span, relation: z.string() })),
});

const findingForm = z.object({
  rule: z.string(),
  verdict: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  evidence: z.array(
    z.union([z.object({ document: z.string(), span }), z.object({ series: z.string(), cell: z.string() })]),
  ),
});

const nameOf = (id: string) => documents.find((document) => document.id === id)?.origin.name ?? "?";
const sent = (form: unknown) => JSON.parse(JSON.stringify(form));

describe("after JSON the forms are as promised", () => {
  test("statements", () => {
    for (const document of documents) {
      for (const statement of statements.get(document.id) ?? []) {
        const form = statementForm.parse(sent(statementWire(statement, document)));
        expect(form.document).toBe(document.origin.name);
        expect(document.text.slice(form.span.start, form.span.end)).toBe(form.quote);
      }
    }
  });

  test("claims", () => {
    for (const claim of claims)
      expect(claimForm.parse(sent(claimWire(claim, nameOf))).members).toHaveLength(claim.members.length);
  });

  test("what was held apart, and what is linked", () => {
    const [claim] = claims;
    const [member] = claim?.members ?? [];
    if (!claim || !member) throw new Error("the corpus has a claim");
    const { document, span, quote, proposition } = member;
    const miss = { claim: null, title: quote, statement: proposition.statement, document, span, because: "" } as const;
    const lineage = {
      first: { member: 0, order: "dated", undated: 0 },
      edges: [],
      doubts: [],
      wanted: [],
      traced: 1,
      linked: [{ ...member, relation: "linked" }],
    } as const;
    const form = sent(
      claimWire({ ...claim, lineage, apart: { nearest: [{ ...miss, parts: [], alike: 0.75 }], more: 2 } }, nameOf),
    );
    expect(form.apart).toMatchObject({ more: 2, nearest: [{ alike: 0.75, candidates: [], documentId: document }] });
    expect(form.apart.nearest[0].document).toBe(nameOf(document));
    expect(form.lineage.linked).toMatchObject([{ relation: "linked", document: nameOf(document) }]);
    expect(sent(claimWire({ ...claim, lineage: { ...lineage, linked: [] } }, nameOf)).lineage.linked).toEqual([]);
  });

  test("findings", () => {
    for (const finding of findings) findingForm.parse(sent(findingWire(finding, nameOf)));
  });

  test("an open side of an interval is null", () => {
    const [document] = documents;
    const [statement] = statements.get(document?.id ?? "") ?? [];
    const [quantity] = [...statements.values()].flat().flatMap((one) => one.quantities);
    if (!document || !statement || !quantity) throw new Error("the corpus has a quantity");
    const open = { ...statement, quantities: [{ ...quantity, interval: { low: 4, high: Infinity } }] };
    expect(sent(statementWire(open, document)).quantities[0].interval).toEqual({ low: 4, high: null });
  });
});
