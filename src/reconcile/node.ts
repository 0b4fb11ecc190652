/**
 * Node: tellings that share every typed part. What grouping compares, so that a thousand repeats cost as much as one.
 * Group: the nodes of one claim.
 */
import { type ClaimKey, claimId, type Member } from "../core/claim.ts";
import { byCodeUnit } from "../core/order.ts";
import { byManner, clarity } from "./clarity.ts";
import { claimKey, isTyped, shortText, wordedKey } from "./key.ts";
import { appended } from "./sorted.ts";
import type { StandingClaim } from "./standing.ts";
import type { Parts, Telling } from "./telling.ts";
import type { ThemeTold } from "./theme.ts";

/** Tellings that are alike in all that is matched on. */
export interface Node {
  readonly parts: Parts;
  readonly polarity: "+" | "-";
  /** True when typed parts alone place it; else its words do. */
  readonly typed: boolean;
  readonly words: readonly string[];
  /** What it is known by where words are too few. */
  readonly text: string;
  readonly theme: ThemeTold | undefined;
  readonly speaker: string;
  readonly heading: boolean;
  /** The id of the claim that this node would make by itself; empty until it is asked for. */
  ownId: string;
  /** How plainly its parts say what is meant. */
  readonly clarity: number;
  tellings: Telling[];
  /** Number of documents that tell it, when it is known. */
  documents: number | undefined;
  /** The plainest of its tellings, when it is known. */
  plainest: Telling | undefined;
  /** The claim that it stands in now. */
  home: Group | undefined;
  readonly hash: number;
  /** The next node with the same hash. */
  next: Node | undefined;
  /** Its number in the index of words, which gives one; -1 outside of it. */
  number: number;
  /** The nodes that say the same in like words. */
  alike: Node[] | undefined;
  /** True when there is or was another node with the same key: the same words, of another speaker or in a headline. */
  twin: boolean;
  /** True when the node is to be placed again. */
  loose: boolean;
}

/** The nodes of what may be a claim. Most are one node that is told once, so that a group without a claim holds little. */
export interface Group {
  readonly id: string;
  nodes: Node[];
  /** The claim as it was made last. */
  made: Made | undefined;
  /** True when the claim is to be looked at again. */
  stale: boolean;
}

/** A claim, and what happened since it was made. */
export interface Made {
  readonly claim: StandingClaim;
  readonly base: Telling;
  readonly at: number;
  /**
   * Tellings in order of date and the member that each became, less those that left. The arrays are replaced and never
   * changed: the claim holds them.
   */
  tellings: readonly Telling[];
  members: readonly Member[];
  news: News | undefined;
}

/** What happened since a claim was made. */
export interface News {
  added: Telling[];
  /** Tellings whose document has become a copy or ceased to be one. */
  readonly touched: Telling[];
}

/** A node with its first telling. */
export function nodeFor(hash: number, telling: Telling): Node {
  const { parts, manner, words, theme, speaker, heading } = telling;
  const typed = isTyped(parts);
  const text = typed ? "" : shortText(words, telling.quote);
  return {
    parts,
    polarity: manner.polarity,
    typed,
    words,
    text,
    theme,
    speaker,
    heading,
    ownId: "",
    clarity: clarity(parts),
    tellings: [telling],
    documents: 1,
    plainest: telling,
    home: undefined,
    hash,
    next: undefined,
    number: -1,
    alike: undefined,
    twin: false,
    loose: false,
  };
}

/** The id of the claim that a node would make by itself. */
export function ownId(node: Node): string {
  if (node.ownId === "") node.ownId = claimId(ownKey(node));
  return node.ownId;
}

/** The key of that claim. */
export function ownKey(node: Node): ClaimKey {
  return node.typed ? claimKey(node.parts) : wordedKey(node.parts, node.polarity, wordsText(node));
}

function wordsText({ words, text }: Pick<Node, "words" | "text">): string {
  return text === "" ? words.join(" ") : text;
}

/** True when a node makes no claim by itself: a sentence without a figure that is told once and that no other is like. */
export function isAlone({ parts, tellings, alike, twin }: Node): boolean {
  return parts.form === "frame" && tellings.length === 1 && !alike?.length && !twin;
}

/** Number of documents whose tellings it holds. */
export function spread(node: Node): number {
  node.documents ??= documentsOf(node.tellings);
  return node.documents;
}

function documentsOf(tellings: readonly Telling[]): number {
  if (tellings.length < 2) return tellings.length;
  const documents = new Set<string>();
  for (const { document } of tellings) documents.add(document);
  return documents.size;
}

/** Adds a telling. It gives up its own parts and words, which are equal: that saves memory and comparing them again. */
export function join(node: Node, telling: Telling): void {
  telling.parts = node.parts;
  if (node.text === "") telling.words = node.words;
  if (node.plainest && byManner(telling, node.plainest) < 0) node.plainest = telling;
  node.tellings = appended(node.tellings, telling);
  node.documents = undefined;
}

/** Takes a telling out again. */
export function leave(node: Node, telling: Telling): void {
  const at = node.tellings.indexOf(telling);
  if (at < 0) return;
  node.tellings.splice(at, 1);
  if (node.plainest === telling) node.plainest = undefined;
  node.documents = undefined;
}

/** Order of nodes without regard to when they came: by their parts, then by who says it, then by their words. */
export function byParts(a: Node, b: Node): number {
  const [x, y] = [a.parts, b.parts];
  return (
    byCodeUnit(x.form, y.form) ||
    byCodeUnit(x.actor, y.actor) ||
    byCodeUnit(x.other, y.other) ||
    byCodeUnit(x.measure, y.measure) ||
    byCodeUnit(x.item, y.item) ||
    byCodeUnit(x.from, y.from) ||
    byCodeUnit(x.to, y.to) ||
    byCodeUnit(String(x.low), String(y.low)) ||
    byCodeUnit(String(x.high), String(y.high)) ||
    byCodeUnit(x.unit, y.unit) ||
    byCodeUnit(x.price, y.price) ||
    byCodeUnit(x.growth, y.growth) ||
    Number(x.beside) - Number(y.beside) ||
    byCodeUnit(a.polarity, b.polarity) ||
    byCodeUnit(a.theme?.id ?? "", b.theme?.id ?? "") ||
    byCodeUnit(a.speaker, b.speaker) ||
    Number(a.heading) - Number(b.heading) ||
    byCodeUnit(wordsText(a), wordsText(b))
  );
}
