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

/** Most words begin no figure: only digits, signs of fractions and number words do, and articles before a scale, a part or a time. */
export function canBegin(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === "number" || token.kind === "symbol") return true;
  if (token.kind !== "word") return false;
  const openers = openersOf(language);
  if (openers.has(token.lower)) return true;
  const { articles, whole } = language.numerals;
  if (!articles.has(token.lower)) return false;
  const next = tokens[at + 1]?.lower ?? "";
  return openers.has(next) || whole.has(next) || Object.hasOwn(language.units.time, next);
}
