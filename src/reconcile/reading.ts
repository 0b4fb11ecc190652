/** Reading: what a statement says once. Comes in: a statement. Goes out: what all its readings have in common. */
import type { Proposition } from "../core/claim.ts";
import type { Interval } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import type { Manner, Parts } from "./telling.ts";

/** One proposition of a statement: its typed parts and how they are told. */
export interface Reading {
  readonly of: Proposition["of"];
  readonly index: number;
  readonly figure: string;
  readonly parts: Parts;
  readonly manner: Manner;
}

/** Parts of which nothing is known. */
export const NO_PARTS: Parts = {
  form: "frame",
  actor: "",
  other: "",
  measure: "",
  item: "",
  from: "",
  to: "",
  low: 0,
  high: 0,
  unit: "",
  price: "",
  growth: "",
};

const NO_INTERVAL: Interval = { low: 0, high: 0 };
const NONE: readonly string[] = [];

/** How the statement as a whole is told. */
export function mannerOf({ frame, hedge, direct }: Statement): Manner {
  return {
    bound: "=",
    printed: "",
    interval: NO_INTERVAL,
    quantifier: "",
    hedge: hedge?.quote.toLowerCase() ?? "",
    modality: frame.modality,
    polarity: frame.polarity,
    act: frame.act,
    direct,
    companions: NONE,
  };
}
