/** Against the record. Comes in: a dated figure of a known thing. Goes out: how it stands under each producer, definition and edition. */
import type { Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import { actorName } from "../measure/actor.ts";
import { bareItem } from "../measure/item.ts";
import { unitDimension } from "../measure/unit.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, Told } from "./rule.ts";
import { type Asked, apartOf, askedOf, type Standing, standingsOf } from "./standing.ts";
import { list, number, quoted, things } from "./wording.ts";

export const rule: Rule = {
  id: "record",
  version: 2,
  title: "Against the published record",
  about:
    "A figure with its subject, measure and time is set beside what has been published for exactly that time: each producer under its own definition, each edition by itself. Producers count different things, so a figure that differs from one of them is shown beside it and is no conflict. Only a figure whose digits are published and whose zeros are not is flagged.",
  formula: "off = (figure − record) ÷ record",
  examples: [
    {
      name: "one producer's figure, not the other's",
      documents: [{ name: "a.txt", text: "Russia spent $145.9 billion on defence in 2024." }],
      expect: { verdict: "differs", severity: "info", says: "SIPRI" },
    },
    {
      name: "nobody's figure",
      documents: [{ name: "a.txt", text: "Germany's military spending was $70 billion in 2024." }],
      expect: { verdict: "differs", severity: "info", says: "26 % more than here" },
    },
    {
      name: "a zero lost on the way",
      documents: [{ name: "a.txt", text: "Germany's military spending was $885 billion in 2024." }],
      expect: { verdict: "conflict", severity: "warning", says: "zero" },
    },
    {
      name: "a year that nobody at hand has published",
      documents: [{ name: "a.txt", text: "Germany's military spending was $70 billion in 1931." }],
      expect: "silent",
    },
  ],
  *run({ pages, record }) {
    for (const page of pages) for (const told of page.figures) yield* judged(page, told, record);
  },
};

function* judged(page: Page, told: Told, record: Parameters<typeof standingsOf>[1]): Iterable<Finding> {
  const asked = askedOf(told.quantity);
  const standings = asked ? standingsOf(asked, record) : [];
  if (asked && standings.length > 0) yield findingFor(page, told, asked, standings);
}

function findingFor(page: Page, told: Told, asked: Asked, standings: readonly Standing[]): Finding {
  const zeros = lostZeros(asked, standings);
  const same = standings.filter(({ off }) => off === 0);
  const other = standings.filter(({ off }) => off !== 0);
  const stale = zeros === 0 && same.length > 0 && same.every((one) => isReplaced(one, standings, page));
  const said = quoted(told.quantity.quote);
  return findingOf(rule, {
    verdict: zeros > 0 ? "conflict" : stale ? "superseded" : other.length > 0 ? "differs" : "consistent",
    severity: zeros > 0 ? "warning" : "info",
    message: `${about(asked)}: ${said} ${sentenceOf(same, other, zeros, stale)}.`,
    working: [
      step(`given: ${said} allows ${number(asked.interval.low)} to ${number(asked.interval.high)} ${asked.unit}`, 0),
      ...standings.map((one, index) => step(lineOf(one), index + 1)),
    ],
    evidence: [evidenceOf(told.statement, told.quantity.span), ...standings.map(({ evidence }) => evidence)],
    ...(same.length > 0 && other.length === 0
      ? {}
      : { settle: "Which producer, definition and edition the author used." }),
    about: String(told.quantity.span.start),
  });
}

function sentenceOf(same: readonly Standing[], other: readonly Standing[], zeros: number, stale: boolean): string {
  if (zeros > 0) {
    const lost = zeros === 1 ? "a zero" : `${zeros} zeros`;
    return `has the digits of ${list(other.map((one) => `${amountOf(one)} by ${nameOf(one)}`))}, but lost or gained ${lost}`;
  }
  const rest = other.map((one) => `; ${nameOf(one)} has ${amountOf(one)}, ${apart(one)}`).join("");
  if (same.length === 0) return `is what nobody at hand has${rest}`;
  const [said, published] = [same.filter(isSaid), same.filter((one) => !isSaid(one))];
  const parts = [
    ...(published.length > 0
      ? [`${stale ? "as an older edition has it" : "as published"}: ${list(published.map(nameOf))}`]
      : []),
    ...(said.length > 0 ? [`what was said by ${list(said.map(nameOf))}`] : []),
  ];
  return `is ${parts.join(", and ")}${rest}`;
}

/** What a person said is no count: it says where the figure is from, not that it is right. */
function isSaid({ known }: Standing): boolean {
  return known !== undefined && known.kind !== "dataset";
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

/** How many zeros were lost or gained, when every producer at hand has the same digits and other zeros. */
function lostZeros({ value, interval, unit }: Asked, standings: readonly Standing[]): number {
  if (unitDimension(unit) !== "money" || standings.some(({ off }) => off === 0)) return 0;
  const zeros = standings.map((one) => Math.round(Math.log10(value / one.value)));
  const first = zeros[0] ?? 0;
  const isShift = standings.some(
    (one) => interval.low <= one.value * 10 ** first && one.value * 10 ** first <= interval.high,
  );
  return first !== 0 && zeros.every((count) => count === first) && isShift ? Math.abs(first) : 0;
}

/** "Russia, military spending, 2024". */
function about({ actor, measure, period, item }: Asked): string {
  const { from = "", to = "" } = period ?? {};
  const isYear = to.endsWith("-12-31") && (from === "" || from === `${to.slice(0, 4)}-01-01`);
  const year = isYear ? `${from === "" ? "by " : ""}${to.slice(0, 4)}` : `${from} to ${to}`;
  const what = [measure.replaceAll("-", " "), ...(item ? [things(bareItem(item))] : [])].join(" of ");
  return `${actorName(actor)}, ${what}, ${year}`;
}

function nameOf({ producer, where, edition }: Standing): string {
  return where.includes(edition) || edition.length > 10
    ? `${producer} (${where})`
    : `${producer} (${where}, ${edition})`;
}

function amountOf({ value, unit }: Standing): string {
  return `${number(value)} ${unit}`;
}

function apart(one: Standing): string {
  return `${apartOf(one)} here`;
}

function lineOf(one: Standing): string {
  const off = one.off === 0 ? "the same" : apart(one);
  return `${nameOf(one)}: ${amountOf(one)}${one.definition ? ` (${one.definition})` : ""}: ${off}`;
}
