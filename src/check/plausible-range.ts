/** Plausible range. Comes in: figures of known measures. Goes out: those outside everything that the record has ever shown. */
import type { Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import type { Quantity } from "../core/quantity.ts";
import { actorName } from "../measure/actor.ts";
import type { Measure } from "../measure/definition.ts";
import { SOURCES } from "../measure/definition.ts";
import { measureOf } from "../measure/measure.ts";
import { unitDimension } from "../measure/unit.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, Told } from "./rule.ts";
import { number, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "plausible-range",
  version: 1,
  title: "Plausible range",
  about:
    "A measure of a register has an upper end above everything published. A figure beyond it has a digit too many, a unit or a decimal point that is wrong; where moving the point by three, two or one places brings it back, the candidates are named. Only what the words themselves name is tested, and money in dollars, euros and pounds only: of other currencies the range is not known.",
  source: "The ranges and their sources stand with each measure in src/measure/",
  examples: [
    {
      name: "billion for million",
      documents: [{ name: "a.txt", text: "Norway's military spending reached $8,600 billion in 2023." }],
      expect: { verdict: "conflict", severity: "warning", says: "8.6 billion" },
    },
    {
      name: "a share that no economy bears",
      documents: [{ name: "a.txt", text: "Norway's defence spending was 160% of GDP in 2023." }],
      expect: { verdict: "conflict", severity: "warning", says: "16" },
    },
    {
      name: "an amount that others have spent",
      documents: [{ name: "a.txt", text: "Norway's military spending reached $8.6 billion in 2023." }],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) yield* onPage(page);
  },
};

/** Registers that define what they count; elsewhere a range is a guess. */
const REGISTERS: ReadonlySet<string> = new Set(["sipri", "hague", "iiss", "unroca", "fas", "sna"]);

function* onPage(page: Page): Iterable<Finding> {
  for (const told of page.figures) {
    const { measure: part, subject } = told.quantity;
    if (part.known !== "stated" || subject.known !== "stated" || isOfYears(told.quantity)) continue;
    const measure = measureOf(part.value);
    const most = measure && REGISTERS.has(measure.source) ? measure.plausible?.[1] : undefined;
    const value = measure && valueIn(measure, told.quantity);
    if (measure && most !== undefined && value !== undefined && value > most) yield finding(told, measure, most, value);
  }
}

/** "From 2014 to 2024": a sum of years, which no range of one year bounds. */
function isOfYears({ period }: Quantity): boolean {
  if (period.known === "unknown") return false;
  const { from = "", to = from } = period.value;
  return to.slice(0, 4) > from.slice(0, 4) && from !== "";
}

/** Currencies whose unit is a dollar within a factor that the ranges leave room for. */
const LIKE_DOLLARS: ReadonlySet<string> = new Set(["USD", "EUR", "GBP"]);

/** The figure in the unit of its measure's range; undefined where that cannot be told. */
function valueIn({ dimension }: Measure, { unit, low, change, bound }: Quantity): number | undefined {
  const got = unitDimension(unit);
  // "Up to" leaves open what the value is, and a movement is not a level.
  if (bound === "<" || bound === "<=" || change !== "none") return undefined;
  if (dimension === "money") return LIKE_DOLLARS.has(unit) ? low : undefined;
  if (dimension === "share") return unit === "%GDP" ? low : undefined;
  return dimension === "count" && got === "count" ? low : undefined;
}

const SHIFTS = [1000, 100, 10];

function finding({ statement, quantity }: Told, measure: Measure, most: number, value: number): Finding {
  const candidates = SHIFTS.map((by) => value / by).filter((one) => one <= most);
  const who = actorName(valueOr<string, string>(quantity.subject, ""));
  const moved = candidates.map((one) => number(one)).join(" or ");
  const candidate = moved ? ` A slip of the decimal point would make it ${moved}.` : "";
  return findingOf(rule, {
    verdict: "conflict",
    severity: "warning",
    message: `${quoted(quantity.quote)} (${measure.about}, ${who}) is more than ${number(most)}, beyond anything on record.${candidate}`,
    working: [
      step(`as read: ${number(value)}`, 0),
      step(`upper end of the measure: ${number(most)} (${SOURCES[measure.source]})`, 0),
    ],
    evidence: [evidenceOf(statement, quantity.span)],
    assumptions: [`the figure is ${measure.about}`],
    about: quantity.quote,
    settle: "The original of the figure: its unit and its decimal point.",
  });
}
