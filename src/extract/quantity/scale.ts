/** Tokens after a number → its scale. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";

// A trillion trillion: beyond it a run of scale words is no number that anybody means.
const LARGEST = 1e24;

/** Scale words after a number: "million", "hundred thousand", the "bn" of "1.2bn". */
export function scaleAt(
  tokens: readonly Token[],
  from: number,
  language: Language,
): { readonly scale: number; readonly to: number } {
  const { scales, suffixes } = language.numerals;
  const first = tokens[from];
  if (first && !first.spaced && Object.hasOwn(suffixes, first.lower) && !tiesOn(tokens, from + 1)) {
    // "2m wide", "5T": one letter may be a unit; the unit decides later whether it takes it back.
    return { scale: suffixes[first.lower] ?? 1, to: from + 1 };
  }
  let scale = 1;
  let at = from;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const glue = token.text === "-" && !token.spaced ? 1 : 0;
    const word = tokens[at + glue];
    if (!word || !Object.hasOwn(scales, word.lower) || isPlural(word.lower, language)) break;
    if (scale * (scales[word.lower] ?? 1) > LARGEST) break;
    scale *= scales[word.lower] ?? 1;
    at += glue + 1;
  }
  return { scale, to: at };
}

// "millions" after a number is a slip of the pen for the singular.
function isPlural(word: string, { shapes, quantities }: Language): boolean {
  return shapes.sibilant(word) && !Object.hasOwn(quantities.vague, word);
}

// "5m-tall", "32m2": what is glued on makes a unit of the letter.
function tiesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !token.spaced && (token.kind === "number" || token.text === "²" || token.text === "³");
}
