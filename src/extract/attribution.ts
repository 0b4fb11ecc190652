/** A sentence → who is said to have said which part of it. */
import type { Span } from "../core/span.ts";
import type { Source } from "../core/statement.ts";
import type { CueKind, Language } from "../lang/language.ts";
import { isAddressed, passiveBefore } from "./addressed.ts";
import { contentEnd, contentFrom, hasProposition, opensContent } from "./content.ts";
import { type AttributionView, type Cue, cuesIn } from "./cue.ts";
import { beforeRelative, isReducedRelative, withinRelative } from "./embedded.ts";
import { isQuoted } from "./quotation.ts";
import { longestAt, type Sentence, type Tagged } from "./reading.ts";
import { sourceOf, speakerOf } from "./source.ts";
import { finiteVerbs, isFiniteVerb } from "./verb.ts";

/** One act of reporting. */
export interface Attribution {
  readonly source: Source;
  readonly cue: Span;
  readonly kind: CueKind;
  /** The tokens of what is said: `from` included, `to` not. */
  readonly content: { readonly from: number; readonly to: number };
  /** First token of the reporting words (source and cue), and the token after them. */
  readonly frame: { readonly from: number; readonly to: number };
}

/** The attributions of a sentence, in text order. Tokens inside quotations are content, never cues. */
export function attributionsIn(view: AttributionView): Attribution[] {
  const cues = cuesIn(view);
  const out: Attribution[] = [];
  cues.forEach((cue, k) => {
    const limit = cues[k + 1]?.from ?? view.sentence.tokens.length;
    const attribution = READERS[cue.form](view, cue, out.at(-1), limit);
    if (attribution) out.push(attribution);
  });
  return out.map((attribution, k) => endBefore(attribution, out[k + 1]));
}

// "X said A and Y said B": what X said ends where the reporting of Y begins, unless Y speaks inside a quotation.
function endBefore(attribution: Attribution, next: Attribution | undefined): Attribution {
  if (!next || next.frame.from <= attribution.content.from || next.frame.from >= attribution.content.to)
    return attribution;
  return { ...attribution, content: { from: attribution.content.from, to: next.frame.from } };
}

type Reader = (
  view: AttributionView,
  cue: Cue,
  before: Attribution | undefined,
  limit: number,
) => Attribution | undefined;

/** "X warns that A", "A, said X", "A, X said". */
const finite: Reader = (view, cue, before) => {
  const left = subjectBefore(view, cue.from);
  // After "told" stands who was told, and never who told it.
  const { addressed, human } = view.language.cues;
  const verb = view.sentence.tokens[cue.from]?.lower ?? "";
  const right = !addressed.has(verb) && isInverted(view, cue.from) ? subjectAfter(view, cue.to) : undefined;
  const speaks = human.has(verb) ? speakerOf : sourceOf;
  const joined = before !== undefined && isCoordinated(view, cue.from);
  const leftSource =
    left && !joined && !closesSentence(view, cue, right)
      ? (speaks(view, left.from, left.to) ?? afterAdjunct(view, left, speaks))
      : undefined;
  const shared = !leftSource && before && isConjunct(view, cue.from) ? before.source : undefined;
  const source = leftSource ?? shared ?? (right ? speaks(view, right.from, right.to) : undefined);
  if (!source) return undefined;
  const inverted = !leftSource && !shared;
  const from = inverted ? cue.from : leftSource && left ? left.from : cue.from;
  const to = inverted && right ? right.to : cue.to;
  return withinRelative(view, complete(view, cue, source, { from, to }));
};

/** "puts losses at 400 but says": a verb right behind a joiner has the subject of the verb before it. */
function isCoordinated({ sentence: { tokens } }: AttributionView, verb: number): boolean {
  let at = verb - 1;
  while (tokens[at]?.tag === "ADV" || tokens[at]?.tag === "AUX") at--;
  return tokens[at]?.tag === "CCONJ";
}

/** "In November the ministry said": an adjunct without a comma stands before the subject. */
function afterAdjunct(
  view: AttributionView,
  { from, to }: { readonly from: number; readonly to: number },
  speaks: typeof sourceOf,
): Source | undefined {
  const { tokens } = view.sentence;
  if (![from, from - 1].some((at) => at === 0 || tokens[at]?.tag === "ADP")) return undefined;
  for (let at = to - 1; at > from; at--)
    if (tokens[at]?.tag === "DET" && tokens[at - 1]?.tag !== "ADP") return speaks(view, at, to);
  return undefined;
}

/** "It will receive half of what it has asked for, said the envoy, who …": between two commas the verb's subject follows. */
function closesSentence(
  { sentence: { tokens } }: AttributionView,
  cue: Cue,
  right: { readonly to: number } | undefined,
): boolean {
  if (!right || tokens[cue.from - 1]?.text !== ",") return false;
  const after = tokens[right.to];
  return after === undefined || after.text === "," || after.text === ".";
}

/** "…, arguing that A": the subject is that of the clause before. */
const participleReader: Reader = (view, cue, before) => {
  const left = subjectBefore(view, passiveBefore(view, cue.from) ?? cue.from);
  const own = left && !isAddressed(view, left.from) ? sourceOf(view, left.from, left.to) : undefined;
  const source = own ?? before?.source ?? mainSubject(view, cue.from);
  if (!source) return undefined;
  return complete(view, { ...cue, needsContent: own === undefined || cue.needsContent }, source, {
    from: own && left ? left.from : cue.from,
    to: cue.to,
  });
};

/** "A is framed by Moscow as B": only with a named agent. */
const passive: Reader = (view, cue) => {
  const { tokens } = view.sentence;
  if (!view.language.particles.by.has(tokens[cue.to]?.lower ?? "")) return undefined;
  const end = nounPhraseEnd(tokens, cue.to + 1, view.language);
  const source = sourceOf(view, cue.to + 1, end);
  if (!source) return undefined;
  return place(view, cue, source, { from: cue.from, to: end }, { from: 0, to: tokens.length });
};

/** "Rutte's warning that A". */
const noun: Reader = (view, cue) => {
  const { tokens } = view.sentence;
  let owner = cue.from - 1;
  while (owner > 0 && tokens[owner]?.kind !== "clitic") owner--;
  let from = owner;
  while (
    from > 0 &&
    (tokens[from - 1]?.tag === "PROPN" || tokens[from - 1]?.tag === "NOUN" || tokens[from - 1]?.tag === "PRON")
  )
    from--;
  const source = sourceOf(view, from, owner);
  if (!source) return undefined;
  return place(view, cue, source, { from, to: cue.to }, { from: cue.to, to: tokens.length });
};

/** "According to X, A", "A, according to X". */
const phrase: Reader = (view, cue) => {
  const { tokens } = view.sentence;
  const end = nounPhraseEnd(tokens, cue.to, view.language);
  const source = sourceOf(view, cue.to, end);
  if (!source) return undefined;
  const leading = cue.from <= 1;
  const comma = afterPhrase(view, end);
  return place(
    view,
    cue,
    source,
    { from: cue.from, to: end },
    leading ? { from: comma, to: tokens.length } : { from: 0, to: cue.from },
  );
};

/** "According to people familiar with the matter, A": A begins after the comma. */
function afterPhrase({ sentence: { tokens }, language }: AttributionView, end: number): number {
  const finite = finiteVerbs(tokens, language);
  for (let at = end; at < tokens.length && !finite[at]; at++) if (tokens[at]?.text === ",") return at + 1;
  return end;
}

const READERS: Readonly<Record<Cue["form"], Reader>> = { finite, participle: participleReader, passive, noun, phrase };

/** The noun phrase that ends before a verb, with what stands between commas inside it. */
function subjectBefore(view: AttributionView, verb: number): { from: number; to: number } | undefined {
  const { tokens } = view.sentence;
  const { clauses } = view.language;
  let to = verb;
  while (to > 0 && isVerbal(tokens[to - 1], view.language)) to--;
  to = beforeRelative(tokens, to, view.language);
  const finite = finiteVerbs(tokens, view.language);
  let from = to;
  while (from > 0) {
    const token = tokens[from - 1];
    if (!token || isQuoted(token, view.quotations)) break;
    if (token.kind === "mark" && token.text !== "-" && !isInsertedComma(tokens, from - 1, to)) break;
    if (token.tag === "SCONJ" || clauses.subordinators.has(token.lower) || clauses.relatives.has(token.lower)) break;
    const absolute = clauses.absolutes.has(token.lower) && (from === 1 || tokens[from - 2]?.kind === "mark");
    if (absolute || view.language.cues.complementisers.has(token.lower)) break;
    if (finite[from - 1] && !isReducedRelative(view, from - 1)) break;
    from--;
  }
  return from < to ? { from, to } : undefined;
}

function isVerbal(token: Tagged | undefined, language: Language): boolean {
  return (
    token !== undefined &&
    (token.tag === "AUX" ||
      token.tag === "ADV" ||
      language.clauses.have.has(token.lower) ||
      language.particles.both.has(token.lower))
  );
}

/** "Mark Rutte, NATO's Secretary General, said": both commas belong to the subject. */
function isInsertedComma(tokens: readonly Tagged[], at: number, to: number): boolean {
  if (tokens[at]?.text !== ",") return false;
  if (at === to - 1) return true;
  // The opening comma: a closing one stands right before the verb, and "including" or a name before this one.
  return tokens[to - 1]?.text === "," && tokens[at - 1]?.kind === "word";
}

/** The noun phrase right after an inverted verb: “…,” said Mark Rutte, NATO Secretary General. */
function subjectAfter(view: AttributionView, from: number): { from: number; to: number } | undefined {
  const to = nounPhraseEnd(view.sentence.tokens, from, view.language);
  return to > from ? { from, to } : undefined;
}

function nounPhraseEnd(tokens: readonly Tagged[], from: number, language: Language): number {
  const { particles, sources } = language;
  let to = from;
  for (; to < tokens.length; to++) {
    const token = tokens[to];
    if (!token) break;
    const nominal =
      token.kind === "clitic" ||
      // "according to people": the tagger takes some of these nouns for infinitives.
      (to === from && sources.anonymous.has(token.lower)) ||
      ["NOUN", "PROPN", "ADJ", "DET", "PRON"].includes(token.tag) ||
      (token.text === "-" && !token.spaced);
    if (
      !nominal &&
      !(to > from && particles.of.has(token.lower)) &&
      !(to > from && particles.by.has(token.lower) && sources.documents.has(tokens[to - 1]?.lower ?? "")) &&
      !(to > from && particles.and.has(token.lower) && tokens[to + 1]?.tag === "PROPN") &&
      !(to > from && isInsideBody(tokens, from, to, language))
    )
      break;
  }
  return to;
}

/** "Institute for Strategic Studies", "the ministry in Vilnius": the name or the seat of a body goes on in capitals. */
function isInsideBody(tokens: readonly Tagged[], from: number, at: number, { particles, sources }: Language): boolean {
  const word = tokens[at]?.lower ?? "";
  if (!tokens[at + 1]?.capital) return false;
  if (particles.in.has(word)) return sources.bodies.has(tokens[at - 1]?.lower ?? "");
  return particles.bodyJoiners.has(word) && tokens.slice(from, at).some(({ lower }) => sources.bodies.has(lower));
}

/** The verb comes right after what was said: “…,” said X; "…, said X". */
function isInverted(view: AttributionView, verb: number): boolean {
  const before = view.sentence.tokens[verb - 1];
  return before !== undefined && (before.kind === "mark" || isQuoted(before, view.quotations));
}

function isConjunct(view: AttributionView, verb: number): boolean {
  const { tokens } = view.sentence;
  let k = verb - 1;
  while (tokens[k]?.tag === "ADV" || tokens[k]?.tag === "AUX") k--;
  return tokens[k]?.tag === "CCONJ" || tokens[k]?.text === ",";
}

/** The subject of the sentence's first finite verb, when somebody can speak by it. */
function mainSubject(view: AttributionView, before: number): Source | undefined {
  const { tokens } = view.sentence;
  for (let at = 0; at < before; at++) {
    if (!isFiniteVerb(tokens, at, view.language)) continue;
    const subject = subjectBefore(view, at);
    return subject ? sourceOf(view, subject.from, subject.to) : undefined;
  }
  return undefined;
}

/** Finds what is said: after the cue, or before it when the reporting words come last. */
function complete(
  view: AttributionView,
  cue: Cue,
  source: Source,
  frame: { from: number; to: number },
): Attribution | undefined {
  const { tokens } = view.sentence;
  const last = trimEnd(tokens);
  const after = frame.to === cue.to ? cue.to : frame.to;
  const trailing =
    after >= last ||
    (tokens[after]?.text === "," && frame.from > 0) ||
    frame.to !== cue.to ||
    isPostposed(view, frame.from, after) ||
    isPostposed(view, frame.from, addresseeEnd(view, cue));
  const quotedBefore = frame.from > 0 && tokens.slice(0, frame.from).some((token) => isQuoted(token, view.quotations));
  if (trailing || (quotedBefore && !opensContent(view, after))) {
    // "In a speech in London, X declared": what comes before is the occasion, not what is said.
    if (frame.from < 2) return undefined;
    return place(view, cue, source, frame, { from: 0, to: frame.from });
  }
  const content = contentFrom(view, after);
  if (cue.needsContent && !content.marked && !source.anonymous && !hasProposition(view, content.from)) return undefined;
  return place(view, cue, source, frame, { from: content.from, to: contentEnd(view, content.from) });
}

/** "Output will triple, the minister said on Wednesday": a whole clause stands before, and none follows. */
function isPostposed(view: AttributionView, from: number, after: number): boolean {
  const { tokens } = view.sentence;
  if (after < 0 || from < 3 || tokens[from - 1]?.text !== ",") return false;
  const said = finiteVerbs(tokens, view.language).indexOf(true);
  const next = tokens[after];
  if (said >= 0 && said < from && longestAt(tokens, after, view.language.time.relative, 2)) return true;
  // "Told the paper, adding that": the comma closes, and what follows is the next thing said.
  const content =
    (next?.text !== "," && contentFrom(view, after).marked) ||
    (next !== undefined && (next.tag === "DET" || next.tag === "PRON"));
  return said >= 0 && said < from && !content && (next?.tag === "ADP" || next?.tag === "ADV" || next?.kind === "mark");
}

/** "…, the minister told reporters in Oslo": who is told stands between the verb and the end; -1 where nobody is. */
function addresseeEnd({ sentence: { tokens }, language }: AttributionView, cue: Cue): number {
  if (!language.cues.addressed.has(tokens[cue.from]?.lower ?? "")) return -1;
  const end = nounPhraseEnd(tokens, cue.to, language);
  return end > cue.to ? end : -1;
}

function trimEnd(tokens: readonly Tagged[]): number {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.kind === "mark") end--;
  return end;
}

function place(
  view: AttributionView,
  cue: Cue,
  source: Source,
  frame: { from: number; to: number },
  content: { from: number; to: number },
): Attribution {
  const { tokens } = view.sentence as Sentence;
  const start = tokens[cue.from]?.start ?? 0;
  return { source, cue: { start, end: tokens[cue.to - 1]?.end ?? start }, kind: cue.kind, content, frame };
}
