/** What stands in a cell, read without the importers. Comes in: a file. Goes out: a way to look a cell up. */
import ExcelJS from "exceljs";
import type { SourceFile } from "../../../src/reference/importers/importer.ts";

/** The number in a cell, and what the same place says it is multiplied or divided by; undefined where there is none. */
export type Look = (cell: string) => number | undefined;

function csvLook(text: string): Look {
  // Records end at a line break outside quotation marks: an even number of marks before it.
  const records: string[] = [""];
  for (const line of text.replace("\uFEFF", "").split(/\r?\n/)) {
    const open = ((records.at(-1) ?? "").split('"').length - 1) % 2 === 1;
    if (open) records.push(`${records.pop()}\n${line}`);
    else records.push(line);
  }
  const fields = records.slice(1).map((record) => {
    const out: string[] = [];
    record.replace(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g, (_, quoted?: string, bare?: string) => {
      out.push(quoted ?? bare ?? "");
      return "";
    });
    return out;
  });
  const columns = new Map<string, number>();
  for (const record of fields)
    for (const [at, field] of record.entries()) if (!columns.has(field)) columns.set(field, at);
  return (cell) => {
    const [, row, column] = /^row (\d+), column (.+)$/.exec(cell) ?? [];
    const field = fields[Number(row) - 1]?.[columns.get(column ?? "") ?? -1];
    return field === undefined || field === "" ? undefined : Number(field);
  };
}

function jsonLook(text: string): Look {
  const data = JSON.parse(text);
  const pages = Array.isArray(data[0]) ? data : [data];
  return (cell) => {
    const [, page, row] = /^page (\d+), row (\d+)$/.exec(cell) ?? [];
    if (page !== undefined) {
      const found = pages.find(([about]: [{ page: number }]) => about.page === Number(page));
      return found?.[1][Number(row) - 1]?.value;
    }
    const [, at, key] = /^\[(\d+)\]\.(.+)$/.exec(cell) ?? [];
    return data[Number(at)]?.[key ?? ""];
  };
}

function xmlLook(text: string): Look {
  return (cell) => {
    const [, name, at] = /^(Record|Valute) (\d+)$/.exec(cell) ?? [];
    const found = [...text.matchAll(new RegExp(`<${name} .*?</${name}>`, "g"))][Number(at) - 1]?.[0] ?? "";
    const [, value] = /<Value>([^<]+)/.exec(found) ?? [];
    const [, nominal] = /<Nominal>([^<]+)/.exec(found) ?? [];
    return value === undefined ? undefined : Number(value.replace(",", ".")) / Number(nominal);
  };
}

async function sheetLook(bytes: Uint8Array): Promise<Look> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
  return (cell) => {
    const at = cell.lastIndexOf("!");
    const value = book.getWorksheet(cell.slice(0, at))?.getCell(cell.slice(at + 1)).value;
    return typeof value === "number" ? value : undefined;
  };
}

/** Looks cells up in a file of any layout. */
export async function lookInto({ bytes }: SourceFile): Promise<Look> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return sheetLook(bytes);
  const text = new TextDecoder().decode(bytes);
  if (/^\uFEFF?\s*[[{]/.test(text)) return jsonLook(text);
  return text.startsWith("<?xml") ? xmlLook(text) : csvLook(text);
}

/** Every way in which a value may stem from what is printed: as it is, scaled by the sheet's words, as per cent, or one over it. */
export function stemsFrom(value: number, printed: number): boolean {
  const ways = [printed, printed * 1e6, printed * 1e9, printed * 100, 1 / printed];
  return ways.some((way) => Math.abs(way - value) <= 1e-9 * Math.max(1, Math.abs(value)));
}
