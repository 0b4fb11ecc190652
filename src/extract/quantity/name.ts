/** Numbers that count nothing: labels, names, clock times, years, scores, list marks. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import { modelAt } from "../model.ts";
import { longestAt } from "../reading.ts";
import type { Numeral, Unit } from "./amount.ts";
import { isCompared } from "./comparison.ts";
import { isPlural } from "./noun.ts";
import { isHyphen } from "./number.ts";

/** "Article 5", "10 a.m.", "1.", "Room 101": the words around a number make it a label, whatever follows. */
export function isLabelled(tokens: readonly Token[], numeral: Numeral, language: Language): boolean {
  const before = tokens[numeral.from - 1];
  const after = tokens[numeral.to];
  if (numeral.scale !== 1 || numeral.fraction || numeral.sign) return false;
  // "is building 250 tanks": after an auxiliary the word is a verb and no label.
  const verb = language.clauses.auxiliaries.has(tokens[numeral.from - 2]?.lower ?? "");
  if (before?.kind === "word" && !verb && language.units.labels.has(before.lower)) return true;
  if (before?.text === "." && !before.spaced && language.units.labels.has(tokens[numeral.from - 2]?.lower ?? ""))
    return true;
  if (after?.text === "/" && !after.spaced && tokens[numeral.to + 1]?.kind === "number") return true;
  if (numeral.digits && longestAt(tokens, numeral.to, language.particles.clock, 4)) return true;
  const alone = numeral.from === 0 && (after?.text === "." || after?.text === ")") && !after.spaced;
  return alone && tokens.length > 2 && tokens[numeral.to + 1]?.spaced === true;
}

/** True for a word with a capital letter that is no function word: a number after it may belong to its name. */
function isNaming(token: Token | undefined, { quantities }: Language): boolean {
  return token?.kind === "word" && token.text !== token.lower && !quantities.plain.has(token.lower);
}

const plainInteger = (digits: string): boolean => digits !== "" && digits.length < 5 && /^\d+$/.test(digits);

/** "Boeing 737 Max", "10 Downing Street", "Channel 5", "Area 51 raid": a number that belongs to a name. */
export function isName(tokens: readonly Token[], numeral: Numeral, unit: Unit, language: Language): boolean {
  // "221B Baker Street": a capital glued to a house number.
  const glued = tokens[numeral.to - 1];
  if (numeral.digits && glued?.text === "B" && !glued.spaced && unit.kind === "none")
    return isNaming(tokens[numeral.to], language);
  // "Boeing 777F": one capital is a unit of temperature only where no name stands before.
  const letter = tokens[numeral.to];
  if (unit.kind === "measurement" && letter && !letter.spaced && /^[A-Z]$/.test(letter.text))
    return isNaming(tokens[numeral.from - 1], language);
  if (numeral.scale !== 1 || numeral.fraction || (unit.kind !== "none" && unit.kind !== "count")) return false;
  const named = isNaming(tokens[numeral.from - 1], language) && numeral.from > 0;

  if (numeral.digits === "") return named && numeral.from > 1 && unit.kind === "none";
  if (!plainInteger(numeral.digits)) return named && unit.kind === "none" && numeral.digits.length < 5;
  const { phrase } = unit;
  if (!phrase) return named;
  if (!named && modelAt(tokens, phrase.from)) return false;
  const first = tokens[phrase.from];
  const head = tokens[phrase.to - 1];
  const plural = head !== undefined && isPlural(head, language);
  // "S&P 500 shares" and "Model 3 sedans" are names, "in Germany 12 people" is a count.
  if (named) return !language.quantities.plurals.has(head?.lower ?? "") || isNaming(first, language);
  return isNaming(first, language) && (!plural || isNaming(head, language)) && !(plural && isPeople(head, language));
}

// "300 Americans", "12 Republicans": a people in the plural is counted.
function isPeople(head: Token | undefined, { shapes }: Language): boolean {
  return head !== undefined && shapes.sibilant(head.lower);
}

/** "2-0", "89-89", "3–1": two small numbers and nothing that they count. */
export function isScore(tokens: readonly Token[], numeral: Numeral, unit: Unit): boolean {
  if (unit.kind !== "none" || !plainInteger(numeral.digits) || numeral.digits.length > 3) return false;
  const [hyphen, other] = [tokens[numeral.to], tokens[numeral.to + 1]];
  return isHyphen(hyphen) && hyphen?.spaced === false && other?.kind === "number" && !other.spaced;
}

/** A number without a unit is a figure only where the words before say so, or its form does. */
export function isBareFigure(
  tokens: readonly Token[],
  numeral: Numeral,
  counted: boolean,
  language: Language,
): boolean {
  if (numeral.fraction || numeral.scale > 1 || numeral.sign || /[.,]/.test(numeral.digits)) return true;
  const before = tokens[numeral.from - 1];
  const after = tokens[numeral.to];
  if (isSuspended(tokens, numeral)) return true;
  if (after?.text === "-" && !after.spaced) return false;
  if (isCompared(tokens, numeral.from, language)) return true;
  if (numeral.base !== 1 && isOfNamed(tokens, numeral.to, language)) return true;
  if (isLastOne(numeral, after, counted) || (counted && isDone(before, after, language))) return true;
  if (/^(?:1\d|20)\d\d$/.test(numeral.digits)) return false;
  if (isNaming(after, language) && after?.kind === "word" && after.spaced) return false;
  return before?.kind === "word" && language.quantities.introduces.has(before.lower);
}

/** "four- and six-cylinder": the hyphen waits for the noun of the next number. */
export function isSuspended(tokens: readonly Token[], numeral: { readonly to: number }): boolean {
  const hyphen = tokens[numeral.to];
  const after = tokens[numeral.to + 1];
  return isHyphen(hyphen) && hyphen?.spaced === false && (after === undefined || after.spaced || after.text === ",");
}

/** "paid for 19 of them", "12 in all": what is counted was named before. */
function isOfNamed(tokens: readonly Token[], at: number, { particles, quantities }: Language): boolean {
  const [joiner, word] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  return (
    (particles.of.has(joiner) && quantities.named.has(word)) || (particles.in.has(joiner) && quantities.sum.has(word))
  );
}

/** "the other fires one.": a number word that ends its clause, after something was counted. */
function isLastOne(numeral: Numeral, after: Token | undefined, counted: boolean): boolean {
  return counted && numeral.digits === "" && (after === undefined || after.text === "." || after.text === ",");
}

/** "will buy 40 tanks, and Sweden will buy 50.": the verb of the count before takes another number. */
function isDone(before: Token | undefined, after: Token | undefined, { measures }: Language): boolean {
  const closes = after === undefined || after.text === "." || after.text === ",";
  return closes && before !== undefined && Object.hasOwn(measures.verbs, before.lower);
}

// "fuel for 10 to 110": outside, a number between commas is no age of a person.
const OLDEST = 110;

/** "the minister, 59, said": a whole number between commas after a word. */
export function isAge(tokens: readonly Token[], numeral: Numeral, language: Language): boolean {
  if (!/^\d{1,3}$/.test(numeral.digits) || numeral.scale !== 1) return false;
  if (numeral.base < 1 || numeral.base > OLDEST) return false;
  const before = tokens[numeral.from - 1];
  const after = tokens[numeral.to];
  if (before?.kind === "word" && language.quantities.aged.has(before.lower)) return true;
  if (before?.text !== "," || after?.text !== "," || tokens[numeral.to + 1]?.kind === "number") return false;
  const word = tokens[numeral.from - 2];
  return word?.kind === "word" && !Object.hasOwn(language.time.months, word.lower);
}
