/** Comes in: numbers and words. Goes out: how they are said in a message. */
import { inThrees } from "../core/digits.ts";
import type { Interval } from "../core/quantity.ts";
import { bareItem, ITEMS, qualifiers } from "../measure/item.ts";

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, " trillion"],
  [1e9, " billion"],
  [1e6, " million"],
];

/** A number as a newsroom prints it: four significant digits at most, large ones with their scale word. */
export function number(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return value < 0 ? "no lower limit" : "no upper limit";
  const [scale, word] = SCALES.find(([size]) => Math.abs(value) >= size) ?? [1, ""];
  const rounded = Number((value / scale).toPrecision(digits));
  return `${inThrees(String(rounded))}${word}`;
}

/** An interval in words. */
export function range(interval: Interval, digits = 4): string {
  return between(interval, (value) => number(value, digits));
}

/** An interval whose ends are printed in a way of their own. */
export function between({ low, high }: Interval, print: (value: number) => string): string {
  if (low === high) return print(low);
  if (high === Infinity) return `at least ${print(low)}`;
  if (low === -Infinity) return `at most ${print(high)}`;
  return `${print(low)} to ${print(high)}`;
}

/** A multiple of what was before, as a growth: 1.4 is "+40 %", 0.9 is "−10 %". */
export function growth(multiple: number): string {
  return `${multiple < 1 ? "−" : "+"}${number(Math.abs(multiple - 1) * 100, 3)} %`;
}

/** A distance between two shares: "0.4 points". */
export function pointsOf(distance: number): string {
  const said = number(distance, 2);
  return `${said} ${said === "1" ? "point" : "points"}`;
}

/** An amount with its currency. */
export function money(value: number, currency: string): string {
  return `${number(value)} ${currency}`;
}

/** A unit beside a figure: "% of GDP", "tanks", "USD"; nothing for a number alone. */
export function inUnit(said: string, unit: string): string {
  if (unit === "1") return said;
  return `${said} ${unit === "%GDP" ? "% of GDP" : things(unit)}`;
}

/** Words of a text in quotation marks, line breaks made spaces. */
export function quoted(words: string): string {
  return `“${words.replace(/\s+/g, " ").replace(/[“”"]/g, "")}”`;
}

/** "one, two and three". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A kind of equipment in the plural, when it is counted: "drone" → "drones", "ammunition" as it is. */
export function things(item: string): string {
  if (ITEMS[item]?.of !== "count" || item === "aircraft") return item;
  return /[^aeo]y$/.test(item) ? `${item.slice(0, -1)}ies` : `${item}s`;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The thing of a key with what tells it from others of its kind: `tank+new` is "new tanks". */
export function kindOfThings(item: string): string {
  return [...qualifiers(item), things(bareItem(item))].join(" ");
}

/** "one statement", "three statements", "12 statements". */
export function counted(count: number, noun: string): string {
  return `${WORDS[count] ?? count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The words with a capital: as they open a sentence. */
export function opening(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a document is called in a message. */
export function shortened(words: string, most = 90): string {
  const plain = words.replace(/\s+/g, " ");
  if (plain.length <= most) return plain;
  const cut = plain.lastIndexOf(" ", most);
  return `${plain.slice(0, cut > most / 2 ? cut : most)} …`;
}

const finders = new WeakMap<ReadonlySet<string>, RegExp>();

/** Finds whether one of a list's lower-case words stands in a text, without reading it word by word. Made once a list. */
export function anyOf(words: ReadonlySet<string>): RegExp {
  const made = finders.get(words) ?? new RegExp(`\\b(?:${[...words].join("|")})\\b`, "i");
  finders.set(words, made);
  return made;
}
