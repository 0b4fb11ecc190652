/** Comes in: the lines of a page. Goes out: the same in the order in which they are read, two columns one after the other. */
import { around, type Stretch } from "./lines.ts";

/** A line of a column, or one that runs over the whole page. */
export interface Line extends Stretch {
  /** Its stretches when it has several, as a row of a table has. */
  readonly cells: readonly Stretch[];
  /** Lines of one number stand in one column, one below the other; another number begins elsewhere. */
  readonly column: number;
}

/** What two columns of prose look like. Cells of a table are narrow, and a gap in one or two lines is chance. */
const COLUMNS = { from: 0.3, to: 0.7, lines: 4, filled: 0.6, letters: 15, crossing: 0.6 };

type Row = readonly Stretch[];

/** What a quarter of the numbers are above: short lines are many where paragraphs are short, and full ones tell. */
function upperQuarter(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(0.75 * sorted.length)] ?? 0;
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

function extentOf(rows: readonly Row[]): Extent {
  const all = rows.flat();
  return { left: Math.min(...all.map(({ left }) => left)), right: Math.max(...all.map(({ right }) => right)) };
}

const crosses = (row: Row, x: number): boolean => row.some(({ left, right }) => left < x && x < right);

/** True when what stands on one side of the gap is set like a column of prose. */
function isProse(rows: readonly Row[], width: number): boolean {
  const extents = rows.map((row) => extentOf([row]));
  return (
    rows.length >= COLUMNS.lines &&
    upperQuarter(extents.map(({ left, right }) => right - left)) > COLUMNS.filled * width &&
    upperQuarter(rows.map((row) => row.reduce((sum, { text }) => sum + text.length, 0))) >= COLUMNS.letters
  );
}

/** Where the gap between two columns is; undefined on a page without any. */
function gutterOf(rows: readonly Row[]): number | undefined {
  const { left, right } = extentOf(rows);
  const width = right - left;
  const within = (x: number) => x > left + COLUMNS.from * width && x < left + COLUMNS.to * width;
  // Columns begin where their lines begin: a gutter lies just before a place where many do.
  const starts = new Map<number, number>();
  for (const stretch of rows.flat())
    if (within(stretch.left)) starts.set(Math.round(stretch.left), (starts.get(Math.round(stretch.left)) ?? 0) + 1);
  const candidates = [...starts]
    .filter(([, count]) => count >= COLUMNS.lines)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const clear: { readonly x: number; readonly crossing: number }[] = [];
  for (const [start] of candidates.slice(0, 8)) {
    const x = start - 2;
    const beside = rows.filter((row) => !crosses(row, x));
    const side = (on: (stretch: Stretch) => boolean) =>
      beside.map((row) => row.filter(on)).filter((row) => row.length > 0);
    const before = side((stretch) => stretch.right <= x);
    const after = side((stretch) => stretch.left >= x);
    const most = Math.max(0, ...before.flat().map((stretch) => stretch.right));
    const isClear = rows.length - beside.length <= COLUMNS.crossing * rows.length;
    if (isClear && isProse(before, most - left) && isProse(after, right - start))
      clear.push({ x, crossing: rows.length - beside.length });
  }
  return clear.sort((a, b) => a.crossing - b.crossing)[0]?.x;
}

/** Gap between the cells of a row, in parts of the letters' size: what is narrower is the wide space of a justified line. */
const CELLS = 1.2;

/** Least and most room between the words of a justified line differ by this at most; three gaps tell. */
const JUSTIFIED = { ratio: 1.3, gaps: 3 };

/** True when a row's gaps are all alike: a line that was spread to the column's width. */
function isSpread(row: Row): boolean {
  const gaps = row.slice(1).map(({ left }, k) => left - (row[k]?.right ?? 0));
  const words = row.filter(({ text }) => /\p{L}/u.test(text)).length;
  return (
    gaps.length >= JUSTIFIED.gaps && words > gaps.length / 2 && Math.max(...gaps) < JUSTIFIED.ratio * Math.min(...gaps)
  );
}

/** Two stretches as one, with so much between them. */
function joined(before: Stretch, after: Stretch, between: string): Stretch {
  const { baseline, size } = before.text.length < after.text.length ? after : before;
  const text = `${before.text}${between}${after.text}`;
  const box = around([before.box, after.box]);
  return { text, left: before.left, right: Math.max(before.right, after.right), baseline, size, box };
}

function cellsOf(row: Row): readonly Stretch[] {
  const cells: Stretch[] = [];
  const spread = isSpread(row);
  for (const stretch of row) {
    const last = cells.at(-1);
    if (last && (spread || stretch.left - last.right < CELLS * Math.max(last.size, stretch.size)))
      cells[cells.length - 1] = joined(last, stretch, " ");
    else cells.push(stretch);
  }
  return cells;
}

function lineOf(row: Row, column: number): Line[] {
  const cells = cellsOf(row);
  const [first, ...rest] = cells;
  if (!first) return [];
  return [{ ...rest.reduce((line, cell) => joined(line, cell, " | "), first), cells, column }];
}

/** True for the short last line of a headline that runs across: as large as the line above it, and larger than the one below. */
function isSameHeading(rows: readonly Row[], at: number): boolean {
  const [above = 0, here = 0, below = 0] = [at - 1, at, at + 1].map((k) => rows[k]?.[0]?.size);
  return Math.abs(above - here) < 0.5 && here > 1.1 * below;
}

/** The lines of a page as they are read: what runs over the gap between two columns parts what stands above it from what stands below. */
export function inOrder(rows: readonly Row[]): readonly Line[] {
  const x = rows.length < COLUMNS.lines ? undefined : gutterOf(rows);
  if (x === undefined) return rows.flatMap((row) => lineOf(row, 0));
  const out: Line[] = [];
  let column = 0;
  for (let at = 0; at < rows.length; ) {
    const across = crosses(rows[at] ?? [], x);
    let end = at + 1;
    while (end < rows.length && (crosses(rows[end] ?? [], x) || (across && isSameHeading(rows, end))) === across) end++;
    const zone = rows.slice(at, end);
    const sides: ((stretch: Stretch) => boolean)[] = across
      ? [() => true]
      : [({ left }) => left < x, ({ left }) => left >= x];
    for (const side of sides) {
      out.push(...zone.flatMap((row) => lineOf(row.filter(side), column)));
      column++;
    }
    at = end;
  }
  return out;
}
