/** Against the record. Comes in: a dated figure of a known thing. Goes out: how it stands under each producer, definition and edition. */
import { type CivilDate, wholeYear } from "../core/date.ts";
import type { Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import { ACTORS, actorName } from "../measure/actor.ts";
import { bareItem, qualifiers } from "../measure/item.ts";
import { PUBLISHED, seriesFor } from "../measure/series.ts";
import { unitDimension } from "../measure/unit.ts";
import type { PublicRecord } from "../reference/record.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, Told } from "./rule.ts";
import { type Asked, askedOf, distanceOf, isSaid, type Standing, standingsOf } from "./standing.ts";
import { inUnit, list, number, quoted, range, things } from "./wording.ts";

/** A dated figure beside what was published for exactly that time. */
export const rule: Rule = {
  id: "record",
  version: 3,
  title: "Against the published record",
  about:
    "A figure with its subject, measure and time is set beside what has been published for exactly that time: each producer under its own definition, each edition by itself. Producers count different things, so a figure that differs from one of them is shown beside it and is no conflict. Only a figure with the published digits and zeros too many is flagged.",
  formula: "off = (figure − record) ÷ record",
  examples: [
    {
      name: "one producer's figure, not the other's",
      documents: [{ name: "a.txt", text: "Russia spent $145.9 billion on defence in 2024." }],
      expect: { verdict: "consistent", severity: "info", says: "SIPRI" },
    },
    {
      name: "new ones beside new and old ones together",
      documents: [{ name: "a.txt", text: "Russia produced 1,100 new tanks in 2025." }],
      expect: { verdict: "not-comparable", severity: "info", says: "narrower" },
    },
    {
      name: "nobody's figure",
      documents: [{ name: "a.txt", text: "Germany's military spending was $70 billion in 2024." }],
      expect: { verdict: "differs", severity: "info", says: "21 % lower" },
    },
    {
      name: "a zero gained on the way",
      documents: [{ name: "a.txt", text: "Germany's military spending was $885 billion in 2024." }],
      expect: { verdict: "conflict", severity: "warning", says: "zero" },
    },
    {
      name: "a year that nobody at hand has published",
      documents: [{ name: "a.txt", text: "Germany's military spending was $70 billion in 1931." }],
      expect: { verdict: "unresolved", severity: "info", says: "1931" },
    },
    {
      name: "a figure of nothing that is published",
      documents: [{ name: "a.txt", text: "Germany ordered 18 tanks in 2024." }],
      expect: "silent",
    },
  ],
  *run({ pages, record, today }) {
    for (const page of pages) {
      const seen = new Set<string>();
      for (const told of page.figures)
        if (!isDenied(told) && !isDifference(page, told)) yield* judged(page, told, record, seen);
      yield* unsettled(page, record, today);
    }
  },
};

/** "Did not spend $145.9 billion" does not claim the figure. */
export function isDenied({ statement: { frame } }: Pick<Told, "statement">): boolean {
  return frame.polarity === "-";
}

/** "$14.6 billion more than in 2023" is a distance, "$647 billion over ten years" a sum: neither is the level of a year. */
function isDifference({ document, language }: Page, { statement, quantity }: Told): boolean {
  const { less, than } = language.particles;
  const [first = "", second = ""] =
    document.text
      .slice(quantity.span.end, quantity.span.end + AHEAD)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const isOverYears = statement.quantities.some(({ unit, low }) => unit === "a" && low > 1);
  return (less.has(first) && than.has(second)) || isOverYears;
}

/** So many letters hold the two words behind a figure. */
const AHEAD = 40;

/** A figure that a text tells again is judged once. */
function* judged(page: Page, told: Told, record: PublicRecord, seen: Set<string>): Iterable<Finding> {
  const asked = askedOf(told.quantity);
  const standings = asked ? standingsOf(asked, record) : [];
  if (!asked || standings.length === 0) return;
  const key = `${about(asked)} ${asked.item ?? ""} ${asked.interval.low} ${asked.interval.high} ${asked.unit} ${asked.price}`;
  if (!seen.has(key)) yield findingFor(page, told, asked, standings);
  seen.add(key);
}

/** More figures than this are not named in the message; all stand in the working. */
const NAMED = 3;

/**
 * The figures of a text that series count, and of whose time nobody at hand has published: one line a text, naming what
 * would settle them. They are never judged on another year.
 */
function* unsettled({ document, figures }: Page, record: PublicRecord, today: CivilDate): Iterable<Finding> {
  const open = figures.flatMap((told) => {
    const asked = askedOf(told.quantity);
    const isCounted = asked && isState(asked.actor) && YEARLY.has(asked.measure) && isPastYear(asked, today);
    const series = isCounted ? seriesFor(asked.measure) : [];
    const isOpen = asked && series.length > 0 && standingsOf(asked, record).length === 0;
    return isOpen ? [{ told, asked, series }] : [];
  });
  if (open.length === 0) return;
  const named = open.slice(0, NAMED).map(({ told, asked }) => `${about(asked)} (${quoted(told.quantity.quote)})`);
  const more = open.length > NAMED ? ` and ${open.length - NAMED} more` : "";
  const settling = [...new Set(open.flatMap(({ series }) => series))].map(
    (id) => `${PUBLISHED[id]?.producer}, ${PUBLISHED[id]?.title}`,
  );
  yield findingOf(rule, {
    verdict: "unresolved",
    severity: "info",
    message: `Nobody at hand has published for: ${named.join("; ")}${more}. It would be settled by: ${settling.join("; ")}.`,
    working: open.map(({ told, asked }, index) =>
      step(`${about(asked)}: ${quoted(told.quantity.quote)}: ${yearsAtHand(asked, record)}`, index),
    ),
    evidence: open.map(({ told }) => evidenceOf(told.statement, told.quantity.span)),
    settle: `${settling.join("; ")}, for the time that is named.`,
    about: `unsettled ${document.id}`,
  });
}

function isState(actor: string): boolean {
  return ACTORS[actor]?.kind === "state";
}

/** What is published every year for every state. @source The producers' catalogues, as in measure/series.ts */
const YEARLY: ReadonlySet<string> = new Set([
  "military-spending",
  "military-spending-share",
  "military-spending-growth",
  "budget-share",
  "gdp",
  "gdp-growth",
  "inflation-rate",
]);

/** A whole year that is over: what is told of another stretch, or of the future, no series can have. */
function isPastYear({ period }: Asked, today: CivilDate): boolean {
  return period?.to !== undefined && wholeYear(period) !== undefined && period.to <= today;
}

function yearsAtHand({ measure, actor }: Asked, record: PublicRecord): string {
  const years = [
    ...record.cells({ measure, actor }).map(({ point }) => point.to.slice(0, 4)),
    ...record.figures({ measure, actor }).flatMap(({ to }) => to?.slice(0, 4) ?? []),
  ].sort();
  return years.length === 0
    ? "nothing at hand"
    : `at hand for ${years[0] === years.at(-1) ? years[0] : `${years[0]} to ${years.at(-1)}`}`;
}

function findingFor(page: Page, told: Told, asked: Asked, standings: readonly Standing[]): Finding {
  const zeros = extraZeros(asked, standings);
  const same = standings.filter(({ off }) => off === 0);
  const other = standings.filter(({ off }) => off !== 0);
  const stale = zeros === 0 && same.length > 0 && same.every((one) => isReplaced(one, standings, page));
  const said = quoted(told.quantity.quote);
  const wider = same.length === 0 && other.every((one) => isWider(one, asked));
  return findingOf(rule, {
    verdict:
      zeros > 0
        ? "conflict"
        : stale
          ? "superseded"
          : same.length > 0
            ? "consistent"
            : wider
              ? "not-comparable"
              : "differs",
    severity: zeros > 0 ? "warning" : "info",
    message: `${about(asked)}: ${said} ${wider && zeros === 0 ? widerThan(other) : sentenceOf(same, other, zeros, stale)}.`,
    working: [
      step(`given: ${said} allows ${inUnit(range(asked.interval), asked.unit)}`, 0),
      ...standings.map((one, index) => step(lineOf(one), index + 1)),
    ],
    evidence: [evidenceOf(told.statement, told.quantity.span), ...standings.map(({ evidence }) => evidence)],
    ...(same.length > 0 && other.length === 0
      ? {}
      : { settle: "Which producer, definition and edition the author used." }),
    about: String(told.quantity.span.start),
  });
}

/** "1,150 new tanks" beside 1,500 tanks, new or not: the published figure is of more things. */
function isWider({ known }: Standing, { item }: Asked): boolean {
  if (item === undefined || known?.item === undefined) return false;
  return bareItem(item) === bareItem(known.item) && qualifiers(item).length > qualifiers(known.item).length;
}

function widerThan(other: readonly Standing[]): string {
  const has = other.map((one) => `${nameOf(one)} has ${amountOf(one)}`);
  return `is not comparable: ${list(has)}, which tells nothing of the narrower kind`;
}

function sentenceOf(same: readonly Standing[], other: readonly Standing[], zeros: number, stale: boolean): string {
  if (zeros > 0) {
    const extra = zeros === 1 ? "a zero" : `${zeros} zeros`;
    return `has the digits of ${list(other.map((one) => `${amountOf(one)} by ${nameOf(one)}`))}, and ${extra} too many`;
  }
  if (same.length > 0 && !stale) {
    const others = other.map((one) => `${nameOf(one)} has ${amountOf(one)}${counts(one, same)}`);
    return `is ${sameWords(same, stale)}${others.length > 0 ? `; ${list(others)}` : ""}`;
  }
  const rest = other.map((one) => `; ${nameOf(one)} has ${amountOf(one)}, ${apart(one)}`).join("");
  if (same.length === 0) return `is what nobody at hand has${rest}`;
  return `is ${sameWords(same, stale)}${rest}`;
}

/** Another definition is why another figure stands beside it. */
function counts({ definition }: Standing, same: readonly Standing[]): string {
  return definition !== "" && same.every((one) => one.definition !== definition) ? ", which counts otherwise" : "";
}

function sameWords(same: readonly Standing[], stale: boolean): string {
  const [said, published] = [same.filter(isSaid), same.filter((one) => !isSaid(one))];
  const parts = [
    ...(published.length > 0
      ? [`${stale ? "as an older edition has it" : "as published"}: ${list(published.map(nameOf))}`]
      : []),
    ...(said.length > 0 ? [`what was said by ${list(said.map(nameOf))}`] : []),
  ];
  return parts.join(", and ");
}

/** A newer edition of the same producer, there before the text was published, has another value. */
function isReplaced(one: Standing, standings: readonly Standing[], { document }: Page): boolean {
  const day = valueOr<string, string>(document.origin.published, "");
  return standings.some(
    (other) =>
      other.producer === one.producer &&
      other.published > one.published &&
      other.off !== 0 &&
      (day === "" || other.published <= day),
  );
}

/**
 * How many zeros there are too many, when every producer at hand has the same digits and fewer of them. With a zero too
 * few a figure can be a part of what is published ("on tanks", "more than in 2023"), which nobody may be warned of.
 */
function extraZeros({ value, interval, unit }: Asked, standings: readonly Standing[]): number {
  if (unitDimension(unit) !== "money" || standings.some(({ off }) => off === 0)) return 0;
  const zeros = standings.map((one) => Math.round(Math.log10(value / one.value)));
  const first = zeros[0] ?? 0;
  const isShift = standings.some(
    (one) => interval.low <= one.value * 10 ** first && one.value * 10 ** first <= interval.high,
  );
  return first > 0 && zeros.every((count) => count === first) && isShift ? first : 0;
}

/** "Russia, military spending, 2024". */
function about({ actor, measure, period, item }: Asked): string {
  const { from = "", to = "" } = period ?? {};
  const by = from === "" && to.endsWith("-12-31") ? `by ${to.slice(0, 4)}` : undefined;
  const year = by ?? wholeYear({ from, to }) ?? `${from} to ${to}`;
  const what = [measure.replaceAll("-", " "), ...(item ? [things(bareItem(item))] : [])].join(" of ");
  return `${actorName(actor)}, ${what}, ${year}`;
}

function nameOf({ producer, where, edition }: Standing): string {
  return where.includes(edition) || edition.length > 10
    ? `${producer} (${where})`
    : `${producer} (${where}, ${edition})`;
}

function amountOf({ value, unit, known }: Standing): string {
  return `${inUnit(number(value), unit)}${known?.constant === undefined ? "" : ` at prices of ${known.constant}`}`;
}

/** The published one is what the figure is measured by: 50 beside 88.5 is 43.5 % lower. */
function apart(one: Standing): string {
  return `the figure here is ${distanceOf(one)}`;
}

function lineOf(one: Standing): string {
  const off = one.off === 0 ? "the same" : apart(one);
  return `${nameOf(one)}: ${amountOf(one)}${one.definition ? ` (${one.definition})` : ""}: ${off}`;
}
