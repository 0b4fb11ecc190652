/** Comes in: known figures and values. Goes out: their words in an answer. Every word of a safe sentence comes from here or from an entry. */
import { number } from "../check/index.ts";
import { parts, wholeYear } from "../core/date.ts";
import type { KnownFigure } from "../core/known.ts";
import { actorName } from "../measure/actor.ts";
import { bareItem } from "../measure/item.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "9 June 2025", "June 2025", "2025". */
export function dayOf(published: string): string {
  if (published.length === 10) {
    const { year, month, day } = parts(published);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  }
  const [year, month] = published.split("-");
  return month ? `${MONTHS[Number(month) - 1]} ${year}` : published;
}

// Words that open the sentences of entries without being names: only these lose their capital after "that".
const OPENERS =
  /^(?:The|In|What|Until|It|Of|All|About|An?|He|They|Capacity|European|Military|Members|Allies|Eighteen|Three|Six|Seven|Nine|Ten|Twenty-\w+|Defence|World)\b/;

/** What an entry says, to stand after "said that": without its stop, and without the capital of a plain word. */
export function clauseOf({ says }: Pick<KnownFigure, "says">): string {
  const clause = says.replace(/\.$/, "");
  return OPENERS.test(clause) && !clause.startsWith("European Union")
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
}

/** "Mark Rutte, NATO Secretary General". */
export function speakerOf({ producer, role }: Pick<KnownFigure, "producer" | "role">): string {
  if (role) return `${producer}, ${role},`;
  return producer.includes(", ") ? `${producer},` : producer;
}

/** "said on 9 June 2025 (Speech at Chatham House, London) that …". */
export function saidSentence(known: KnownFigure): string {
  const verb = known.kind === "agreement" ? "agreed" : known.kind === "dataset" ? "reported" : "said";
  return `${speakerOf(known)} ${verb} on ${dayOf(known.published)} (${known.where}) that ${clauseOf(known)}.`;
}

const UNITS: Readonly<Record<string, string>> = {
  USD: "dollars",
  EUR: "euros",
  RUB: "roubles",
  GBP: "pounds",
  "%GDP": "per cent of gross domestic product",
  "%": "per cent",
  "1": "times",
  a: "years",
};

/** "145.9 billion dollars", "6.7 per cent of gross domestic product", "1,500 tanks". */
export function amountOf(value: number, unit: string): string {
  const word = UNITS[unit] ?? (/^[A-Z]{3}$/.test(unit) ? unit : plural(unit, value));
  return `${number(value)} ${word}`;
}

function plural(noun: string, value: number): string {
  return value === 1 || noun === "aircraft" ? noun : `${noun}s`;
}

/** "Russia's military spending", "France's warheads", "the growth of Russia's military spending". */
export function thingOf({
  actor,
  measure,
  item,
}: {
  readonly actor: string;
  readonly measure: string;
  readonly item?: string;
}): string {
  const name = actorName(actor);
  const owner = name.endsWith("s") ? `${name}’` : `${name}’s`;
  // "Spending share at 7 per cent of gross domestic product" says the share twice.
  const what = measure.replace(/(spending)-(?:share|growth)$/, "$1").replaceAll("-", " ");
  const growth = /spending-growth$/.test(measure) ? "the growth of " : "";
  const thing = item && bareItem(item) !== "warhead" ? ` of ${plural(bareItem(item), 2)}` : "";
  return `${growth}${owner} ${what}${thing}`;
}

/** "2024" for a whole year, else both ends. */
export function timeOf({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (!from) return to ? `by ${to.endsWith("-12-31") ? to.slice(0, 4) : dayOf(to)}` : "";
  if (!to) return `from ${dayOf(from)}`;
  const year = wholeYear({ from, to });
  if (year) return year;
  return from === to ? dayOf(from) : `${dayOf(from)} to ${dayOf(to)}`;
}

/** "at market rates", "at purchasing power". */
export function priceOf(price: string | undefined): string {
  if (price === "market") return " at market rates";
  return price === "purchasing-power" ? " at purchasing power" : "";
}

/** "4 times", "at most as much": a multiple as it was said. */
export function timesOf({ low, bound }: Pick<KnownFigure, "low" | "bound">): string {
  return `${boundOf(bound)}${low === 1 ? "as much" : `${number(low)} times`}`;
}

/** "more than", "at most": the bound of a value in words. */
export function boundOf(bound: string): string {
  const words: Readonly<Record<string, string>> = {
    "~": "about ",
    "<": "less than ",
    "<=": "at most ",
    ">": "more than ",
    ">=": "at least ",
  };
  return words[bound] ?? "";
}
