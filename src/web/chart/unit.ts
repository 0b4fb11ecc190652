/** Units for people. Comes in: a unit as models write it, `USD/a`. Goes out: `USD a year`. */

/** Symbols that have a word of their own. */
const WORDS: Readonly<Record<string, string>> = {
  a: "years",
  mo: "months",
  wk: "weeks",
  d: "days",
  international_USD: "international USD",
};

/** Below a stroke, one of them. */
const PER: Readonly<Record<string, string>> = { a: "a year", mo: "a month", wk: "a week", d: "a day" };

/** Nouns that have no plural of their own. */
const ALIKE: ReadonlySet<string> = new Set(["aircraft", "personnel", "troops"]);

/** `USD/a` is "USD a year", `tank` "tanks", `RUB/USD` "RUB per USD"; what has several parts stays as it is. */
export function unitWords(unit: string): string {
  if (unit === "1") return "";
  const [, above, below] = /^(\w+)(?:\/(\w+))?$/u.exec(unit) ?? [];
  if (above === undefined) return unit.replace(/\^2\b/gu, "²");
  const many = above === "1" ? "" : manyOf(above);
  if (below === undefined) return many;
  return `${many} ${PER[below] ?? `per ${WORDS[below] ?? below}`}`.trim();
}

function manyOf(symbol: string): string {
  const word = WORDS[symbol];
  if (word !== undefined) return word;
  return /^[a-z_]{3,}$/u.test(symbol) && !ALIKE.has(symbol) && !symbol.endsWith("s")
    ? `${symbol.replaceAll("_", " ")}s`
    : symbol;
}
