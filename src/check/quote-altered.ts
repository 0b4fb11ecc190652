/** Quote altered. Comes in: what one speaker says in quotation marks. Goes out: words that are quoted in two ways. */
import type { Finding } from "../core/finding.ts";
import { by } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Statement } from "../core/statement.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { ACROSS, type Change, changesBetween, type Spoken, spokenIn, WITHIN } from "./quotation.ts";
import type { Page, Rule } from "./rule.ts";
import { counted, list, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "quote-altered",
  version: 1,
  title: "Quotation altered",
  about:
    "The same words of one speaker stand in quotation marks in two wordings, compared word by word. Where a quotation begins and ends, spelling, and what an ellipsis or a bracket owns up to do not count. A change of a figure, a negation or of how sure or how binding it is is a warning, any other a note.",
  source: "Associated Press Stylebook, “quotations in the news”: never alter quotations",
  examples: [
    {
      name: "“may” becomes “will”",
      documents: [
        {
          name: "a.txt",
          text: "1 March 2025\n\n“We may build another four yards on this coast before the decade is out,” said Jane Carter, the navy minister.",
        },
        {
          name: "b.txt",
          text: "3 March 2025\n\n“We will build another four yards on this coast before the decade is out,” said Jane Carter, the navy minister.",
        },
      ],
      expect: { verdict: "changed", severity: "warning", says: "“may” stands as “will”" },
    },
    {
      name: "words left out without a sign",
      documents: [
        {
          name: "a.txt",
          text: "1 March 2025\n\n“We want to build another four large new yards on this coast before the decade is out,” said Jane Carter, the navy minister.",
        },
        {
          name: "b.txt",
          text: "3 March 2025\n\n“We want to build another four yards on this coast before the decade is out,” said Jane Carter, the navy minister.",
        },
      ],
      expect: { verdict: "changed", severity: "info", says: "“large new” is left out" },
    },
    {
      name: "a shorter quotation, a cut that is owned up to, another spelling",
      documents: [
        {
          name: "a.txt",
          text: "1 March 2025\n\n“We want to build another four large new yards for the defence of this coast before the decade is out,” said Jane Carter, the navy minister.",
        },
        {
          name: "b.txt",
          text: "3 March 2025\n\n“We want to build another four … yards for the defense of this coast,” said Jane Carter, the navy minister.",
        },
      ],
      expect: "silent",
    },
    {
      name: "two sentences of one speaker",
      documents: [
        {
          name: "a.txt",
          text: "1 March 2025\n\n“We want to build another four yards on this coast before the decade is out,” said Jane Carter, the navy minister. “We want to train another four hundred welders in this town before the winter,” said Carter.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const versions of wordings(pages)) yield* judge(versions);
  },
};

/** One wording, where it stands first. */
interface Version {
  readonly page: Page;
  readonly statement: Statement;
  readonly spoken: Spoken;
}

/** Words in a row by which two quotations of one speaker find one another. */
const KEY = 3;

/** Wordings that one is compared with: those that share most come first in text, the rest is chance. */
const MOST_COMPARED = 6;

/** Each wording of named speakers with the earlier one that it is nearest to, oldest documents first. */
function* wordings(pages: readonly Page[]): Iterable<readonly [Version, Version, readonly Change[]]> {
  const sorted = [...pages].sort(by(({ document }) => valueOr(document.origin.published, "~")));
  const places = new Map<string, Version[]>();
  const seen = new Set<string>();
  for (const page of sorted) {
    for (const statement of page.statements) {
      const speaker = speakerOf(statement);
      if (speaker === "") continue;
      const version = { page, statement, spoken: spokenIn(statement) };
      const { words } = version.spoken;
      const whole = `${speaker} ${words.join(" ")}`;
      if (seen.has(whole)) continue;
      seen.add(whole);
      const found = new Map<Version, number>();
      for (let at = 0; at + KEY <= words.length; at++) {
        const key = `${speaker} ${words.slice(at, at + KEY).join(" ")}`;
        const others = places.get(key) ?? [];
        for (const other of others) found.set(other, (found.get(other) ?? 0) + 1);
        if (others.length < MOST_COMPARED) places.set(key, [...others, version]);
      }
      const pair = nearest(version, found);
      if (pair && pair[2].length > 0) yield pair;
    }
  }
}

/** The surname of a named speaker whose words are quoted, else nothing. */
function speakerOf({ direct, source }: Statement): string {
  return direct && source && !source.anonymous ? (source.name.toLowerCase().split(/\s+/).at(-1) ?? "") : "";
}

function nearest(
  version: Version,
  found: ReadonlyMap<Version, number>,
): readonly [Version, Version, readonly Change[]] | undefined {
  const near = [...found].sort(by(([, shared]) => -shared)).slice(0, MOST_COMPARED);
  for (const [other] of near) {
    if (other.statement === version.statement) continue;
    const changes = changesBetween(other.spoken, version.spoken, other.page === version.page ? WITHIN : ACROSS);
    if (changes) return [other, version, changes];
  }
  return undefined;
}

function* judge([from, to, changes]: readonly [Version, Version, readonly Change[]]): Iterable<Finding> {
  const name = to.statement.source?.name ?? "";
  const grave = changes.some((change) => isGrave(change, to.page));
  const where = from.page === to.page ? `twice in ${to.page.document.origin.name}` : `in ${both(from, to)}`;
  yield findingOf(rule, {
    verdict: "changed",
    severity: grave ? "warning" : "info",
    message: `Words of ${name} are quoted ${where} in two ways: ${list(changes.slice(0, MOST_SHOWN).map(said))}.`,
    working: [
      step(`quoted: ${quoted(shortened(from.statement.quote, 240))}`, 0),
      step(`quoted: ${quoted(shortened(to.statement.quote, 240))}`, 1),
      step(`${counted(changes.length, "change")} between the first and the last word that both have`, 0, 1),
    ],
    evidence: [evidenceOf(from.statement), evidenceOf(to.statement)],
    settle: `A recording or transcript of what ${name} said; where it was said in another language, the original words.`,
  });
}

const MOST_SHOWN = 3;

function both(from: Version, to: Version): string {
  return `${from.page.document.origin.name} and ${to.page.document.origin.name}`;
}

function said({ out, in: put }: Change): string {
  if (put.length === 0) return `${quoted(out.join(" "))} is left out`;
  return out.length === 0
    ? `${quoted(put.join(" "))} is put in`
    : `${quoted(out.join(" "))} stands as ${quoted(put.join(" "))}`;
}

/** A figure, a "not", a "may": what is claimed is no longer the same. */
function isGrave({ out, in: put }: Change, { language }: Page): boolean {
  const { clauses, modalities, numerals } = language;
  const weighty = (word: string): boolean =>
    /\d/.test(word) ||
    clauses.negations.has(word) ||
    clauses.modals.has(word) ||
    Object.hasOwn(modalities, word) ||
    Object.hasOwn(numerals.cardinals, word);
  return [...out, ...put].some(weighty);
}
