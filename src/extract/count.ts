/** Counted things in their statement → what the count measures: made, ordered, given, held, lost, fired. */
import { implied, type Part, UNKNOWN } from "../core/part.ts";
import { isGeneralisation } from "../measure/item.ts";
import {
  anywhere,
  type Decider,
  isCount,
  nounHeadOf,
  nounIn,
  participleOf,
  said,
  saidBy,
  verbOf,
  wordIn,
} from "./deciding.ts";
import type { Figure } from "./figure.ts";
import { ownedAmount } from "./owned.ts";
import type { BindView } from "./scope.ts";

/** The measure of a count, by the noun it hangs on, the verb that governs it, and what is counted. */
export function countMeasure(figure: Figure, view: BindView): Part<string> {
  const item = figure.noun?.item ?? itemOfListBefore(figure, view);
  if (item === undefined) return UNKNOWN;
  if (item === "member state") return figure.noun ? membersMeasure(figure, view) : counted(view, figure);
  // "two thirds of its tanks": a share of things that nobody has counted.
  const isShare = figure.digits === "" && figure.high < 1;
  if (isShare || isAim(figure, view)) return UNKNOWN;
  const head = participleOf(view, figure) ?? ownedAmount(figure, view)?.noun ?? nounHeadOf(view, figure);
  const verb = verbOf(view, figure, isCount);
  const decided = head ?? (verb && deedOf(verb, item, figure, view)) ?? nounBefore(figure, view);
  const special = byItem(item, decided?.measure);
  if (special !== undefined)
    return decided ? said(view, special, decided.from, decided.to) : implied(special, "kind-of-thing-counted");
  return decided && isCount(decided.measure) ? saidBy(view, decided) : UNKNOWN;
}

/** "Fell short of its target of 2 million": what is aimed at has not been made. */
function isAim({ from }: Figure, { tokens, language }: BindView): boolean {
  return (
    language.particles.of.has(tokens[from - 1]?.lower ?? "") &&
    language.measures.target.has(tokens[from - 2]?.lower ?? "")
  );
}

const counted = (view: BindView, figure: Figure): Part<string> => said(view, "members-counted", figure.numeral.from);

/**
 * "will buy 40 tanks, and Sweden 50": the thing is that of the figure before; "31 of 40 tanks": of the one after.
 */
export function itemOfListBefore(figure: Figure, view: BindView): string | undefined {
  if (figure.unit !== "1" || figure.multiple || figure.noun) return undefined;
  const whole = wholeOf(figure, view);
  if (whole) return whole.noun?.item;
  return view.sentenceFigures.findLast((other) => other.to <= figure.from && other.noun?.item)?.noun?.item;
}

// People under arms and warheads are held in a measure of their own; what is done with them is measured as with things.
const PEOPLE: ReadonlySet<string> = new Set(["soldier", "troop", "reservist", "conscript"]);
const HELD: ReadonlySet<string | undefined> = new Set<string | undefined>([undefined, "holding", "personnel"]);

function byItem(item: string, measure: string | undefined): string | undefined {
  if (!HELD.has(measure)) return undefined;
  if (item === "warhead") return "warheads";
  return PEOPLE.has(item) ? "personnel" : undefined;
}

/** What the verb says of this item here: a factory's deliveries are its output, and "can build" is a capacity. */
function deedOf(verb: Decider, item: string, figure: Figure, view: BindView): Decider | undefined {
  const { measure } = verb;
  if (measure === "fired" && !isFired(item)) return undefined;
  if (measure === "delivery" && anywhere(view, view.language.measures.makers) !== undefined)
    return { ...verb, measure: "production" };
  const both = joinedWith(verb, view);
  if (both) return both;
  if (measure === "production" && isCapacity(verb, figure, view)) return { ...verb, measure: "capacity" };
  return verb;
}

// Ships and satellites are launched too.
function isFired(item: string): boolean {
  return ["missile", "drone", "ammunition", "bomb"].some((general) => isGeneralisation(general, item));
}

// "produced or refurbished", "built and modernised": two deeds and one number.
function joinedWith(verb: Decider, view: BindView): Decider | undefined {
  const { and, or } = view.language.particles;
  const { verbs } = view.language.measures;
  const deeds = new Set([verb.measure]);
  let { from } = verb;
  for (let at = verb.from - 1; at > view.from; at -= 2) {
    const joiner = view.tokens[at]?.lower ?? "";
    const other = verbs[view.tokens[at - 1]?.lower ?? ""];
    if ((!and.has(joiner) && !or.has(joiner)) || other === undefined) break;
    deeds.add(other);
    from = at - 1;
  }
  const mixed = deeds.size === 2 && deeds.has("production") && deeds.has("refurbishment");
  return mixed ? { measure: "production-with-refurbishment", from, to: verb.to } : undefined;
}

// "can build 240 a year", "the capacity to produce", "capable of making": within so many words before the verb.
const ABILITY = 4;

function isCapacity(verb: Decider, figure: Figure, view: BindView): boolean {
  if (verb.from > figure.from) return false;
  const { able } = view.language.measures;
  return wordIn(view, verb.from - ABILITY, verb.from, (token) => able.has(token.lower)) !== undefined;
}

// "Doubles its production of heavy artillery shells to 9,000": so far before a level that is moved to stands what is moved.
const MOVED = 12;

/** "Acquisition of 700 jets", "deliveries reached 40 tanks", "raise output of tanks to 300", "put at 60". */
function nounBefore(figure: Figure, view: BindView): Decider | undefined {
  const { to, from: since, at } = view.language.particles;
  const joiner = view.tokens[figure.from - 1]?.lower ?? "";
  const reach = [to, since, at].some((words) => words.has(joiner)) ? MOVED : 5;
  for (let from = figure.from - 1; from >= Math.max(view.from, figure.from - reach); from--) {
    const found = nounIn(view, from, figure.from, isCount);
    if (found) return found;
  }
  return undefined;
}

/** "NATO has 32 members", "of its 32 members" against "23 members met the target". */
function membersMeasure(figure: Figure, view: BindView): Part<string> {
  const { of, owner, definite } = view.language.particles;
  const before = view.tokens[figure.from - 1]?.lower ?? "";
  const verb = verbOf(view, figure);
  const owned = view.tokens[figure.from - 1]?.kind === "clitic";
  const whole = owned || of.has(before) || owner.has(before) || definite.has(before);
  if (whole || (verb?.measure === "holding" && verb.to <= figure.from))
    return said(view, "membership", figure.from - 1);
  const does = wordIn(view, figure.to, view.to, (token) => token.tag === "VERB" || token.tag === "AUX");
  return does === undefined ? said(view, "membership", undefined) : said(view, "members-counted", does);
}

/** "23 of 32 members": the second of two figures, which counts all that the first is some of. */
export function wholeOf(figure: Figure, view: BindView): Figure | undefined {
  if (figure.unit !== "1" || figure.multiple || !view.language.particles.of.has(view.tokens[figure.to]?.lower ?? ""))
    return undefined;
  return view.figures.find(
    (other) => other.from > figure.to && other.from <= figure.to + 3 && other.noun?.item !== undefined,
  );
}
