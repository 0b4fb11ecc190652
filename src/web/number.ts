/** Numbers for people. Comes in: a figure as read. Goes out: `$145.9 billion`, `1,500 tanks`, `within 5 years`. */
import { inThrees } from "../core/digits.ts";
import type { Quantity } from "../core/quantity.ts";
import { CURRENCIES } from "../measure/unit.ts";

/** What a figure needs to be printed. */
export type Printable = Pick<Quantity, "low" | "high" | "bound" | "change" | "unit"> &
  Partial<Pick<Quantity, "quote">> & {
    /** It counts something that stands beside it: a number without a unit is then no multiple. */
    readonly bare?: boolean;
  };

const NBSP = "\u00A0";

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** Currencies with a sign that readers know; a word where the sign is not known. */
const MONEY: Readonly<Record<string, { readonly before?: string; readonly after?: string }>> = {
  USD: { before: "$" },
  EUR: { before: "€" },
  GBP: { before: "£" },
  RUB: { after: "roubles" },
  UAH: { after: "hryvnias" },
  CNY: { after: "yuan" },
  JPY: { after: "yen" },
  PLN: { after: "zlotys" },
};

const TIMES: Readonly<Record<string, string>> = {
  a: "year",
  mo: "month",
  wk: "week",
  d: "day",
  h: "hour",
  min: "minute",
  s: "second",
};

/** Nouns whose plural is not made with an ending. */
const SAME_PLURAL: ReadonlySet<string> = new Set(["aircraft", "personnel", "artillery", "ammunition", "equipment"]);

/** The plural of a counted noun, its last word changed: `armoured vehicle` → `armoured vehicles`. */
export function plural(noun: string): string {
  const last = noun.split(" ").at(-1) ?? noun;
  if (SAME_PLURAL.has(last)) return noun;
  if (/(?:s|x|z|ch|sh)$/.test(last)) return `${noun}es`;
  if (/[^aeiou]y$/.test(last)) return `${noun.slice(0, -1)}ies`;
  if (/man$/.test(last)) return `${noun.slice(0, -2)}en`;
  return `${noun}s`;
}

/** A count with its noun: `1 claim`, `1,500 claims`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)}${NBSP}${count === 1 ? noun : plural(noun)}`;
}

/** Digits in groups of three, without the noise of binary fractions. */
export function grouped(value: number): string {
  return inThrees(plain(value));
}

/** The same for a look: of a large one four digits with their scale word, of any other all there are. */
export function amountShort(value: number): string {
  const scale = scaleOf(Math.abs(value));
  if (!scale) return amount(value);
  return `${amount(Number((value / scale[0]).toPrecision(4)))}${NBSP}${scale[1]}`;
}

/** A figure of a series as its producer printed it: all of its digits, in groups of three. */
export function amount(value: number): string {
  return DIGITS.format(value).replace("-", "−");
}

// Fifteen digits come back from a binary number as they were; the language is fixed, so that no machine differs.
const DIGITS = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 15 });

/** A figure as a person would write it, with its limit, its change and its unit. */
export function printQuantity(quantity: Printable): string {
  const { unit, bound, change } = quantity;
  const amount = withUnit(quantity);
  const limited = limit(amount, bound, unit in TIMES);
  return change === "none" ? limited : `${change} ${limited}`;
}

// "About 1.2 million", "from 70,000 to 700,000": what ends in a number alone counts something, and is no multiple.
const BARE = /\d(?: (?:thousand|million|billion|trillion))?$/;

function withUnit({ low, high, unit, bare, quote = "" }: Printable): string {
  const figure = low === high ? scaled(low) : range(low, high);
  const one = low === 1 && high === 1;
  if (unit === "%") return `${figure}${NBSP}%`;
  if (unit === "%GDP") return `${figure}${NBSP}% of GDP`;
  if (unit === "1")
    return (low === high && partOf(low)) || (bare || BARE.test(quote) ? figure : `${figure}${NBSP}times`);
  if (CURRENCIES.has(unit)) return money(figure, unit);
  return `${figure}${NBSP}${one ? (TIMES[unit] ?? unit) : plural(TIMES[unit] ?? unit)}`;
}

/** A third has no digits that end: `1/3`, `2/7`; empty for what can be written out. */
function partOf(value: number): string {
  if (!(value > 0 && value < 1) || Number.isInteger(Number((value * 1000).toPrecision(12)))) return "";
  const denominator = PARTS.find((parts) => Math.abs(value * parts - Math.round(value * parts)) < 1e-9);
  return denominator === undefined ? "" : `${Math.round(value * denominator)}/${denominator}`;
}

const PARTS = [3, 6, 7, 9] as const;

function money(figure: string, unit: string): string {
  const { before, after } = MONEY[unit] ?? {};
  if (before) return figure.startsWith("−") ? `−${before}${figure.slice(1)}` : `${before}${figure}`;
  return `${figure}${NBSP}${after ?? unit}`;
}

function range(low: number, high: number): string {
  const scale = scaleOf(Math.max(Math.abs(low), Math.abs(high)));
  if (!scale || Math.abs(low) < scale[0] / 100) return `${scaled(low)}–${scaled(high)}`;
  return `${grouped(low / scale[0])}–${grouped(high / scale[0])}${NBSP}${scale[1]}`;
}

function scaled(value: number): string {
  const scale = scaleOf(Math.abs(value));
  return scale ? `${grouped(value / scale[0])}${NBSP}${scale[1]}` : grouped(value);
}

function scaleOf(size: number): readonly [number, string] | undefined {
  return SCALES.find(([least]) => size >= least);
}

function limit(amount: string, bound: Quantity["bound"], time: boolean): string {
  switch (bound) {
    case "=":
      return amount;
    case "~":
      return `about ${amount}`;
    case "<":
      return `less than ${amount}`;
    case "<=":
      return time ? `within ${amount}` : `up to ${amount}`;
    case ">":
      return `more than ${amount}`;
    case ">=":
      return `at least ${amount}`;
    default:
      return bound satisfies never;
  }
}

/** Twelve digits hold every printed figure; what lies behind them is binary noise. A minus sign, not a hyphen. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(12));
  const digits =
    Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6) ? String(rounded) : noExponent(rounded);
  return digits.replace("-", "−");
}

function noExponent(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, "");
}
