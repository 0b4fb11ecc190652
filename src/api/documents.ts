/** Documents over HTTP. Comes in: filters or an id. Goes out: the list, or one document with what it says. */
import { z } from "zod";
import { type DecisionsOn, decisionWords } from "../core/decision.ts";
import { valueOr } from "../core/part.ts";
import type { Span } from "../core/span.ts";
import { STATEMENT_KINDS, type Statement } from "../core/statement.ts";
import { documentWire, findingWire, statementWire } from "../core/wire.ts";
import { DOCUMENT_SORTS, type DocumentSort, type DocumentSummary } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { wordsIn } from "../text/find.ts";
import type { Table } from "./csv.ts";
import { firstWords } from "./excerpt.ts";
import { documentsNamed, headsOf, namesIn } from "./heads.ts";
import { allRows, given, listOf, NAME, PAGING, pageWire } from "./page.ts";
import { newerVersion, PLACE, placeModel } from "./place.ts";
import { type Route, route } from "./resource.ts";
import { shownText, statementsOf, wholeOf } from "./shown-text.ts";
import { claimSummaryWire } from "./summary.ts";
import type { DocumentModel, FoundModel, WholeModel } from "./text-models.ts";
import { PART_NUMBER, partAt } from "./text-parts.ts";
import { documentPage, documentWhole } from "./wire/document.ts";

/** Orders of the list; the first one is that of an address that names none: who has just added a text looks for it there. */
const SORTS = ["-published", ...DOCUMENT_SORTS.filter((sort) => sort !== "-published")] as const satisfies readonly [
  DocumentSort,
  ...DocumentSort[],
];

const LIST = z.strictObject({
  ...PAGING,
  language: NAME.describe("ISO 639-1 code of the language."),
  outlet: NAME.describe("Name of the outlet, as the facets give it."),
  role: NAME.describe(
    "What stands between the text and its first speaker: primary, agency, report, republished, unknown.",
  ),
  kind: z.enum(STATEMENT_KINDS).optional().describe("Has a statement of this kind."),
  from: z.iso.date().optional().describe("Published on this day or after it; undated ones are left out."),
  to: z.iso.date().optional().describe("Published on this day or before it; undated ones are left out."),
  versions: z.enum(["latest", "all"]).optional().describe("Newest versions only, or all; `latest` when absent."),
  sort: z.enum(SORTS).optional().describe("Order; `-` is downwards; the first one when absent."),
});

const ONE = z.strictObject({
  at: PLACE,
  part: PART_NUMBER,
  mode: z.enum(["pages"]).optional().describe("`pages`: as pages, where it has any; the text when absent."),
  q: NAME.describe("Words sought in this text; those in double quotation marks together."),
});

/** `/documents` and `/documents/:id`. */
export const documents: readonly Route[] = [
  route({
    path: "/documents",
    kept: true,
    about: "the documents that were read, with facets",
    query: LIST,
    wire: documentPage,
    load: async ({ store, query, path }) =>
      listOf(await store.documents({ sort: SORTS[0], ...given(query), facets: true }), path, query, SORTS),
    html: (views, list, frame) => views.documents(list, frame),
    json: (list) => pageWire(list, summaryWire),
    csv: async (_, { store, query }) =>
      documentTable(await allRows((paging) => store.documents({ sort: SORTS[0], ...given(query), ...paging }))),
  }),
  route<z.infer<typeof ONE>, DocumentModel>({
    path: "/documents/:id",
    id: "Id of a document, as the list of documents gives it.",
    kept: true,
    about: "one document: its text with marks, its statements, and what else tells them",
    query: ONE,
    wire: documentWhole,
    load: async ({ store, id, query }) => {
      const text = await shownText(store, id);
      if (!("document" in text)) return text;
      const { document } = text;
      if (query.mode === "pages") return { movedTo: `/documents/${document.id}/pages`, query: given({ at: query.at }) };
      const place = query.at === undefined ? undefined : placeModel(document, query.at);
      const whole = await wholeOf(store, text, { part: query.part, place: place?.span });
      const newer = await newerVersion(store, document, whole.statements, place);
      return {
        ...whole,
        whole,
        ...(place ? { place } : {}),
        ...(newer ? { newer } : {}),
        ...(query.q === undefined ? {} : { found: foundIn(whole, query.q) }),
      };
    },
    html: (views, model, frame) => views.document(model, frame),
    json: async (model, { store }) => {
      const { document, statements, claims, findings, decided } = model;
      const nameOf = namesIn(await headsOf(store, documentsNamed(findings)));
      return {
        ...documentWire(document),
        statements: statements.map((statement) => statementWire(statement, document, decided)),
        claims: claims.map(({ claim }) => claimSummaryWire(claim)),
        findings: findings.map((finding) => findingWire(finding, nameOf, decided)),
        ...partWire(model),
        ...placeWire(model),
      };
    },
    csv: async (model, { store }) => statementTable(await allStatements(model, store), model.decided),
  }),
];

/** Most places that a search in one text, or one part of it, names; and that it counts at all. */
const MOST_FOUND = 200;
const MOST_COUNTED = 1_000_000;

function foundIn({ document: { text }, part }: WholeModel, sought: string): FoundModel {
  const all = wordsIn(text, sought, part ? MOST_COUNTED : MOST_FOUND + 1);
  if (!part) return { sought, places: all.slice(0, MOST_FOUND), more: all.length > MOST_FOUND };
  const counts = part.parts.map(() => 0);
  const places: Span[] = [];
  for (const place of all) {
    const at = partAt(part.parts, place);
    counts[at] = (counts[at] ?? 0) + 1;
    if (at === part.number - 1 && places.length < MOST_FOUND) places.push(place);
  }
  const inParts = counts.flatMap((count, at) => (count > 0 ? [{ part: at + 1, places: count }] : []));
  return { sought, places, more: (counts[part.number - 1] ?? 0) > MOST_FOUND, inParts };
}

/** Those of the whole text, whatever part of it is shown. */
async function allStatements(
  { document, part, statements }: DocumentModel,
  store: Store,
): Promise<readonly Statement[]> {
  if (!part) return statements;
  const all: Statement[] = [];
  const text = await shownText(store, document.id);
  if ("document" in text) for await (const some of statementsOf(store, text)) for (const one of some) all.push(one);
  return all;
}

/** Which part of a text this is, and where the next one is; absent where it is in one. */
function partWire({ document: { id }, part }: DocumentModel) {
  const here = part?.parts[part.number - 1];
  if (!part || !here) return {};
  const next = part.number < part.parts.length ? `/documents/${id}.json?part=${part.number + 1}` : null;
  return { part: { number: part.number, of: part.parts.length, span: here.span, statements: part.statements, next } };
}

/** The place that was asked for, where it stands in the newest version, and what was sought; absent when nothing was. */
function placeWire({ document, place, newer, found }: DocumentModel) {
  const standing = newer?.standing ? { documentId: newer.version.id, ...newer.standing } : null;
  return {
    ...(place ? { place: { documentId: document.id, ...place } } : {}),
    ...(newer
      ? {
          newer: {
            document: newer.version.id,
            ...(place ? { place: standing } : {}),
            statements: newer.statements,
            gone: newer.gone,
          },
        }
      : {}),
    ...(found ? { found: wireOfFound(found) } : {}),
  };
}

function wireOfFound({ places, more, inParts }: FoundModel) {
  return { places, more, ...(inParts ? { parts: inParts } : {}) };
}

function summaryWire(summary: DocumentSummary) {
  return {
    ...documentWire(summary),
    statements: summary.statements,
    findings: summary.findings,
    latest: summary.latest,
  };
}

function documentTable(summaries: readonly DocumentSummary[]): Table {
  return {
    columns: [
      "id",
      "document",
      "title",
      "outlet",
      "author",
      "published",
      "language",
      "role",
      "url",
      "statements",
      "findings",
      "sha256",
    ],
    rows: summaries.map((summary) => {
      const { id, document, title, outlet, author, published, language, role, url, statements, findings, sha256 } =
        summaryWire(summary);
      const short = firstWords(title ?? "");
      return [id, document, short, outlet, author, published, language, role, url, statements, findings, sha256];
    }),
  };
}

function statementTable(statements: readonly Statement[], decided: DecisionsOn): Table {
  return {
    columns: [
      "id",
      "kind",
      "start",
      "end",
      "quote",
      "source",
      "anonymous",
      "cue",
      "direct",
      "hedge",
      "figures",
      "deadline",
      "decided",
    ],
    rows: statements.map(({ id, kind, span, quote, source, cue, direct, hedge, quantities, deadline }) => [
      id,
      kind,
      span.start,
      span.end,
      firstWords(quote),
      source?.name,
      source?.anonymous,
      firstWords(cue?.quote ?? ""),
      direct,
      firstWords(hedge?.quote ?? ""),
      quantities.map((quantity) => firstWords(quantity.quote)).join("; "),
      valueOr(deadline, undefined),
      decided(id).map(decisionWords).join("; "),
    ]),
  };
}
