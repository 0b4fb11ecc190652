/** Comes in: lines whose furniture is known by its words. Goes out: the lists of other pages and what follows the article. */
import { isBareDate } from "./dateline.ts";
import type { FurnitureMatcher } from "./furniture.ts";
import { isBlurb } from "./furniture.ts";
import type { ReadingLanguage } from "./language.ts";
import type { Line } from "./lines.ts";

/** From this many words on, a line that ends as a sentence is taken for prose; shorter ones may be headlines. */
const PROSE_WORDS = 18;

function isProse(line: Line): boolean {
  return line.stop && line.words >= PROSE_WORDS;
}

/** A line of a list of other pages: a headline, its section, its date. */
function isListed(line: Line): boolean {
  return !isProse(line) && line.words <= 40;
}

/**
 * Everything under the label of a link list, as far as the next prose, is a list of other pages. Over the first prose
 * stands the head, and there such a label is the name of a page ("Latest news").
 */
export function readLinkLists(lines: readonly Line[], language: ReadingLanguage): void {
  let listing = false;
  const body = lines.findIndex((line) => line.stop && line.words >= 8);
  for (const line of lines.slice(Math.max(0, body))) {
    if (line.kind === "label" && language.furniture.listLabels.has(line.folded)) listing = true;
    else if (line.kind === "label" || line.hint === "heading") listing = false;
    else if (listing && isListed(line)) line.kind = "furniture";
    else listing = false;
  }
}

/** Index after the last line of the article: behind it stands nothing but furniture, labels and short lines. */
function articleEnd(lines: readonly Line[], matcher: FurnitureMatcher): number {
  let end = lines.length;
  let last = lines.length;
  for (let k = lines.length - 1; k > 0; k--) {
    const line = lines[k];
    if (!line) break;
    if (line.kind === "furniture") end = k;
    else if (line.kind !== "caption" && line.kind !== "label" && !isBlurb(line, matcher)) {
      // One line between two of furniture is let through; more than that is article again.
      if (last - k > 1 || isProse(line) || line.kind !== undefined) break;
      last = k - 1;
    }
  }
  return end;
}

/** A run of headlines with dates or sections between them, behind the article, without a label over it. */
function readUnlabelledList(lines: readonly Line[], language: ReadingLanguage): void {
  let start = lines.length;
  while (start > 1) {
    const line = lines[start - 1];
    if (
      !line ||
      (line.kind !== undefined && line.kind !== "furniture") ||
      line.hint === "heading" ||
      line.stop ||
      line.words > 25
    )
      break;
    start--;
  }
  const run = lines.slice(start);
  const marks = run.filter((line) => isBareDate(line.text, language) || language.furniture.sections.has(line.folded));
  if (run.length < 3 || marks.length < 2) return;
  for (const line of run) line.kind = "furniture";
}

/** Sets what follows the article to furniture: link lists without a label, lines about the author, stray lines among appeals. */
export function readTail(lines: readonly Line[], language: ReadingLanguage, matcher: FurnitureMatcher): void {
  readUnlabelledList(lines, language);
  const end = articleEnd(lines, matcher);
  for (const line of lines.slice(end)) {
    if (line.kind === undefined && (isListed(line) || isBlurb(line, matcher))) line.kind = "furniture";
  }
  // A line about the author is often the very last, or the last before the appeals.
  for (let k = end - 1; k > 1; k--) {
    const line = lines[k];
    if (!line || line.kind === "furniture" || line.kind === "caption") continue;
    if (line.kind !== undefined || !isBlurb(line, matcher)) break;
    line.kind = "furniture";
  }
}
