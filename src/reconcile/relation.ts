/** Comes in: what differs between two tellings. Goes out: the name of the relation, by a fixed precedence. */
import type { Relation } from "../core/claim.ts";
import type { Difference } from "../core/difference.ts";

/** Which way a difference goes; `none` is worth telling and changes nothing about what is claimed. */
export type Way = "none" | "stronger" | "weaker" | "broader" | "narrower" | "changed" | "opposed";

/** A difference and the way it goes. */
export interface Step extends Difference {
  readonly way: Way;
}

/**
 * The relation that a list of differences amounts to: the first row whose ways are all present. What widens in one
 * part and narrows in another has simply changed, as has what is stronger in one and weaker in another, or tells of
 * less with another force. A widened scope is what a reader must see first, so it outweighs a change of force.
 */
const PRECEDENCE: readonly { readonly all: readonly Way[]; readonly relation: Relation }[] = [
  { all: ["opposed"], relation: "opposed" },
  { all: ["changed"], relation: "changed" },
  { all: ["broader", "narrower"], relation: "changed" },
  { all: ["stronger", "weaker"], relation: "changed" },
  { all: ["broader"], relation: "broader" },
  { all: ["narrower", "stronger"], relation: "changed" },
  { all: ["narrower", "weaker"], relation: "changed" },
  { all: ["narrower"], relation: "narrower" },
  { all: ["stronger"], relation: "stronger" },
  { all: ["weaker"], relation: "weaker" },
];

/** How a telling stands to the one it is measured against; without a difference that counts it is the same. */
export function relationOf(steps: readonly Step[]): Relation {
  if (steps.every(({ way }) => way === "none")) return "same";
  const ways = new Set(steps.map(({ way }) => way));
  return PRECEDENCE.find(({ all }) => all.every((way) => ways.has(way)))?.relation ?? "same";
}
