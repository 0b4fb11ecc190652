/** Where a place of a text stands on a page. Comes in: the lines of the page, and a span. Goes out: boxes, one a line. */
import type { DocumentPage, PageLine } from "../../core/document.ts";
import type { Span } from "../../core/span.ts";

/** In points, from the upper left corner of the page. */
export type Box = Pick<PageLine, "x" | "y" | "width" | "height">;

/** Widths of letters in parts of their height, by what they look like. @source the widths of Helvetica and Times, averaged */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'’‘|!()[\]ft ]/, 0.3],
  [/[mwMW—@%]/, 0.83],
  [/[\p{Lu}&]/u, 0.68],
];
const USUAL = 0.5;

function widthOf(words: string): number {
  let width = 0;
  for (const sign of words) width += WIDTHS.find(([looks]) => looks.test(sign))?.[1] ?? USUAL;
  return width;
}

/** The part of a line that a span covers, by the widths that letters usually have: a letter or so may be amiss. */
function part(line: PageLine, text: string, { start, end }: Span): Box {
  const { x, y, width, height } = line;
  if (start <= line.start && end >= line.end) return { x, y, width, height };
  const whole = widthOf(text.slice(line.start, line.end)) || 1;
  const before = widthOf(text.slice(line.start, Math.max(line.start, start))) / whole;
  const upTo = widthOf(text.slice(line.start, Math.min(line.end, end))) / whole;
  // A line that is higher than it is wide, and not a word, was turned: its words run along its height.
  const turned = height > 2 * width && line.end - line.start > 3;
  return turned
    ? { x, y: y + before * height, width, height: (upTo - before) * height }
    : { x: x + before * width, y, width: (upTo - before) * width, height };
}

/** The boxes of a span on a page; none when it stands on another. */
export function boxesOf({ lines }: DocumentPage, text: string, span: Span): readonly Box[] {
  return lines
    .filter((line) => line.start < span.end && span.start < line.end)
    .map((line) => part(line, text, span))
    .filter(({ width, height }) => width > 0 && height > 0);
}
