/** How many members meet a target. Comes in: the pages. Goes out: each telling of it, as the part of the members it can mean. */
import { valueOr } from "../core/part.ts";
import type { Interval } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { isGroup } from "../measure/actor.ts";
import type { Token } from "../text/tokens.ts";
import { tokens } from "../text/tokens.ts";
import type { Page, Told } from "./rule.ts";
import { anyOf, number } from "./wording.ts";

/** One statement about how many members are at a target. */
export interface MembersTold {
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

/** Every telling, in order of pages and text. */
export function membersTold(pages: readonly Page[]): readonly MembersTold[] {
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

function tellingOf(page: Page, statement: Statement, targets: readonly Told[]): MembersTold | undefined {
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
      actor: groupOf(target),
      year: yearOf(page, target),
    };
  }
  return undefined;
}

interface Share {
  readonly part: Interval;
  readonly from: number;
}

/** Only a group has members: a state that the text was about before is not meant. */
function groupOf({ quantity: { subject } }: Told): string {
  const actor = valueOr<string, string>(subject, "");
  return isGroup(actor) ? actor : "";
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

/** The year that the telling is about: not the one in which the target was made ("the 2 % target set in 2014"). */
function yearOf({ document, language }: Page, { quantity: { period, span } }: Told): string {
  const year = period.known === "unknown" ? "" : (period.value.to ?? "").slice(0, 4);
  const after = tokens(document.text, span.end, span.end + NEAR);
  const at = after.findIndex(({ text }) => year !== "" && text === year);
  const stop = after.findIndex(({ text }) => /^[;.!?]$/.test(text));
  const isMade =
    at >= 0 && (stop < 0 || at < stop) && after.slice(0, at).some(({ lower }) => language.checks.making.has(lower));
  return isMade ? "" : year;
}

/** A part in per cent: "56.3 %", "50 to 100 %". */
export function partOf({ part: { low, high } }: Pick<MembersTold, "part">): string {
  return low === high ? `${number(low * 100, 3)} %` : `${number(low * 100)} to ${number(high * 100)} %`;
}
