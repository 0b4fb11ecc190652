/** Documents side by side, over HTTP. Comes in: two to five documents. Goes out: their claims as rows, what differs first, silences too. */
import { z } from "zod";
import { by } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Statement } from "../core/statement.ts";
import type { ClaimSummary } from "../store/query.ts";
import type { Store } from "../store/store.ts";
import { compareCard } from "./cards.ts";
import type { Table } from "./csv.ts";
import { firstWords } from "./excerpt.ts";
import { headsOf } from "./heads.ts";
import { notFound } from "./problem.ts";
import { type Route, route } from "./resource.ts";
import type { ComparedCell, ComparedRow, CompareModel, Head } from "./text-models.ts";
import type { Said } from "./wire/form.ts";
import { comparison } from "./wire/text.ts";

/** More columns than this no page can show, and fewer than two compare nothing. */
const MOST = 5;

const CHOSEN = z.strictObject({
  documents: z
    .string()
    .max(2000)
    .refine((text) => namesIn(text).length <= MOST, `holds at most ${MOST} documents; take some out`)
    .optional()
    .describe(`Ids of two to ${MOST} documents, with commas between; may also stand several times.`),
});
type ChosenQuery = z.infer<typeof CHOSEN>;

/** Documents offered where fewer than two are chosen. */
const OFFERED = 50;

/** `/compare?documents=a,b`. */
export const comparisons: readonly Route[] = [
  route<ChosenQuery, CompareModel>({
    path: "/compare",
    about: "two to five documents in a table of claims: what differs, what agrees, what only one mentions",
    query: CHOSEN,
    wire: comparison,
    several: ["documents"],
    load: async ({ store, query }) => {
      const ids = namesIn(query.documents ?? "");
      const heads = await headsOf(store, ids);
      const missing = ids.find((id) => !heads.has(id));
      if (missing !== undefined) throw notFound("document", missing);
      const documents = [...heads.values()].sort(inOrderOfDate);
      if (documents.length > 1) return { documents, ...(await rowsOf(store, documents)), offered: [] };
      const { items } = await store.documents({ limit: OFFERED, sort: "-published" });
      return { documents, rows: [], counts: { differs: 0, agrees: 0, alone: 0 }, offered: items };
    },
    html: (views, model, frame) => views.compare(model, frame),
    json: compareWire,
    csv: compareTable,
    card: compareCard,
    embed: { show: (views, model, frame) => views.compareEmbed(model, frame), height: 640 },
  }),
];

function namesIn(text: string): readonly string[] {
  return [...new Set(text.split(",").map((id) => id.trim()))].filter((id) => id !== "");
}

/** Undated ones last. */
const inOrderOfDate = by<Head>(
  ({ origin }) => valueOr<string, string>(origin.published, "9999"),
  ({ origin }) => origin.name,
  ({ id }) => id,
);

const ORDER: readonly ComparedRow["stands"][] = ["differs", "agrees", "alone"];

async function rowsOf(store: Store, documents: readonly Head[]): Promise<Pick<CompareModel, "rows" | "counts">> {
  const claims = new Map<string, { readonly claim: ClaimSummary; readonly cells: Map<string, ComparedCell> }>();
  for (const { id } of documents) {
    const own = (await store.claimsOf(id)).map(({ claim, members }) => ({
      claim,
      told: members.filter(({ relation }) => relation !== "linked"),
    }));
    const firsts = own.flatMap(({ told: [first] }) => (first ? [first.proposition.statement] : []));
    const statements = await store.statementsBy(firsts);
    for (const { claim, told } of own) {
      const [first] = told;
      if (!first) continue;
      const row = claims.get(claim.id) ?? { claim, cells: new Map<string, ComparedCell>() };
      row.cells.set(id, cellOf(first, statements.get(first.proposition.statement), told.length - 1));
      claims.set(claim.id, row);
    }
  }
  const rows = [...claims.values()]
    .map(({ claim, cells }): ComparedRow => {
      const told = [...cells.values()];
      return { claim, stands: standsOf(told), cells: documents.map(({ id }) => cells.get(id)) };
    })
    .sort(
      by(
        ({ stands }) => ORDER.indexOf(stands),
        ({ cells }) => -cells.filter(Boolean).length,
      ),
    );
  const count = (stands: ComparedRow["stands"]): number => rows.filter((row) => row.stands === stands).length;
  return { rows, counts: { differs: count("differs"), agrees: count("agrees"), alone: count("alone") } };
}

function cellOf(member: ComparedCell["member"], statement: Statement | undefined, more: number): ComparedCell {
  return statement ? { member, statement, more } : { member, more };
}

/** Tellings differ when one of them is no plain repetition, or when their figures are not the same. */
function standsOf(told: readonly ComparedCell[]): ComparedRow["stands"] {
  if (told.length < 2) return "alone";
  const relations = new Set(told.map(({ member }) => member.relation));
  const values = new Set(told.map(({ member }) => `${member.low} ${member.high}`));
  const isPlain = relations.size === 1 && (relations.has("same") || values.size === 1);
  return isPlain && values.size === 1 ? "agrees" : "differs";
}

function compareWire({ documents, rows, counts }: CompareModel): Said<typeof comparison> {
  return {
    documents: documents.map(({ id, origin }) => ({
      id,
      document: origin.name,
      published: valueOr(origin.published, null),
    })),
    counts,
    items: rows.map(({ claim, stands, cells }) => ({
      claim: claim.id,
      title: claim.title,
      stands,
      cells: cells
        .map(
          (cell) =>
            cell && {
              relation: cell.member.relation,
              source: cell.member.source,
              value: cell.member.value ?? null,
              differences: cell.member.differences,
              statement: cell.member.proposition.statement,
              documentId: cell.member.document,
              span: (cell.statement ?? cell.member).span,
              quote: (cell.statement ?? cell.member).quote,
              more: cell.more,
            },
        )
        .map((cell) => cell ?? null),
    })),
  };
}

/** One row a claim; of each document its words, its figure, and how it stands to the claim. */
function compareTable({ documents, rows }: CompareModel): Table {
  return {
    columns: [
      "claim",
      "title",
      "stands",
      ...documents.flatMap(({ origin: { name } }) => [name, `${name}: value`, `${name}: relation`]),
    ],
    rows: rows.map(({ claim, stands, cells }) => [
      claim.id,
      firstWords(claim.title),
      stands,
      ...cells.flatMap((cell) =>
        cell
          ? [
              firstWords(cell.statement?.quote ?? cell.member.quote),
              firstWords(cell.member.value ?? ""),
              cell.member.relation,
            ]
          : ["not mentioned", null, null],
      ),
    ]),
  };
}
