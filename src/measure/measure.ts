/** Measures: what a figure measures. Comes in: nothing. Goes out: the table of measure ids. */
import type { Dimension, Measure } from "./definition.ts";
import { FORCES } from "./forces.ts";
import { SPENDING } from "./spending.ts";

export type { Dimension };

/** Every measure by id. @source Each entry names the key of its source in measure/definition.ts. */
export const MEASURES = { ...SPENDING, ...FORCES } as const;

const BY_ID: ReadonlyMap<string, Measure> = new Map(Object.entries(MEASURES));

/** The entry of a measure id, or undefined when the id is a text's own words. */
export function measureOf(id: string): Measure | undefined {
  return BY_ID.get(id);
}

/** The measure that a measure is a share, growth or target of, else itself. */
export function familyOf(id: string): string {
  return measureOf(id)?.of ?? id;
}

/** Target → the level that reaches it. @source As the entries of measure/spending.ts define them, pair by pair. */
const LEVELS: Readonly<Record<string, string>> = {
  "military-spending-target": "military-spending-share",
  "core-defence-target": "core-defence-share",
  "related-spending-target": "related-spending-share",
};

/** The measure whose figures show whether a figure of this one was reached: of a target its level, else itself. */
export function levelOf(id: string): string {
  return LEVELS[id] ?? id;
}
