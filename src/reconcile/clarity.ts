/** Comes in: the parts or the manner of a telling. Goes out: how plainly it says what is meant. */
import type { Modality } from "../core/statement.ts";
import { bareItem, ITEMS, qualifiers } from "../measure/item.ts";
import { byDate, type Parts, type Telling } from "./telling.ts";

/** How plainly parts say what is meant: the more are known, then the deeper in the tree, then the fewer qualifiers. */
export function clarity({ actor, other, measure, item }: Parts): number {
  const known = [actor, other, measure, item].filter((part) => part !== "").length;
  return known * 10_000 + depth(item) * 100 - Math.min(99, qualifiers(item).length);
}

/** How far what is to be done has come. */
const STAGE: Partial<Record<Modality, number>> = { demanded: 0, planned: 1, committed: 2 };

/** A claim is measured from where it began: a demand comes before a promise, and both before what leaves that open. */
export function stage({ manner: { modality } }: Telling): number {
  return STAGE[modality] ?? 3;
}

/** Order of tellings with the same parts, plainest first. */
export function byManner(a: Telling, b: Telling): number {
  return (
    stage(a) - stage(b) ||
    bounded(a) - bounded(b) ||
    b.manner.companions.length - a.manner.companions.length ||
    voice(a) - voice(b) ||
    hedged(a) - hedged(b) ||
    byDate(a, b)
  );
}

// "Within five years" is as bare as it can be.
const bounded = ({ manner: { bound } }: Telling) => (bound === "=" || bound === "<=" || bound === ">=" ? 0 : 1);
const hedged = ({ manner: { hedge } }: Telling) => (hedge === "" ? 0 : 1);

/** How near a telling is to who said it first: a sentence of a named speaker, of the narrator, a headline. */
function voice({ source, heading }: Telling): number {
  return heading ? 2 : source === null ? 1 : 0;
}

function depth(item: string): number {
  let levels = item === "" ? 0 : 1;
  for (let at = ITEMS[bareItem(item)]?.parent; at !== undefined; at = ITEMS[at]?.parent) levels++;
  return levels;
}
