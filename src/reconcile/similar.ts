/** Comes in: nodes that their typed parts cannot place. Goes out: those that say the same in nearly the same words. */
import { blockKey } from "./key.ts";
import type { Node } from "./node.ts";
import { appended, lowerBound } from "./sorted.ts";

/** Keeps the nodes and who is like whom; the answer depends on the set of nodes, never on the order of adding. */
export interface WordIndex {
  add(node: Node): void;
  remove(node: Node): void;
  /** Nodes that share enough uncommon words with this one to be set beside it, like it or not. */
  candidates(node: Node): readonly Node[];
  /** All nodes that a chain of likeness joins to this one, itself among them. */
  component(node: Node): Iterable<Node>;
  /** Has a node placed again. */
  touch(node: Node): void;
  /** The nodes to be placed: those which are loose still, because their likeness changed or they were touched. */
  changed(): readonly Node[];
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

/** Numbers of the nodes that have one word, in order. Numbers and not nodes, because a common word has them all. */
type List = number[];

/** The lists of one guard. Parts that may never differ guard the words, so that only nodes which could be like meet. */
type Lists = Map<string, List>;

/** An empty index. */
export function createWordIndex(): WordIndex {
  const guards = new Map<string, Lists>();
  const numbered: (Node | undefined)[] = [];
  const free: number[] = [];
  /** How many lists a node shares with the one that is being looked at; zero in between. */
  let shared = new Uint16Array(1024);
  let touched: Node[] = [];

  function touch(node: Node): void {
    if (!node.loose) touched.push(node);
    node.loose = true;
  }

  function pair(a: Node, b: Node): void {
    if (a.alike?.includes(b)) return;
    a.alike = a.alike ? appended(a.alike, b) : [b];
    b.alike = b.alike ? appended(b.alike, a) : [a];
    touch(a);
    touch(b);
  }

  function part(a: Node, b: Node): void {
    a.alike = a.alike?.filter((other) => other !== b);
    b.alike = b.alike?.filter((other) => other !== a);
    touch(a);
    touch(b);
  }

  function listsOf(node: Node): List[] {
    const lists = guards.get(guardOf(node));
    const found: List[] = [];
    for (const entry of entries(node)) {
      const list = lists?.get(entry);
      if (list) found.push(list);
    }
    return found;
  }

  /** The nodes, by number, that share enough uncommon words with these lists to deserve a closer look. */
  function meet(lists: readonly List[]): readonly number[] {
    const met: number[] = [];
    for (const list of lists) {
      if (list.length > COMMON) continue;
      for (const number of list) {
        const count = shared[number] ?? 0;
        shared[number] = count + 1;
        if (count + 1 === LEAST_UNCOMMON) met.push(number);
      }
    }
    for (const list of lists) if (list.length <= COMMON) for (const number of list) shared[number] = 0;
    return met;
  }

  /** Joins a node to those that it meets and that are like it. */
  function link(node: Node, lists: readonly List[]): void {
    touch(node);
    for (const number of meet(lists)) {
      const other = numbered[number];
      if (other && other !== node && isLike(node, other)) pair(node, other);
    }
  }

  /** A word has become common: pairs that had too little else in common come apart. */
  function loosen(list: List): void {
    const inList = new Set(list);
    for (const number of list) {
      const node = numbered[number];
      if (!node?.alike?.length) continue;
      const uncommon = listsOf(node).filter(({ length }) => length <= COMMON);
      for (const other of node.alike) {
        if (!inList.has(other.number)) continue;
        if (uncommon.filter((one) => one.includes(other.number)).length < LEAST_UNCOMMON) part(node, other);
      }
    }
  }

  function enter(node: Node): void {
    node.number = free.pop() ?? numbered.length;
    numbered[node.number] = node;
    if (node.number < shared.length) return;
    const more = new Uint16Array(2 * shared.length);
    more.set(shared);
    shared = more;
  }

  return {
    add(node) {
      enter(node);
      const guard = guardOf(node);
      const known = guards.get(guard);
      const lists: Lists = known ?? new Map();
      if (!known) guards.set(guard, lists);
      const mine: List[] = [];
      for (const entry of entries(node)) {
        const list = lists.get(entry);
        if (list) mine.push(list);
        else lists.set(entry, [node.number]);
        if (list && insert(list, node.number) && list.length === COMMON + 1) loosen(list);
      }
      link(node, mine);
    },
    remove(node) {
      for (const other of node.alike ?? []) part(node, other);
      node.alike = undefined;
      const guard = guardOf(node);
      const lists = guards.get(guard);
      const uncommon: List[] = [];
      for (const entry of entries(node)) {
        const list = lists?.get(entry);
        if (!list || !drop(list, node.number)) continue;
        if (list.length === 0) lists?.delete(entry);
        if (list.length === COMMON) uncommon.push(list);
      }
      if (lists?.size === 0) guards.delete(guard);
      numbered[node.number] = undefined;
      free.push(node.number);
      node.number = -1;
      // Only now, when it stands in no list any more and nothing can be joined to it again.
      node.loose = false;
      for (const list of uncommon) {
        for (const number of list) {
          const other = numbered[number];
          if (other) link(other, listsOf(other));
        }
      }
    },
    candidates: (node) =>
      meet(listsOf(node)).flatMap((number) => (number === node.number ? [] : (numbered[number] ?? []))),
    component: reach,
    touch,
    changed() {
      const answer = touched;
      touched = [];
      return answer;
    },
  };
}

/** Puts a number into its place; false when it is there already. New nodes mostly have the highest number so far. */
function insert(list: List, number: number): boolean {
  const at = (list.at(-1) ?? -1) < number ? list.length : lowerBound(list, number, ascending);
  if (list[at] === number) return false;
  if (at === list.length) list.push(number);
  else list.splice(at, 0, number);
  return true;
}

function drop(list: List, number: number): boolean {
  const at = lowerBound(list, number, ascending);
  if (list[at] !== number) return false;
  list.splice(at, 1);
  return true;
}

const ascending = (a: number, b: number): number => a - b;

/** Statements without a figure, which are most, all have the one guard. */
function guardOf({ parts }: Node): string {
  return parts.form === "frame" ? parts.form : blockKey(parts);
}

/** Its words, and what stands for its theme, as the index knows them. */
function entries(node: Node): readonly string[] {
  const { parts, words, theme } = node;
  if (!theme) return words;
  const out = [...words];
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

function reach(start: Node): Iterable<Node> {
  if (!start.alike?.length) return [start];
  const seen = new Set([start]);
  for (const node of seen) for (const other of node.alike ?? []) seen.add(other);
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
  return likeWords(a, b).enough;
}

/** What likeness of words is told by. */
export type Worded = Pick<Node, "words" | "speaker" | "heading">;

/** How much two wordings share: so many words, whether that is enough for one claim, and how many the shorter one has. */
export function likeWords(a: Worded, b: Worded) {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  const shared = countShared(short.words, long.words);
  const shorter = short.words.length;
  const both = shorter + long.words.length - shared;
  const isAtLeast = ({ words, ofShorter, ofBoth }: Likeness) =>
    shared >= words && shared >= ofShorter * shorter && shared >= ofBoth * both;
  return { shared, shorter, enough: isAtLeast(required(short, long)), near: isAtLeast(ONE_SPEAKER) };
}

function required(short: Worded, long: Worded): Likeness {
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
