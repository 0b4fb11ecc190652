/** Results as text. Comes in: rows. Goes out: a table, JSON, JSON lines or CSV on standard output. */
import { csv } from "../api/csv.ts";
import { atTerminal, plain, print, printed, terminalWidth } from "./terminal.ts";

/** The forms in which a result can be printed. */
export type Format = "table" | "json" | "jsonl" | "csv";

const FORMATS: readonly Format[] = ["json", "jsonl", "csv", "table"];

/** The form that was asked for; otherwise a table for a terminal and JSON for a pipe. */
export function formatOf(parsed: Readonly<Record<string, unknown>>): Format {
  return FORMATS.find((format) => parsed[format] === true) ?? (atTerminal() ? "table" : "json");
}

/** A column of a table and of CSV. `width` is its share of a terminal's width; 0 takes what the content needs. */
export interface Column<T> {
  readonly title: string;
  readonly width: number;
  readonly of: (row: T) => string | number | null;
}

/** Prints rows: `wire` gives the JSON form, `columns` the others. */
export async function printRows<T>(
  rows: readonly T[],
  format: Format,
  wire: (row: T) => unknown,
  columns: readonly Column<T>[],
): Promise<void> {
  switch (format) {
    case "json":
      print("[");
      await inParts(
        rows,
        (part, isFirst) => `${isFirst ? "" : ","}${part.map((row) => `\n${JSON.stringify(wire(row))}`).join(",")}`,
      );
      return print("\n]\n");
    case "jsonl":
      return inParts(rows, (part) => part.map((row) => `${JSON.stringify(wire(row))}\n`).join(""));
    case "csv":
      return print(
        csv({
          columns: columns.map((column) => column.title),
          rows: rows.map((row) => columns.map((column) => column.of(row))),
        }),
      );
    case "table":
      return print(await table(rows, columns));
    default:
      format satisfies never;
  }
}

/** So many rows are made text at a time: thousands of findings with their working need not all be text at once. */
const PART = 200;

async function inParts<T>(rows: readonly T[], write: (part: readonly T[], isFirst: boolean) => string): Promise<void> {
  for (let at = 0; at < rows.length; at += PART) await printed(write(rows.slice(at, at + PART), at === 0));
}

/** Rows as a table as wide as the terminal, without any control characters of the text shown. */
export async function table<T>(rows: readonly T[], columns: readonly Column<T>[]): Promise<string> {
  const { default: Table } = await import("cli-table3");
  const cells = rows.map((row) => columns.map((column) => visible(column.of(row))));
  const widths = columnWidths(cells, columns);
  const drawn = new Table({
    head: columns.map((column) => column.title),
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: [], compact: true },
    chars: FRAMELESS,
  });
  drawn.push(...cells.map((row) => row.map((cell, at) => breakLong(cell, (widths[at] ?? 0) - PADDING))));
  const [head = "", ...lines] = drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  return `${[head, "─".repeat(Math.max(head.length, ...lines.map((line) => line.length))), ...lines].join("\n")}\n`;
}

const FRAMELESS = Object.fromEntries(
  ["left", "right", "top", "bottom", "mid", "middle"]
    .flatMap((part) => [part, `top-${part}`, `bottom-${part}`, `left-${part}`, `right-${part}`, `mid-${part}`])
    .map((part) => [part, ""]),
);

const PADDING = 2;
const NARROWEST = 8;

function columnWidths<T>(cells: readonly (readonly string[])[], columns: readonly Column<T>[]): number[] {
  const needed = columns.map(
    (column, at) => Math.max(column.title.length, ...cells.map((row) => row[at]?.length ?? 0)) + PADDING,
  );
  const fixed = columns.reduce((sum, column, at) => sum + (column.width === 0 ? (needed[at] ?? 0) : 0), 0);
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const free = Math.max(NARROWEST * shares, terminalWidth() - fixed - columns.length);
  return columns.map((column, at) =>
    column.width === 0 ? (needed[at] ?? 0) : Math.min(needed[at] ?? 0, Math.floor((free * column.width) / shares)),
  );
}

/** A word longer than its column goes on in the next line; the table would cut it. */
function breakLong(cell: string, width: number): string {
  return cell.replace(new RegExp(`\\S{${width}}(?=\\S)`, "gu"), "$& ");
}

function visible(value: string | number | null): string {
  return plain(String(value ?? ""));
}
