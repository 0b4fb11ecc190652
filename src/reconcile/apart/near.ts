/** Comes in: the nodes of all claims. Goes out: for one claim the candidates that were held apart from it, and by what. */
import type { Apart, NearMiss } from "../../core/apart.ts";
import { by } from "../../core/order.ts";
import { byParts, type Group, type Node } from "../node.ts";
import { plainest } from "../plainest.ts";
import { ITSELF, type Parts, type Telling } from "../telling.ts";
import { titleOf } from "../title.ts";
import { type Covers, createCovers } from "./cover.ts";
import { barBetween, becauseOf, partsApart } from "./part.ts";

/** Near-misses that a claim keeps; of the others it keeps the number. A reader does not look through more. */
export const KEPT = 8;

/** Wordings of one claim that are set beside others: one in hundreds of wordings has nothing more to show. */
const WORDINGS = 16;

/** Finds near-misses among the claims as they stand. */
export interface Near {
  apart(group: Group): Apart;
  /** The tellings of ratios that name one side of this claim's two, where no other claim has that side. */
  oneSided(group: Group): readonly Telling[];
}

/** `groups`: all claims; `candidates`: the nodes whose words are to be set beside a node's. */
export function createNear(groups: Iterable<Group>, candidates: (node: Node) => readonly Node[]): Near {
  let known: Covers | undefined;
  const covers = () => {
    known ??= createCovers([...typedNodes(groups)], KEPT);
    return known;
  };
  return {
    apart(group) {
      const node = plainNode(group);
      return node?.typed ? typedApart(node, covers()) : wordedApart(group, candidates);
    },
    oneSided(group) {
      const node = plainNode(group);
      if (!node?.typed || node.parts.form !== "ratio" || ["", ITSELF].includes(node.parts.other)) return [];
      const silent = covers()
        .sides(node)
        .filter((other) => covers().sides(other).length === 1);
      return silent.flatMap(({ home }) => home?.made?.tellings ?? []);
    },
  };
}

function* typedNodes(groups: Iterable<Group>): Iterable<Node> {
  for (const group of groups) {
    const node = plainNode(group);
    if (node?.typed) yield node;
  }
}

/** The node that a claim's plainest telling stands in: a claim of rival figures has several, and is looked up by this one. */
function plainNode({ nodes, made }: Group): Node | undefined {
  return nodes.find(({ parts }) => parts === made?.base.parts);
}

function typedApart(node: Node, covers: Covers): Apart {
  const { nearest, count } = covers.around(node);
  const sides = covers.sides(node);
  const found = [...nearest, ...sides.slice(0, KEPT)]
    .map((other) => ({ other, parts: partsApart(node.parts, other.parts), far: valueGap(node.parts, other.parts) }))
    .sort(
      by(
        ({ parts }) => parts.length,
        ({ far }) => far,
        ({ other }) => other.home?.id ?? "",
      ),
    );
  const misses = found.slice(0, KEPT).map(({ other, parts }): NearMiss => {
    const fit = sides.includes(other) ? fitting(node, other, covers) : [];
    return {
      ...placeOf(other),
      parts,
      ...(fit.length > 0 ? { candidates: fit } : {}),
      because: becauseOf(parts, node.parts, other.parts),
    };
  });
  return { nearest: misses, more: count + sides.length - misses.length };
}

/** Of two ratios of which one names a single side: the actors that the corpus sets against that side in this. */
function fitting(a: Node, b: Node, covers: Covers): readonly string[] {
  const silent = a.parts.other === "" ? a : b;
  const side = silent.parts.actor;
  const others = covers.sides(silent).map(({ parts }) => (parts.actor === side ? parts.other : parts.actor));
  return [...new Set(others)].sort().slice(0, KEPT);
}

/** How far two amounts of one unit are from each other, as a ratio; those of two units are the farthest. */
function valueGap(a: Parts, b: Parts): number {
  if (a.unit !== b.unit) return Number.MAX_VALUE;
  if (a.low === b.low) return Math.abs(a.high - b.high) === 0 ? 0 : Number.MIN_VALUE;
  const ratio = Math.abs(Math.log(Math.abs(a.low / b.low)));
  return Number.isFinite(ratio) ? ratio : Number.MAX_VALUE;
}

type Alike = NearMiss & { readonly alike: number };

/** The likest first; what two wordings of one claim have alike is told by their words, never by which came first. */
const byLikeness = by<Alike>(
  ({ alike }) => -alike,
  ({ because }) => because,
  ({ parts }) => parts.map(({ here, there }) => `${here}\u0000${there}`).join("\u0000"),
  ({ claim }) => claim ?? "~",
  ({ statement }) => statement,
);

function wordedApart(group: Group, candidates: (node: Node) => readonly Node[]): Apart {
  const best = new Map<Group | Node, Alike>();
  for (const node of group.nodes.toSorted(byParts).slice(0, WORDINGS)) {
    for (const other of candidates(node)) {
      if (other.home === group) continue;
      const bar = barBetween(node, other);
      if (!bar) continue;
      const key = other.home?.made ? other.home : other;
      const known = best.get(key);
      const miss = { ...placeOf(other), parts: [bar.by], alike: bar.alike, because: bar.because };
      if (!known || byLikeness(miss, known) < 0) best.set(key, miss);
    }
  }
  const found = [...best.values()].sort(byLikeness);
  return { nearest: found.slice(0, KEPT), more: Math.max(0, found.length - KEPT) };
}

/** The claim that a node stands in, by its plainest telling; without a claim the sentence itself. */
function placeOf(node: Node): Pick<NearMiss, "claim" | "title" | "statement" | "document" | "span"> {
  const made = node.home?.made;
  const telling = made?.base ?? plainest([node]);
  const { document, span, proposition } = telling;
  return { claim: made?.claim.id ?? null, title: titleOf(telling), statement: proposition.statement, document, span };
}
