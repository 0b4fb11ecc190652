/** Comes in: figures and comparisons. Goes out: their typed parts in words, and what the sentence leaves out. */
import { list, number } from "../check/index.ts";
import type { Part } from "../core/part.ts";
import type { Comparison, Quantity } from "../core/quantity.ts";
import type { Source as Speaker, Statement } from "../core/statement.ts";
import { actorName } from "../measure/actor.ts";
import { bareItem } from "../measure/item.ts";
import type { ClaimPart } from "./answer.ts";
import { amountOf, boundOf, timeOf } from "./words.ts";

/** One part of a claim as a row: its value in words and how it is known. */
export function partOf<T>(part: string, of: Part<T>, say: (value: T) => string): ClaimPart {
  if (of.known === "unknown") {
    const fits = of.candidates?.length ? `not said; could be ${list(of.candidates.map(say))}` : "not said";
    return { part, value: fits, how: "unknown" };
  }
  return { part, value: say(of.value), how: of.known };
}

/** Who, what, of what, when, which money, how much, by whom. */
export function figureParts({ source }: Statement, quantity: Quantity): readonly ClaimPart[] {
  const { subject, measure, item, period, basis, low, high, bound, unit } = quantity;
  const value = low === high ? amountOf(low, unit) : `${number(low)} to ${amountOf(high, unit)}`;
  // Only dollars are counted at purchasing power: a sum in roubles is what it is.
  const isMoney = unit === "USD";
  return [
    partOf("actor", subject, actorName),
    partOf("measure", measure, (id) => id.replaceAll("-", " ")),
    ...(item.known === "unknown" ? [] : [partOf("thing", item, bareItem)]),
    { part: "value", value: `${boundOf(bound)}${value}`, how: "stated" as const },
    partOf("time", period, timeOf),
    ...(isMoney ? [partOf("kind of money", basis.price, (price) => price.replace("-", " "))] : []),
    speakerPart(source),
  ];
}

/** Two sides, what is compared, the multiple, by whom. */
export function comparisonParts(
  { source }: Statement,
  { left, right, low, high, bound }: Comparison,
): readonly ClaimPart[] {
  const windows =
    left.windowMonths && right.windowMonths ? ` (${left.windowMonths} months against ${right.windowMonths})` : "";
  const value = `${boundOf(bound)}${low === high ? number(low) : `${number(low)} to ${number(high)}`} times${windows}`;
  return [
    partOf("one side", left.actor, actorName),
    partOf("other side", right.actor, actorName),
    partOf("measure", left.measure, (id) => id.replaceAll("-", " ")),
    partOf("thing", left.item, bareItem),
    { part: "multiple", value, how: "stated" },
    partOf("time", left.period, timeOf),
    speakerPart(source),
  ];
}

function speakerPart(source: Speaker | null): ClaimPart {
  if (!source) return { part: "who says so", value: "nobody is named", how: "unknown" };
  return {
    part: "who says so",
    value: source.anonymous ? `${source.mention} (not named)` : source.name,
    how: "stated",
  };
}

/** The parts that nobody says, as a reader would ask for them. */
export function leftOut(parts: readonly ClaimPart[]): readonly string[] {
  const asked: Readonly<Record<string, string>> = {
    actor: "whose figure it is",
    "one side": "who the one side is",
    "other side": "who the other side is",
    measure: "what is measured",
    thing: "of what: the object is not named",
    time: "of which year",
    "kind of money": "whether at market rates or at purchasing power",
    "who says so": "who says so",
  };
  return parts.flatMap(({ part, how }) => (how === "unknown" && asked[part] ? [asked[part]] : []));
}
