/** A sentence → the stretches that may each be a statement, with who is said to say them. */
import type { Span } from "../core/span.ts";
import type { Language } from "../lang/language.ts";
import type { Attribution } from "./attribution.ts";
import { type Clause, clausesIn } from "./clause.ts";
import { isQuoted, isSaying, type Quotation } from "./quotation.ts";
import type { Sentence, Tagged } from "./reading.ts";
import { isBeside, isRemark } from "./remark.ts";
import { finiteVerbs } from "./verb.ts";

/** A stretch that may be a statement; `from` included, `to` not (token numbers of its sentence). */
export interface Draft {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly attribution: Attribution | undefined;
  /** The whole is somebody's own words. */
  readonly direct: boolean;
  readonly opening: Clause["opening"];
  /** True for the words that tell on which occasion something was said. */
  readonly occasion: boolean;
}

/** True when some of the words of an attributed draft stand in quotation marks: the speaker's own. */
export function isPartlyQuoted(draft: Draft, quotations: readonly Quotation[]): boolean {
  const { attribution, span } = draft;
  return (
    attribution !== undefined && quotations.some((one) => one.span.start >= span.start && one.span.end <= span.end)
  );
}

/** The drafts of a sentence, in text order. */
export function draftsIn(
  sentence: Sentence,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  language: Language,
): Draft[] {
  const sayings = quotations.filter((quotation) => touches(sentence, quotation) && isSaying(quotation, sentence));
  const quoted = sayings.flatMap((saying) => sayingDraft(sentence, saying, attributions));
  const outside = gaps(sentence, sayings).flatMap(([from, to]) =>
    clauseDrafts(sentence, from, to, attributions, language, sayings.length > 0),
  );
  return [...quoted, ...outside].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function touches(sentence: Sentence, quotation: Quotation): boolean {
  return quotation.span.start < sentence.span.end && quotation.span.end > sentence.span.start;
}

function draft(
  sentence: Sentence,
  from: number,
  to: number,
  rest: Omit<Draft, "sentence" | "from" | "to" | "span">,
): Draft[] {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  if (!first || !last || to <= from) return [];
  return [{ sentence, from, to, span: { start: first.start, end: last.end }, ...rest }];
}

function sayingDraft(sentence: Sentence, saying: Quotation, attributions: readonly Attribution[]): Draft[] {
  const inside = tokensWithin(sentence.tokens, saying.inner);
  if (!inside) return [];
  const attribution = attributions.find((candidate) => overlaps(candidate.content, inside)) ?? attributions[0];
  return draft(sentence, inside.from, inside.to, { attribution, direct: true, opening: "main", occasion: false });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function tokensWithin(tokens: readonly Tagged[], span: Span): Range | undefined {
  const from = tokens.findIndex((token) => token.start >= span.start);
  let to = from;
  while (to >= 0 && to < tokens.length && (tokens[to]?.end ?? 0) <= span.end) to++;
  while (to > from && tokens[to - 1]?.text === ",") to--;
  return from >= 0 && to > from ? { from, to } : undefined;
}

function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The runs of tokens outside the sayings. */
function gaps(sentence: Sentence, sayings: readonly Quotation[]): [number, number][] {
  const out: [number, number][] = [];
  let start = -1;
  sentence.tokens.forEach((token, at) => {
    const inside = isQuoted(token, sayings);
    if (!inside && start < 0) start = at;
    if (inside && start >= 0) {
      out.push([start, at]);
      start = -1;
    }
  });
  if (start >= 0) out.push([start, sentence.tokens.length]);
  return out;
}

function clauseDrafts(
  sentence: Sentence,
  from: number,
  to: number,
  attributions: readonly Attribution[],
  language: Language,
  besideSaying: boolean,
): Draft[] {
  const told = besideSaying ? occasionDraft(sentence, from, to, attributions, language) : [];
  if (told.length > 0) return told;
  const clauses = clausesIn(sentence.tokens, from, to, language);
  const kept = besideSaying
    ? clauses.filter((clause) => !isReporting(clause, attributions, sentence, language))
    : clauses;
  return kept.flatMap((clause) => clauseDraft(sentence, clause, clauses, attributions, language, besideSaying));
}

/** "In a speech in London, the minister declared": the reporting words around a quotation, when they name its occasion. */
function occasionDraft(
  sentence: Sentence,
  from: number,
  to: number,
  attributions: readonly Attribution[],
  language: Language,
): Draft[] {
  const range = trimMarks(sentence.tokens, from, to);
  const reporting = attributions.find((candidate) => overlaps(candidate.frame, range));
  const said = attributions.some(
    (candidate) =>
      candidate.content.from >= candidate.frame.to &&
      candidate.content.from + 3 < range.to &&
      candidate.content.from >= range.from,
  );
  if (!reporting || said || !namesOccasion(sentence.tokens, range, language)) return [];
  return draft(sentence, range.from, range.to, {
    attribution: reporting,
    direct: false,
    opening: "main",
    occasion: true,
  });
}

function trimMarks(tokens: readonly Tagged[], from: number, to: number): Range {
  let a = from;
  let b = to;
  while (a < b && tokens[a]?.kind === "mark") a++;
  while (b > a && tokens[b - 1]?.kind === "mark") b--;
  return { from: a, to: b };
}

/** Words that only say who speaks: nothing to check but the quotation itself, unless they name an occasion. */
function isReporting(
  clause: Clause,
  attributions: readonly Attribution[],
  sentence: Sentence,
  language: Language,
): boolean {
  const attribution = attributions.find((candidate) => overlaps(candidate.frame, clause));
  if (!attribution)
    return !finiteVerbs(sentence.tokens, language).some((finite, at) => finite && at >= clause.from && at < clause.to);
  const contentHere =
    Math.min(attribution.content.to, clause.to) - Math.max(attribution.content.from, clause.from, attribution.frame.to);
  if (contentHere > 2 && attribution.content.from >= attribution.frame.to) return false;
  return !namesOccasion(sentence.tokens, clause, language);
}

function namesOccasion(tokens: readonly Tagged[], range: Range, language: Language): boolean {
  return tokens
    .slice(range.from, range.to)
    .some((token) => token.tag === "NOUN" && language.sources.occasions.has(token.lower));
}

function clauseDraft(
  sentence: Sentence,
  clause: Clause,
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
  language: Language,
  besideSaying: boolean,
): Draft[] {
  const remark = isRemark(sentence, clause, language);
  const attribution = remark ? undefined : governing(clause, clauses, attributions);
  const reporting = attributions.find((candidate) => overlaps(candidate.frame, clause));
  const occasion = besideSaying && reporting !== undefined;
  if (occasion)
    return draft(sentence, clause.from, clause.to, {
      attribution: reporting,
      direct: false,
      opening: clause.opening,
      occasion,
    });
  if (clause.opening === "lead") return leadDraft(sentence, clause, clauses, attributions, language);
  const from =
    reporting && isBareReporting(sentence, reporting, clause, language)
      ? reporting.content.from
      : skipConjunction(sentence, clause, language);
  const beside = reporting && isBeside(reporting, clause, sentence, language);
  return draft(sentence, from, clause.to, {
    attribution: attribution ?? (beside ? undefined : reporting),
    direct: false,
    opening: clause.opening,
    occasion: false,
  });
}

/** What leads in counts when it names the occasion of what is then said; otherwise it is only a setting. */
function leadDraft(
  sentence: Sentence,
  clause: Clause,
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
  language: Language,
): Draft[] {
  const next = clauses[clauses.indexOf(clause) + 1];
  const reporting = next && attributions.find((candidate) => overlaps(candidate.frame, next));
  if (reporting && namesOccasion(sentence.tokens, clause, language)) {
    return draft(sentence, clause.from, clause.to, {
      attribution: reporting,
      direct: false,
      opening: "lead",
      occasion: true,
    });
  }
  const verbs = finiteVerbs(sentence.tokens, language).some(
    (finite, at) => finite && at >= clause.from && at < clause.to,
  );
  const figure = sentence.tokens.slice(clause.from, clause.to).some((token) => token.kind === "number");
  if (!verbs && !figure) return [];
  return draft(sentence, clause.from, clause.to, {
    attribution: governing(clause, clauses, attributions),
    direct: false,
    opening: "lead",
    occasion: false,
  });
}

function skipConjunction(sentence: Sentence, clause: Clause, language: Language): number {
  let at = clause.from;
  const { subordinators, absolutes, coordinators } = language.clauses;
  const joined = clause.opening !== "subordinate" || clause.from > 0 || subjectFollows(sentence, clause, language);
  while (joined && at < clause.to - 3) {
    const word = sentence.tokens[at]?.lower ?? "";
    const opens =
      clause.opening === "subordinate"
        ? subordinators.has(word)
        : clause.opening === "absolute"
          ? absolutes.has(word) && clause.from > 0
          : coordinators.has(word);
    if (!opens) break;
    at++;
  }
  return at;
}

/** "As Russia ramps up …" against "Since the start of the war, the sector has …": a verb before the first comma. */
function subjectFollows(sentence: Sentence, clause: Clause, language: Language): boolean {
  const finite = finiteVerbs(sentence.tokens, language);
  for (let at = clause.from; at < clause.to; at++) {
    if (sentence.tokens[at]?.text === ",") return false;
    if (finite[at]) return true;
  }
  return false;
}

/** The attribution whose content holds most of the clause. */
function governing(
  clause: Clause,
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
): Attribution | undefined {
  return attributions.findLast((candidate) => {
    if (isSetBefore(candidate, clause, clauses)) return false;
    const shared = Math.min(candidate.content.to, clause.to) - Math.max(candidate.content.from, clause.from);
    return shared * 2 > clause.to - clause.from;
  });
}

/** "With analysts pointing to A, B": B is the narrator's again. "According to X, B" is not. */
function isSetBefore(candidate: Attribution, clause: Clause, clauses: readonly Clause[]): boolean {
  const home = clauses.find((other) => candidate.frame.from >= other.from && candidate.frame.from < other.to);
  if (!home || home.from >= clause.from || clause.opening !== "main") return false;
  return (
    (home.opening === "absolute" || home.opening === "subordinate" || home.opening === "lead") &&
    candidate.content.from < home.to
  );
}

/** "He warned that A": a pronoun and a verb add nothing to A, and neither does a reporting clause longer than A. */
function isBareReporting(sentence: Sentence, reporting: Attribution, clause: Clause, language: Language): boolean {
  const { content, frame } = reporting;
  if (content.from <= frame.to - 1 || content.from >= clause.to || frame.from < clause.from) return false;
  const marked = language.cues.complementisers.has(sentence.tokens[content.from - 1]?.lower ?? "");
  if (!marked) return false;
  const mention = reporting.source.mention.toLowerCase();
  const said = clause.to - content.from;
  return Object.hasOwn(language.sources.pronouns, mention) || content.from - clause.from > said;
}
