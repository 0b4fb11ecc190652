/** Footnotes of SIPRI's workbook. Comes in: the sheet "Footnotes", and a row's marks ("‡§¶16"). Goes out: the words for them. */
import type { Sheet } from "./files/workbook.ts";

/** Mark → words: special signs and numbers. */
export function footnotes(sheet: Sheet | undefined): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { cells } of sheet?.rows ?? []) {
    const mark = String(cells.get(1)?.value ?? "");
    const words = cells.get(2)?.value ?? cells.get(3)?.value;
    if (/^(?:\d{1,3}|[^\w\s])$/.test(mark) && typeof words === "string") notes.set(mark, words);
  }
  return notes;
}

/** The words of all marks of a row, or undefined when it has none. */
export function noteOf(marks: string, notes: ReadonlyMap<string, string>): string | undefined {
  const found = (marks.match(/\d{1,3}|[^\w\s,]/g) ?? []).map((mark) => notes.get(mark) ?? `note ${mark}`);
  return found.length > 0 ? found.join(" ") : undefined;
}

/** @source SIPRI's workbook, special notes: "§ Figures for these countries are for the adopted budget" */
export function isBudget(marks: string): boolean {
  return marks.includes("§");
}
