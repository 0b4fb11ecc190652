/** Comes in: a text's lines. Goes out: its blocks, each with its kind, and what the head says about the text. */
import type { Block } from "../core/document.ts";
import { isBareDate } from "./dateline.ts";
import type { FurnitureMatcher } from "./furniture.ts";
import { isCaption, isFurniture, isRepublished, matcherOf } from "./furniture.ts";
import type { Head } from "./head.ts";
import { readHead } from "./head.ts";
import type { ReadingLanguage } from "./language.ts";
import type { Line } from "./lines.ts";
import { blockOf } from "./lines.ts";
import { readMarks } from "./marks.ts";
import { readLinkLists, readTail } from "./tail.ts";

/** How a text is laid out, and what it says about itself. */
export interface Layout extends Head {
  readonly blocks: readonly Block[];
  /** A line says that the text stood elsewhere first. */
  readonly republished: boolean;
}

/** Most words and letters of a heading in running text. */
const HEADING_WORDS = 14;
const HEADING_LETTERS = 200;

/** Kinds that the line's own words settle, wherever it stands. */
function readWords(lines: readonly Line[], matcher: FurnitureMatcher): void {
  const { labels, listLabels, lines: whole } = matcher.lists;
  for (const line of lines) {
    const plain = line.kind === undefined || line.kind === "heading";
    if (plain && (labels.has(line.folded) || listLabels.has(line.folded)) && !whole.has(line.folded))
      line.kind = "label";
    else if (isFurniture(line, matcher)) line.kind = "furniture";
    else if (plain && isCaption(line, matcher)) line.kind = "caption";
  }
}

/** What the markup said, where nothing better is known. */
function readHints(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.kind === undefined && line.hint && line.hint !== "title" && line.hint !== "heading") line.kind = line.hint;
  }
}

function isSetAsHeading(line: Line): boolean {
  if (line.words > HEADING_WORDS || line.text.length > HEADING_LETTERS) return false;
  if (/[.:;,!…]["”’»)\]]*$/.test(line.text)) return false;
  // Words wholly in quotation marks are a quotation by itself.
  if (/^["“”„«].*["“”»]$/u.test(line.text)) return false;
  return /^[\p{Lu}\p{N}"“„«‘'(¿¡]/u.test(line.text);
}

/** Short lines without a point, with text below them, are headings; a lone date among them is a label. */
function readHeadings(lines: readonly Line[], language: ReadingLanguage): void {
  const last = lines.findLastIndex((line) => line.kind !== "furniture" && line.kind !== "caption");
  lines.forEach((line, k) => {
    if (line.kind !== undefined) return;
    if (!line.hint && (k === 0 || k >= last || !isSetAsHeading(line))) return;
    line.kind = isBareDate(line.text, language) ? "label" : "heading";
  });
}

/** Lines of a list that has lost its bullets: three or more short lines without a point under "… the following:". */
function readBareLists(lines: readonly Line[]): void {
  let start = 0;
  while (start < lines.length) {
    const lead = lines[start++];
    if (!lead || lead.hint || !/:$/.test(lead.text)) continue;
    let end = start;
    while (end < lines.length && isBareItem(lines[end])) end++;
    if (end - start >= 3) for (const line of lines.slice(start, end)) line.kind = "item";
    start = Math.max(start, end);
  }
}

function isBareItem(line: Line | undefined): boolean {
  return line !== undefined && line.kind === undefined && !line.hint && line.words <= 30 && /[^.:!?]$/.test(line.text);
}

/** Classifies the lines of a text. Order matters: what a line says of itself, then its place, then its form. */
export function classify(text: string, lines: readonly Line[], language: ReadingLanguage): Layout {
  const matcher = matcherOf(language.furniture);
  const all = readMarks(text, lines);
  readWords(all, matcher);
  // Before the head, as the dates among links to other pages are not this text's.
  readLinkLists(all, language);
  const head = readHead(text, all, language);
  readHints(all);
  readTail(all, language, matcher);
  readBareLists(all);
  readHeadings(all, language);
  return {
    ...head,
    blocks: all.map(blockOf),
    republished: all.some((line) => line.kind !== "paragraph" && isRepublished(line, matcher)),
  };
}
