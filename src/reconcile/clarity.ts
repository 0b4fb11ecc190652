/** Comes in: the parts or the manner of a telling. Goes out: how plainly it says what is meant. */
import { bareItem, ITEMS, qualifiers } from "../measure/item.ts";
import { byDate, type Parts, type Telling } from "./telling.ts";

/** How plainly parts say what is meant: the more are known, then the deeper in the tree, then the fewer qualifiers. */
export function clarity({ actor, other, measure, item, from, to }: Parts): number {
  const known = [actor, other, measure, item, from || to].filter((part) => part !== "").length;
  return known * 10_000 + depth(item) * 100 - Math.min(99, qualifiers(item).length);
}

/** Order of tellings with the same parts, plainest first. */
export function byManner(a: Telling, b: Telling): number {
  return (
    bounded(a) - bounded(b) ||
    b.manner.companions.length - a.manner.companions.length ||
    hedged(a) - hedged(b) ||
    unnamed(a) - unnamed(b) ||
    byDate(a, b)
  );
}

// "Within five years" is as bare as it can be.
const bounded = ({ manner: { bound } }: Telling) => (bound === "=" || bound === "<=" || bound === ">=" ? 0 : 1);
const hedged = ({ manner: { hedge } }: Telling) => (hedge === "" ? 0 : 1);
const unnamed = ({ source }: Telling) => (source === null ? 1 : 0);

function depth(item: string): number {
  let levels = item === "" ? 0 : 1;
  for (let at = ITEMS[bareItem(item)]?.parent; at !== undefined; at = ITEMS[at]?.parent) levels++;
  return levels;
}
