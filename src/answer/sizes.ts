/** Comes in: two sides compared by the size of their spending or economy. Goes out: the comparison repeated like for like, by each producer. */
import { type Compared, list, number, quoted } from "../check/index.ts";
import type { Period } from "../core/date.ts";
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import { actorName } from "../measure/actor.ts";
import { type Amount, amountsOf } from "./amounts.ts";
import type { Drop, Reading, SafeSentence } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { placeToFetch } from "./fetch.ts";
import { comparisonParts, leftOut } from "./parts.ts";
import { amountOf, priceOf, timeOf } from "./words.ts";

/** Two amounts of one producer, year and kind of money. */
interface Pair {
  readonly left: Amount;
  readonly right: Amount;
  readonly ratio: number;
  readonly holds: boolean;
}

/** The two sides are alike when they differ by no more than this: "equals" is no claim to the last digit. */
const ALIKE = 0.1;

/** The reading of such a comparison; none where nobody at hand gives both sides. */
export function sizesReading({ statement, comparison }: Compared, desk: Desk): Reading | undefined {
  const { left, right, bound, low, high } = comparison;
  const measure = valueOr<string, string>(left.measure, "");
  if (
    left.actor.known === "unknown" ||
    right.actor.known === "unknown" ||
    measure !== valueOr<string, string>(right.measure, "")
  )
    return undefined;
  const period = left.period.known === "unknown" ? undefined : left.period.value;
  const both = [left.actor.value, right.actor.value].map((actor) =>
    done(amountsOf(measure, actor, desk.record), period),
  );
  const year = commonYear(both);
  const [ours, theirs] = both.map((amounts) => amounts.filter((amount) => amount.year === year));
  if (!ours?.length || !theirs?.length) return undefined;
  const holds = (ratio: number): boolean =>
    bound === ">" || bound === ">=" ? ratio > low : ratio >= low * (1 - ALIKE) && ratio <= high * (1 + ALIKE);
  const pairs = ours.flatMap((one) =>
    theirs.filter((other) => isLike(one, other)).map((other) => paired(one, other, holds)),
  );
  const mixed = ours
    .flatMap((one) => theirs.filter((other) => isMixed(one, other)).map((other) => paired(one, other, holds)))
    .filter((pair) => pair.holds);
  const parts = comparisonParts(statement, comparison);
  const all = [...ours, ...theirs];
  return {
    quote: comparison.quote,
    standing: standingOf(pairs, mixed),
    verdict: verdictOf(pairs, mixed, left.actor.value, right.actor.value),
    parts,
    said: [],
    record: all.map((amount) => ({
      source: desk.sources.standing(amount.standing),
      says: `${actorName(amount.actor)}, ${timeOf(amount.standing.period ?? {})}: ${amountOf(amount.standing.value, amount.standing.unit)}${priceOf(amount.price)}`,
      outcome: outcomeOf(amount, pairs),
      scope: amount.standing.definition,
    })),
    safe: safeSentences(ours, theirs, desk),
    drop: drops(comparison.quote, pairs, mixed, theirs, desk),
    unknown: [
      ...leftOut(parts).filter((part) => !part.startsWith("of what")),
      "at market rates or at purchasing power",
    ],
    fetch: [
      ...new Set(all.flatMap(({ standing: { known } }) => (known && !known.verified ? [placeToFetch(known)] : []))),
    ],
  };
}

/** What has been spent, of the year that is asked for where one is; plans are no size. */
function done(amounts: readonly Amount[], period: Period | undefined): readonly Amount[] {
  const year = period?.to?.slice(0, 4);
  return amounts.filter(
    (amount) => amount.standing.known?.stage !== "plan" && (year === undefined || amount.year === year),
  );
}

/** The newest year of which there is an amount of either side. */
function commonYear([ours = [], theirs = []]: readonly (readonly Amount[])[]): string | undefined {
  const years = new Set(theirs.map(({ year }) => year));
  return ours
    .map(({ year }) => year)
    .filter((year) => years.has(year))
    .sort()
    .at(-1);
}

function isLike(one: Amount, other: Amount): boolean {
  return (
    one.standing.producer === other.standing.producer &&
    one.year === other.year &&
    one.price === other.price &&
    one.standing.unit === other.standing.unit
  );
}

/** One producer's two amounts in two kinds of money: they look alike and are not. */
function isMixed(one: Amount, other: Amount): boolean {
  return (
    one.standing.producer === other.standing.producer &&
    one.year === other.year &&
    one.price !== other.price &&
    one.standing.unit === other.standing.unit
  );
}

function paired(left: Amount, right: Amount, holds: (ratio: number) => boolean): Pair {
  const ratio = left.standing.value / right.standing.value;
  return { left, right, ratio, holds: holds(ratio) };
}

function standingOf(pairs: readonly Pair[], mixed: readonly Pair[]): Reading["standing"] {
  if (pairs.length === 0 || (mixed.length > 0 && !pairs.some(({ holds }) => holds))) return "not-comparable";
  if (pairs.every(({ holds }) => holds)) return "supported";
  return pairs.some(({ holds }) => holds) ? "differs" : "unsupported";
}

function verdictOf(pairs: readonly Pair[], mixed: readonly Pair[], ours: string, theirs: string): string {
  const told = pairs.map(
    ({ left, ratio }) => `${number(ratio, 2)} times by ${left.standing.producer}${priceOf(left.price)} (${left.year})`,
  );
  const like =
    told.length > 0
      ? `Like for like, ${actorName(ours)} is to ${actorName(theirs)} as ${list(told)}`
      : "Nobody at hand gives both sides in one kind of money";
  const [first] = mixed;
  if (!first) return `${like}.`;
  return `${like}. It comes out only when ${actorName(ours)} is taken${priceOf(first.left.price)} and ${actorName(theirs)}${priceOf(first.right.price)}: two kinds of money.`;
}

function outcomeOf(amount: Amount, pairs: readonly Pair[]): string {
  const pair = pairs.find(({ left, right }) => left === amount || right === amount);
  return pair ? `like for like ${number(pair.ratio, 2)} times` : "no amount of the other side in this kind of money";
}

/** One sentence a producer: all its amounts of both sides, each with its kind of money, and the ratio where there is one. */
function safeSentences(ours: readonly Amount[], theirs: readonly Amount[], { sources }: Desk): readonly SafeSentence[] {
  const producers = groupBy([...ours, ...theirs], ({ standing }) => standing.producer);
  return [...producers.values()].flatMap((amounts) => {
    if (!amounts.some((one) => ours.includes(one)) || !amounts.some((one) => theirs.includes(one))) return [];
    const told = amounts.map(
      ({ actor, price, standing }) =>
        `${actorName(actor)} at ${amountOf(standing.value, standing.unit)}${priceOf(price)}`,
    );
    const { standing, measure, year } = amounts[0] as Amount;
    return [
      {
        text: `${standing.producer} (${standing.where}) puts the ${measure.replaceAll("-", " ")} of ${list(told)} in ${year}.`,
        sources: [...new Set(amounts.map((amount) => sources.standing(amount.standing)))],
      },
    ];
  });
}

function drops(
  quote: string,
  pairs: readonly Pair[],
  mixed: readonly Pair[],
  theirs: readonly Amount[],
  { language }: Desk,
): readonly Drop[] {
  const out: Drop[] = [];
  const wrong = pairs.filter(({ holds }) => !holds);
  if (wrong.length > 0) {
    const told = wrong.map(({ left, ratio }) => `${number(ratio, 2)} times by ${left.standing.producer}`);
    out.push({
      words: quote,
      reason: `Like for like it does not hold: ${list(told)}.${mixed.length > 0 ? " The amounts are alike only in two kinds of money." : ""}`,
    });
  }
  const scopes = [...new Set(theirs.map(({ standing }) => `${standing.producer}: ${standing.definition}`))];
  if (scopes.length > 1)
    out.push({
      words: actorName(theirs[0]?.actor ?? ""),
      reason: `Who is counted differs: ${scopes.join("; ")}. Say whose list is meant.`,
    });
  const budget = quote.split(/\s+/).find((word) => language.checks.budgets.has(word.toLowerCase()));
  const total = pairs.find(({ left }) => left.measure === "military-spending");
  if (budget && total)
    out.push({
      words: budget,
      reason: `The producers give all military spending (${total.left.standing.definition}), which is more than a budget line. Say ${quoted("military spending")}.`,
    });
  return out;
}
