/** "doubled", "sevenfold", "halving": a multiple in one word. */
import type { Language } from "../../lang/language.ts";
import { isCapital, type Token } from "../../text/tokens.ts";
import type { Amount } from "./amount.ts";
import { boundAround } from "./bound.ts";

/** The multiple that the word at `at` is, or undefined: "double standards" and "double-digit" multiply nothing. */
export function multipleWord(tokens: readonly Token[], at: number, language: Language): Amount | undefined {
  const token = tokens[at];
  const value = token?.kind === "word" ? language.numerals.multiples[token.lower] : undefined;
  if (!token || value === undefined) return undefined;
  const next = tokens[at + 1];
  if (next?.text === "-" && !next.spaced) return undefined;
  if (next && language.particles.verbParticles.has(next.lower)) return undefined;
  const { shapes, numerals } = language;
  const before = tokens[at - 1]?.lower ?? "";
  const governed = language.clauses.modals.has(before) || language.clauses.infinitive.has(before);
  const fold = numerals.foldSuffix.has(token.lower.slice(-4));
  const verbal = shapes.past(token.lower) || shapes.gerund(token.lower) || governed || fold;
  const unit = { kind: "multiple" as const, code: "1", to: at + 1, multiple: "word" as const };
  const bound = boundAround(tokens, at, unit, language);
  if (!verbal && bound.bound === "=" && !compares(tokens, at + 1, language)) return undefined;
  return {
    from: bound.from,
    to: bound.to,
    start: at,
    numeral: { from: at, to: at + 1 },
    low: value,
    high: value,
    falling: false,
    digits: "",
    digitsHigh: "",
    scale: 1,
    bound: bound.bound,
    change: verbal ? (language.changes[token.lower] ?? "up") : "none",
    unit,
    fraction: false,
    vague: false,
    nominal: false,
    alone: false,
    either: false,
  };
}

/** "double Norway's target", "twice as much", "double last year's": a name or a function word follows, no plain noun. */
function compares(tokens: readonly Token[], at: number, { quantities }: Language): boolean {
  const next = tokens[at];
  if (next?.kind !== "word") return true;
  return quantities.plain.has(next.lower) || isCapital(next.text) || tokens[at + 1]?.kind === "clitic";
}
