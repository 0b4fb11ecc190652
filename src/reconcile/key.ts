/** Comes in: the parts of a proposition. Goes out: the typed keys that it is grouped under. */
import type { ClaimKey } from "../core/claim.ts";
import { measureOf } from "../measure/measure.ts";
import { ITSELF, type Parts } from "./telling.ts";
import { valueText } from "./value.ts";

/**
 * True when the typed parts alone can say which claim it is: at least two of actor, measure and item are known, of a
 * ratio actor and measure. What is known by less ("some 5 %" of nobody's) is matched by its words as well.
 */
export function isTyped({ form, actor, other, measure, item, high }: Parts): boolean {
  if (form === "frame") return false;
  if (form === "ratio" && other !== ITSELF) return actor !== "" && measure !== "";
  const known = Number(actor !== "") + Number(measure !== "") + Number(item !== "");
  // "two tanks" without an actor are any two tanks; "3,000 armoured vehicles" are not.
  return known >= 2 && (actor !== "" || significantDigits(high) >= 2);
}

/**
 * True when actor, measure, item and time are all known, so that another value is a rival telling of the same thing
 * and not another thing. Ratios of two actors need no date: they are told as what holds now. A figure beside a larger one
 * of the same sentence is never its rival: whoever says both in a breath means two things.
 */
function isFull({ form, actor, other, measure, item, to, beside }: Parts): boolean {
  if (form === "frame" || actor === "" || measure === "" || beside) return false;
  if (form === "ratio" && other !== ITSELF) return other !== "";
  return to !== "" && (item !== "" || measureOf(measure)?.dimension !== "count");
}

/** The key of a claim whose plainest reading has these parts. A full one leaves the value open. */
export function claimKey(parts: Parts): ClaimKey {
  const { form, measure, item, from, to, unit } = parts;
  const period = from === "" && to === "" ? "" : `${from}/${to}`;
  const value = isFull(parts) ? unit : valueText(parts);
  return { form, actor: actorText(parts), measure, item, period, value: joined(value, parts.price, parts.growth) };
}

function actorText({ form, actor, other }: Parts): string {
  return form === "ratio" && other !== ITSELF ? `${actor}/${other}` : actor;
}

function joined(...words: readonly string[]): string {
  return words.filter(Boolean).join(" ");
}

/** The key of a claim that is known by its words: they stand where an item would. */
export function wordedKey(parts: Parts, polarity: string, text: string): ClaimKey {
  const key = claimKey(parts);
  const figure = parts.form === "frame" ? "" : joined(valueText(parts), parts.price, parts.growth);
  const item = parts.item === "" ? text : `${parts.item}: ${text}`;
  return { ...key, item, value: joined(polarity, figure) };
}

/**
 * What stands for the words of a telling that has too few. Two content words ("faces a crisis") are shared by chance:
 * such statements are alike only word for word. Empty when its words are enough.
 */
export function shortText(words: readonly string[], quote: string): string {
  if (words.length >= FEW) return "";
  if (last.quote !== quote) last = { quote, text: quote.replace(/\s+/g, " ").toLowerCase() };
  return last.text;
}

// All figures of a statement are asked about one after another, and have one quote.
let last = { quote: "", text: "" };

const FEW = 3;

/** Typed propositions of different blocks are never the same claim with the same value. */
export function blockKey({ form, low, high, unit }: Parts): string {
  return `${form}\0${low}\0${high}\0${unit}`;
}

function significantDigits(value: number): number {
  const digits = Math.abs(value).toExponential().split("e")[0] ?? "";
  return digits.replace(".", "").length;
}
