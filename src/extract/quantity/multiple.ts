/** "doubled", "sevenfold", "halving": a multiple in one word. */
import type { Language } from "../../lang/language.ts";
import { isCapital, type Token } from "../../text/tokens.ts";
import type { Amount, Numeral, Unit } from "./amount.ts";
import { type Bounded, boundAround } from "./bound.ts";
import { numeralAt } from "./number.ts";

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
  const numeral = { from: at, to: at + 1, digits: "" };
  return multipleOf(numeral, bound, unit, value, verbal ? (language.changes[token.lower] ?? "up") : "none");
}

function multipleOf(
  { from, to, digits }: Pick<Numeral, "from" | "to" | "digits">,
  bound: Bounded,
  unit: Unit,
  value: number,
  change: Amount["change"],
): Amount {
  return {
    from: bound.from,
    to: bound.to,
    start: from,
    numeral: { from, to },
    low: value,
    high: value,
    falling: false,
    digits,
    digitsHigh: "",
    scale: 1,
    bound: bound.bound,
    change,
    unit,
    fraction: false,
    vague: false,
    nominal: false,
    alone: false,
    either: false,
  };
}

// "multiplied its yearly output of shells by": so many words between the verb and the factor.
const MULTIPLIED_WITHIN = 8;

/** "multiplied output by seven", "by a factor of almost four": a number that multiplies and counts nothing. */
export function factorAt(tokens: readonly Token[], at: number, language: Language): Amount | undefined {
  const { particles, quantities, numerals, changes } = language;
  const numeral = numeralAt(tokens, at, language);
  const next = tokens[numeral?.to ?? at];
  const ends = next === undefined || next.kind === "mark" || quantities.plain.has(next.lower);
  if (!numeral || numeral.fraction || !ends || tokens[at]?.kind === "symbol") return undefined;
  const unit = { kind: "multiple" as const, code: "1", to: numeral.to, multiple: "word" as const };
  const bound = boundAround(tokens, numeral.from, unit, language);
  const named =
    particles.of.has(tokens[bound.from - 1]?.lower ?? "") &&
    quantities.factors.has(tokens[bound.from - 2]?.lower ?? "") &&
    numerals.articles.has(tokens[bound.from - 3]?.lower ?? "");
  const by = named ? bound.from - 4 : bound.from - 1;
  if (!particles.by.has(tokens[by]?.lower ?? "")) return undefined;
  const lead = tokens.slice(Math.max(0, by - MULTIPLIED_WITHIN), by);
  const clause = lead.slice(lead.findLastIndex(({ kind }) => kind === "mark") + 1);
  const multiplies = clause.some(({ lower }) => quantities.multiplying.has(lower));
  if (!named && !multiplies) return undefined;
  const moves = clause.map(({ lower }) => (Object.hasOwn(changes, lower) ? changes[lower] : undefined)).find(Boolean);
  const value = numeral.base * numeral.scale;
  return multipleOf(numeral, bound, unit, value, multiplies ? "up" : (moves ?? "none"));
}

/** "double Norway's target", "twice as much", "double last year's": a name or a function word follows, no plain noun. */
function compares(tokens: readonly Token[], at: number, { quantities }: Language): boolean {
  const next = tokens[at];
  if (next?.kind !== "word") return true;
  return quantities.plain.has(next.lower) || isCapital(next.text) || tokens[at + 1]?.kind === "clitic";
}
