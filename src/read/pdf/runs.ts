/** Comes in: the text of a page as pdf.js gives it. Goes out: runs of words, upright, with their places on the page. */

/** A place on a page, in points (1/72 inch) from its upper left corner as it is shown. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words that were set in one go. Left, right and baseline are as one reads it, with the page turned so that it stands upright. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Downwards. */
  readonly baseline: number;
  /** Of the letters, in points. */
  readonly size: number;
  readonly box: Box;
}

/** Six numbers a–f that take (x, y) to (ax + cy + e, bx + dy + f). @source ISO 32000-1, 8.3.3 */
type Matrix = readonly number[];

/** What pdf.js tells of a stretch of text. */
export interface TextItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
}

/** A page without its text. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to those of a box. */
  readonly transform: Matrix;
}

/** How far letters reach above and below the baseline, in parts of their size. @source usual ascent and descent of text faces */
const REACH = { up: 0.8, down: 0.22 };

/** Smallest and largest letters that somebody can read. */
const SIZES = { least: 1, most: 400 };

function times(m: Matrix, n: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Signs of fonts that have only pictures of bullets, and control characters, as what a reader sees. */
function readable(text: string): string {
  return text.replace(/[\uf0a7\uf0b7\uf076\uf0d8\uf0fc]/g, "•").replace(/[\u0001-\u001f\u007f-\u009f\ufeff]/g, " ");
}

interface Turned extends Run {
  /** Quarters by which the words are turned, clockwise. */
  readonly turn: number;
}

function turned(item: TextItem, sheet: Sheet): Turned | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = times(sheet.transform, item.transform);
  const size = Math.hypot(c, d);
  const [dx, dy] = [a / (Math.hypot(a, b) || 1), b / (Math.hypot(a, b) || 1)];
  if (!(size >= SIZES.least && size <= SIZES.most) || Math.max(Math.abs(dx), Math.abs(dy)) < 0.995) return undefined;
  const [ex, ey] = [e + dx * item.width, f + dy * item.width];
  // Upwards of words that run to the right is towards smaller y: (dy, -dx).
  const xs = [
    e + dy * size * REACH.up,
    ex - dy * size * REACH.down,
    e - dy * size * REACH.down,
    ex + dy * size * REACH.up,
  ];
  const ys = [
    f - dx * size * REACH.up,
    ey + dx * size * REACH.down,
    f + dx * size * REACH.down,
    ey - dx * size * REACH.up,
  ];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const along = dx * e + dy * f;
  return {
    text: readable(item.str),
    left: along,
    right: along + item.width,
    baseline: dx * f - dy * e,
    size,
    box,
    turn: (Math.round((Math.atan2(dy, dx) * 2) / Math.PI) + 4) % 4,
  };
}

function isOn({ box }: Run, { width, height }: Sheet): boolean {
  return box.x + box.width > 0 && box.y + box.height > 0 && box.x < width && box.y < height;
}

/** The runs of a page that can be seen on it, in the order of the file. Words that stand across most of the others are left out. */
export function runsOf(items: readonly TextItem[], sheet: Sheet): Run[] {
  const all = items.flatMap((item) => {
    const run = item.str === "" ? undefined : turned(item, sheet);
    return run && isOn(run, sheet) ? [run] : [];
  });
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of all) letters[turn] = (letters[turn] ?? 0) + text.length;
  const upright = letters.indexOf(Math.max(...letters));
  return all.filter(({ turn }) => turn === upright).map(({ turn: _turn, ...run }) => run);
}
