/** Comes in: the parts of a proposition. Goes out: the typed keys that it is grouped under. */
import type { ClaimKey } from "../core/claim.ts";
import { measureOf } from "../measure/measure.ts";
import { ITSELF, type Parts, type Telling } from "./telling.ts";
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
 * and not another thing. Ratios of two actors need no date: they are told as what holds now.
 */
function isFull({ form, actor, other, measure, item, to }: Parts): boolean {
  if (form === "frame" || actor === "" || measure === "") return false;
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
export function wordedKey(telling: Telling): ClaimKey {
  const { parts, manner } = telling;
  const item = [parts.item, wordsText(telling)].filter(Boolean).join(": ");
  const figure = parts.form === "frame" ? "" : joined(valueText(parts), parts.price, parts.growth);
  return { ...claimKey(parts), item, value: joined(manner.polarity, figure) };
}

// Two content words ("faces a crisis") are shared by chance: such statements are alike only word for word.
function wordsText({ words, quote }: Telling): string {
  return words.length < 3 ? quote.replace(/\s+/g, " ").toLowerCase() : words.join(" ");
}

/** What makes two tellings one node: every typed part, and the words where the parts are too few. */
export function nodeKey(telling: Telling): string {
  const { parts, manner, theme, speaker, heading } = telling;
  const { form, actor, other, measure, item, from, to, low, high, unit, price, growth } = parts;
  const [a, b] = [`${form}\0${actor}\0${other}\0${measure}\0${item}`, `${from}\0${to}\0${low}\0${high}\0${unit}`];
  const typed = `${a}\0${b}\0${price}\0${growth}`;
  return isTyped(parts)
    ? typed
    : `${typed}\0${manner.polarity}\0${theme?.id ?? ""}\0${speaker}\0${heading}\0${wordsText(telling)}`;
}

/** Typed propositions of different blocks are never the same claim with the same value. */
export function blockKey({ form, low, high, unit }: Parts): string {
  return `${form}\0${low}\0${high}\0${unit}`;
}

function significantDigits(value: number): number {
  const digits = Math.abs(value).toExponential().split("e")[0] ?? "";
  return digits.replace(".", "").length;
}
