/** Date of an event. Comes in: meetings that texts name by their place. Goes out: those that two texts put at different times. */
import type { CivilDate } from "../core/date.ts";
import { monthPeriod, yearPeriod } from "../core/date.ts";
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import type { Statement } from "../core/statement.ts";
import type { Token } from "../text/tokens.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { anyOf, list, opening, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "event-date",
  version: 1,
  title: "Date of an event",
  about:
    "A meeting that two texts name by its place, and that they put into different months or years, has moved on the way, or there were two. “Upcoming” puts it on or after the day of the text; a text without a day is dated by its own “last year”, where it says which year that was.",
  examples: [
    {
      name: "a summit that moved a year",
      documents: [
        { name: "a.txt", text: "The April 2025 summit in Tallinn settled the plans of the ferry lines." },
        { name: "b.txt", text: "The April 2024 summit in Tallinn settled the plans of the ferry lines." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "2024" },
    },
    {
      name: "one summit, told twice",
      documents: [
        { name: "a.txt", text: "The April 2025 summit in Tallinn settled the plans of the ferry lines." },
        { name: "b.txt", text: "At the 2025 summit in Tallinn the plans of the ferry lines were settled." },
      ],
      expect: "silent",
    },
    {
      name: "summits in two places",
      documents: [
        { name: "a.txt", text: "The April 2025 summit in Tallinn settled the plans of the ferry lines." },
        { name: "b.txt", text: "The April 2024 summit in Bergen settled the plans of the ferry lines." },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    const all = pages.flatMap((page) => {
      const occasions = anyOf(page.language.time.occasions);
      const told = page.statements.filter(({ quote }) => occasions.test(quote));
      return told.flatMap((statement) => tellingOf(page, statement) ?? []);
    });
    for (const same of groupBy(all, ({ event }) => event).values()) yield* judge(same);
  },
};

interface Telling {
  readonly statement: Statement;
  readonly page: Page;
  /** "summit in hague". */
  readonly event: string;
  /** The first and the last day that the text leaves open for it. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly says: string;
}

/** So many words may stand between the event, its place and its date. */
const NEAR = 5;
/** Meetings in one place further apart than this are two of a series. */
const YEARS_APART = 2;

function tellingOf(page: Page, statement: Statement): Telling | undefined {
  const { time } = page.language;
  const { start, end } = statement.span;
  const words = tokens(page.document.text, start, end);
  const at = words.findIndex(({ lower }) => time.occasions.has(lower));
  const place = at < 0 ? undefined : placeAfter(page, words, at);
  const when = place && (dateNear(page, words, at) ?? comingBefore(page, words, at));
  if (!place || !when) return undefined;
  const event = `${words[at]?.lower} ${place}`;
  return { statement, page, event, ...when };
}

/** "in The Hague" right after the event: the name alone, whatever its article. */
function placeAfter({ language }: Page, words: readonly Token[], at: number): string | undefined {
  if (!language.particles.in.has(words[at + 1]?.lower ?? "")) return undefined;
  const skip = language.units.determiners.has(words[at + 2]?.lower ?? "") ? 3 : 2;
  const name = words[at + skip];
  return name && /^\p{Lu}\p{L}+$/u.test(name.text) && !(name.lower in language.time.months) ? name.lower : undefined;
}

type When = Pick<Telling, "from" | "to" | "says">;

/** "June 2024", "2024": a year near the event, with its month where one stands before it. */
function dateNear({ language }: Page, words: readonly Token[], at: number): When | undefined {
  const first = Math.max(0, at - NEAR);
  const index = words.slice(first, at + NEAR + 1).findIndex(({ text }) => /^(?:19|20)\d\d$/.test(text));
  const year = words[first + index]?.text;
  if (index < 0 || !year) return undefined;
  const name = words[first + index - 1];
  const month = name && language.time.months[name.lower];
  const { from = "", to = "" } = month === undefined ? yearPeriod(Number(year)) : monthPeriod(Number(year), month);
  return { from, to, says: month === undefined ? year : `${name?.text} ${year}` };
}

/** "the upcoming summit": not before the day, or the year, of the text. */
function comingBefore(page: Page, words: readonly Token[], at: number): When | undefined {
  const before = words.slice(Math.max(0, at - NEAR), at);
  const coming = before.find(({ lower }) => page.language.time.coming.has(lower));
  const from = coming && (dayOf(page) ?? ownYear(page));
  return from ? { from, to: "9999-12-31", says: `${coming.text}, in a text of ${from.slice(0, 4)}` } : undefined;
}

function dayOf({ document: { origin } }: Page): CivilDate | undefined {
  return origin.published.known === "unknown" ? undefined : origin.published.value;
}

/** The year of a text that says "last year" of a figure whose year it gives elsewhere. */
function ownYear({ figures, document, language }: Page): CivilDate | undefined {
  for (const { quantity } of figures) {
    const { period } = quantity;
    if (period.known !== "implied" || !period.span || !period.value.from) continue;
    const words = document.text.slice(period.span.start, period.span.end).toLowerCase();
    const offset = language.time.relative[words];
    if (offset?.unit !== "a" || offset.from === undefined || offset.from !== offset.to) continue;
    return `${Number(period.value.from.slice(0, 4)) - offset.from}-01-01`;
  }
  return undefined;
}

function* judge(same: readonly Telling[]): Iterable<Finding> {
  for (const [index, a] of same.entries()) {
    const b = same.slice(index + 1).find((other) => isElsewhen(a, other));
    if (!b) continue;
    yield finding([a, b]);
    return;
  }
}

function isElsewhen(a: Telling, b: Telling): boolean {
  const [early, late] = a.from < b.from ? [a, b] : [b, a];
  const years = Number(late.from.slice(0, 4)) - Number(early.to.slice(0, 4));
  return a.page !== b.page && early.to < late.from && years <= YEARS_APART;
}

function finding(tellings: readonly [Telling, Telling]): Finding {
  const [{ event }] = tellings;
  const [what, ...place] = event.split(" ");
  const said = tellings.map(({ says, page }) => `${says} (${page.document.origin.name})`);
  return findingOf(rule, {
    verdict: "disagreement",
    severity: "info",
    message: `The ${what} in ${opening(place.join(" "))} is put at two times: ${list(said)}. One of the dates is wrong, or there were two.`,
    working: tellings.map(({ statement, says, from, to }, index) =>
      step(
        `${quoted(shortened(statement.quote))}: ${says}, so ${from} to ${to === "9999-12-31" ? "later" : to}`,
        index,
      ),
    ),
    evidence: tellings.map(({ statement }) => evidenceOf(statement)),
    assumptions: ["both speak of one event"],
    settle: "The organiser's own announcement of the event.",
    about: event,
  });
}
