/** Placed: a telling where it stands in its claim. Parent: where one came from. */
import type { Descent } from "../../core/lineage.ts";
import type { Telling } from "../telling.ts";

/** A telling with its place among the members. */
export interface Placed {
  readonly telling: Telling;
  readonly at: number;
}

/** Where a telling came from. */
export interface Parent {
  readonly from: Placed;
  readonly by: Descent;
  readonly words?: string;
}
