/** Tables in comma-separated text. Comes in: bytes. Goes out: rows with the number that a spreadsheet gives them. */
import type { SeriesNotice } from "../../core/series.ts";
import type { SourceFile } from "../importers/importer.ts";
import { malformed } from "./fault.ts";

/** One record; `number` counts from 1 as a spreadsheet does, empty lines included. */
export interface Row {
  readonly number: number;
  readonly fields: readonly string[];
}

/** UTF-8 text without its byte-order mark, or undefined when the bytes are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The beginning of a file, for a look at its layout: a character that is cut in two at the end does no harm. */
export function headOf(bytes: Uint8Array, length = 4096): string {
  return new TextDecoder("utf-8").decode(bytes.subarray(0, length));
}

/**
 * All records (RFC 4180: quotes doubled, line breaks inside quotes), LF or CRLF.
 * @throws PlumblineError `series-malformed` for a quote that is never closed, and for bytes that are no UTF-8
 */
export function readRows(file: SourceFile): readonly Row[] {
  const text = textOf(file.bytes);
  if (text === undefined) throw malformed(file.name, "row 1", "this is no UTF-8 text");
  const rows: Row[] = [];
  let fields: string[] = [];
  for (let at = 0; at < text.length; ) {
    const { value, end } = fieldAt(text, at);
    if (end < 0) throw malformed(file.name, `row ${rows.length + 1}`, "a quotation mark is opened and never closed");
    fields.push(value);
    at = end + 1;
    if (text[end] === ",") {
      if (at >= text.length) fields.push("");
      else continue;
    } else if (text[end] === "\r" && text[at] === "\n") at++;
    rows.push({ number: rows.length + 1, fields });
    fields = [];
  }
  return rows;
}

/** The field that begins here, and where its delimiter stands; −1 when it is never closed. */
function fieldAt(text: string, from: number): { readonly value: string; readonly end: number } {
  if (text[from] !== '"') {
    const end = delimiter(text, from);
    return { value: text.slice(from, end), end };
  }
  let value = "";
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value, end: -1 };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: delimiter(text, quote + 1) };
    value += '"';
    at = quote + 2;
  }
}

function delimiter(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** The rows below a header, each with its fields by column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly number: number; readonly of: Readonly<Record<string, string>> }[];
}

/**
 * The table under the row that begins with this column; what stands above is left aside.
 * @throws PlumblineError `series-malformed` when there is no such row, or a row has other than the header's fields
 */
export function readTable(file: SourceFile, first: string): Table {
  const rows = readRows(file);
  const at = rows.findIndex(({ fields }) => fields[0]?.trim() === first);
  const header = rows[at];
  if (!header) throw malformed(file.name, "row 1", `there is no row of headings that begins with “${first}”`);
  const columns = header.fields.map((field) => field.trim());
  while (columns.at(-1) === "") columns.pop();
  const below = rows.slice(at + 1).filter(({ fields }) => fields.some((field) => field !== ""));
  return {
    columns,
    rows: below.map(({ number, fields }) => {
      if (fields.length < columns.length || fields.slice(columns.length).some((field) => field !== "")) {
        const reason = `the row has ${fields.length} fields where the headings are ${columns.length}: the file was cut off or changed`;
        throw malformed(file.name, `row ${number}`, reason);
      }
      return { number, of: Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ""])) };
    }),
  };
}

/** A notice where the last line has no end: its last figure may have lost digits, which no other test would see. */
export function openEnd({ bytes }: SourceFile): readonly SeriesNotice[] {
  if (bytes.at(-1) === 10) return [];
  return [{ message: "the last line has no line break: if the file was cut off, the last figure has lost digits" }];
}

/** A notice for a file that says nothing of its edition. */
export function namedByYear(edition: string): SeriesNotice {
  return { message: `the file does not say its edition: it is called by its last year, ${edition}` };
}

/** A cell's address as series give it. */
export function csvCell(row: number, column: string): string {
  return `row ${row}, column ${column}`;
}
