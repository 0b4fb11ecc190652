/** What a layout gives. Comes in: nothing. Goes out: the form of a series that is read and not yet examined. */
import type { Series } from "../../core/series.ts";

/** A total that a file gives beside what it is the total of. */
export interface Sum {
  readonly cell: string;
  /** What is added up, for the message: "destroyed, abandoned, captured and damaged". */
  readonly of: string;
  readonly says: number;
  readonly adds: number;
}

/** A series as a layout reads it: in the file's order, not yet examined. */
export interface Draft extends Omit<Series, "producer" | "origin" | "notices" | "year" | "bound"> {
  readonly year?: Series["year"];
  readonly bound?: Series["bound"];
  readonly notices?: Series["notices"];
  readonly sums?: readonly Sum[];
  /** True for counts that only grow: all losses since a day. */
  readonly cumulative?: boolean;
}
