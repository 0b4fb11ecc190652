/** A draft → the word that weakens what it asserts. */
import { quoteOf, type Span } from "../core/span.ts";
import type { Quote } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { OPENS } from "./lexicon.ts";
import type { Tagged } from "./reading.ts";
import { finiteVerbs } from "./verb.ts";

/** The first word that weakens the assertion; an approximate figure is one too. */
export function hedgeOf(text: string, draft: Draft, figures: readonly Figure[], language: Language): Quote | null {
  const { tokens } = draft.sentence;
  const word = firstHedge(draft, language);
  const approximate = figures.find((figure) => figure.bound === "~");
  const start = approximate ? tokens[approximate.from] : undefined;
  const first = [word, start].filter((token) => token !== undefined).sort((a, b) => a.start - b.start)[0];
  if (!first) return null;
  const span: Span = { start: first.start, end: first.end };
  return { span, quote: quoteOf(text, span) };
}

function firstHedge({ sentence, from, to }: Draft, language: Language): Tagged | undefined {
  const { tokens } = sentence;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token && token.opens & OPENS.hedge && weakens(tokens, at, from, language)) return token;
  }
  return undefined;
}

/** "risks losing" but not "risks an attack"; and what a relative clause leaves open weakens its noun alone. */
function weakens(tokens: readonly Tagged[], at: number, from: number, language: Language): boolean {
  const token = tokens[at];
  if (!token || language.particles.capitalMonths.has(token.text)) return false;
  if (language.hedgesOfDeeds.has(token.lower)) return language.shapes.gerund(tokens[at + 1]?.lower ?? "");
  return !isInRelative(tokens, at, from, language);
}

// "to avoid a clash that could spread": "that" after a noun, when the statement has its own verb before.
const RELATIVE_REACH = 3;

function isInRelative(tokens: readonly Tagged[], at: number, from: number, language: Language): boolean {
  const finite = finiteVerbs(tokens, language);
  if (!finite[at]) return false;
  for (let k = at - 1; k > Math.max(from, at - RELATIVE_REACH); k--) {
    const opens = language.cues.complementisers.has(tokens[k]?.lower ?? "");
    const noun = tokens[k - 1]?.tag === "NOUN" && !Object.hasOwn(language.cues.nouns, tokens[k - 1]?.lower ?? "");
    if (opens && noun) return finite.slice(from, k - 1).includes(true);
  }
  return false;
}
