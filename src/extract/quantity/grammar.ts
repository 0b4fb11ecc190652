/** Tokens of a sentence → its amounts, in one pass and without a tagger. */
import type { Language } from "../../lang/language.ts";
import type { Token } from "../../text/tokens.ts";
import { type DateMention, dateMask } from "../date.ts";
import type { Amount, Numeral, Phrase, Unit } from "./amount.ts";
import { canBegin } from "./begin.ts";
import { boundAround } from "./bound.ts";
import { changeAround } from "./change.ts";
import { isCompared } from "./comparison.ts";
import { factorAt, multipleWord } from "./multiple.ts";
import { isAge, isBareFigure, isLabelled, isName, isScore } from "./name.ts";
import { phraseAfter } from "./noun.ts";
import { numeralAt } from "./number.ts";
import { isPronoun } from "./pronoun.ts";
import { rangeFrom, shareScale } from "./range.ts";
import { carryOver } from "./scope.ts";
import { currencyBefore, namedUnit, placeAfter, rateAfter, TIMES } from "./unit.ts";

/** All amounts of a sentence, in order. Tokens that belong to a date are left out. */
export function amountsIn(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  language: Language,
): readonly Amount[] {
  const real = dates.filter((date) => !isCount(tokens, date, language));
  const masked = real.length > 0 ? dateMask(tokens, real) : [];
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (masked[at] || !canBegin(tokens, at, language)) {
      at++;
      continue;
    }
    const amount =
      factorAt(tokens, at, language) ??
      amountAt(tokens, at, masked, lastOf(found), language) ??
      multipleWord(tokens, at, language);
    if (amount) found.push(amount);
    at = amount ? Math.max(at + 1, amount.unit.kind === "count" ? amount.numeral.to : amount.unit.to) : at + 1;
  }
  return found.length > 0 ? carryOver(found, tokens, language) : found;
}

/** The last figure; where it is only the size of what the one before it counts ("310,000 155 mm shells"), that one. */
function lastOf(found: readonly Amount[]): Amount | undefined {
  const [counts, size] = [found.at(-2), found.at(-1)];
  const isSize =
    size?.unit.kind === "measurement" && counts?.unit.kind === "count" && counts.numeral.to === size.numeral.from;
  return isSize && (counts.unit.phrase?.from ?? 0) >= size.numeral.to ? counts : size;
}

/** A year alone is none when something that is counted follows: "2000 people". */
function isCount(tokens: readonly Token[], date: DateMention, language: Language): boolean {
  if (date.month !== undefined || date.to - date.from !== 1) return false;
  const before = tokens[date.from - 1]?.lower ?? "";
  const { periodOpeners, limits } = language.time;
  const numeral = numeralAt(tokens, date.from, language);
  if (!numeral || currencyBefore(tokens, date.from, language)) return numeral !== undefined;
  if (namedUnit(tokens, numeral, language)) return true;
  const ranged = language.numerals.rangeJoiners.has(before) && tokens[date.from - 2]?.kind === "number";
  if (!ranged && (periodOpeners.has(before) || limits.has(before))) return false;
  const phrase = phraseAfter(tokens, date.to, false, language);
  const head = phrase ? tokens[phrase.to - 1] : undefined;
  if (phrase === undefined || phrase.to - phrase.from > 1) return false;
  return ranged || language.quantities.plurals.has(head?.lower ?? "");
}

function amountAt(
  tokens: readonly Token[],
  at: number,
  masked: readonly boolean[],
  previous: Amount | undefined,
  language: Language,
): Amount | undefined {
  const first = numeralAt(tokens, at, language) ?? soleArticle(tokens, at, language);
  if (!first || first.from < (previous?.numeral.to ?? 0)) return undefined;
  const money = currencyBefore(tokens, first.from, language);
  if (!money && isLabelled(tokens, first, language)) return undefined;
  const start = Math.min(money?.from ?? first.from, first.from);
  const range = rangeFrom(tokens, first, start, money !== undefined, language);
  const joined = range && !masked[range.high.from] ? range : undefined;
  const last = joined?.high ?? first;
  const read = readUnit(tokens, first, last, money?.code, joined?.unit, previous, language);
  if (!read) return undefined;
  const { unit, numeral } = read;
  if (
    unit.kind === "none" &&
    !money &&
    (isScore(tokens, first, unit) || !isBareFigure(tokens, first, previous?.unit.phrase !== undefined, language))
  )
    return undefined;
  if (!money && (isName(tokens, first, unit, language) || isPronoun(tokens, first, unit, language))) return undefined;
  const low = joined ? first : numeral;
  const values = joined
    ? shareScale(first, numeral)
    : { low: low.base * low.scale, high: first.vague ?? low.base * low.scale };
  return assemble(
    tokens,
    {
      start: joined?.from ?? start,
      first: low,
      last: numeral,
      unit,
      values,
      range: joined !== undefined,
      either: joined?.either ?? false,
    },
    previous,
    language,
  );
}

/** "a year", "an entire month" where a time is what is measured: after "in", made heavy by "entire", or "to build". */
function soleArticle(tokens: readonly Token[], at: number, language: Language): Numeral | undefined {
  const { numerals, particles, units, time, clauses } = language;
  if (!numerals.articles.has(tokens[at]?.lower ?? "")) return undefined;
  const heavy = numerals.whole.has(tokens[at + 1]?.lower ?? "") ? 1 : 0;
  const unit = units.time[tokens[at + 1 + heavy]?.lower ?? ""];
  if (unit === undefined || tokens[at + 2 + heavy]?.text === "-") return undefined;
  const opener = tokens[at - 1]?.lower ?? "";
  // "needs a year to build": the time is what the deed takes.
  const deed = clauses.infinitive.has(tokens[at + 2 + heavy]?.lower ?? "") && tokens[at + 3 + heavy]?.kind === "word";
  if (!heavy && !deed && !particles.in.has(opener) && !time.within.has(opener)) return undefined;
  return { from: at, to: at + 1 + heavy, base: 1, scale: 1, digits: "", fraction: false };
}

function isArticle(token: Token | undefined, { numerals }: Language): boolean {
  return token !== undefined && numerals.articles.has(token.lower);
}

interface Parts {
  readonly start: number;
  readonly first: Numeral;
  readonly last: Numeral;
  readonly unit: Unit;
  readonly values: { readonly low: number; readonly high: number };
  readonly range: boolean;
  readonly either: boolean;
}

function assemble(tokens: readonly Token[], parts: Parts, previous: Amount | undefined, language: Language): Amount {
  const { first, last, unit } = parts;
  // "Mach 5": the unit before the number belongs to the figure.
  const start = unit.leading && unit.kind === "measurement" ? Math.min(parts.start, first.from - 1) : parts.start;
  const bound = boundAround(tokens, start, unit, language);
  const around = changeAround(tokens, bound.from, unit.to, unit, previous, language);
  // "rose from 3 to 5" gives two levels, and a printed minus says the direction itself.
  const opened = parts.range && language.particles.from.has(tokens[parts.start]?.lower ?? "");
  const change = opened || first.base < 0 ? { ...around, change: "none" as const } : around;
  const signed = first.sign === undefined ? change.change : signedChange(tokens, first, language);
  return {
    from: change.from,
    to: Math.max(bound.to, change.to),
    start,
    numeral: { from: first.from, to: last.to },
    ...parts.values,
    falling: parts.range && first.base * first.scale > last.base * last.scale,
    digits: first.digits,
    digitsHigh: parts.range ? last.digits : "",
    scale: last.scale,
    bound: bound.bound,
    change: signed,
    unit,
    fraction: first.fraction,
    vague: first.vague !== undefined,
    nominal: change.nominal,
    either: parts.either,
    alone:
      isArticle(tokens[first.from], language) &&
      unit.kind === "time" &&
      last.base === 1 &&
      previous?.unit.kind !== "time",
  };
}

/** "Dow +0.2 %", "DAX -1.6 %": a sign after a name moves it; "growth of -0.3 %" is a value. */
function signedChange(tokens: readonly Token[], { from, sign }: Numeral, { particles }: Language): Amount["change"] {
  if (sign === "+") return "up";
  const before = tokens[from - 1];
  const listed = before?.kind === "number" || (before?.kind === "word" && before.text === before.text.toUpperCase());
  return listed && !particles.of.has(before.lower) ? "down" : "none";
}

/** The unit of a number, and the number itself: a letter taken for a scale may turn out to be a unit ("37m"). */
function readUnit(
  tokens: readonly Token[],
  first: Numeral,
  last: Numeral,
  money: string | undefined,
  lower: Unit | undefined,
  previous: Amount | undefined,
  language: Language,
): { unit: Unit; numeral: Numeral } | undefined {
  if (money) return { unit: withRate(tokens, moneyUnit(tokens, last, money, language), language), numeral: last };
  const start = first.vague || first.fraction ? skipOf(tokens, last, language) : last;
  const named = namedUnit(tokens, start, language);
  if (named && !(first.fraction && named.kind === "money"))
    return { unit: { ...withRate(tokens, named, language), tied: placeAfter(tokens, last.to).tied }, numeral: last };
  const one = last.base === 1 && last.scale === 1 && !last.fraction;
  const place = placeAfter(tokens, last.to);
  const whole =
    last.fraction && language.units.determiners.has(tokens[place.at]?.lower ?? "") ? place.at + 1 : place.at;
  const phrase = place.tied && last.digits === "" && one ? undefined : phraseAfter(tokens, whole, one, language);
  const letter = letterUnit(tokens, last, phrase !== undefined, language);
  if (letter) return { unit: withRate(tokens, letter.unit, language), numeral: letter.numeral };
  if (isAge(tokens, first, language)) return { unit: { kind: "age", code: "a", to: last.to }, numeral: last };
  if (lower) return { unit: { ...lower, to: last.to }, numeral: last };
  if (phrase)
    return { unit: withRate(tokens, counted(tokens, first, phrase, place.tied, language), language), numeral: last };
  const packed = packedUnit(tokens, last, language);
  if (packed) return { unit: packed, numeral: last };
  const mach = unitBefore(tokens, first, language);
  if (mach) return { unit: mach, numeral: last };
  const more = moreOf(tokens, last, previous, language);
  const shared = more ? undefined : sharedUnit(tokens, first, last, previous, language);
  if (shared) return { unit: withRate(tokens, shared, language), numeral: last };
  return { unit: more ?? { kind: "none", code: "1", to: last.to }, numeral: last };
}

function skipOf(tokens: readonly Token[], numeral: Numeral, { particles }: Language): Numeral {
  return particles.of.has(tokens[numeral.to]?.lower ?? "") ? { ...numeral, to: numeral.to + 1 } : numeral;
}

/** "$5 billion US", "$1.3bn": letters after the number may name the currency too. */
function moneyUnit(tokens: readonly Token[], numeral: Numeral, code: string, { quantities }: Language): Unit {
  const after = tokens[numeral.to];
  const letters =
    after?.kind === "word" && after.text.length > 1 && Object.hasOwn(quantities.money.letters, after.text);
  const own = letters ? quantities.money.letters[after.text] : undefined;
  const to = own !== undefined ? numeral.to + 1 : numeral.to;
  return { kind: "money", code: own !== undefined && code === "USD" ? own : code, to, leading: true };
}

/** What is counted; a head that is a unit measures ("517 rushing yards"), a noun tied by a hyphen stands alone. */
function counted(tokens: readonly Token[], first: Numeral, phrase: Phrase, tied: boolean, language: Language): Unit {
  const head = tokens[phrase.to - 1]?.lower ?? "";
  const { words } = language.quantities.measurements;
  const code = head.length > 3 && Object.hasOwn(words, head) ? words[head] : undefined;
  if (code !== undefined && phrase.to - phrase.from > 1)
    return { kind: TIMES.has(code) ? "time" : "measurement", code, to: phrase.to };
  if (tied) {
    const to = tokens[phrase.from + 1]?.spaced === false ? phrase.to : phrase.from + 1;
    const own = to === phrase.to ? phrase.words : phrase.words.slice(0, 1);
    return { kind: "count", code: "", to, phrase: { from: phrase.from, to, words: own }, tied };
  }
  const before = tokens[first.from - 1];
  const raised = before?.kind === "word" && language.quantities.raised.has(before.lower);
  const words2 = raised ? [before.lower, ...phrase.words] : phrase.words;
  return { kind: "count", code: "", to: phrase.to, phrase: { ...phrase, words: words2 } };
}

/** "eight million 250 ml bottles": the size of each stands between the number and what is counted. */
function packedUnit(tokens: readonly Token[], numeral: Numeral, language: Language): Unit | undefined {
  const next = tokens[numeral.to];
  const size = next?.kind === "number" && next.spaced ? numeralAt(tokens, numeral.to, language) : undefined;
  const named = size && size.from === numeral.to ? namedUnit(tokens, size, language) : undefined;
  const phrase = named && named.kind === "measurement" ? phraseAfter(tokens, named.to, false, language) : undefined;
  return phrase && { kind: "count", code: "", to: numeral.to, phrase };
}

/** "Mach 5": the unit stands before its number. */
function unitBefore(tokens: readonly Token[], numeral: Numeral, { quantities }: Language): Unit | undefined {
  const code = numeral.digits === "" ? undefined : quantities.before[tokens[numeral.from - 1]?.lower ?? ""];
  return code === undefined ? undefined : { kind: "measurement", code, to: numeral.to, leading: true };
}

/** A number alone may count what was named before: "decreased by 1", "and 2.1 last year", "a pick or two". */
function sharedUnit(
  tokens: readonly Token[],
  first: Numeral,
  last: Numeral,
  previous: Amount | undefined,
  language: Language,
): Unit | undefined {
  const { by, and, or, to } = language.particles;
  const word = tokens[first.from - 1];
  const joiner = word?.lower ?? "";
  if (or.has(joiner) && first.digits === "") return nounBefore(tokens, first.from - 2, last.to, language);
  if (!previous || previous.unit.kind === "age") return undefined;
  const { from } = language.particles;
  const opened = to.has(joiner) && from.has(tokens[previous.from - 1]?.lower ?? "");
  if (isCompared(tokens, first.from, language)) return { ...previous.unit, leading: false, shared: true, to: last.to };
  const stepped = by.has(joiner) && previous.change !== "none";
  if (!opened && !stepped && !and.has(joiner)) return undefined;
  if (previous.unit.kind === "none" || previous.unit.leading) return undefined;
  return { ...previous.unit, shared: true, to: last.to };
}

/** "another pick or two": the noun before the joiner. */
function nounBefore(tokens: readonly Token[], at: number, to: number, language: Language): Unit | undefined {
  const noun = tokens[at];
  if (
    noun?.kind !== "word" ||
    language.quantities.stops.has(noun.lower) ||
    Object.hasOwn(language.numerals.cardinals, noun.lower)
  )
    return undefined;
  const code = noun.lower.length > 2 ? language.quantities.measurements.words[noun.lower] : undefined;
  if (code !== undefined) return { kind: TIMES.has(code) ? "time" : "measurement", code, to };
  return { kind: "count", code: "", to, phrase: { from: at, to: at + 1, words: [language.singular(noun.lower)] } };
}

const LETTERS: Readonly<Record<string, string>> = { m: "m", t: "t" };

/** "37m tall", "40t": without money or a counted noun the letter is a metre or a tonne. */
function letterUnit(
  tokens: readonly Token[],
  numeral: Numeral,
  counted: boolean,
  language: Language,
): { unit: Unit; numeral: Numeral } | undefined {
  const token = tokens[numeral.to - 1];
  const code = token && !token.spaced && numeral.to - numeral.from > 1 ? LETTERS[token.text] : undefined;
  if (code === undefined || counted || numeral.digits === "" || language.numerals.suffixes[code] !== numeral.scale)
    return undefined;
  return { unit: { kind: "measurement", code, to: numeral.to }, numeral: { ...numeral, scale: 1, to: numeral.to - 1 } };
}

function withRate(tokens: readonly Token[], unit: Unit, language: Language): Unit {
  const apiece = unit.kind === "money" && language.quantities.apiece.has(tokens[unit.to]?.lower ?? "");
  if (apiece) return { ...unit, to: unit.to + 1 };
  if (unit.per || unit.kind === "age" || unit.kind === "time" || unit.kind === "none") return unit;
  const rate = rateAfter(tokens, unit.to, language);
  return rate ? { ...unit, per: rate.per, wordsTo: unit.to, to: rate.to, perInSpan: rate.unit } : unit;
}

/** "80 more", "80 others": the unit is that of the figure before. */
function moreOf(
  tokens: readonly Token[],
  numeral: Numeral,
  previous: Amount | undefined,
  language: Language,
): Unit | undefined {
  const after = tokens[numeral.to];
  if (!after || !language.numerals.more.has(after.lower)) return undefined;
  const phrase = phraseAfter(tokens, numeral.to + 1, false, language);
  if (phrase) return { kind: "count", code: "", to: phrase.to, phrase };
  const before = previous?.unit.phrase;
  return before ? { kind: "count", code: "", to: numeral.to + 1, phrase: before, shared: true } : undefined;
}
