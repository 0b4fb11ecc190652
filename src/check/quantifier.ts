/** How many meet it. Comes in: "most members do not meet 2 %", "23 of 32 do". Goes out: tellings that cannot both be true, or differ. */
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Interval } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { actorName } from "../measure/actor.ts";
import { intersect, isEmpty } from "../relation/index.ts";
import type { Token } from "../text/tokens.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Page, Rule, Told } from "./rule.ts";
import { anyOf, list, number, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "quantifier",
  version: 1,
  title: "How many meet the target",
  about:
    "“Most members miss the target” and “23 of 32 meet it” are two figures of one thing. Words for a part of the members are read as the parts that they can mean and set against counts and against one another, for each target by itself. Counts change with every edition of a series, so tellings of unsaid years may differ honestly.",
  formula: "part that meets it = 1 − part that misses it; “most” is more than a half",
  examples: [
    {
      name: "most miss it, and 23 of 32 meet it",
      documents: [
        {
          name: "a.txt",
          text: "Most NATO members fail to meet the defence spending target of 2%. In the yearbook 23 of 32 NATO members met the defence spending target of 2%.",
        },
      ],
      expect: { verdict: "conflict", severity: "info", says: "23 of 32" },
    },
    {
      name: "all in one text, few in another",
      documents: [
        { name: "a.txt", text: "All allies meet NATO's defence spending target of 2% of GDP." },
        { name: "b.txt", text: "Few allies meet NATO's defence spending target of 2% of GDP." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "cannot both be true" },
    },
    {
      name: "many in one text, most in another",
      documents: [
        { name: "a.txt", text: "Many allies still miss NATO's defence spending target of 2% of GDP." },
        { name: "b.txt", text: "Most allies still miss NATO's defence spending target of 2% of GDP." },
      ],
      expect: { verdict: "differs", severity: "info", says: "Most allies" },
    },
    {
      name: "two targets are two things",
      documents: [
        { name: "a.txt", text: "All allies meet NATO's defence spending target of 2% of GDP." },
        { name: "b.txt", text: "Few allies meet NATO's defence spending target of 5% of GDP." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const same of groupBy(tellingsIn(ground), ({ target }) => target).values()) yield* judge(ground, same);
  },
};

interface Telling {
  readonly statement: Statement;
  readonly document: string;
  /** "most members", "23 of 32". */
  readonly words: string;
  /** The part of the members that is at the target. */
  readonly part: Interval;
  readonly target: string;
  readonly actor: string;
  readonly year: string;
}

/** A target may stand so many characters before the words that say who meets it. */
const NEAR = 300;
/** So many words may stand between the quantifier and its noun, and between the noun and its verb. */
const BEFORE = 4;
const AFTER = 7;

function tellingsIn({ pages }: Ground): readonly Telling[] {
  return pages.flatMap((page) => {
    const targets = page.figures.filter(isTarget);
    if (targets.length === 0) return [];
    // Few statements say that anybody meets or misses something: the others need not be read word by word.
    const { meeting, missing, members } = page.language.checks;
    const told = page.statements.filter(
      ({ quote }) => anyOf(members).test(quote) && (anyOf(meeting).test(quote) || anyOf(missing).test(quote)),
    );
    return told.flatMap((statement) => tellingOf(page, statement, targets) ?? []);
  });
}

function isTarget({ quantity }: Told): boolean {
  const measure = valueOr<string, string>(quantity.measure, "");
  return quantity.low === quantity.high && /^military-spending-(?:target|share)$/.test(measure);
}

function tellingOf(page: Page, statement: Statement, targets: readonly Told[]): Telling | undefined {
  const words = tokens(page.document.text, statement.span.start, statement.span.end);
  const { checks } = page.language;
  for (const [at, { lower }] of words.entries()) {
    if (!checks.members.has(lower)) continue;
    const share = shareBefore(words, at, page.language);
    const meets = share && verbAround(words, at, page.language);
    const target = meets === undefined ? undefined : targetOf(statement, targets);
    if (!share || meets === undefined || !target) continue;
    const { low, high } = share.part;
    const from = words[share.from] as Token;
    const next = words[at + 1];
    const last = next && checks.members.has(next.lower) ? next : (words[at] as Token);
    return {
      statement,
      document: statement.document,
      words: page.document.text.slice(from.start, last.end),
      part: meets ? share.part : { low: 1 - high, high: 1 - low },
      target: String(target.quantity.low),
      actor: valueOr<string, string>(target.quantity.subject, ""),
      year: yearOf(target),
    };
  }
  return undefined;
}

interface Share {
  readonly part: Interval;
  readonly from: number;
}

/** The part named before a noun: "most", "23 of 32"; the longest phrase that stands there. */
function shareBefore(words: readonly Token[], noun: number, { checks }: Language): Share | undefined {
  const first = Math.max(0, noun - BEFORE);
  for (let from = first; from < noun; from++) {
    const counted = countAt(words, from, noun);
    if (counted) return { part: { low: counted, high: counted }, from };
    for (let to = noun; to > from; to--) {
      const phrase = words.slice(from, to).map(({ lower }) => lower);
      const range = checks.parts[phrase.join(" ")];
      if (range) return { part: { low: range[0], high: range[1] }, from };
    }
  }
  return undefined;
}

/** "23 of 32", "23 of the 32": digits only, as tables and reports print them. */
function countAt(words: readonly Token[], from: number, noun: number): number | undefined {
  const numbers = words.slice(from, noun).filter(({ kind }) => kind === "number");
  const [some, all] = numbers.map(({ text }) => Number(text));
  if (words[from]?.kind !== "number" || numbers.length !== 2 || !some || !all || some > all) return undefined;
  return words[from + 1]?.kind === "word" ? some / all : undefined;
}

/** True when the words say that those members meet it, false when that they do not. */
function verbAround(words: readonly Token[], noun: number, { checks, clauses }: Language): boolean | undefined {
  const after = words.slice(noun + 1, noun + 1 + AFTER);
  const at = after.findIndex(({ lower }) => checks.missing.has(lower) || checks.meeting.has(lower));
  if (at < 0)
    return words.slice(Math.max(0, noun - BEFORE - 2), noun).some(({ lower }) => checks.missing.has(lower))
      ? false
      : undefined;
  const before = after.slice(0, at);
  if (before.some(({ text }) => /^[;:.]$/.test(text))) return undefined;
  const isDenied = before.some(({ lower }) => clauses.negations.has(lower));
  const isMissing = checks.missing.has(after[at]?.lower ?? "");
  return isMissing === isDenied;
}

/** The target of the statement itself, else the one named last before it. */
function targetOf({ span }: Statement, targets: readonly Told[]): Told | undefined {
  const inside = targets.find(({ quantity }) => span.start <= quantity.span.start && quantity.span.end <= span.end);
  return (
    inside ??
    targets.findLast(({ quantity }) => quantity.span.end <= span.start && span.start - quantity.span.end < NEAR)
  );
}

function yearOf({ quantity: { period } }: Told): string {
  return period.known === "unknown" ? "" : (period.value.to ?? "").slice(0, 4);
}

function* judge(ground: Ground, same: readonly Telling[]): Iterable<Finding> {
  for (const [index, a] of same.entries()) {
    const b = same.slice(index + 1).find((other) => isRival(a, other));
    if (b) {
      yield rivals(a, b);
      return;
    }
  }
  const firsts = [...groupBy(same, ({ document }) => document).values()].flatMap(([first]) => first ?? []);
  if (new Set(firsts.map(partOf)).size > 1) yield differing(ground, firsts);
}

function isRival(a: Telling, b: Telling): boolean {
  const isOneTime = a.year === b.year || a.year === "" || b.year === "";
  const isOneGroup = a.actor === b.actor || a.actor === "" || b.actor === "";
  const { low, high } = intersect(a.part, b.part);
  // "Most" is more than a half: where the two only touch there, one of them is wrong.
  const isTouching = low === high && low === 0.5 && a.part.low !== a.part.high && b.part.low !== b.part.high;
  return isOneTime && isOneGroup && (isEmpty({ low, high }) || isTouching);
}

function partOf({ part: { low, high } }: Telling): string {
  return low === high ? `${number(low * 100, 3)} %` : `${number(low * 100)} to ${number(high * 100)} %`;
}

function rivals(a: Telling, b: Telling): Finding {
  const isOne = a.document === b.document;
  const whom = a.actor || b.actor ? ` of ${actorName(a.actor || b.actor)}` : "";
  return findingOf(rule, {
    verdict: isOne ? "conflict" : "disagreement",
    severity: "info",
    message: `${quoted(a.statement.quote)} and ${quoted(b.statement.quote)} cannot both be true of one year: ${partOf(a)} against ${partOf(b)} of the members${whom} at the target of ${a.target} %.`,
    working: [a, b].map((telling, index) => step(`${quoted(telling.words)}: ${partOf(telling)} meet it`, index)),
    evidence: [a, b].map(({ statement }) => evidenceOf(statement)),
    assumptions: ["both speak of one group and one year"],
    settle: settle(a),
    about: a.target,
  });
}

function differing(ground: Ground, tellings: readonly Telling[]): Finding {
  const a = tellings[0] as Telling;
  const all = tellings.map((one) => `${quoted(one.words)} in ${ground.page(one.document)?.document.origin.name ?? ""}`);
  return findingOf(rule, {
    verdict: "differs",
    severity: "info",
    message: `How many members meet the target of ${a.target} % is told as ${list(all)}: not the same part, though both can be true.`,
    working: tellings.map((telling, index) => step(`${quoted(telling.words)}: ${partOf(telling)} meet it`, index)),
    evidence: tellings.map(({ statement }) => evidenceOf(statement)),
    settle: settle(a),
    about: a.target,
  });
}

function settle({ target }: Telling): string {
  return `The count of members at ${target} % in the edition of the alliance's or the producer's table that each text could know.`;
}
