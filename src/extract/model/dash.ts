/** A quotation that is signed: “…” — Anna Weiss, in one paragraph or in two. */
import { MARGIN } from "./paragraph.ts";
import type { Place, Told } from "./place.ts";
import type { ReadParagraph } from "./reading.ts";

const DASHES: ReadonlySet<string> = new Set(["―", "—", "–", "-"]);

// A signature is a name and perhaps an office or a place; longer, it is a sentence.
const LONGEST = 16;

/** How often a signed quotation is read right: the marks leave little doubt. */
const SURE = 0.9;

/** The signed quotation that ends in this paragraph. */
export function dashedIn(read: ReadParagraph, before: ReadParagraph | undefined): Told | undefined {
  const first = read.sentences[0]?.tokens[0];
  if (!first || (first.kind !== "mark" && !DASHES.has(first.text))) return undefined;
  const { tokens } = read;
  if (DASHES.has(first.text) && before && quotedUpTo(before, before.tokens.length)) {
    return signed(read, 0, { read: before, from: 0, to: before.tokens.length });
  }
  const dash = tokens.findLastIndex(({ kind, text }) => kind !== "word" && DASHES.has(text));
  if (dash < 2 || !quotedUpTo(read, dash)) return undefined;
  return signed(read, dash, { read, from: 0, to: dash });
}

function signed(read: ReadParagraph, dash: number, said: Place): Told | undefined {
  const { tokens } = read;
  if (tokens.length - dash - 1 > LONGEST) return undefined;
  let to = dash + 1;
  while (to < tokens.length && tokens[to]?.kind !== "mark") to++;
  const name = tokens[dash + 1];
  if (to === dash + 1 || !name?.capital) return undefined;
  return {
    source: { read, from: dash + 1, to },
    cue: { read, from: dash, to: dash + 1 },
    content: [said],
    confidence: SURE,
  };
}

/** True when all tokens before a place stand in quotation marks and the last of them closes. */
function quotedUpTo(read: ReadParagraph, to: number): boolean {
  // A paragraph's columns are made when they are first asked for: most paragraphs open with a word.
  if (read.sentences[0]?.tokens[0]?.kind !== "mark") return false;
  const { quote } = read.paragraph;
  for (let at = 0; at < to; at++) if (quote[at + MARGIN] === 0) return false;
  return to > 1 && quote[to - 1 + MARGIN] === 3;
}
