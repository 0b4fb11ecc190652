/** Comes in: where one figure ends, and another. Goes out: whether the other is the first told once more. */
import { type Token, tokens } from "../text/tokens.ts";
import type { Page, Told } from "./rule.ts";

/** How a figure is told once more. */
export interface Restating {
  /** Where what tells it ends: behind "a month", behind "each". The end of the figure when absent. */
  readonly end?: number;
  /** "20 a day or 5,000 a year": "or" does without a comma. */
  readonly bare?: boolean;
}

/**
 * True for "…, or …" and "(… )": the figure is what stands before it, told in another way, and nothing goes on behind
 * it ("…, or 45 per cent of the newer ones" is another figure). Words of bounds ("about") may stand before it.
 */
export function isRestated(page: Page, from: number, { quantity }: Told, how: Restating = {}): boolean {
  const { document, language } = page;
  const [mark, word, more] = tokens(document.text, from, quantity.span.start).filter(
    ({ lower }) => !(lower in language.boundsBefore),
  );
  if (!mark || more) return false;
  const next = nextToken(document.text, how.end ?? quantity.span.end);
  if (mark.text === "(") return word === undefined && next?.text === ")";
  const isOr = (token: Token | undefined): boolean => token !== undefined && language.particles.or.has(token.lower);
  const opens = mark.text === "," ? isOr(word) : how.bare === true && word === undefined && isOr(mark);
  return opens && (next === undefined || (next.kind === "mark" && next.text !== "-"));
}

/** The token that follows in the same line. */
export function nextToken(text: string, end: number): Token | undefined {
  const [line = ""] = text.slice(end, end + 40).split("\n", 1);
  return tokens(text, end, end + line.length)[0];
}
