/** Office. Comes in: speakers with the offices that texts give them. Goes out: people who are given two that nobody holds at once. */
import { addMonths } from "../core/date.ts";
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Statement } from "../core/statement.ts";
import { areRivals, officeIn } from "../lang/office.ts";
import { findingOf, step, withSource } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { list, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "office",
  version: 2,
  title: "Two offices of one speaker",
  about:
    "Two texts give one person two high offices that nobody holds at once. One of them is wrong, or out of date: a reader cannot tell on whose behalf the words were said. Offices that are said to be former ones do not count, nor do texts more than half a year apart, between which an office can have changed hands.",
  examples: [
    {
      name: "a minister of defence becomes prime minister",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026, defence minister Marta Nowak said." },
        { name: "b.txt", text: "Prime Minister Marta Nowak said that Turkey will produce 2,400 drones in 2026." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "Marta Nowak" },
    },
    {
      name: "one office in two spellings",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026, defence minister Marta Nowak said." },
        {
          name: "b.txt",
          text: "Turkish Defense Minister Marta Nowak said that Turkey will produce 2,400 drones in 2026.",
        },
      ],
      expect: "silent",
    },
    {
      name: "a former office",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026, defence minister Marta Nowak said." },
        {
          name: "b.txt",
          text: "The former prime minister Marta Nowak said that Turkey will produce 2,400 drones in 2026.",
        },
      ],
      expect: "silent",
    },
    {
      name: "a deputy prime minister with a ministry",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026, defence minister Marta Nowak said." },
        {
          name: "b.txt",
          text: "Deputy Prime Minister Marta Nowak said that Turkey will produce 2,400 drones in 2026.",
        },
      ],
      expect: "silent",
    },
    {
      name: "another office three years later",
      documents: [
        {
          name: "a.txt",
          text: "The drones of the south\n\nMay 3, 2022\n\nTurkey will produce 2,400 drones in 2026, defence minister Marta Nowak said.",
        },
        {
          name: "b.txt",
          text: "The drones of the south\n\nMay 3, 2025\n\nPrime Minister Marta Nowak said that Turkey will produce 2,400 drones in 2026.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    const met = new Map<string, string | undefined>();
    const all = pages.flatMap((page) => holdersIn(page, met));
    for (const same of groupBy(all, ({ name }) => name.toLowerCase()).values()) yield* judge(same);
  },
};

interface Holder {
  readonly name: string;
  readonly office: string;
  readonly words: string;
  readonly statement: Statement;
  readonly page: Page;
}

/** Each speaker of a text with the first office that it gives. `met`: the offices of roles that were read before. */
function holdersIn(page: Page, met: Map<string, string | undefined>): readonly Holder[] {
  const holders = new Map<string, Holder>();
  for (const statement of page.statements) {
    const { source } = statement;
    if (!source || source.anonymous || source.collective) continue;
    // Several names at once share one role in our reading, and a bare surname is anybody's.
    if (source.name.includes(";") || !source.name.includes(" ")) continue;
    const words = valueOr(source.role, source.mention);
    const key = `${page.language.code} ${words}`;
    if (!met.has(key)) met.set(key, officeIn(words, page.language));
    const office = met.get(key);
    if (office === undefined || holders.has(source.name) || isFormer(page, statement)) continue;
    holders.set(source.name, { name: source.name, office, words, statement, page });
  }
  return [...holders.values()];
}

const BEFORE = 40;

function isFormer({ document, language }: Page, { source }: Statement): boolean {
  const at = source?.span.start ?? 0;
  const around = document.text.slice(Math.max(0, at - BEFORE), source?.span.end).toLowerCase();
  return around.split(/[^\p{L}-]+/u).some((word) => language.checks.former.has(word));
}

function dayOf({ page }: Holder): string {
  return valueOr<string, string>(page.document.origin.published, "");
}

/** Offices change hands: so many months apart both texts can be right. */
const MONTHS = 6;

/** Two offices that nobody holds at once, in texts that are not known to be of different times. */
function areApart(a: Holder, b: Holder): boolean {
  if (!areRivals(a.office, b.office)) return false;
  const [first = "", last = ""] = [dayOf(a), dayOf(b)].sort();
  return first === "" || addMonths(first, MONTHS) >= last;
}

function* judge(holders: readonly Holder[]): Iterable<Finding> {
  const first = holders.find((one) => holders.some((other) => areApart(one, other)));
  const other = first && holders.find((one) => areApart(first, one));
  if (!first || !other) return;
  const said = ({ words, page }: Holder): string => `${quoted(words)} in ${page.document.origin.name}`;
  const days = [first, other].map((holder) => dayOf(holder) || "undated");
  yield findingOf(rule, {
    verdict: "disagreement",
    severity: "info",
    message: `${first.name} is ${list([first, other].map(said))}: two offices that nobody holds at once.`,
    working: [first, other].map((holder, index) => step(`${days[index]}: ${said(holder)}`, index)),
    evidence: [first, other].map(({ page, statement }) => withSource(page.document, statement)),
    settle: "Which office the speaker held on the day of the words.",
  });
}
