/** Comes in: the lines of every page. Goes out: which of them are headers, footers and page numbers. */
import type { Line } from "./columns.ts";

/** Lines of one page, with its height in points. */
export interface Leaf {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The strips at the top and bottom in which headers and footers stand, in parts of the page's height; how near in height two are one. */
const STRIP = 0.12;
const NEAR = 4;

/** On how many pages a line must stand to be one of the page's: two of three, a third of many, as left and right pages may differ. */
const REPEATED = { least: 2, share: 0.3 };

/** A number by itself, in figures of either kind, with what is set around it ("– 12 –", "12 / 40", "[iv]"). */
const NUMBER = /^[\s\-–—|[(]*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*[/|]\s*\d{1,4})?[\s\-–—|\])]*$/i;

/** A line without what changes from page to page. */
function pattern(text: string): string {
  return text.replace(/\d+/g, "#").replace(/\s+/g, " ").toLowerCase();
}

function isInStrip({ box }: Line, height: number): boolean {
  return box.y < STRIP * height || box.y + box.height > (1 - STRIP) * height;
}

/** A running head is set smaller than the text, which is `body` large. */
const SMALLER = 0.93;

/** The line at the very top of a page, when it is set as a running head is: one page has nothing to compare it with. */
function headOf({ lines, height }: Leaf, body: number): Line[] {
  const [top] = [...lines].sort((a, b) => a.box.y - b.box.y);
  return top && top.box.y < (STRIP * height) / 2 && top.size < SMALLER * body ? [top] : [];
}

/** The lines that belong to the page and not to the text, whose letters are mostly `body` large. */
export function marginsOf(leaves: readonly Leaf[], body: number): ReadonlySet<Line> {
  const groups = new Map<string, { readonly pages: Set<number>; readonly lines: Line[]; readonly y: number }[]>();
  leaves.forEach(({ lines, height }, page) => {
    for (const line of lines) {
      if (!isInStrip(line, height)) continue;
      const key = pattern(line.text);
      const same = groups.get(key) ?? [];
      groups.set(key, same);
      const group = same.find(({ y }) => Math.abs(y - line.box.y) < NEAR);
      if (!group) same.push({ pages: new Set([page]), lines: [line], y: line.box.y });
      else {
        group.pages.add(page);
        group.lines.push(line);
      }
    }
  });
  const least = Math.max(REPEATED.least, Math.ceil(REPEATED.share * leaves.length));
  const repeated = [...groups.values()].flat().filter(({ pages }) => pages.size >= least);
  const numbers = leaves.flatMap(({ lines, height }) =>
    lines.filter((line) => isInStrip(line, height) && NUMBER.test(line.text)),
  );
  const heads = leaves.flatMap((leaf) => headOf(leaf, body));
  return new Set([...repeated.flatMap(({ lines }) => lines), ...numbers, ...heads]);
}
