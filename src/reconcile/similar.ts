/** Comes in: nodes that their typed parts cannot place. Goes out: those that say the same in nearly the same words. */
import type { Node } from "./node.ts";

/** Keeps the nodes and who is like whom; the answer depends on the set of nodes, never on the order of adding. */
export interface WordIndex {
  add(node: Node): void;
  remove(node: Node): void;
  /** All nodes that a chain of likeness joins to this one, itself among them. */
  component(node: Node): Set<Node>;
  /** The nodes whose likeness changed since the last call. */
  changed(): Set<Node>;
}

/** How much two wordings must share: so many content words, so large a part of the shorter one, and of both together. */
interface Likeness {
  readonly words: number;
  readonly ofShorter: number;
  readonly ofBoth: number;
}

/** Two statements on one topic share fewer words than this. */
const PLAIN: Likeness = { words: 4, ofShorter: 0.7, ofBoth: 0.4 };

/** One named speaker repeats what he said with other words around it. */
const ONE_SPEAKER: Likeness = { words: 4, ofShorter: 0.5, ofBoth: 0.3 };

/** A headline is a shorter telling of a sentence below it. */
const HEADLINE: Likeness = { words: 3, ofShorter: 0.6, ofBoth: 0 };

// Of the shared words this many must be uncommon.
const LEAST_UNCOMMON = 2;

// A word that more nodes than this have tells nothing apart; leaving it out keeps the work linear.
const COMMON = 64;

/** An empty index. */
export function createWordIndex(): WordIndex {
  const lists = new Map<string, Set<Node>>();
  const likes = new Map<Node, Set<Node>>();
  let touched = new Set<Node>();

  function pair(a: Node, b: Node): void {
    likes.set(a, (likes.get(a) ?? new Set()).add(b));
    likes.set(b, (likes.get(b) ?? new Set()).add(a));
    touched.add(a).add(b);
  }

  function part(a: Node, b: Node): void {
    likes.get(a)?.delete(b);
    likes.get(b)?.delete(a);
    touched.add(a).add(b);
  }

  /** Nodes that share enough uncommon words with it to deserve a closer look. */
  function candidates(node: Node): Node[] {
    const shared = new Map<Node, number>();
    for (const entry of entries(node)) {
      const list = lists.get(entry);
      if (!list || list.size > COMMON) continue;
      for (const other of list) if (other !== node) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared].filter(([, count]) => count >= LEAST_UNCOMMON).map(([other]) => other);
  }

  function link(node: Node): void {
    touched.add(node);
    for (const other of candidates(node)) if (isLike(node, other)) pair(node, other);
  }

  /** A word has become common: pairs that had too little else in common come apart. */
  function loosen(list: ReadonlySet<Node>): void {
    for (const node of list) {
      for (const other of [...(likes.get(node) ?? [])]) {
        if (!list.has(other)) continue;
        const left = entries(node).filter((entry) => {
          const common = lists.get(entry);
          return common && common.size <= COMMON && common.has(other);
        });
        if (left.length < LEAST_UNCOMMON) part(node, other);
      }
    }
  }

  return {
    add(node) {
      for (const entry of entries(node)) {
        const list = (lists.get(entry) ?? new Set()).add(node);
        lists.set(entry, list);
        if (list.size === COMMON + 1) loosen(list);
      }
      link(node);
    },
    remove(node) {
      for (const other of [...(likes.get(node) ?? [])]) part(node, other);
      likes.delete(node);
      for (const entry of entries(node)) {
        const list = lists.get(entry);
        list?.delete(node);
        if (list?.size === 0) lists.delete(entry);
        if (list?.size === COMMON) for (const other of list) link(other);
      }
    },
    component: (node) => reach(node, likes),
    changed() {
      const answer = touched;
      touched = new Set();
      return answer;
    },
  };
}

// Parts that may never differ are put before the word, so that only nodes which could be like meet in a list.
function entries(node: Node): string[] {
  const { parts, words, theme } = node;
  const guard = [parts.form, parts.low, parts.high, parts.unit].join("\u0000");
  const out = words.map((word) => `${guard}\u0000${word}`);
  if (!theme) return out;
  // Two of one actor meet in two lists, so that they need no shared word beside the theme.
  const actors = theme.between ? actorsOf(node) : parts.actor === "" ? [] : [parts.actor];
  for (const actor of actors) out.push(`theme\u0000${theme.id}\u0000${actor}`);
  if (parts.actor !== "") out.push(`theme of\u0000${theme.id}\u0000${parts.actor}`);
  return out;
}

/** The actor that it is about and all that its words name. */
function actorsOf({ parts, words }: Node): string[] {
  const named = words.filter((word) => word.startsWith("@")).map((word) => word.slice(1));
  return parts.actor === "" ? named : [parts.actor, ...named];
}

function reach(start: Node, likes: ReadonlyMap<Node, ReadonlySet<Node>>): Set<Node> {
  const seen = new Set([start]);
  for (const node of seen) for (const other of likes.get(node) ?? []) seen.add(other);
  return seen;
}

function isLike(a: Node, b: Node): boolean {
  if (!agree(a.parts.to, b.parts.to) || a.polarity !== b.polarity) return false;
  return hasSameTheme(a, b) || hasLikeWords(a, b);
}

/** On one theme, of one actor; on a theme between actors also where both name the same two ("Chinese parts in Russian arms"). */
function hasSameTheme(a: Node, b: Node): boolean {
  if (!a.theme || a.theme !== b.theme) return false;
  if (a.parts.actor !== "" && a.parts.actor === b.parts.actor) return true;
  if (!a.theme.between) return false;
  const named = new Set(actorsOf(a));
  return actorsOf(b).filter((actor) => named.has(actor)).length >= 2;
}

function hasLikeWords(a: Node, b: Node): boolean {
  if (!agree(a.parts.actor, b.parts.actor)) return false;
  if (a.parts.form !== "frame" && !agree(a.parts.measure, b.parts.measure)) return false;
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  const shared = countShared(short.words, long.words);
  const both = short.words.length + long.words.length - shared;
  const { words, ofShorter, ofBoth } = required(short, long);
  return shared >= words && shared >= ofShorter * short.words.length && shared >= ofBoth * both;
}

function required(short: Node, long: Node): Likeness {
  if (short.speaker !== "" && short.speaker === long.speaker) return ONE_SPEAKER;
  return short.heading && !long.heading ? HEADLINE : PLAIN;
}

function agree(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}

/** Number of words that two sorted lists share. */
function countShared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? "";
    const y = b[j] ?? "";
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
