/** World Bank figures as data packages carry them. Comes in: a row a country and year, without the indicator's name. Goes out: its series. */
import type { Point, SeriesNotice } from "../../core/series.ts";
import { csvCell, headOf, namedByYear, openEnd, readTable, type Table } from "../files/csv.ts";
import { malformed, refused } from "../files/fault.ts";
import { figureOf, yearOf } from "../files/figure.ts";
import { type Indicator, indicatorOf, WORLD_BANK_TERMS, worldBankPoint, worldBankSeries } from "../world-bank.ts";
import { ANCHORS } from "./anchors.ts";
import type { SourceFile } from "./importer.ts";
import { importerOf } from "./layout.ts";

/** A form: its headings, and the indicators that go by them. Which one it is, the figures tell. */
interface Form {
  readonly name: string;
  readonly code: string;
  readonly value: string;
  readonly indicators: readonly string[];
}

/** @source the data packages “gdp”, “ppp”, “inflation” and “cpi” of the collection Datasets */
const FORMS: readonly Form[] = [
  { name: "Country Name", code: "Country Code", value: "Value", indicators: ["NY.GDP.MKTP.CD"] },
  { name: "Country", code: "Country ID", value: "PPP", indicators: ["PA.NUS.PPP"] },
  { name: "Country", code: "Country Code", value: "Inflation", indicators: ["FP.CPI.TOTL.ZG", "NY.GDP.DEFL.KD.ZG"] },
  { name: "Country", code: "Country Code", value: "CPI", indicators: ["FP.CPI.TOTL"] },
];

/** Words of a file's name that promise an indicator. */
const PROMISES: readonly (readonly [RegExp, string])[] = [
  [/deflator|inflation-gdp/i, "NY.GDP.DEFL.KD.ZG"],
  [/cpi|consumer/i, "FP.CPI.TOTL.ZG"],
];

const formOf = (header: string): Form | undefined =>
  FORMS.find(({ name, code, value }) => header === [name, code, "Year", value].join(","));

/** @source the data packages “gdp”, “ppp”, “inflation” and “cpi” of the collection Datasets */
export const importer = importerOf({
  id: "world-bank-long",
  producer: "World Bank",
  title: "gdp.csv, ppp-gdp.csv, inflation-gdp.csv, inflation-consumer.csv of the data packages",
  url: "https://github.com/datasets",
  ...WORLD_BANK_TERMS,
  tested: "real-file",
  recognises: ({ bytes }) => formOf(firstLine(bytes)) !== undefined,
  drafts: (file) => {
    const form = formOf(firstLine(file.bytes));
    if (!form) throw malformed(file.name, "row 1", "the headings are none of this layout");
    const table = readTable(file, form.name);
    const years = table.rows.map(({ number, of }) => yearIn(file, number, of.Year ?? ""));
    const edition = String(years.reduce((last, year) => Math.max(last, year), 0));
    const readings = form.indicators
      .flatMap((code) => indicatorOf(code) ?? [])
      .map((indicator) => ({
        indicator,
        points: pointsOf(file, form, table, years, (printed) => worldBankPoint(indicator, edition, printed)),
      }));
    const { indicator, points } = theOne(file, readings);
    return [{ ...worldBankSeries(indicator), edition, points, notices: noticesOf(file, indicator, edition) }];
  },
});

function firstLine(bytes: Uint8Array): string {
  return (headOf(bytes, 200).split("\n", 1)[0] ?? "").replace("\uFEFF", "").trim();
}

function yearIn(file: SourceFile, row: number, field: string): number {
  const year = yearOf(field);
  if (year === undefined) throw malformed(file.name, csvCell(row, "Year"), `“${field}” is no year`);
  return year;
}

function pointsOf(
  file: SourceFile,
  form: Form,
  { rows }: Table,
  years: readonly number[],
  make: (printed: Parameters<typeof worldBankPoint>[2]) => Point,
): readonly Point[] {
  return rows.flatMap(({ number, of }, at) => {
    const field = of[form.value] ?? "";
    if (field === "") return [];
    const cell = csvCell(number, form.value);
    const value = figureOf(field);
    if (value === undefined) throw malformed(file.name, cell, `“${field}” is no figure`);
    return [make({ code: of[form.code] ?? "", name: of[form.name] ?? "", year: years[at] ?? 0, value, cell })];
  });
}

interface Reading {
  readonly indicator: Indicator;
  readonly points: readonly Point[];
}

/**
 * The reading whose figures are those that everybody agrees on. A lone candidate that has the right years goes on to the
 * tests of sanity.ts, which tell what is wrong with it.
 */
function theOne(file: SourceFile, readings: readonly Reading[]): Reading {
  const tested = readings.map((reading) => ({ reading, ...score(reading) }));
  const fits = tested.filter(({ met, asked }) => asked > 0 && met === asked);
  const [one] = fits.length === 1 ? fits : readings.length === 1 && (tested[0]?.asked ?? 0) > 0 ? tested : [];
  if (one) return one.reading;
  const titles = readings.map(({ indicator }) => indicator.title).join(" or ");
  throw refused(
    file.name,
    "the headings",
    `they do not name the indicator, and no figure of the United States tells that this is ${titles}`,
    "take the World Bank's own download, which names it",
  );
}

function score({ indicator, points }: Reading): { readonly asked: number; readonly met: number } {
  const found = ANCHORS.filter(({ series }) => series === indicator.id).flatMap((anchor) => {
    const point = points.find(({ actor, from }) => actor === anchor.actor && from === anchor.from);
    return point ? [Math.abs(point.value - anchor.value) <= anchor.within * anchor.value] : [];
  });
  return { asked: found.length, met: found.filter(Boolean).length };
}

function noticesOf(file: SourceFile, indicator: Indicator, edition: string): readonly SeriesNotice[] {
  const [, promised] = PROMISES.find(([words]) => words.test(file.name)) ?? [];
  const other = promised !== undefined && indicator.measure === "inflation-rate" && promised !== indicator.code;
  return [
    namedByYear(edition),
    ...openEnd(file),
    ...(other
      ? [{ message: `the file's name promises ${promised}; its figures are ${indicator.code} (${indicator.title})` }]
      : []),
  ];
}
