/** Node: tellings that share every typed part. What grouping compares, so that a thousand repeats cost as much as one. */
import { type ClaimKey, claimId } from "../core/claim.ts";
import { byManner, clarity } from "./clarity.ts";
import { claimKey, isTyped, wordedKey } from "./key.ts";
import type { Parts, Telling } from "./telling.ts";
import type { ThemeTold } from "./theme.ts";

/** Tellings that are alike in all that is matched on. */
export interface Node {
  readonly key: string;
  readonly parts: Parts;
  readonly polarity: "+" | "-";
  /** True when typed parts alone place it; else its words do. */
  readonly typed: boolean;
  readonly words: readonly string[];
  readonly theme: ThemeTold | undefined;
  readonly speaker: string;
  readonly heading: boolean;
  /** The key of the claim that this node would make by itself, and the id of that key. */
  readonly own: ClaimKey;
  readonly ownId: string;
  /** How plainly its parts say what is meant. */
  readonly clarity: number;
  readonly tellings: Set<Telling>;
  /** Number of documents that tell it, when it is known. */
  documents: number | undefined;
  /** The plainest of its tellings, when it is known. */
  plainest: Telling | undefined;
  /** Id of the claim that it stands in now, empty when in none. */
  home: string;
  /** Its number in the index of words, which gives one; -1 outside of it. */
  number: number;
}

/** A node without tellings, made for the first of them. */
export function nodeFor(key: string, telling: Telling): Node {
  const { parts, manner, words, theme, speaker, heading } = telling;
  const typed = isTyped(parts);
  const own = typed ? claimKey(parts) : wordedKey(telling);
  return {
    key,
    parts,
    polarity: manner.polarity,
    typed,
    words,
    theme,
    speaker,
    heading,
    own,
    ownId: claimId(own),
    clarity: clarity(parts),
    tellings: new Set(),
    documents: undefined,
    plainest: undefined,
    home: "",
    number: -1,
  };
}

/** Number of documents whose tellings it holds. */
export function spread(node: Node): number {
  node.documents ??= new Set([...node.tellings].map(({ document }) => document)).size;
  return node.documents;
}

/** Adds a telling. It gives up its own parts, which are equal: that saves memory and comparing them again. */
export function join(node: Node, telling: Telling): void {
  telling.parts = node.parts;
  if (node.tellings.size === 0 || (node.plainest && byManner(telling, node.plainest) < 0)) node.plainest = telling;
  node.tellings.add(telling);
  node.documents = undefined;
}

/** Takes a telling out again. */
export function leave(node: Node, telling: Telling): void {
  if (!node.tellings.delete(telling)) return;
  if (node.plainest === telling) node.plainest = undefined;
  node.documents = undefined;
}
