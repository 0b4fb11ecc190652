/** Tables as CSV. Comes in: a header and rows. Goes out: RFC 4180 text that no spreadsheet will take for formulas. */

export type Cell = string | number | boolean | null | undefined;

/** A table with its header. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The table as CSV: commas, CRLF, quotes doubled, a missing value is an empty field. */
export function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/**
 * Text that a spreadsheet would run starts with an apostrophe instead. Numbers are written as they are.
 * @source OWASP, "CSV Injection": cells that begin with = + - @, tab or carriage return
 */
function field(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
