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
  beside: false,
};

const NO_INTERVAL: Interval = { low: 0, high: 0 };
const NONE: readonly string[] = [];

// Most statements are told in one of a few hundred manners; they share them.
const MOST_MANNERS = 10_000;
const manners = new Map<string, Manner>();

/** How the statement as a whole is told. */
export function mannerOf({ frame, hedge, direct }: Statement): Manner {
  const { modality, polarity, act } = frame;
  const words = hedge?.quote.toLowerCase() ?? "";
  const key = `${act}\0${modality}${polarity}${direct ? "d" : ""}\0${words}`;
  const known = manners.get(key);
  if (known) return known;
  const manner: Manner = {
    bound: "=",
    printed: "",
    interval: NO_INTERVAL,
    quantifier: "",
    hedge: words,
    modality,
    polarity,
    act,
    direct,
    companions: NONE,
  };
  if (manners.size >= MOST_MANNERS) manners.clear();
  manners.set(key, manner);
  return manner;
}
