/** Comes in: a telling. Goes out: the node that it belongs to. Nodes are found by a number, and no key is kept. */
import { hashText } from "../text/hash.ts";
import { isTyped, shortText } from "./key.ts";
import type { Node } from "./node.ts";
import type { Parts, Telling } from "./telling.ts";

/** All nodes there are. */
export interface Nodes {
  /** The node of a telling, whose hash is that. */
  find(hash: number, telling: Telling): Node | undefined;
  /** Puts a node in. Gives the nodes that have the same key. */
  add(node: Node): Node[];
  remove(node: Node): void;
}

/** An empty table. */
export function createNodes(): Nodes {
  const first = new Map<number, Node>();
  return {
    find(hash, telling) {
      let node = first.get(hash);
      while (node && !isOne(node, telling)) node = node.next;
      return node;
    },
    add(node) {
      node.next = first.get(node.hash);
      first.set(node.hash, node);
      const twins: Node[] = [];
      for (let other = node.next; other; other = other.next) if (areTwins(node, other)) twins.push(other);
      return twins;
    },
    remove(node) {
      let before = first.get(node.hash);
      if (before === node) {
        if (node.next) first.set(node.hash, node.next);
        else first.delete(node.hash);
      } else {
        while (before && before.next !== node) before = before.next;
        if (before) before.next = node.next;
      }
      node.next = undefined;
    },
  };
}

/** A number for most of what makes two tellings one node, and the same for nodes with one key. */
export function hashOf({ parts, words, quote }: Telling): number {
  let hash = mix(hashText(parts.actor), hashText(parts.measure));
  hash = mix(hash, hashText(parts.item));
  hash = mix(hash, hashText(parts.to));
  hash = mix(hash, (parts.low * 1_000_003) | 0);
  if (isTyped(parts)) return hash;
  for (const word of words) hash = mix(hash, hashText(word));
  return mix(hash, hashText(shortText(words, quote)));
}

function mix(hash: number, part: number): number {
  return (Math.imul(hash, 31) + part) | 0;
}

/** True when a telling has all that makes the node: every typed part, and the words where the parts are too few. */
function isOne(node: Node, telling: Telling): boolean {
  if (!areEqual(node.parts, telling.parts)) return false;
  return (
    node.typed ||
    (node.polarity === telling.manner.polarity &&
      node.theme?.id === telling.theme?.id &&
      node.speaker === telling.speaker &&
      node.heading === telling.heading &&
      node.text === shortText(telling.words, telling.quote) &&
      (node.text !== "" || haveSame(node.words, telling.words)))
  );
}

/** True when two nodes have the same key and differ in what only likeness asks for: speaker, headline, theme. */
function areTwins(a: Node, b: Node): boolean {
  if (a.polarity !== b.polarity || a.text !== b.text || !areEqual(a.parts, b.parts)) return false;
  return a.text !== "" || haveSame(a.words, b.words);
}

function areEqual(a: Parts, b: Parts): boolean {
  return (
    a === b ||
    (a.low === b.low &&
      a.high === b.high &&
      a.actor === b.actor &&
      a.measure === b.measure &&
      a.item === b.item &&
      a.from === b.from &&
      a.to === b.to &&
      a.form === b.form &&
      a.other === b.other &&
      a.unit === b.unit &&
      a.price === b.price &&
      a.growth === b.growth &&
      a.beside === b.beside)
  );
}

function haveSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
