/** A page into which a place was drawn is, byte for byte, the page as it is made for that place. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentModel } from "../../src/api/text-models.ts";
import type { PageFrame } from "../../src/api/views.ts";
import { decisionsOn } from "../../src/core/decision.ts";
import { views } from "../../src/web/index.tsx";
import { documents, findings, statements } from "./corpus.ts";

const FORMS = { token: "word", author: "", kept: true };

const frame = (id: string, at: string, writable: boolean): PageFrame => ({
  address: `/documents/${id}${at}`,
  origin: "http://127.0.0.1:4173",
  now: "2025-08-01T12:00:00Z",
  style: "/style.css",
  theme: "dark",
  islands: {},
  ...(writable ? { forms: FORMS } : {}),
});

const models = documents.map(
  (document): DocumentModel => ({
    document,
    statements: statements.get(document.id) ?? [],
    claims: [],
    findings: findings.filter(({ evidence }) =>
      evidence.some((one) => "document" in one && one.document === document.id),
    ),
    decided: decisionsOn([]),
    versions: [],
  }),
);

test.each(models.map((model) => [model.document.origin.name, model] as const))("%s", (_, whole) => {
  const { id, text } = whole.document;
  const place = fc.tuple(fc.nat(text.length - 1), fc.nat(400)).map(([start, length]) => ({
    start,
    end: Math.min(text.length, start + 1 + length),
  }));
  const marked = fc.constantFrom({ start: 0, end: text.length }, ...whole.statements.map(({ span }) => span));
  fc.assert(
    fc.property(fc.oneof(place, marked), fc.boolean(), (span, writable) => {
      const model = { ...whole, place: { span, quote: text.slice(span.start, span.end) } };
      const own = frame(id, `?at=${span.start}-${span.end}`, writable);
      expect(views.document({ ...model, whole }, own)).toBe(views.document(model, own));
    }),
    { numRuns: 60 },
  );
  expect(views.document({ ...whole, whole }, frame(id, "", true))).toBe(views.document(whole, frame(id, "", true)));
});
