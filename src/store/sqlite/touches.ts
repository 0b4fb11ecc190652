/** Which findings touch which claims. Comes in: claims and findings. Goes out: a row for each pair, so that a claim's findings are read in their order. */
import { sql } from "kysely";
import type { Claim } from "../../core/claim.ts";
import type { Finding } from "../../core/finding.ts";
import { SEVERITIES } from "../../core/finding.ts";
import { by, groupBy } from "../../core/order.ts";
import { chunks } from "./rows.ts";
import type { Tables, Tx } from "./schema.ts";

/** Words of a document, which may stand for a statement of it. */
interface Place {
  readonly document: string;
  readonly statement: string | null | undefined;
  readonly start: number;
  readonly end: number;
}

/** Words that tell a claim. */
export interface Telling extends Place {
  readonly claim: string;
}

/** Words that a finding rests on. */
export interface Quote extends Place, Omit<Tables["touch"], "claim" | "words"> {}

/** The pairs of these claims and findings: evidence is a telling's statement, or lies on its words. Linked tellings have none. */
export function touchesOf(claims: Iterable<Claim>, findings: readonly Finding[]): readonly Tables["touch"][] {
  return pairsOf([...claims].flatMap(tellingsOf), findings.flatMap(quotesOf));
}

/** The same of places, in one order of each document: work grows with the places and the pairs, not with their product. */
export function pairsOf(tellings: readonly Telling[], quotes: readonly Quote[]): readonly Tables["touch"][] {
  const byDocument = groupBy(quotes, ({ document }) => document);
  const found = new Map<string, Map<string, Tables["touch"]>>();
  for (const [document, some] of groupBy(tellings, (telling) => telling.document)) {
    const others = byDocument.get(document) ?? [];
    for (const pair of sameWords(some, others)) add(found, pair, 1);
    for (const pair of sameStatement(some, others)) add(found, pair, 0);
  }
  return [...found.values()].flatMap((rows) => [...rows.values()]);
}

type Pair = readonly [telling: Telling, quote: Quote];

/** A pair stays as it was first found: those on the same words come first. */
function add(found: Map<string, Map<string, Tables["touch"]>>, [{ claim }, quote]: Pair, words: 0 | 1): void {
  const rows = found.get(claim) ?? new Map<string, Tables["touch"]>();
  found.set(claim, rows);
  const { finding, severity_rank, rule, verdict } = quote;
  const row = rows.get(finding);
  if (!row) rows.set(finding, { claim, severity_rank, rule, finding, verdict, words });
  else if (words > row.words) row.words = words;
}

/** Both kinds in the order of their places; at each, those of the other kind that have not ended lie on the same words. */
function* sameWords(tellings: readonly Telling[], quotes: readonly Quote[]): Iterable<Pair> {
  let open: { readonly tellings: Telling[]; readonly quotes: Quote[] } = { tellings: [], quotes: [] };
  // An empty place lies on nothing that starts where it does, so it comes before that.
  for (const place of [...tellings, ...quotes].sort(
    by<Place>(
      ({ start }) => start,
      ({ end }) => end,
    ),
  )) {
    if ("claim" in place) {
      open = { ...open, quotes: open.quotes.filter(({ end }) => end > place.start) };
      for (const quote of open.quotes) if (quote.start < place.end) yield [place, quote];
      open.tellings.push(place);
    } else {
      open = { ...open, tellings: open.tellings.filter(({ end }) => end > place.start) };
      for (const telling of open.tellings) if (telling.start < place.end) yield [telling, place];
      open.quotes.push(place);
    }
  }
}

function* sameStatement(tellings: readonly Telling[], quotes: readonly Quote[]): Iterable<Pair> {
  const byStatement = groupBy(quotes, ({ statement }) => statement ?? "");
  for (const telling of tellings) {
    if (!telling.statement) continue;
    for (const quote of byStatement.get(telling.statement) ?? []) yield [telling, quote];
  }
}

function tellingsOf({ id: claim, members }: Claim): readonly Telling[] {
  const told = members.filter(({ relation }) => relation !== "linked");
  return told.map(({ document, proposition: { statement }, span: { start, end } }) => {
    return { claim, document, statement, start, end };
  });
}

function quotesOf({ id: finding, rule, verdict, severity, evidence }: Finding): readonly Quote[] {
  const severity_rank = SEVERITIES.indexOf(severity);
  return evidence.flatMap((item) => {
    if ("series" in item) return [];
    const { document, statement, span } = item;
    return [{ finding, rule, verdict, severity_rank, document, statement, start: span.start, end: span.end }];
  });
}

/** What was written anew. */
interface Fresh {
  readonly claims: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Adds the pairs in which either is new; those of what has gone went with it. */
export async function putTouches(
  tx: Tx,
  claims: readonly Claim[],
  findings: readonly Finding[],
  fresh: Fresh,
): Promise<void> {
  const others = claims.filter(({ id }) => !fresh.claims.has(id));
  const added = [
    ...touchesOf(
      claims.filter(({ id }) => fresh.claims.has(id)),
      findings,
    ),
    ...touchesOf(others, fresh.findings),
  ];
  for (const some of chunks(added)) await tx.insertInto("touch").values(some).execute();
}

/** Adds the pairs of all that is stored, document by document, in a database that has none. */
export async function fillTouches(tx: Tx): Promise<void> {
  const documents = await tx.selectFrom("evidence").select("document").distinct().execute();
  for (const { document } of documents) {
    const tellings = await tx
      .selectFrom("member")
      .select(["claim", "document", "statement", "start", "end"])
      .where("document", "=", document)
      .where("relation", "<>", "linked")
      .execute();
    if (tellings.length === 0) continue;
    const quotes = await tx
      .selectFrom("evidence")
      .innerJoin("finding", "finding.id", "evidence.finding")
      .select(["finding", "severity_rank", "rule", "verdict", "document", "statement", "start", "end"])
      .where("document", "=", document)
      .execute();
    for (const some of chunks(pairsOf(tellings, quotes))) {
      await tx
        .insertInto("touch")
        .values(some)
        .onConflict((key) =>
          key
            .columns(["claim", "severity_rank", "rule", "finding"])
            .doUpdateSet({ words: sql`max(touch.words, excluded.words)` }),
        )
        .execute();
    }
  }
}
