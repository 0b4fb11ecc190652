/** Comes in: documents with statements, and the claims they make. Goes out: statements nearly one claim, and why they are not. */
import type { Claim, Proposition } from "../core/claim.ts";
import type { Document } from "../core/document.ts";
import { by, byCodeUnit } from "../core/order.ts";
import type { Span } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import { nodeKey } from "./key.ts";
import { join, type Node, nodeFor } from "./node.ts";
import { tellings } from "./propositions.ts";
import { createWordIndex, likeWords } from "./similar.ts";
import { byDate, ITSELF, type Parts, type Telling } from "./telling.ts";

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
  readonly part: "actor" | "measure" | "item" | "period" | "value" | "basis" | "polarity" | "wording";
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
  const nodes = nodesOf(documents, statements);
  const homes = homesOf(claims);
  const found = [
    ...typedPairs(nodes.filter(({ typed }) => typed)),
    ...wordedPairs(nodes.filter(({ typed }) => !typed)),
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

const ORDER: readonly NonLink["part"][] = [
  "polarity",
  "basis",
  "measure",
  "item",
  "actor",
  "period",
  "value",
  "wording",
];

interface Pair {
  readonly pair: readonly [Node, Node];
  readonly part: NonLink["part"];
  readonly because: string;
}

function nodesOf(
  documents: readonly Document[],
  statements: ReadonlyMap<string, readonly Statement[]>,
): readonly Node[] {
  const nodes = new Map<string, Node>();
  for (const document of documents) {
    for (const telling of tellings(document, statements.get(document.id) ?? [])) {
      const key = nodeKey(telling);
      const node = nodes.get(key) ?? nodeFor(key, telling);
      nodes.set(key, node);
      join(node, telling);
    }
  }
  return [...nodes.values()].sort(by(({ key }) => key));
}

/** The parts that one difference may lie in, each as the words that say it. */
const PARTS: readonly (readonly [NonLink["part"], string, (parts: Parts) => string])[] = [
  [
    "actor",
    "another actor",
    ({ actor, other }) => [actor, other === ITSELF ? "" : other].filter(Boolean).join(" and "),
  ],
  ["measure", "another measure", ({ measure }) => measure],
  ["item", "another thing", ({ item }) => item],
  ["period", "another time", ({ from, to }) => (from === to ? from : [from, to].join(" to "))],
  ["basis", "another basis of prices or growth", ({ price, growth }) => [price, growth].filter(Boolean).join(" ")],
  ["value", "another figure, and not all of whose, what and when is known", amountOf],
];

function amountOf({ low, high, unit }: Parts): string {
  return `${low === high ? low : `${low} to ${high}`} ${unit}`.trim();
}

/** Nodes that meet when one part of their keys is covered differ in that part and in no other. */
function* typedPairs(nodes: readonly Node[]): Iterable<Pair> {
  for (const [covered, [part, says, read]] of PARTS.entries()) {
    const groups = new Map<string, Node[]>();
    for (const node of nodes) {
      const key = [
        node.parts.form,
        node.parts.other === ITSELF,
        ...PARTS.map(([, , of], at) => (at === covered ? "" : of(node.parts))),
      ];
      const group = groups.get(key.join("\u0000"));
      if (group) group.push(node);
      else groups.set(key.join("\u0000"), [node]);
    }
    for (const group of groups.values()) {
      const sorted = group.length > 1 ? [...group].sort((a, b) => byCodeUnit(read(a.parts), read(b.parts))) : [];
      for (const [at, b] of sorted.entries()) {
        const a = sorted[at - 1];
        if (!a) continue;
        const why = part === "value" && a.parts.unit !== b.parts.unit ? "another unit" : says;
        yield { pair: [a, b], part, because: `${why}: ${said(read(a.parts))} against ${said(read(b.parts))}` };
      }
    }
  }
}

function said(words: string): string {
  return words.trim() || "not said";
}

/** Sentences that share more words than most do, and what bars them from being one claim. */
function* wordedPairs(nodes: readonly Node[]): Iterable<Pair> {
  const index = createWordIndex();
  for (const node of nodes) index.add(node);
  for (const b of nodes) {
    for (const a of index.candidates(b)) {
      const bar = a.key < b.key ? barBetween(a, b) : undefined;
      if (bar) yield { pair: [a, b], ...bar };
    }
  }
}

function barBetween(a: Node, b: Node): Omit<Pair, "pair"> | undefined {
  const { shared, shorter, enough, near } = likeWords(a, b);
  const words = `${shared} of ${shorter} content words are the same`;
  if (!near) return undefined;
  if (a.polarity !== b.polarity) return { part: "polarity", because: `one affirms what the other denies; ${words}` };
  const [x, y] = [a.parts, b.parts];
  if (differ(x.actor, y.actor)) {
    return { part: "actor", because: `another actor: ${x.actor} against ${y.actor}; ${words}` };
  }
  if (differ(x.to, y.to)) return { part: "period", because: `another time: ${x.to} against ${y.to}; ${words}` };
  if (x.form !== "frame" && differ(x.measure, y.measure)) {
    return { part: "measure", because: `another measure: ${x.measure} against ${y.measure}; ${words}` };
  }
  return enough ? undefined : { part: "wording", because: `too few words in common: ${words}` };
}

function differ(a: string, b: string): boolean {
  return a !== "" && b !== "" && a !== b;
}

function homesOf(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { id, members } of claims) for (const { proposition } of members) homes.set(placeOf(proposition), id);
  return homes;
}

function placeOf({ statement, of, index }: Proposition): string {
  return `${statement}\u0000${of}\u0000${index}`;
}

function sideOf({ tellings: all }: Node, homes: ReadonlyMap<string, string>): Side {
  const [first] = [...all].sort(byDate) as [Telling];
  const { proposition, document, span, quote } = first;
  return { claim: homes.get(placeOf(proposition)) ?? null, statement: proposition.statement, document, span, quote };
}
