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

/** A number at the beginning or end of a line, where that of a page stands: "7 | Report", "Page 7", "Report 7", "7 of 40". */
const AT_EDGE = [
  /^([^\p{L}\d]*(?:\p{L}{1,5}\.? )?)(\d{1,4})(?!\d)/u,
  /(?<!\d)()(\d{1,4})(?=[^\p{L}\d]*$)/u,
  /(?<!\d)()(\d{1,4})(?= ?(?:\p{L}{1,4}|[/|]) ?\d{1,4}[^\p{L}\d]*$)/u,
];

/**
 * A line as it would stand on every page: as it is, and with a number that rises as the page does told as how far it is
 * ahead. Other figures say something: "150 tanks" on one page is not "185 tanks" on the next.
 */
function keysOf(text: string, page: number): readonly string[] {
  const plain = text.replace(/\s+/g, " ").trim().toLowerCase();
  const numbered = AT_EDGE.filter((edge) => edge.test(plain)).map((edge) =>
    plain.replace(edge, (_, before: string, number: string) => `${before}#${Number(number) - page}`),
  );
  return [plain, ...numbered];
}

/** What a browser prints above a page (day, time, title) and below it (address, page of pages). */
const PRINTED = [
  /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?: ?[ap]m)?(?:[ |]|$)/i,
  /^(?:https?|file):\/\/[^\s|]+[ |]+\d{1,4}\/\d{1,4}$/i,
];

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
      for (const key of keysOf(line.text, page)) {
        const same = groups.get(key) ?? [];
        groups.set(key, same);
        const group = same.find(({ y }) => Math.abs(y - line.box.y) < NEAR);
        if (!group) same.push({ pages: new Set([page]), lines: [line], y: line.box.y });
        else {
          group.pages.add(page);
          group.lines.push(line);
        }
      }
    }
  });
  const least = Math.max(REPEATED.least, Math.ceil(REPEATED.share * leaves.length));
  const repeated = [...groups.values()].flat().filter(({ pages }) => pages.size >= least);
  const numbers = leaves.flatMap(({ lines, height }) =>
    lines.filter((line) => isInStrip(line, height) && [NUMBER, ...PRINTED].some((form) => form.test(line.text))),
  );
  const heads = leaves.flatMap((leaf) => headOf(leaf, body));
  return new Set([...repeated.flatMap(({ lines }) => lines), ...numbers, ...heads]);
}
