/** Comes in: claims with typed parts. Goes out: for one of them those that agree with it but for a few parts, nearest first. */
import { byCodeUnit } from "../../core/order.ts";
import type { Node } from "../node.ts";
import { lowerBound } from "../sorted.ts";
import { ITSELF, type Parts } from "../telling.ts";

/** The neighbours of one claim, and how many claims differ from it in no more than these parts. */
export interface Neighbours {
  readonly nearest: readonly Node[];
  readonly count: number;
}

/** Looks up neighbours among claims. A claim is known by the node of its plainest telling. */
export interface Covers {
  /** Claims that differ in actor, measure or thing alone, and those of its actor, measure and thing. */
  around(node: Node): Neighbours;
  /** Ratios of which one names a single side and the other that side and a second one. */
  sides(node: Node): readonly Node[];
}

/** A part by which claims are put in order. */
type Field = (parts: Parts) => string | number;

const ACTOR: readonly Field[] = [({ actor }) => actor, ({ other }) => other];
const MEASURE: readonly Field[] = [({ measure }) => measure];
const ITEM: readonly Field[] = [({ item }) => item];
const TIME: readonly Field[] = [({ to }) => to, ({ from }) => from];
const VALUE: readonly Field[] = [({ unit }) => unit, ({ low }) => low, ({ high }) => high];
const BASIS: readonly Field[] = [({ price }) => price, ({ growth }) => growth];
const FORM: readonly Field[] = [({ form }) => form, arity];

/**
 * The orders in which neighbours are looked for. Claims that agree in the fields of `same` stand together, and among
 * these neighbours are near by `inside`. The last two are one group in two orders: of one time, and of one value.
 */
const ORDERS: readonly { readonly same: readonly Field[]; readonly inside: readonly Field[]; readonly again?: true }[] =
  [
    { same: [...FORM, ...MEASURE, ...ITEM, ...TIME, ...VALUE, ...BASIS], inside: ACTOR },
    { same: [...FORM, ...ACTOR, ...ITEM, ...TIME, ...VALUE, ...BASIS], inside: MEASURE },
    { same: [...FORM, ...ACTOR, ...MEASURE, ...TIME, ...VALUE, ...BASIS], inside: ITEM },
    { same: [...FORM, ...ACTOR, ...MEASURE, ...ITEM], inside: [...TIME, ...BASIS, ...VALUE] },
    { same: [...FORM, ...ACTOR, ...MEASURE, ...ITEM], inside: [...VALUE, ...BASIS, ...TIME], again: true },
  ];

/** How many actors a proposition is about: a ratio of two sides differs in kind from one that names a single side. */
function arity({ form, other }: Parts): number {
  if (form !== "ratio" || other === ITSELF) return 0;
  return other === "" ? 1 : 2;
}

/** Puts claims into every order. `nodes`: one for each claim. `reach`: how many neighbours to look at on each side. */
export function createCovers(nodes: readonly Node[], reach: number): Covers {
  const orders = ORDERS.map(({ same, inside, again }) => {
    const group = comparing(same);
    const full = comparing([...same, ...inside]);
    const compare = (a: Node, b: Node) => full(a, b) || byCodeUnit(a.home?.id ?? "", b.home?.id ?? "");
    return { group, compare, again, sorted: nodes.toSorted(compare) };
  });
  const bySide = sidesOf(nodes);
  return {
    around(node) {
      const nearest = new Set<Node>();
      let count = 0;
      for (const { group, compare, again, sorted } of orders) {
        const first = lowerBound(sorted, node, group);
        const end = lowerBound(sorted, node, (a, b) => group(a, b) || -1, first);
        const at = lowerBound(sorted, node, compare, first);
        if (!again) count += end - first - 1;
        for (let k = Math.max(first, at - reach); k < Math.min(end, at + reach + 1); k++) {
          const other = sorted[k];
          if (other && other !== node) nearest.add(other);
        }
      }
      return { nearest: [...nearest], count };
    },
    sides: ({ parts }) => {
      const found = arity(parts) === 2 ? [parts.actor, parts.other] : arity(parts) === 1 ? [parts.actor] : [];
      return found.flatMap((side) => bySide.get(sideKey(parts, side))?.[arity(parts) === 2 ? "one" : "two"] ?? []);
    },
  };
}

interface Sides {
  readonly one: Node[];
  readonly two: Node[];
}

/** Ratios by each side that they name, with what is measured. */
function sidesOf(nodes: readonly Node[]): ReadonlyMap<string, Sides> {
  const bySide = new Map<string, Sides>();
  for (const node of nodes) {
    const { parts } = node;
    const count = arity(parts);
    if (count === 0) continue;
    for (const side of count === 2 ? [parts.actor, parts.other] : [parts.actor]) {
      const key = sideKey(parts, side);
      const sides = bySide.get(key) ?? { one: [], two: [] };
      bySide.set(key, sides);
      sides[count === 2 ? "two" : "one"].push(node);
    }
  }
  return bySide;
}

function sideKey({ measure, item }: Parts, side: string): string {
  return [measure, item, side].join("\u0000");
}

function comparing(fields: readonly Field[]): (a: Node, b: Node) => number {
  return ({ parts: a }, { parts: b }) => {
    if (a === b) return 0;
    for (const field of fields) {
      const [x, y] = [field(a), field(b)];
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
}
