/** Comes in: where one figure ends, and another. Goes out: whether the other is the first told once more. */
import { tokens } from "../text/tokens.ts";
import type { Page, Told } from "./rule.ts";

/**
 * True for "…, or …" and "(… )": the figure is what stands before it, told in another way. Words of bounds ("about")
 * may stand before it.
 */
export function isRestated({ document, language }: Page, end: number, { quantity }: Told): boolean {
  const between = tokens(document.text, end, quantity.span.start).filter(
    ({ lower }) => !(lower in language.boundsBefore),
  );
  const [mark, word] = between;
  const isOr = word === undefined || language.particles.or.has(word.lower);
  return (
    between.length < 3 &&
    (mark?.text === "(" ||
      (mark?.text === "," && word !== undefined && isOr) ||
      (mark !== undefined && language.particles.or.has(mark.lower)))
  );
}
