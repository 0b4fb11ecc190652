/** Conflicts over HTTP. Comes in: a finding, and which of its figures to leave out. Goes out: the smallest sets that cannot all be true, and what the rest implies. */
import { z } from "zod";
import { CLASHING_RULES, type Clash, clashOf, isClashing } from "../check/index.ts";
import type { Document } from "../core/document.ts";
import type { Finding } from "../core/finding.ts";
import type { Statement } from "../core/statement.ts";
import { languageOf } from "../lang/index.ts";
import type { Store } from "../store/store.ts";
import { address } from "./address.ts";
import type { Table } from "./csv.ts";
import { firstWords } from "./excerpt.ts";
import { documentsNamed, headsOf, namesIn } from "./heads.ts";
import { allRows } from "./page.ts";
import { notFound } from "./problem.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import type { ConflictModel, ConflictsModel } from "./text-models.ts";
import type { Said } from "./wire/form.ts";
import { conflict as conflictForm, conflicts as conflictsForm } from "./wire/text.ts";

const SWITCHED = z.strictObject({
  off: z
    .string()
    .regex(/^\d{1,3}(?:,\d{1,3}){0,49}$/, "is a list of numbers of figures, as in 1,3")
    .optional()
    .describe("Numbers of the figures that are left out, with commas between."),
});
type SwitchedQuery = z.infer<typeof SWITCHED>;

/** Conflicts on the page; as data they are all there. */
const SHOWN = 100;

const NOTHING = { still: [], implied: [], follows: [] };

/** `/conflicts` and `/conflicts/:id`. */
export const conflicts: readonly Route[] = [
  route<NoQuery, ConflictsModel>({
    path: "/conflicts",
    kept: true,
    about: "figures that cannot all be true, each set with a page where they can be switched off",
    query: NO_QUERY,
    wire: conflictsForm,
    load: async ({ store }) => {
      const all = await clashing(store);
      const findings = all.slice(0, SHOWN);
      return { findings, total: all.length, heads: await headsOf(store, documentsNamed(findings)) };
    },
    html: (views, model, frame) => views.conflicts(model, frame),
    json: async ({ total }, { store }) => ({ total, items: (await clashing(store)).map(lineWire) }),
    csv: async (_, { store }) => ({
      columns: ["id", "rule", "verdict", "severity", "message", "figures"],
      rows: (await clashing(store)).map(({ id, rule, verdict, severity, message, evidence }) => [
        id,
        rule,
        verdict,
        severity,
        message,
        evidence.length,
      ]),
    }),
  }),
  route<SwitchedQuery, ConflictModel>({
    path: "/conflicts/:id",
    id: "Id of a finding, as the list of conflicts gives it.",
    kept: true,
    about:
      "one set of figures that cannot all be true; `off` leaves some out, and the rest says what they would have to be",
    query: SWITCHED,
    wire: conflictForm,
    load: async ({ store, id, query, path }) => {
      const finding = await store.finding(id);
      if (!finding || !isClashing(finding)) throw notFound("conflict", id);
      if (finding.id !== id) return { movedTo: `/conflicts/${finding.id}` };
      const [clash, heads] = await Promise.all([rebuilt(store, finding), headsOf(store, documentsNamed([finding]))]);
      const count = clash?.readings.length ?? 0;
      const off = new Set((query.off?.split(",") ?? []).map((text) => Number(text) - 1).filter((at) => at < count));
      off.delete(-1);
      return {
        finding,
        ...(clash ? { clash } : {}),
        off,
        outcome: clash?.without(off) ?? NOTHING,
        switches: Array.from({ length: count }, (_, at) => address(path, { off: written(turned(off, at)) })),
        whole: path,
        heads,
      };
    },
    html: (views, model, frame) => views.conflict(model, frame),
    json: conflictWire,
    csv: conflictTable,
  }),
];

/** Every finding that figures cannot all be true, most severe first inside a rule. */
async function clashing(store: Store): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const rule of CLASHING_RULES) found.push(...(await allRows((paging) => store.findings({ rule, ...paging }))));
  return found.filter(isClashing);
}

/** The clash from the statements as they are read now. */
async function rebuilt(store: Store, finding: Finding): Promise<Clash | undefined> {
  const ids = [...new Set(documentsNamed([finding]))];
  const documents: Document[] = [];
  const statements = new Map<string, readonly Statement[]>();
  for (const id of ids) {
    const document = await store.document(id);
    if (!document) continue;
    documents.push(document);
    statements.set(id, await store.statements(id));
  }
  return clashOf(finding, documents, statements, ({ language }) => languageOf(language));
}

/** With one telling left out that was in, or in that was out. */
function turned(off: ReadonlySet<number>, at: number): ReadonlySet<number> {
  const next = new Set(off);
  if (!next.delete(at)) next.add(at);
  return next;
}

function written(off: ReadonlySet<number>): string | undefined {
  return off.size === 0
    ? undefined
    : [...off]
        .sort((a, b) => a - b)
        .map((at) => at + 1)
        .join();
}

function lineWire({ id, rule, verdict, severity, message, evidence }: Finding) {
  return { id, rule, verdict, severity, message, figures: evidence.length };
}

function conflictWire({ finding, clash, off, outcome, heads }: ConflictModel): Said<typeof conflictForm> {
  const nameOf = namesIn(heads);
  const numbered = (places: readonly number[]): readonly number[] => places.map((at) => at + 1);
  return {
    ...lineWire(finding),
    figures: (clash?.readings ?? []).map(({ statement, quantity, comparison }, at) => ({
      number: at + 1,
      document: nameOf(statement.document),
      documentId: statement.document,
      statement: statement.id,
      source: statement.source?.name ?? null,
      span: (quantity ?? comparison ?? statement).span,
      quote: (quantity ?? comparison ?? statement).quote,
      off: off.has(at),
    })),
    sides: (clash?.sides ?? []).map(({ what, tellings }, at) => ({
      what,
      figures: numbered(tellings),
      implied: outcome.implied[at]?.amount ?? null,
      lacking: outcome.implied[at]?.lacking ?? null,
    })),
    sets: (clash?.sets ?? []).map((set, at) => ({ sides: numbered(set), still: outcome.still.includes(at) })),
    complete: clash?.complete ?? true,
    follows: outcome.follows,
  };
}

function conflictTable({ clash, off, outcome, heads }: ConflictModel): Table {
  const nameOf = namesIn(heads);
  return {
    columns: [
      "number",
      "off",
      "of",
      "document",
      "documentId",
      "source",
      "start",
      "end",
      "quote",
      "implied by the others",
    ],
    rows: (clash?.readings ?? []).map(({ statement, quantity, comparison }, at) => {
      const side = clash?.sides.findIndex(({ tellings }) => tellings.includes(at)) ?? -1;
      const { span, quote } = quantity ?? comparison ?? statement;
      return [
        at + 1,
        off.has(at) ? "off" : "on",
        clash?.sides[side]?.what,
        nameOf(statement.document),
        statement.document,
        statement.source?.name,
        span.start,
        span.end,
        firstWords(quote),
        outcome.implied[side]?.amount,
      ];
    }),
  };
}
