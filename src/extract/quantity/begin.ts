/** A token → whether a number can begin there. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";

const OPENERS = new WeakMap<Language, ReadonlySet<string>>();

/** Words that can begin a number: number words, fractions, multiples, vague plurals. */
export function openersOf(language: Language): ReadonlySet<string> {
  const known = OPENERS.get(language);
  if (known) return known;
  const { cardinals, fractions, multiples, denominators, scales } = language.numerals;
  const tables = [cardinals, fractions, multiples, denominators, scales, language.quantities.vague];
  const openers = new Set(tables.flatMap(Object.keys));
  OPENERS.set(language, openers);
  return openers;
}

/** Most words begin no figure: only digits, signs of fractions, number words and articles do. */
export function canBegin(token: Token, language: Language): boolean {
  if (token.kind === "number" || token.kind === "symbol") return true;
  if (token.kind !== "word") return false;
  return openersOf(language).has(token.lower) || language.numerals.articles.has(token.lower);
}
