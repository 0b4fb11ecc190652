/** Comes in: documents with statements, and the claims they make. Goes out: statements nearly one claim, and why they are not. */
import type { ApartPart } from "../../core/apart.ts";
import type { Claim, Proposition } from "../../core/claim.ts";
import type { Document } from "../../core/document.ts";
import { by, groupBy } from "../../core/order.ts";
import type { Span } from "../../core/span.ts";
import type { Statement } from "../../core/statement.ts";
import { isTyped } from "../key.ts";
import { tellings } from "../propositions.ts";
import { byDate, ITSELF, type Telling } from "../telling.ts";
import { barBetween, PARTS, said, type Worded } from "./part.ts";

/** One side of a pair that was not joined: its earliest telling. */
export interface Side {
  readonly claim: string | null;
  readonly statement: string;
  readonly document: string;
  readonly span: Span;
  readonly quote: string;
}

/** Two that are nearly one claim. `part` is what keeps them apart. */
export interface NonLink {
  readonly a: Side;
  readonly b: Side;
  readonly part: ApartPart;
  readonly because: string;
}

/**
 * Every two that one part keeps apart: figures that differ in one typed part and agree in all others, sentences in like
 * words of which one denies what the other affirms, or that are of other actors, or that share not quite enough words.
 * Worked out from the statements when somebody asks, by the same keys and words as the claims: steps grow with the
 * number of statements, since of many that differ in one part only neighbours in order are told.
 */
export function nonLinks(
  documents: readonly Document[],
  statements: ReadonlyMap<string, readonly Statement[]>,
  claims: readonly Claim[],
): readonly NonLink[] {
  const told = firstOfEach(documents.flatMap((document) => tellings(document, statements.get(document.id) ?? [])));
  const homes = homesOf(claims);
  const found = [
    ...typedPairs(told.filter(({ parts }) => isTyped(parts))),
    ...wordedPairs(told.filter(({ parts }) => !isTyped(parts))),
  ];
  return found
    .flatMap(({ pair: [x, y], part, because }) => {
      const [a, b] = [sideOf(x, homes), sideOf(y, homes)];
      return a.claim !== null && a.claim === b.claim ? [] : [{ a, b, part, because }];
    })
    .sort(
      by(
        ({ part }) => ORDER.indexOf(part),
        ({ a }) => a.statement,
        ({ b }) => b.statement,
        ({ because }) => because,
      ),
    );
}

const ORDER: readonly ApartPart[] = ["polarity", "basis", "measure", "item", "actor", "period", "value", "wording"];

interface Pair {
  readonly pair: readonly [Telling, Telling];
  readonly part: ApartPart;
  readonly because: string;
}

/** Of tellings with the same parts, words and polarity the earliest; in an order that no order of reading changes. */
function firstOfEach(all: readonly Telling[]): readonly Telling[] {
  const first = new Map<string, Telling>();
  for (const telling of [...all].sort(byDate)) {
    const { parts, words, manner } = telling;
    const text = isTyped(parts) ? "" : `${manner.polarity}${words.join(" ") || telling.quote}`;
    const key = [parts.form, parts.other === ITSELF, ...PARTS.map(({ of }) => of(parts)), text].join("\u0000");
    if (!first.has(key)) first.set(key, telling);
  }
  return [...first].sort(by(([key]) => key)).map(([, telling]) => telling);
}

/** Tellings that meet when one part of their keys is covered differ in that part and in no other. */
function* typedPairs(told: readonly Telling[]): Iterable<Pair> {
  for (const [covered, { part, says, of: read }] of PARTS.entries()) {
    const rest = ({ parts }: Telling) => PARTS.map(({ of }, at) => (at === covered ? "" : of(parts)));
    const groups = groupBy(told, (telling) =>
      [telling.parts.form, telling.parts.other === ITSELF, ...rest(telling)].join("\u0000"),
    );
    for (const group of groups.values()) {
      const sorted = group.length > 1 ? [...group].sort(by(({ parts }) => read(parts))) : [];
      for (const [at, b] of sorted.entries()) {
        const a = sorted[at - 1];
        if (!a) continue;
        const why = part === "value" && a.parts.unit !== b.parts.unit ? "another unit" : says;
        yield { pair: [a, b], part, because: `${why}: ${said(read(a.parts))} against ${said(read(b.parts))}` };
      }
    }
  }
}

/** A word that more sentences than this have tells nothing apart; leaving it out keeps the work linear. */
const COMMON = 64;

/** Of the words shared so many must be uncommon. */
const LEAST_UNCOMMON = 2;

/** Sentences that share more words than most do, and what bars them from being one claim. */
function* wordedPairs(told: readonly Telling[]): Iterable<Pair> {
  const lists = new Map<string, number[]>();
  for (const [at, b] of told.entries()) {
    const shared = new Map<number, number>();
    for (const word of b.words) {
      const list = lists.get(word) ?? [];
      lists.set(word, list);
      // Each one is set beside those before it, as long as their common words are no more common than that.
      if (list.length <= COMMON) for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(at);
    }
    for (const [other, count] of shared) {
      const a = told[other];
      const bar = a && count >= LEAST_UNCOMMON ? barBetween(wordedOf(a), wordedOf(b)) : undefined;
      if (a && bar) yield { pair: [a, b], part: bar.by.part, because: bar.because };
    }
  }
}

function wordedOf({ parts, manner, words, speaker, heading }: Telling): Worded {
  return { parts, polarity: manner.polarity, words, speaker, heading };
}

function homesOf(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { id, members } of claims) for (const { proposition } of members) homes.set(placeOf(proposition), id);
  return homes;
}

function placeOf({ statement, of, index }: Proposition): string {
  return `${statement}\u0000${of}\u0000${index}`;
}

function sideOf({ proposition, document, span, quote }: Telling, homes: ReadonlyMap<string, string>): Side {
  return { claim: homes.get(placeOf(proposition)) ?? null, statement: proposition.statement, document, span, quote };
}
