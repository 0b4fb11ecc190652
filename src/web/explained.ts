/** Why something was marked, in words. Comes in: a part as it is explained. Goes out: what was read and how it is known, as a reader says it. */
import type { ExplainedPart } from "../core/explain.ts";
import type { Bound } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import { actorName } from "../measure/actor.ts";
import { printPeriod } from "./day.ts";
import { printQuantity } from "./number.ts";
import { spoken } from "./spoken.ts";

type Say = (value: string) => string;

/** A part of a figure by the end of its name; what is not named here is said as it is kept. */
const PARTS: Readonly<Record<string, Say>> = {
  actor: actorName,
  target: actorName,
  "of whom": actorName,
  members: listName,
  quantifier: (value) => QUANTIFIERS[value] ?? value,
  measure: (value) => value.replace(/^event: /, "").replaceAll("-", " "),
  period: periodWords,
  prices: (value) => value.replaceAll("-", " "),
  growth: (value) => value.replaceAll("-", " "),
  value: limitWords,
};

const QUANTIFIERS: Readonly<Record<string, string>> = {
  each: "of each",
  aggregate: "of all together",
  "n of m": "so many of so many",
  some: "of some",
};

/** What was read in a part: `figure 1` as the statement's first figure is printed everywhere. */
export function readAs({ part, value }: Pick<ExplainedPart, "part" | "value">, { quantities }: Statement): string {
  const figure = quantities[Number(/^figure (\d+)$/.exec(part)?.[1] ?? 0) - 1];
  if (figure) return printQuantity(figure);
  const say = PARTS[endOf(part)] ?? spoken;
  const several = /^one of (.+)$/s.exec(value)?.[1];
  if (several === undefined) return say(value);
  return endOf(part) === "period" ? periodWords(value) : `one of ${several.split(", ").map(say).join(", ")}`;
}

/** `figure 2 settled by value` → `value`, `figure 1 of whom` → `of whom`. */
function endOf(part: string): string {
  return part.endsWith("of whom") ? "of whom" : (part.split(" ").at(-1) ?? part);
}

/** A dated list of members, as `group@who lists them`; a group that lists its own needs no more than its name. */
function listName(value: string): string {
  const [group = "", by = ""] = value.split("@");
  const name = actorName(group.replaceAll("-", " "));
  return by === "" || by === group ? name : `${name} (as ${actorName(by)} counts)`;
}

/** Kept as JSON: days from and to. One that nobody has fixed is counted from a day that is not known. */
function periodWords(value: string): string {
  if (!value.startsWith("{"))
    return value.startsWith("one of ") ? "counted from a day that is not known" : spoken(value);
  return printPeriod(JSON.parse(value) as { from?: string; to?: string });
}

/** `>= 400 %`, `<= 3 to 4 a`: the limit, the value and the unit. */
function limitWords(value: string): string {
  const [, bound, low, high, unit] = /^([<>]=?|[=~]) (\S+) (?:to (\S+) )?(.+)$/.exec(value) ?? [];
  if (bound === undefined || low === undefined || unit === undefined) return spoken(value);
  const ends = { low: Number(low), high: Number(high ?? low) };
  return printQuantity({ ...ends, bound: bound as Bound, change: "none", unit });
}

/** How a part is known: the words of the text in quotation marks, a rule by its name. */
export function knownBy(known: string): string {
  const [, before = "", words] = /^(.*?)(?:text(?: \d+-\d+)?: )(.+)$/s.exec(known) ?? [];
  const rule = (name: string): string =>
    name.replace(/\brule ([a-z-]+)/, (_, id: string) => `rule: ${id.replaceAll("-", " ")}`);
  if (words !== undefined) return `${rule(before)}“${words}”`;
  return rule(known)
    .replace(/^text \d+-\d+$/, "the whole sentence")
    .replace(/^text$/, "the text");
}
