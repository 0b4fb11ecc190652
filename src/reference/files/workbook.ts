/** Spreadsheets. Comes in: the bytes of an xlsx file. Goes out: sheets of plain cells, with the colour that a figure stands in. */
import type { CellValue } from "exceljs";
import type { SourceFile } from "../importers/importer.ts";
import { malformed, refused } from "./fault.ts";
import { zipEntries, zipText } from "./zip.ts";

/** One filled cell. */
export interface SheetCell {
  /** Text trimmed at both ends; of rich text the letters, of a formula its result. */
  readonly value: string | number;
  readonly colour: "blue" | "red" | "other";
  /** True when the sheet shows the number as per cent, so that 0.05 stands for 5. */
  readonly percent: boolean;
}

/** One row; cells by column, counted from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
}

/** A sheet with its rows that are not empty. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** Names of the sheets without unpacking them; undefined when the bytes are no workbook. */
export function sheetNames(bytes: Uint8Array): readonly string[] | undefined {
  const text = zipText(bytes, "xl/workbook.xml");
  return text
    ?.split("<sheet ")
    .slice(1)
    .flatMap((piece) => ` ${piece}`.split(' name="')[1]?.split('"', 1)[0] ?? [])
    .map((name) => name.replaceAll("&amp;", "&").replaceAll("&apos;", "'").replaceAll("&quot;", '"'));
}

/** Unpacked, no table of figures comes near it; a file that says more is a trap. */
const LARGEST_WORKBOOK = 200_000_000;

/**
 * All sheets. The reader of spreadsheets is loaded only here: nothing else needs it.
 * @throws PlumblineError `series-malformed` when it is no whole workbook; `series-refused` when it would unpack to more
 * than 200 MB
 */
export async function readWorkbook(file: SourceFile): Promise<readonly Sheet[]> {
  const entries = zipEntries(file.bytes);
  if (!entries) throw malformed(file.name, "the whole file", "it is no whole workbook: it was cut off or is damaged");
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_WORKBOOK) {
    throw refused(file.name, "the archive", "it would unpack to more than 200 MB", "get it anew from its producer");
  }
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  // exceljs takes any buffer; its types know the one of an older Node.js.
  await workbook.xlsx.load(Buffer.from(file.bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook.worksheets.map((sheet) => {
    const rows: SheetRow[] = [];
    sheet.eachRow((row, number) => {
      const cells = new Map<number, SheetCell>();
      row.eachCell((cell, column) => {
        const value = cell.isMerged && cell.master !== cell ? undefined : plain(cell.value);
        if (value === undefined || value === "") return;
        cells.set(column, { value, colour: colourOf(cell.font?.color), percent: /%/.test(cell.numFmt ?? "") });
      });
      if (cells.size > 0) rows.push({ number, cells });
    });
    return { name: sheet.name.trim(), rows };
  });
}

function plain(value: CellValue): string | number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "string") return value.trim();
  if (value === null || typeof value !== "object" || value instanceof Date) return undefined;
  if ("richText" in value)
    return value.richText
      .map(({ text }) => text)
      .join("")
      .trim();
  if ("result" in value) return plain(value.result as CellValue);
  if ("text" in value) return plain(value.text as CellValue);
  return undefined;
}

/**
 * Blue and red by the palette's number or by their mixture of red, green and blue.
 * @source ECMA-376, part 1, 18.8.27: the indexed colours 10 and 12 are FF0000 and 0000FF, as 2 and 4 are
 */
function colourOf(colour: unknown): SheetCell["colour"] {
  if (typeof colour !== "object" || colour === null) return "other";
  const { indexed, argb } = colour as { readonly indexed?: number; readonly argb?: string };
  if (indexed === 10 || indexed === 2) return "red";
  if (indexed === 12 || indexed === 4) return "blue";
  const [, red = "", green = "", blue = ""] = /^(?:..)?(..)(..)(..)$/.exec(argb ?? "") ?? [];
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  if (r === undefined || g === undefined || b === undefined || Number.isNaN(r + g + b)) return "other";
  if (r > 180 && g < 100 && b < 100) return "red";
  return b > 100 && r < 100 && g < 140 && b > r && b > g ? "blue" : "other";
}

/** The address of a cell: column 1 is A, 27 is AA. */
export function sheetCell(sheet: string, row: number, column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${sheet}!${letters}${row}`;
}
