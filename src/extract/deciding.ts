/** Words of a statement that decide what a figure measures: where they stand, and the part that they make. */
import { type Part, stated } from "../core/part.ts";
import { measureOf } from "../measure/measure.ts";
import { actorsIn } from "./actor.ts";
import type { Figure } from "./figure.ts";
import { OPENS } from "./lexicon.ts";
import { longestAt, type Tagged } from "./reading.ts";
import type { BindView } from "./scope.ts";
import { placeOf } from "./time.ts";

/** A measure that words name, and the tokens that name it (`to` not included). */
export interface Decider {
  readonly measure: string;
  readonly from: number;
  readonly to: number;
}

/** A measure as the words at a place say it. */
export function said(view: BindView, measure: string, from: number | undefined, to = (from ?? 0) + 1): Part<string> {
  return from === undefined || from < 0 ? stated(measure) : stated(measure, placeOf(view.tokens, from, to));
}

/** The measure of a decider, with its words. */
export function saidBy(view: BindView, { measure, from, to }: Decider): Part<string> {
  return said(view, measure, from, to);
}

/** The first token from `from` to `to` that passes, as far as the statement reaches; undefined when none does. */
export function wordIn(
  view: BindView,
  from: number,
  to: number,
  passes: (token: Tagged, at: number) => boolean,
): number | undefined {
  for (let at = Math.max(view.from, from); at < Math.min(view.to, to); at++) {
    const token = view.tokens[at];
    if (token && passes(token, at)) return at;
  }
  return undefined;
}

/** The first word of a list within `reach` tokens of a figure. */
export function near(view: BindView, figure: Figure, words: ReadonlySet<string>, reach = 8): number | undefined {
  return wordIn(view, figure.from - reach, figure.to + reach, (token) => words.has(token.lower));
}

/** The first word of a list anywhere in the statement. */
export function anywhere(view: BindView, words: ReadonlySet<string>): number | undefined {
  return wordIn(view, view.from, view.to, (token) => words.has(token.lower));
}

/** The first noun or noun phrase between two tokens that names one of these measures. */
export function nounIn(
  view: BindView,
  from: number,
  to: number,
  passes: (measure: string) => boolean,
): Decider | undefined {
  const end = Math.min(view.to, to);
  for (let at = Math.max(view.from, from); at < end; at++) {
    if (!((view.tokens[at]?.opens ?? 0) & OPENS.measure)) continue;
    const found = longestAt(view.tokens, at, view.language.measures.nouns, 3);
    if (found && at + found.length <= end && passes(found.value))
      return { measure: found.value, from: at, to: at + found.length };
  }
  return undefined;
}

/** The first noun of one measure in the statement, or within `reach` tokens of the figure. */
export function names(view: BindView, measure: string, figure?: Figure, reach = 6): Decider | undefined {
  const [from, to] = figure ? [figure.from - reach, figure.to + reach] : [view.from, view.to];
  return nounIn(view, from, to, (found) => found === measure);
}

/** The noun that a figure hangs on: "a backlog of 35 tanks", "deliveries of 40". */
export function nounHeadOf(view: BindView, figure: Figure): Decider | undefined {
  const { of, at } = view.language.particles;
  const joiner = view.tokens[figure.from - 1]?.lower ?? "";
  if (!of.has(joiner) && !at.has(joiner)) return undefined;
  for (let from = figure.from - 2; from >= figure.from - 4; from--) {
    const found = nounIn(view, from, figure.from - 1, isCount);
    if (found) return found;
  }
  return undefined;
}

/**
 * The verb that tells what was done with the figure: the nearest before it, else the first after it. Verbs that only
 * threaten decide nothing about things.
 */
export function verbOf(
  view: BindView,
  figure: Figure,
  fits: (measure: string) => boolean = () => true,
): Decider | undefined {
  for (let at = figure.from - 1; at >= view.from; at--) {
    const found = verbAt(view, at);
    const possesses = view.tokens[at]?.tag === "AUX" && afterAdverbs(view, at + 1)?.tag === "VERB";
    if (found && !possesses && found.measure !== "time-to-threat" && fits(found.measure)) return found;
  }
  for (let at = figure.to; at < view.to; at++) {
    const found = view.tokens[at]?.tag === "VERB" ? verbAt(view, at) : undefined;
    if (found && fits(found.measure)) return found;
  }
  return undefined;
}

function afterAdverbs({ tokens }: BindView, from: number) {
  let at = from;
  while (tokens[at]?.tag === "ADV" || tokens[at]?.tag === "PART") at++;
  return tokens[at];
}

/** "drones launched by Norway": a participle right after the things, with its agent, says more than any verb before. */
export function participleOf(view: BindView, figure: Figure): Decider | undefined {
  const found = verbAt(view, figure.to);
  return found && view.language.particles.by.has(view.tokens[found.to]?.lower ?? "") ? found : undefined;
}

const ALLIANCES: ReadonlySet<string> = new Set(["NATO", "NATO-Europe", "NATO-Europe-Canada"]);

/** True where a defensive alliance is named: its spending and its guidelines are of defence. */
export function ofAlliance(view: BindView): boolean {
  return actorsIn(view.tokens, view.from, view.to, view.language).some(({ actor }) => ALLIANCES.has(actor));
}

/** True for measures that count things. */
export function isCount(measure: string): boolean {
  return measureOf(measure)?.dimension === "count";
}

const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX", "NOUN"]);

function verbAt(view: BindView, at: number): Decider | undefined {
  const token = view.tokens[at];
  if (!token || !(token.opens & OPENS.measure)) return undefined;
  // "had intercepted": after "have" a participle is a verb, whatever the tagger takes it for.
  const perfect = view.language.clauses.have.has(view.tokens[at - 1]?.lower ?? "");
  if (!VERBAL.has(token.tag) && !(perfect && token.tag === "ADJ")) return undefined;
  const found = longestAt(view.tokens, at, view.language.measures.verbs, 3);
  return found ? { measure: found.value, from: at, to: at + found.length } : undefined;
}

/** The first kind of equipment named between two tokens; members and mere pieces are none. */
export function itemBetween(view: BindView, from: number, to: number): string | undefined {
  for (let at = Math.max(view.from, from); at < Math.min(view.to, to); at++) {
    if (!((view.tokens[at]?.opens ?? 0) & OPENS.item)) continue;
    const found = longestAt(view.tokens, at, view.language.measures.items, 6);
    if (found && !PLAIN_ITEMS.has(found.value)) return found.value;
  }
  return undefined;
}

// Counted in figures, but never what a growth is of.
const PLAIN_ITEMS: ReadonlySet<string> = new Set(["member state", "unit"]);

/** The kind of equipment that a figure is about: the first after it, else the first before it. */
export function itemNear(view: BindView, figure: Figure): string | undefined {
  return itemBetween(view, figure.from - 2, view.to) ?? itemBetween(view, view.from, figure.from);
}
