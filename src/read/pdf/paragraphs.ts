/** Comes in: the lines of every page in reading order. Goes out: blocks, each of the lines that make it up. */
import type { BlockKind } from "../../core/document.ts";
import type { Line } from "./columns.ts";
import { type Leaf, marginsOf } from "./margins.ts";

/** A line with the page that it stands on, counted from 0. */
interface Placed extends Line {
  readonly page: number;
}

/** Lines that make up a block, and what their setting says of it. */
export interface PdfBlock {
  readonly lines: readonly Placed[];
  readonly hint?: BlockKind;
}

/** What is set apart by its size, and how far lines and paragraphs stand apart, in parts of the letters' size or of the distance of lines. */
const SET = { title: 1.2, heading: 1.12, same: 0.06, apart: 1.3, indent: 0.8, note: 0.93 };

/** Most words of a title or heading: what is longer is prose in large letters. */
const HEADING_WORDS = 40;

const ENDS = /[.!?:;…]["”’»)\]]*$/;
const BULLET = /^[•‣◦▪●○■►➢✓]\s/;
/** What begins an item, and may as well stand within a sentence. */
const MARK = /^(?:[–—*-]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)/;

/** What the whole text is measured by. */
interface Measures {
  /** Size of most letters. */
  readonly body: number;
  /** From baseline to baseline, by size. */
  readonly pitch: ReadonlyMap<number, number>;
  /** Where the lines of a column begin and end, by page and column. */
  readonly edges: ReadonlyMap<string, { readonly left: number; readonly right: number }>;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SET.same * Math.max(a, b);
const edgeKey = ({ page, column, size }: Placed): string => `${page} ${column} ${Math.round(size)}`;
const words = (text: string): number => text.split(" ").length;

function most(counts: ReadonlyMap<number, number>): number {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** The size of most letters, in half points. */
function bodyOf(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  return most(letters);
}

function measuresOf(lines: readonly Placed[]): Measures {
  const pitches = new Map<number, Map<number, number>>();
  const edges = new Map<string, { left: number; right: number }>();
  lines.forEach((line, k) => {
    const edge = edges.get(edgeKey(line));
    const { left, right } = line;
    edges.set(
      edgeKey(line),
      edge ? { left: Math.min(edge.left, left), right: Math.max(edge.right, right) } : { left, right },
    );
    const below = lines[k + 1];
    if (!below || below.page !== line.page || below.column !== line.column || !near(below.size, line.size)) return;
    const of = pitches.get(Math.round(line.size)) ?? new Map<number, number>();
    pitches.set(Math.round(line.size), of);
    const step = Math.round((below.baseline - line.baseline) * 2) / 2;
    of.set(step, (of.get(step) ?? 0) + 1);
  });
  const pitch = new Map([...pitches].map(([size, steps]) => [size, most(steps)]));
  return { body: bodyOf(lines), pitch, edges };
}

/** Width of the first word of a line, by its share of the letters. */
function firstWord({ text, left, right }: Line): number {
  return ((right - left) * (text.split(" ")[0]?.length ?? 0)) / Math.max(1, text.length);
}

/** True when the line ended where it did although the next word had room: somebody ended it there. */
function isEnded(line: Placed, next: Placed, { edges }: Measures): boolean {
  const edge = edges.get(edgeKey(line));
  return edge !== undefined && line.right + firstWord(next) + 0.5 * line.size < edge.right;
}

const isRow = ({ cells }: Line): boolean => cells.length > 1;

/** A line of a table of contents: dots lead from its words to a page. */
const isLeader = ({ text }: Line): boolean => text.includes(". . . .") || text.includes(".....");

const standsAlone = (line: Line): boolean => isRow(line) || isLeader(line);

/** True when nothing ends between two lines in one column. */
function goesOn(line: Placed, next: Placed, measures: Measures): boolean {
  if (standsAlone(line) || standsAlone(next) || !near(line.size, next.size) || BULLET.test(next.text)) return false;
  const pitch = measures.pitch.get(Math.round(line.size)) ?? 1.2 * line.size;
  const step = next.baseline - line.baseline;
  if (step <= 0 || step > SET.apart * Math.max(pitch, line.size)) return false;
  if (line.size > SET.heading * measures.body) return true;
  if (MARK.test(next.text) && (ENDS.test(line.text) || MARK.test(line.text))) return false;
  const midway = !ENDS.test(line.text) && /^[\p{Ll}(]/u.test(next.text);
  if (midway) return true;
  const hanging = BULLET.test(line.text) || MARK.test(line.text);
  const indented = next.left - line.left > SET.indent * line.size && !hanging;
  return !indented && !isEnded(line, next, measures);
}

/** True when a paragraph goes on in the next column or on the next page. */
function goesOver(line: Placed, next: Placed, measures: Measures): boolean {
  if (standsAlone(line) || standsAlone(next) || !near(line.size, next.size) || BULLET.test(next.text)) return false;
  if (line.size > SET.heading * measures.body || ENDS.test(line.text)) return false;
  if (/^\p{Ll}/u.test(next.text) || /[-\u2010]$/.test(line.text)) return true;
  const edge = measures.edges.get(edgeKey(next));
  const indented = edge !== undefined && next.left - edge.left > SET.indent * next.size;
  return !indented && !isEnded(line, next, measures);
}

/** Lines that stand apart from the text: of the page, or notes at its foot. */
interface Aside {
  readonly line: Placed;
  readonly kind: "furniture" | "note";
}

function isNote(line: Placed, leaf: Leaf, { body }: Measures): boolean {
  return line.size < SET.note * body && line.box.y > leaf.height / 2;
}

/** The notes at the foot of a page: the small lines below which none of the text follows in their column. */
function notesOf(lines: readonly Placed[], leaf: Leaf, measures: Measures): Set<Placed> {
  const notes = new Set<Placed>();
  for (const column of new Set(lines.map((line) => line.column))) {
    const own = lines.filter((line) => line.column === column);
    for (let k = own.length - 1; k >= 0; k--) {
      const line = own[k];
      if (!line || !isNote(line, leaf, measures)) break;
      notes.add(line);
    }
  }
  return notes;
}

/** A block on its way, with what stands beside the text meanwhile. */
class Gathering {
  readonly blocks: PdfBlock[] = [];
  #block: Placed[] = [];
  #asides: Aside[] = [];

  constructor(private readonly measures: Measures) {}

  add(line: Placed): void {
    const last = this.#block.at(-1);
    const here = last?.page === line.page && last.column === line.column;
    if (last && (here ? goesOn : goesOver)(last, line, this.measures)) this.#block.push(line);
    else {
      this.end();
      this.#block = [line];
    }
  }

  /** What is beside the text follows the paragraph that runs past it. */
  aside(aside: Aside): void {
    this.#asides.push(aside);
  }

  end(): void {
    if (this.#block.length > 0) this.blocks.push(this.#set(this.#block));
    this.#block = [];
    const asides = this.#asides;
    this.#asides = [];
    let note: Placed[] = [];
    const close = () => {
      if (note.length > 0) this.blocks.push({ lines: note });
      note = [];
    };
    for (const { line, kind } of asides) {
      const last = note.at(-1);
      if (kind === "note" && last && goesOn(last, line, this.measures)) note.push(line);
      else {
        close();
        if (kind === "note") note = [line];
        else this.blocks.push({ lines: [line], hint: "furniture" });
      }
    }
    close();
  }

  #set(lines: readonly Placed[]): PdfBlock {
    const [first] = lines;
    if (!first) return { lines };
    if (isLeader(first)) return { lines, hint: "furniture" };
    if (isRow(first)) return { lines, hint: "item" };
    const text = lines.map((line) => line.text).join(" ");
    const large = first.size > SET.heading * this.measures.body && words(text) <= HEADING_WORDS;
    return large ? { lines, hint: "heading" } : { lines };
  }
}

/** The headline: the largest letters of the first page, when they are larger than the text's and are words. */
function withTitle(blocks: readonly PdfBlock[], body: number): readonly PdfBlock[] {
  const sizeOf = ({ lines }: PdfBlock) => lines[0]?.size ?? 0;
  const headings = blocks.filter(
    ({ lines, hint }) => hint === "heading" && lines[0]?.page === 0 && lines.some(({ text }) => /\p{L}{3}/u.test(text)),
  );
  const largest = Math.max(0, ...headings.map(sizeOf));
  const title = headings.find((block) => near(sizeOf(block), largest));
  if (!title || largest < SET.title * body) return blocks;
  return blocks.map((block) => (block === title ? { lines: block.lines, hint: "title" } : block));
}

/** The blocks of a document. */
export function blocksOf(leaves: readonly Leaf[]): readonly PdfBlock[] {
  const margins = marginsOf(leaves, bodyOf(leaves.flatMap(({ lines }) => lines)));
  const pages = leaves.map(({ lines }, page) =>
    lines.filter((line) => !margins.has(line)).map((line) => ({ ...line, page })),
  );
  const measures = measuresOf(pages.flat());
  const gathering = new Gathering(measures);
  leaves.forEach((leaf, page) => {
    const furniture = leaf.lines.filter((line) => margins.has(line)).map((line) => ({ ...line, page }));
    const isHead = ({ box }: Placed) => box.y < leaf.height / 2;
    for (const line of furniture) if (isHead(line)) gathering.aside({ line, kind: "furniture" });
    const own = pages[page] ?? [];
    const notes = notesOf(own, leaf, measures);
    for (const line of own) if (!notes.has(line)) gathering.add(line);
    for (const line of notes) gathering.aside({ line, kind: "note" });
    for (const line of furniture) if (!isHead(line)) gathering.aside({ line, kind: "furniture" });
  });
  gathering.end();
  return withTitle(gathering.blocks, measures.body);
}
