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
 * Text that a spreadsheet would run starts with an apostrophe instead. Numbers are written as they are. What another
 * country's spreadsheet takes for the end of a cell is quoted, so that no cell begins in the middle of one.
 * @source OWASP, "CSV Injection": cells that begin with = + - @, their full-width forms, tab or line ends; separators
 */
function field(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  // A sign alone, as the limit of a figure, is no formula.
  const text = cell !== "=" && /^[\s\p{C}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
