/** SIPRI's workbook of military expenditure. Comes in: xlsx with a sheet a definition. Goes out: a series a sheet. */
import type { Point, SeriesNotice } from "../../core/series.ts";
import { localMoney } from "../../measure/iso.ts";
import { actorOfName } from "../actors.ts";
import { malformed } from "../files/fault.ts";
import { inYear, yearOf } from "../files/figure.ts";
import { readWorkbook, type Sheet, type SheetCell, type SheetRow, sheetCell, sheetNames } from "../files/workbook.ts";
import { inOwnMoney } from "../sipri-money.ts";
import { footnotes, isBudget, noteOf } from "../sipri-notes.ts";
import { SIPRI_DEFINITION, SIPRI_REGIONS_NOW, SIPRI_SHEETS, type SipriSheet } from "../sipri-sheets.ts";
import { yearDays, yearRules } from "../sipri-years.ts";
import type { Draft } from "./draft.ts";
import type { SourceFile } from "./importer.ts";
import { importerOf } from "./layout.ts";

/** @source SIPRI, Military Expenditure Database, "Data for all countries" */
export const importer = importerOf({
  id: "sipri-milex",
  producer: "SIPRI",
  title: "SIPRI-Milex-data-1949-YEAR.xlsx, the whole database as a workbook",
  url: "https://www.sipri.org/databases/milex",
  terms:
    "© SIPRI, its terms and conditions: free for non-commercial use with the source named, not to be passed on whole",
  open: false,
  tested: "real-file",
  recognises: ({ bytes }) => {
    const names = sheetNames(bytes) ?? [];
    return ["Current US$", "Share of GDP", "Footnotes"].every((name) => names.includes(name));
  },
  drafts: async (file) => {
    const sheets = await readWorkbook(file);
    const edition = editionOf(file, sheets);
    const notes = footnotes(sheets.find(({ name }) => name === "Footnotes"));
    const drafts = sheets.flatMap((sheet) => {
      const kind = SIPRI_SHEETS.find(({ name }) => name.test(sheet.name));
      return kind ? draftsOf({ file, sheet, kind, edition, notes }) : [];
    });
    return inOwnMoney(drafts, edition);
  },
});

interface Reading {
  readonly file: SourceFile;
  readonly sheet: Sheet;
  readonly kind: SipriSheet;
  readonly edition: string;
  readonly notes: ReadonlyMap<string, string>;
}

/** The year of the copyright line, which stands in the first cell of each sheet. */
function editionOf(file: SourceFile, sheets: readonly Sheet[]): string {
  const lines = sheets.flatMap(({ rows }) => String(rows[0]?.cells.get(1)?.value ?? ""));
  const years = new Set(lines.flatMap((line) => /© SIPRI (\d{4})/.exec(line)?.[1] ?? []));
  const [year] = years;
  if (year !== undefined && years.size === 1) return year;
  throw malformed(file.name, "cell A1", "the sheets do not name one edition (“© SIPRI” and a year)");
}

/** Where a sheet's columns are. */
interface Heading {
  readonly row: number;
  readonly years: ReadonlyMap<number, number>;
  /** Column of the regions' last year, at current prices. */
  readonly now?: readonly [column: number, year: number];
  readonly named: ReadonlyMap<string, number>;
}

function headingOf({ file, sheet }: Reading): Heading {
  const row = sheet.rows.find(({ cells }) => /^(?:Country|Region)$/.test(String(cells.get(1)?.value ?? "")));
  if (!row) throw malformed(file.name, sheet.name, "there is no row of headings that begins with “Country”");
  const years = new Map<number, number>();
  const named = new Map<string, number>();
  let now: readonly [number, number] | undefined;
  for (const [column, { value }] of row.cells) {
    const year = yearOf(String(value));
    const current = /^(\d{4}) \(current prices\)$/.exec(String(value))?.[1];
    if (year !== undefined) years.set(column, year);
    else if (current !== undefined) now = [column, Number(current)];
    else named.set(String(value).split(" (", 1)[0] ?? "", column);
  }
  if (years.size === 0) throw malformed(file.name, `${sheet.name}, row ${row.number}`, "no heading is a year");
  return { row: row.number, years, named, ...(now ? { now } : {}) };
}

function draftsOf(reading: Reading): readonly Draft[] {
  const { sheet, kind, edition } = reading;
  const heading = headingOf(reading);
  const notices: SeriesNotice[] = [];
  const scale = scaleOf(reading);
  const rows = sheet.rows.filter(({ number, cells }) => number > heading.row && cells.has(1));
  const pointsIn = (columns: ReadonlyMap<number, number>) =>
    rows.flatMap((row) => rowPoints(reading, heading, columns, row, scale, notices));
  const { name: _name, adds, money: _money, ...about } = kind;
  const year = constantOf(reading);
  const draft = { ...about, edition, definition: `${SIPRI_DEFINITION} ${adds}` };
  const main = {
    ...draft,
    ...(year === undefined ? {} : { constant: year }),
    points: pointsIn(heading.years),
    notices,
  };
  if (!heading.now) return [main];
  const { adds: addsNow, ...now } = SIPRI_REGIONS_NOW;
  const points = pointsIn(new Map([heading.now]));
  return [main, { ...draft, ...now, definition: `${SIPRI_DEFINITION} ${addsNow}`, points }];
}

/** The words above the headings: what the figures are in. */
function preamble({ sheet }: Reading): string {
  const above = sheet.rows.slice(0, 8).map(({ cells }) => String(cells.get(1)?.value ?? ""));
  return above.join(" ").replaceAll(/US ?\$ ?/g, "US$");
}

/** The year whose prices count: the sheet's name gives it, or, for the regions, the words above them. */
function constantOf(reading: Reading): number | undefined {
  const named =
    reading.kind.name.exec(reading.sheet.name)?.[1] ?? /at constant (\d{4}) prices/.exec(preamble(reading))?.[1];
  return reading.kind.id.endsWith("-constant") || reading.kind.id.includes("-constant-") ? Number(named) : undefined;
}

/** What a figure is multiplied by. @throws PlumblineError `series-malformed` when money does not say its scale */
function scaleOf(reading: Reading): number {
  if (!reading.kind.money) return 1;
  const words = preamble(reading);
  if (/US\$b\.|billions of US\$/.test(words)) return 1e9;
  if (/US\$m\.|millions of US\$/.test(words)) return 1e6;
  throw malformed(reading.file.name, reading.sheet.name, "the words above the table do not say “US$ m.” or “US$ b.”");
}

/** Signs for a figure that is not there. */
const MISSING = /^(?:\.[ .]*|…|xxx|-|–)$/;

function rowPoints(
  { file, sheet, kind, edition, notes }: Reading,
  { named }: Heading,
  columns: ReadonlyMap<number, number>,
  row: SheetRow,
  scale: number,
  notices: SeriesNotice[],
): readonly Point[] {
  const text = (name: string): string => String(row.cells.get(named.get(name) ?? -1)?.value ?? "");
  const actor = actorOfName(String(row.cells.get(1)?.value));
  const marks = text("Notes");
  const note = noteOf(marks, notes);
  const unit = kind.unit === "local" ? moneyOf(actor, text("Currency"), edition) : undefined;
  const rules = kind.year === "fiscal" ? yearRules(text("Fiscal Year")) : undefined;
  const stage = isBudget(marks) ? "budget" : "outturn";
  let lost = 0;
  const points = [...columns].flatMap(([column, year]): Point[] => {
    const found = row.cells.get(column);
    if (!found || (typeof found.value === "string" && MISSING.test(found.value))) return [];
    const cell = sheetCell(sheet.name, row.number, column);
    if (typeof found.value !== "number") throw malformed(file.name, cell, `“${found.value}” is no figure`);
    const span = kind.year === "fiscal" ? rules && yearDays(rules, year) : inYear(year);
    if (!span) {
      lost++;
      return [];
    }
    const value = found.value * (found.percent ? 100 : scale);
    const extra = { ...(unit === undefined ? {} : { unit }), ...(note === undefined ? {} : { note }) };
    return [{ actor, ...span, value, ...extra, stage, quality: qualityOf(found), cell }];
  });
  if (lost > 0) {
    const message = `${actor}: ${lost} figures are left out: “${text("Fiscal Year")}” does not say which days their years of accounts have`;
    notices.push({ message, cell: sheetCell(sheet.name, row.number, 1) });
  }
  return points;
}

/** @source SIPRI's workbook: "Figures in blue are SIPRI estimates. Figures in red indicate highly uncertain data." */
function qualityOf({ colour }: SheetCell): Point["quality"] {
  return colour === "red" ? "uncertain" : colour === "blue" ? "estimate" : "reported";
}

/** Names of money that tell it whoever pays in it. */
const PRINTED_MONEY: Readonly<Record<string, string>> = {
  "US dollars": "USD",
  Euro: "EUR",
  Euros: "EUR",
  Kunas: "HRK",
};

/** The currency of a row: by its name where that is one money's, else the state's own, unless that would be another's name. */
function moneyOf(actor: string, printed: string, edition: string): string | undefined {
  const own = localMoney(actor, edition);
  return PRINTED_MONEY[printed] ?? (own === "EUR" || own === "USD" ? undefined : own);
}
