/** Comes in: a text and its blocks. Goes out: a notice when what stands between two stops is too long for a sentence. */
import type { Block, Notice } from "../core/document.ts";
import type { Span } from "../core/span.ts";
import { MOST_TOKENS, sentences } from "../text/sentences.ts";
import { tokens } from "../text/tokens.ts";

// What stands in these is not read for statements.
const ASIDE: ReadonlySet<Block["kind"]> = new Set(["furniture", "meta", "label", "caption"]);

// So many characters hold too many tokens, unless they are no words: a whole file in one line need not be gone through.
const ENOUGH = 100 * MOST_TOKENS;

/** Told once for a text, with the place of the first. */
export function tooLongNotices(text: string, blocks: readonly Block[], abbreviations: ReadonlySet<string>): Notice[] {
  const long = blocks
    .filter(({ kind, span }) => !ASIDE.has(kind) && mayBe(span))
    .flatMap(({ span }) => sentences(text, span, abbreviations))
    .filter((span) => mayBe(span) && isTooLong(text, span));
  const [first] = long;
  if (!first) return [];
  const message =
    `${long.length === 1 ? "a sentence has" : `${long.length} sentences have`} more than ${MOST_TOKENS} words, figures and marks: ` +
    "stops seem to be missing; read in pieces of so many, so that what stands far apart is not brought together";
  return [{ message, span: { start: first.start, end: Math.min(first.end, first.start + SHOWN) } }];
}

/** Characters of the sentence that the notice points at. */
const SHOWN = 100;

/** A token has one character at least. */
function mayBe({ start, end }: Span): boolean {
  return end - start > MOST_TOKENS;
}

function isTooLong(text: string, { start, end }: Span): boolean {
  return tokens(text, start, Math.min(end, start + ENOUGH)).length > MOST_TOKENS;
}
