/** Comes in: tellings and where each came from. Goes out: what cannot be so. */

import type { Doubt } from "../../core/lineage.ts";
import { valueOr } from "../../core/part.ts";
import { distance } from "./change.ts";
import type { Parent, Placed } from "./placed.ts";
import { nearest } from "./seen.ts";
import { overlap } from "./wording.ts";

/** Tellings by named speakers that a narrator's one is held against. */
const MOST = 24;

/** Below this share of common words two tellings are not taken for one wording. */
const ALIKE = 0.5;

/** Tellings that are older than what they are taken from, or than the only named telling that they resemble. */
export function doubtsOn(order: readonly Placed[], parents: ReadonlyMap<Placed, Parent>): readonly Doubt[] {
  const { document } = order[0]?.telling ?? {};
  if (order.every(({ telling }) => telling.document === document)) return [];
  const spoken = order.filter(({ telling }) => telling.speaker !== "").slice(0, MOST);
  const doubts: Doubt[] = [];
  for (const placed of order) {
    const parent = parents.get(placed);
    if (parent && isBefore(placed, parent.from)) doubts.push(before("before-its-origin", placed, parent.from));
    else {
      const like = resembled(placed, parent, spoken);
      if (like) doubts.push(before("before-its-like", placed, like));
    }
  }
  return doubts;
}

/** The later telling of a named speaker that a narrator's one is nearer to than to any earlier one. */
function resembled(placed: Placed, parent: Parent | undefined, spoken: readonly Placed[]): Placed | undefined {
  const { telling } = placed;
  if (telling.speaker !== "" || (parent && parent.by !== "unknown")) return undefined;
  const near = nearest(
    spoken.filter((one) => one.telling.document !== telling.document),
    placed,
  );
  if (!near || !isBefore(placed, near) || distance(near.telling, telling) > 0) return undefined;
  return overlap(near.telling, telling) >= ALIKE ? near : undefined;
}

function isBefore(a: Placed, b: Placed): boolean {
  return a.telling.day < b.telling.day && b.telling.day !== "~";
}

const SAYS: Readonly<Record<Doubt["kind"], string>> = {
  "before-its-origin": "that it names as its source",
  "before-its-like": "that its words are nearest to",
};

function before(kind: Doubt["kind"], placed: Placed, other: Placed): Doubt {
  const [day, later] = [placed, other].map(({ telling }) => valueOr(telling.dated, ""));
  const says = `dated ${day}, before the telling of ${later} ${SAYS[kind]}: it cannot have come from that one`;
  return { kind, member: placed.at, with: other.at, says };
}
