/** The World Bank's CSV download. Comes in: one indicator, a row a country, a column a year. Goes out: its series. */
import type { Point, SeriesNotice } from "../../core/series.ts";
import { csvCell, headOf, readRows, readTable, type Table } from "../files/csv.ts";
import { malformed, refused } from "../files/fault.ts";
import { dayOf, figureOf, yearOf } from "../files/figure.ts";
import {
  INDICATOR_CODES,
  type Indicator,
  indicatorOf,
  WORLD_BANK_TERMS,
  worldBankPoint,
  worldBankSeries,
} from "../world-bank.ts";
import type { Draft } from "./draft.ts";
import type { SourceFile } from "./importer.ts";
import { importerOf } from "./layout.ts";

const UPDATED = "Last Updated Date";

/** @source World Bank, data.worldbank.org, "Download CSV" of an indicator's page */
export const importer = importerOf({
  id: "world-bank-download",
  producer: "World Bank",
  title: "API_INDICATOR_DS2_en_csv_v2_NUMBER.csv, the one with all countries in the archive of “Download CSV”",
  url: "https://data.worldbank.org/indicator",
  ...WORLD_BANK_TERMS,
  tested: "real-file",
  recognises: ({ bytes }) => {
    const head = headOf(bytes);
    return (
      head.includes(`"${UPDATED}"`) && head.includes('"Country Name","Country Code","Indicator Name","Indicator Code"')
    );
  },
  drafts: (file) => {
    const table = readTable(file, "Country Name");
    const indicator = indicatorIn(file, table);
    const edition = editionOf(file);
    const read = cells(file, table).map((cell) => pointOf(indicator, edition, cell));
    const points = read.filter((point): point is Point => point !== undefined);
    const notices: SeriesNotice[] = points.length < read.length ? [ZERO] : [];
    return [{ ...worldBankSeries(indicator), edition, points, notices } satisfies Draft];
  },
});

const ZERO: SeriesNotice = { message: "price levels of zero, which have no inverse, are left out" };

function editionOf(file: SourceFile): string {
  const row = readRows(file).find(({ fields }) => fields[0] === UPDATED);
  const day = dayOf(row?.fields[1] ?? "");
  if (!day) throw malformed(file.name, `row ${row?.number ?? 3}`, `“${UPDATED}” has no day such as 2024-06-28`);
  return day;
}

function indicatorIn(file: SourceFile, { rows }: Table): Indicator {
  const codes = new Set(rows.map(({ of }) => of["Indicator Code"] ?? ""));
  const [code = ""] = codes;
  if (codes.size !== 1)
    throw malformed(file.name, "column Indicator Code", `it names ${codes.size} indicators, not one`);
  const indicator = indicatorOf(code);
  if (indicator) return indicator;
  const todo = `download one of ${INDICATOR_CODES.join(", ")}`;
  throw refused(file.name, "column Indicator Code", `no measure is known for ${code}`, todo);
}

interface Filled {
  readonly name: string;
  readonly code: string;
  readonly year: number;
  readonly value: number;
  readonly cell: string;
}

/** Every filled cell of a column that is a year; an empty one is a missing figure. */
function cells(file: SourceFile, { columns, rows }: Table): readonly Filled[] {
  const years = columns.flatMap((column) => (yearOf(column) === undefined ? [] : [column]));
  if (years.length === 0) throw malformed(file.name, "the headings", "no column is a year");
  return rows.flatMap(({ number, of }) =>
    years.flatMap((column) => {
      const field = of[column] ?? "";
      if (field === "") return [];
      const cell = csvCell(number, column);
      const value = figureOf(field);
      if (value === undefined) throw malformed(file.name, cell, `“${field}” is no figure`);
      return [{ name: of["Country Name"] ?? "", code: of["Country Code"] ?? "", year: Number(column), value, cell }];
    }),
  );
}

function pointOf(indicator: Indicator, edition: string, filled: Filled): Point | undefined {
  return indicator.inverse && filled.value === 0 ? undefined : worldBankPoint(indicator, edition, filled);
}
