/** Comes in: a numeral as printed and how it is hedged. Goes out: half the width of what the writing allows. */

/** How far a hedged figure may lie from what is printed. */
export interface HedgeWidth {
  /** Half-widths as multiples of the plain half-width, below and above what is printed … */
  readonly below: number;
  readonly above: number;
  /** … but never more than this share of the printed value; a side that is open at all has the plain half-width at least. */
  readonly cap: number;
}

/**
 * The widths of hedges, one row each. "Some" widens as "about" does; "nearly" says that the figure was not reached.
 * @source Ferson, O'Rawe, Antonenko, Siegrist, Mickley, Luhmann, Sentz, Finkel (2015), "Natural language of
 * uncertainty: numeric hedge words", International Journal of Approximate Reasoning 57, 19–39: what readers take
 * "about 100" to allow grows with the roundness of the numeral, so the width is a multiple of the digits' own width.
 * The factor 2 and the cap of 10 % are the house's policy, chosen so that a hedge alone never makes a conflict.
 */
export const HEDGE_WIDTHS = {
  about: { below: 2, above: 2, cap: 0.1 },
  some: { below: 2, above: 2, cap: 0.1 },
  nearly: { below: 2, above: 0, cap: 0.1 },
} as const satisfies Record<string, HedgeWidth>;

export type Hedge = keyof typeof HEDGE_WIDTHS;

/**
 * Exponent of ten of the last significant digit of a numeral: "145.9" → -1, "1,500" → 2, "2.0" → -1.
 * Trailing zeros of an integer are not significant.
 * @source NIST Special Publication 811 (2008), appendix B.7: a rounded value stands for half a unit either side of
 * its last digit.
 */
export function lastPlace(digits: string): number {
  const bare = digits.replace(/[^\d.]/g, "");
  const point = bare.indexOf(".");
  if (point >= 0) return -(bare.length - point - 1);
  return /[1-9]/.test(bare) ? (/0*$/.exec(bare)?.[0].length ?? 0) : 0;
}

/** The numeral that a number word stands for, to at most two decimals ("half" → "0.5", "a third" → "0.33"). */
export function numeralOf(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toFixed(2)));
}

/** Half-width of a hedged figure on one side, from its plain half-width. */
export function hedgedHalfWidth(plain: number, value: number, side: "below" | "above", hedge: Hedge = "about"): number {
  const row = HEDGE_WIDTHS[hedge];
  if (row[side] === 0) return 0;
  return Math.max(plain, Math.min(row[side] * plain, row.cap * Math.abs(value)));
}
