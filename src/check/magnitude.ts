/** Order of magnitude. Comes in: figures of one thing from several places. Goes out: those that lost or gained a zero. */
import type { Finding } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Interval } from "../core/quantity.ts";
import { actorName } from "../measure/actor.ts";
import { unitDimension } from "../measure/unit.ts";
import { assumedInterval, contains, periodKey } from "../relation/index.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Rule, Told } from "./rule.ts";
import { counted, number, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "magnitude",
  version: 1,
  title: "Order of magnitude",
  about:
    "Two tellings of one figure that agree in their digits but not in the number of zeros: one of them lost or gained a zero, and the other is the candidate correction.",
  formula: "one telling × 10, 100 or 1,000 = the other",
  examples: [
    {
      name: "a lost zero",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026." },
        { name: "b.txt", text: "Turkey will produce 240 drones in 2026." },
      ],
      expect: { verdict: "conflict", severity: "warning", says: "2,400" },
    },
    {
      name: "two years are two figures",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026." },
        { name: "b.txt", text: "Turkey produced 240 drones in 2012." },
      ],
      expect: "silent",
    },
    {
      name: "two countries are two figures",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026." },
        { name: "b.txt", text: "Spain will produce 240 drones in 2026." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const group of groupBy(tellingsIn(ground), ({ key }) => key).values()) yield* inGroup(ground, group);
  },
};

interface Telling extends Told {
  readonly key: string;
  readonly value: number;
}

/** More values than this of one thing are a series, not tellings of one figure. */
const MOST_VALUES = 12;

function tellingsIn({ pages }: Ground): readonly Telling[] {
  return pages.flatMap(({ figures }) => figures.flatMap((told) => tellingOf(told) ?? []));
}

// Only what is known in every part is one thing: two unsaid years are not the same year.
function tellingOf(told: Told): Telling | undefined {
  const { subject, measure, item, period, unit, low, high, change } = told.quantity;
  const dimension = unitDimension(unit);
  if (low !== high || change !== "none" || low <= 0 || (dimension !== "count" && dimension !== "money"))
    return undefined;
  if (subject.known === "unknown" || measure.known === "unknown" || period.known === "unknown") return undefined;
  if (dimension === "count" && item.known === "unknown") return undefined;
  const price = valueOr<string, string>(told.quantity.basis.price, "");
  const parts = [subject.value, measure.value, valueOr<string, string>(item, ""), until(period.value), unit, price];
  return { ...told, key: parts.join("|"), value: low };
}

// "this year" and "by the end of 2025" are one year for an amount made in it.
function until(period: { readonly from?: string; readonly to?: string }): string {
  return period.to?.slice(0, 4) ?? periodKey(period);
}

function* inGroup(ground: Ground, group: readonly Telling[]): Iterable<Finding> {
  const byValue = [...groupBy(group, ({ value }) => String(value)).values()].sort(by(([first]) => first?.value ?? 0));
  if (byValue.length < 2 || byValue.length > MOST_VALUES) return;
  for (const [index, low] of byValue.entries()) {
    for (const high of byValue.slice(index + 1)) {
      const zeros = zerosBetween(low[0], high[0]);
      if (zeros > 0 && ownPlaces(ground, low, high)) yield finding(ground, low, high, zeros);
    }
  }
}

/** How many zeros make the one figure the other; 0 when none do. */
function zerosBetween(low: Telling | undefined, high: Telling | undefined): number {
  if (!low || !high) return 0;
  return [1, 2, 3].find((zeros) => isShift(low, high, 10 ** zeros)) ?? 0;
}

// "more than 400" is read as 400 here and nowhere else, or it could never be set against 4,500.
function isShift(low: Telling, high: Telling, factor: number): boolean {
  const shifted = low.value * factor;
  const isExact = Math.abs(shifted - high.value) <= 1e-9 * high.value;
  return isExact || (contains(assumed(high), shifted) && contains(assumed(low), high.value / factor));
}

function assumed({ quantity, value }: Telling): Interval {
  return assumedInterval({ digits: "", scale: 1, low: value, high: value, bound: quantity.bound === "~" ? "~" : "=" });
}

/** Two figures of one sentence are set side by side on purpose: "$38 billion, of which $3.8 billion". */
function ownPlaces(ground: Ground, low: readonly Telling[], high: readonly Telling[]): boolean {
  const sentenceOf = ({ statement, quantity: { span } }: Telling): string => {
    const page = ground.page(statement.document);
    const found = page?.sentences.find((one) => one.span.start <= span.start && span.end <= one.span.end);
    return `${statement.document} ${found?.span.start ?? statement.id}`;
  };
  const taken = new Set(low.map(sentenceOf));
  return high.every((telling) => !taken.has(sentenceOf(telling)));
}

function finding(ground: Ground, low: readonly Telling[], high: readonly Telling[], zeros: number): Finding {
  const documents = (tellings: readonly Telling[]): number =>
    new Set(tellings.map(({ statement }) => statement.document)).size;
  const [fewer, more] = documents(low) < documents(high) ? [low, high] : [high, low];
  const isClear = documents(fewer) < documents(more);
  const name = ({ statement }: Telling): string => ground.page(statement.document)?.document.origin.name ?? "";
  const all = [...fewer, ...more].sort(
    by(
      (told) => (fewer.includes(told) ? 0 : 1),
      name,
      (told) => told.statement.span.start,
    ),
  );
  const odd = all[0] as Telling;
  const usual = all[fewer.length] as Telling;
  const said = (telling: Telling): string => quoted(telling.quantity.quote);
  const correction = isClear
    ? `Probably ${number(usual.value)} is meant, as in ${counted(documents(more), "document")}.`
    : `One of them lost or gained ${counted(zeros, "zero")}: candidates ${number(usual.value)} and ${number(odd.value)}.`;
  const least = Math.min(odd.value, usual.value);
  return findingOf(rule, {
    verdict: "conflict",
    severity: "warning",
    message: `${about(odd)}: ${said(odd)} in ${name(odd)}, ${said(usual)} in ${name(usual)}; the digits agree, the number of zeros does not. ${correction}`,
    working: [
      ...all.map((told, index) => step(`given in ${name(told)}: ${said(told)} = ${number(told.value)}`, index)),
      step(`${number(least)} × ${number(10 ** zeros)} = ${number(least * 10 ** zeros)}`, ...all.keys()),
    ],
    evidence: all.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    assumptions: ["the tellings speak of one and the same figure"],
    settle: "The first source of the figure.",
    about: `${odd.key} ${odd.value} ${usual.value}`,
  });
}

/** Whom and what and when the figure is of. */
function about({ quantity }: Telling): string {
  const { subject, measure, period } = quantity;
  const [who, what] = [subject, measure].map((part) => valueOr<string, string>(part, ""));
  const year = period.known === "unknown" ? "" : until(period.value);
  return `${actorName(who ?? "")}, ${(what ?? "").replaceAll("-", " ")}, ${year}`;
}
