/** The values of a claim. Comes in: its tellings and what was published of the same. Goes out: one row a value, on one scale. */
import type { Standing } from "../check/index.ts";
import type { Claim, Member } from "../core/claim.ts";
import type { KnownFigure } from "../core/known.ts";
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Bound, Interval } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import { flipped } from "../reconcile/value.ts";
import type { ClaimModel } from "./text-models.ts";

/** One value, and who has it: tellings of one and the same, a published count, a saying on record. */
export type ValueRow = {
  readonly low: number;
  readonly high: number;
  /** What is known of the value where it is not the value itself: "at most as much" is `<=` 1, and never 1. */
  readonly bound: Bound;
} & (
  | { readonly kind: "told"; readonly first: Member; readonly tellings: readonly Member[] }
  | { readonly kind: "counted" | "said"; readonly standing: Standing }
  | { readonly kind: "said"; readonly known: KnownFigure }
);

/** Ends further apart than this are drawn on a scale of powers of ten. */
const WIDE = 50;

/** What the tellings say beside what was published; nothing for a claim without figures. */
export function valuesOf({
  claim,
  published,
  statements,
}: Pick<ClaimModel, "claim" | "published"> & Partial<Pick<ClaimModel, "statements">>): readonly ValueRow[] {
  const told = toldAlike(claim);
  const [[first] = []] = told;
  if (!first) return [];
  const axis = axisOf(claim);
  // A ratio of two is told with its larger side first, whatever side the claim's key begins with.
  const turned = axis === "times" && (first.high ?? 1) < 1;
  const own = told.flatMap((tellings): readonly ValueRow[] => {
    const [one] = tellings;
    if (one?.low === undefined) return [];
    const ends = { low: one.low, high: one.high ?? one.low };
    const placed = axis === "%" ? change(ends) : turned ? { low: 1 / ends.high, high: 1 / ends.low } : ends;
    const bound = boundOf(one, statements?.get(one.proposition.statement), claim.key.actor.split("/")[0] ?? "");
    return [{ ...placed, bound: turned ? flipped(bound) : bound, kind: "told", first: one, tellings }];
  });
  const fits = ({ unit }: Standing) => (axis === "%" ? unit === "%" : axis !== "times");
  const counts = (published?.standings ?? []).filter(fits).map(
    (standing): ValueRow => ({
      low: standing.value,
      high: standing.value,
      bound: standing.known?.bound ?? openOf(standing.interval),
      kind: standing.known && standing.known.kind !== "dataset" ? "said" : "counted",
      standing,
    }),
  );
  const [front] = claim.key.actor.split("/");
  const sayings = (axis === "times" ? (published?.sayings ?? []) : []).map((known): ValueRow => {
    const flip = (known.actor === front) === turned;
    const { low, high } = flip ? { low: 1 / known.high, high: 1 / known.low } : known;
    return { low, high, bound: flip ? flipped(known.bound) : known.bound, kind: "said", known };
  });
  return [...own, ...counts, ...sayings].filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
}

/** The bound of a telling's figure as its claim counts: what fell by more than a share has become less than the rest. */
function boundOf({ proposition: { of, index } }: Member, statement: Statement | undefined, front: string): Bound {
  const comparison = of === "comparison" ? statement?.comparisons[index] : undefined;
  if (comparison) {
    const isTurned = valueOr<string, string>(comparison.left.actor, front) !== front;
    return isTurned ? flipped(comparison.bound) : comparison.bound;
  }
  const quantity = of === "quantity" ? statement?.quantities[index] : undefined;
  if (!quantity) return "=";
  return quantity.change === "down" ? flipped(quantity.bound) : quantity.bound;
}

/** What a published figure leaves open. */
function openOf({ low, high }: Interval): Bound {
  return low === -Infinity ? "<=" : high === Infinity ? ">=" : "=";
}

/** In what values are drawn: a growth in per cent, two sides as a multiple, all others as they are told. */
export function axisOf({ key }: Claim): "%" | "times" | "as told" {
  if (key.form !== "ratio") return "as told";
  return key.actor.includes("/") ? "times" : "%";
}

/** The tellings that give one and the same value, each value once, in the order in which it was first told. */
export function toldAlike({ members }: Claim): readonly (readonly Member[])[] {
  const told = members.filter(({ relation, low }) => relation !== "linked" && low !== undefined);
  return [...groupBy(told, ({ low, high }) => `${low} ${high}`).values()];
}

/** Digits that a share keeps beside the noise of its making from a factor. */
const DIGITS = 10;

/** What something became of itself, as a change in per cent: 0.988 is −1.2. */
function change({ low, high }: { readonly low: number; readonly high: number }) {
  const percent = (factor: number) => Number(((factor - 1) * 100).toPrecision(DIGITS));
  return { low: percent(low), high: percent(high) };
}

/** True when a scale of powers of ten is needed to tell the smaller values apart. */
export function isWide(rows: readonly Pick<ValueRow, "low" | "high">[]): boolean {
  const least = rows.reduce((end, { low, high }) => Math.min(end, low, high), Number.POSITIVE_INFINITY);
  const most = rows.reduce((end, { low, high }) => Math.max(end, low, high), Number.NEGATIVE_INFINITY);
  return least > 0 && most / least > WIDE;
}
