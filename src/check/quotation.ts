/** Comes in: statements in quotation marks. Goes out: the words spoken, and what one wording makes of another. */
import type { Statement } from "../core/statement.ts";
import { aligned } from "../text/align.ts";
import { tokens } from "../text/tokens.ts";

/** The words of a quotation. `cut`: places of words before which an ellipsis or a bracket owns up to a change. */
export interface Spoken {
  readonly words: readonly string[];
  readonly cut: ReadonlySet<number>;
}

/** Words of the first that the second has otherwise; one of the two may be empty. */
export interface Change {
  readonly out: readonly string[];
  readonly in: readonly string[];
}

/** Longer quotations are compared in their first words: the cost grows with the square. */
const MOST = 160;

const MARKED = /[“"«„]([^“”"«»„]+)[”"»“]/g;
const OWNED_UP = new Set(["…", "[", "]", "(", ")"]);

/** What stands in quotation marks; the whole statement where the marks stand outside it. */
export function spokenIn({ quote }: Pick<Statement, "quote">): Spoken {
  const marked = [...quote.matchAll(MARKED)].map(([, inside = ""]) => inside);
  const text = marked.length > 0 ? marked.join(" … ") : quote;
  const words: string[] = [];
  const cut = new Set<number>();
  let dots = 0;
  for (const { kind, lower, text: word } of tokens(text)) {
    dots = word === "." ? dots + 1 : 0;
    if (OWNED_UP.has(word) || dots === 2) cut.add(words.length);
    if (kind === "mark" || words.length === MOST) continue;
    words.push(lower);
  }
  return { words, cut };
}

/** How much two quotations must share to be one sentence. */
export interface Likeness {
  /** Common words. */
  readonly least: number;
  /** Share of the words between the first and the last common one. */
  readonly alike: number;
  /** Share of the shorter quotation. */
  readonly covered: number;
}

/** Of two documents. Fewer common words are what any two sentences of a speaker share. */
export const ACROSS: Likeness = { least: 7, alike: 0.65, covered: 0.6 };

/** In one document a speaker says like things on purpose: "the same as we had", "not the world we want". */
export const WITHIN: Likeness = { least: 10, alike: 0.85, covered: 0.8 };

/**
 * What differs between the first and the last word that both have: a quotation may begin later and end sooner. Nothing
 * when the two are not one sentence; an empty list when they agree.
 */
export function changesBetween(a: Spoken, b: Spoken, likeness: Likeness): readonly Change[] | undefined {
  const pairs = aligned(a.words, b.words);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < likeness.least) return undefined;
  const longer = Math.max(last[0] - first[0], last[1] - first[1]) + 1;
  const shorter = Math.min(a.words.length, b.words.length);
  if (pairs.length < likeness.alike * longer || pairs.length < likeness.covered * shorter) return undefined;
  const changes: Change[] = [];
  let [i, j] = first;
  for (const [x, y] of pairs) {
    const change = { out: a.words.slice(i, x), in: b.words.slice(j, y) };
    const isOwnedUp = touches(a.cut, i, x) || touches(b.cut, j, y);
    if (change.out.length + change.in.length > 0 && !isOwnedUp && !isSpelling(change)) changes.push(change);
    [i, j] = [x + 1, y + 1];
  }
  return changes;
}

function touches(cut: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (cut.has(at)) return true;
  return false;
}

/** "Defence" and "defense", "produce" and "produces", "cannot" and "can't": one word printed in two ways. */
function isSpelling({ out, in: put }: Change): boolean {
  const [a, b] = [out.join(""), put.join("")];
  if (/['’]/.test(a + b)) return out.length <= 2 && put.length <= 2 && a[0] === b[0];
  if (a === b) return true;
  if (out.length !== 1 || put.length !== 1 || Math.min(a.length, b.length) < STEM + 1 || /\d/.test(a + b)) return false;
  return a.slice(0, STEM) === b.slice(0, STEM) && Math.abs(a.length - b.length) <= 2;
}

const STEM = 4;
