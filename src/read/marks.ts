/** Comes in: lines. Goes out: those that a mark at their beginning makes an item, a heading or a quotation, without the mark. */
import type { BlockKind } from "../core/document.ts";
import type { Line } from "./lines.ts";
import { lineAt } from "./lines.ts";

interface Mark {
  readonly kind: BlockKind;
  readonly regex: RegExp;
  /** Numbers need a neighbour that counts with them: "2. Korps" alone is no item. */
  readonly counted?: true;
}

/** @source CommonMark 0.31, sections 4.2, 5.1, 5.2, and the bullets of word processors. */
const MARKS: readonly Mark[] = [
  { kind: "item", regex: /^[-–—•*·‣◦▪●○■►➢✓→]\s+(?=\S)/u },
  { kind: "item", regex: /^[•‣◦▪●■►➢](?=\S)/u },
  { kind: "heading", regex: /^#{1,6}\s+(?=\S)/u },
  { kind: "quote", regex: /^>\s?(?=\S)/u },
  { kind: "item", regex: /^\(?(\d{1,2})[.)]\s+(?=\S)/u, counted: true },
  { kind: "item", regex: /^\(?([a-z])[.)]\s+(?=\S)/u, counted: true },
];

/** Place in counting: 3 for "3." and for "c)". */
function ordinal(match: RegExpMatchArray | undefined): number {
  const text = match?.[1] ?? "";
  return /\d/.test(text) ? Number(text) : text.charCodeAt(0) - 96;
}

function matchAt(lines: readonly Line[], k: number, mark: Mark): RegExpMatchArray | undefined {
  return lines[k]?.text.match(mark.regex) ?? undefined;
}

function counts(lines: readonly Line[], k: number, mark: Mark): boolean {
  const here = ordinal(matchAt(lines, k, mark));
  const near = [k - 1, k + 1, k - 2, k + 2].map((other) => ordinal(matchAt(lines, other, mark)) - here);
  return near[0] === -1 || near[1] === 1 || near[2] === -1 || near[3] === 1;
}

/** Lines with their marks read and cut off; a mark with nothing behind it stays as it is. */
export function readMarks(text: string, lines: readonly Line[]): Line[] {
  return lines.map((line, k) => {
    for (const mark of MARKS) {
      const match = matchAt(lines, k, mark);
      if (!match || (mark.counted && !counts(lines, k, mark))) continue;
      const start = line.span.start + match[0].length;
      const marked = lineAt(text, { start, end: line.span.end }, line.hint);
      marked.kind = mark.kind;
      return marked;
    }
    return line;
  });
}
