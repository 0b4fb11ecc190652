/** A pledge or forecast → which of its figures shall come true, and the deed where none of them does. */
import { type Part, stated } from "../core/part.ts";
import type { Language } from "../lang/language.ts";
import { unitDimension } from "../measure/unit.ts";
import { actorsIn } from "./actor.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { objectAfter } from "./frame.ts";
import { OPENS } from "./lexicon.ts";
import { longestAt, type Tagged } from "./reading.ts";
import { placeOf } from "./time.ts";
import { finiteVerbs } from "./verb.ts";

/** What a statement about the future binds. */
export interface Promised {
  /** For each figure, whether it shall come true. */
  readonly figures: readonly boolean[];
  /** "to extend the umbrella": what is promised, asked for or planned in an infinitive. */
  readonly deed: string | undefined;
  /** A noun of its own is the subject: what the text was about before does not do it. */
  readonly hasSubject: boolean;
  /** "Norway, Sweden and Finland": several who are the subject together, in the words of the text. */
  readonly together?: { readonly words: Part<string>; readonly actors: readonly string[] };
}

/** Reads what the words of a draft bind. */
export function promisedIn(draft: Draft, figures: readonly Figure[], language: Language): Promised {
  const together = togetherIn(draft, language);
  return {
    figures: figures.map((figure) => REFUSED.every((refuses) => !refuses({ draft, figure, figures, language }))),
    deed: deedOf(draft, language),
    hasSubject: hasSubject(draft, language),
    ...(together ? { together } : {}),
  };
}

interface View {
  readonly draft: Draft;
  readonly figure: Figure;
  readonly figures: readonly Figure[];
  readonly language: Language;
}

// "at a cost of some 900 million", "costing": few words stand between the noun of a price and the price.
const PRICED = 4;

/** "A wall at a cost of 900 million", "450 million each": what the promised thing costs, or one's share of that. */
function isPrice({ draft: { sentence }, figure, language }: View): boolean {
  if (unitDimension(figure.unit) !== "money") return false;
  const { tokens } = sentence;
  const { costs, apiece } = language.measures;
  if ([tokens[figure.to - 1], tokens[figure.to]].some((token) => apiece.has(token?.lower ?? ""))) return true;
  for (let at = figure.from - 1; at >= Math.max(0, figure.from - PRICED); at--) {
    const token = tokens[at];
    if (!token || token.kind === "mark" || token.kind === "number") return false;
    if (costs.has(token.lower)) return true;
  }
  return false;
}

/** "900 tanks, or 300 a year": the figure before it, told another way. */
function isRestated({ draft: { sentence }, figure, figures, language }: View): boolean {
  if (!language.particles.or.has(sentence.tokens[figure.from - 1]?.lower ?? "")) return false;
  return figures.some((other) => other.to <= figure.from && other.unit === figure.unit);
}

/** "90 billion, comprising 70 billion from the budget and 20 billion from a fund": parts of what is promised. */
function isPart({ draft: { sentence, from }, figure, figures, language }: View): boolean {
  const whole = figures.find((other) => other.to <= figure.from && other.unit === figure.unit);
  if (!whole || whole === figure) return false;
  const between = sentence.tokens.slice(Math.max(from, whole.to), figure.from);
  return between.some(({ lower }) => language.kinds.parts.has(lower));
}

/** "To 3.5 %, from 2.3 % in 2025", "up 1.2 points from 2.3 %": the level from which it starts. */
function isStart({ draft: { sentence, from, to }, figure, figures, language }: View): boolean {
  const opens = (words: ReadonlySet<string>, at: number): boolean =>
    [at - 1, at].some((place) => place >= from && words.has(sentence.tokens[place]?.lower ?? ""));
  if (!opens(language.particles.from, figure.from)) return false;
  const beside = figures.filter((other) => other !== figure && other.to <= to && isAlike(other, figure));
  return beside.some((other) => other.change !== "none" || opens(language.particles.to, other.from));
}

/** Both are counts, money or shares; "from 50 to 90 tanks" gives the first none of its own. */
function isAlike(one: Figure, other: Figure): boolean {
  const [a, b] = [unitDimension(one.unit), unitDimension(other.unit)];
  const bare = [one, other].some(({ unit, multiple }) => unit === "1" && !multiple);
  return a === b || one.change !== "none" || (bare && (a === "count" || b === "count"));
}

/** "2 billion more than in 2026": a distance to something else. */
function isDistance({ draft: { sentence }, figure, language }: View): boolean {
  const { less, than } = language.particles;
  const [last, next, after] = [figure.to - 1, figure.to, figure.to + 1].map((at) => sentence.tokens[at]?.lower ?? "");
  return than.has(after ?? "") ? less.has(next ?? "") : than.has(next ?? "") && less.has(last ?? "");
}

/** "pledged 3 % and hopes for 4 %": behind a wish nothing is promised any more. */
function isWished({ draft: { sentence, from }, figure, language }: View): boolean {
  const before = sentence.tokens.slice(from, figure.from);
  const wish = before.findLastIndex(({ lower }) => language.kinds.wishes.has(lower));
  return before.slice(0, Math.max(0, wish)).some(({ opens }) => (opens & OPENS.pledge) !== 0);
}

const REFUSED: readonly ((view: View) => boolean)[] = [isPrice, isRestated, isPart, isDistance, isStart, isWished];

/** The actors before the first verb of a statement, where a comma or "and" joins each to the next. */
function togetherIn({ sentence: { tokens }, from, to }: Draft, language: Language): Promised["together"] {
  const finite = finiteVerbs(tokens, language);
  let verb = from;
  while (verb < to && !finite[verb]) verb++;
  const places = actorsIn(tokens, from, verb, language);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || places.length < 2 || last.to !== verb) return undefined;
  const isJoined = places.every(
    (place, at) => at === 0 || joins(tokens, places[at - 1]?.to ?? 0, place.from, language),
  );
  if (!isJoined || !language.particles.and.has(tokens[last.from - 1]?.lower ?? "")) return undefined;
  const span = placeOf(tokens, first.from, last.to);
  return { words: stated(wordsOf(tokens, first.from, last.to), span), actors: places.map(({ actor }) => actor) };
}

function joins(tokens: readonly Tagged[], from: number, to: number, { particles }: Language): boolean {
  const between = tokens.slice(from, to);
  return (
    between.length > 0 &&
    between.every(({ text, lower }) => text === "," || particles.and.has(lower) || particles.definite.has(lower))
  );
}

function wordsOf(tokens: readonly Tagged[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text, spaced }, at) => (at > 0 && spaced ? ` ${text}` : text))
    .join("");
}

/** The first infinitive behind the word that promises, asks or plans: its verb and its object. */
function deedOf({ sentence: { tokens }, from, to, attribution }: Draft, language: Language): string | undefined {
  const { kinds, clauses } = language;
  const said = attribution ? tokens.findIndex(({ start }) => start >= attribution.cue.start) : -1;
  const binds = (token: Tagged | undefined, at: number): boolean =>
    at === said || ((token?.opens ?? 0) & OPENS.pledge) !== 0
      ? longestAt(tokens, at, kinds.pledge, 2) !== undefined
      : false;
  let at = from;
  while (at < to && !binds(tokens[at], at)) at++;
  for (at++; at < to - 1; at++) {
    if (!clauses.infinitive.has(tokens[at]?.lower ?? "")) continue;
    let verb = at + 1;
    while (tokens[verb]?.tag === "ADV") verb++;
    if (tokens[verb]?.tag !== "VERB" || verb >= to) continue;
    const act = language.lemma(tokens[verb]?.lower ?? "");
    return `${act} ${objectAfter(tokens, verb + 1, phraseEnd(tokens, verb + 1, to, language), language)}`.trim();
  }
  return undefined;
}

/** Up to the next verb, comma, number or other joint, or a word that opens the last day. */
function phraseEnd(tokens: readonly Tagged[], from: number, to: number, language: Language): number {
  const finite = finiteVerbs(tokens, language);
  const { time, clauses } = language;
  for (let end = from; end < to; end++) {
    const token = tokens[end];
    const closes = !token || token.kind === "number" || token.text === "," || token.tag === "SCONJ";
    if (closes || finite[end] || time.limits.has(token.lower) || clauses.infinitive.has(token.lower)) return end;
  }
  return to;
}

/** "At this pace the sheds will be empty": a noun that hangs on no preposition stands before the first verb. */
function hasSubject({ sentence: { tokens }, from, to, attribution }: Draft, language: Language): boolean {
  const start =
    attribution && attribution.content.from > from && attribution.content.from < to ? attribution.content.from : from;
  const finite = finiteVerbs(tokens, language);
  let verb = start;
  while (verb < to && !finite[verb]) verb++;
  if (verb >= to) return false;
  let at = verb - 1;
  while (at > start && tokens[at]?.tag === "ADV") at--;
  return tokens[at]?.tag === "NOUN" || tokens[at]?.tag === "PROPN";
}
