/** The World Bank's programming interface. Comes in: a page of JSON, or all pages in a list. Goes out: the indicator's series. */
import { z } from "zod";
import type { Point } from "../../core/series.ts";
import { headOf, textOf } from "../files/csv.ts";
import { malformed, refused } from "../files/fault.ts";
import { dayOf, yearOf } from "../files/figure.ts";
import {
  INDICATOR_CODES,
  type Indicator,
  indicatorOf,
  WORLD_BANK_TERMS,
  worldBankPoint,
  worldBankSeries,
} from "../world-bank.ts";
import type { SourceFile } from "./importer.ts";
import { importerOf } from "./layout.ts";

const count = z.coerce.number().int().nonnegative();

const named = z.object({ id: z.string(), value: z.string() });

const row = z.object({
  indicator: named,
  country: named,
  countryiso3code: z.string(),
  date: z.string(),
  value: z.number().nullable(),
});

const page = z.tuple([
  z.object({ page: count, pages: count, per_page: count, total: count, lastupdated: z.string() }),
  z.array(row).nullable(),
]);

const document = z.union([page.transform((one) => [one]), z.array(page).nonempty()]);

type Page = z.infer<typeof page>;

/** @source World Bank, Indicators API, basic call structures, version 2, JSON */
export const importer = importerOf({
  id: "world-bank-api",
  producer: "World Bank",
  title: "the JSON answer for one indicator and all countries, every page of it",
  url: "https://api.worldbank.org/v2/country/all/indicator/",
  ...WORLD_BANK_TERMS,
  tested: "described-layout",
  recognises: ({ bytes }) => /^\uFEFF?\s*\[(?:\s*\[)?\s*\{\s*"page"/.test(headOf(bytes)),
  drafts: (file) => {
    const pages = pagesOf(file);
    const [[about] = []] = pages;
    const edition = dayOf(about?.lastupdated ?? "");
    if (!edition) throw malformed(file.name, "[0].lastupdated", "there is no day such as 2024-06-28");
    const indicator = indicatorIn(file, pages);
    return [{ ...worldBankSeries(indicator), edition, points: points(file, indicator, edition, pages) }];
  },
});

/** All pages in their order. @throws PlumblineError `series-malformed` when one is missing or no page */
function pagesOf(file: SourceFile): readonly Page[] {
  const parsed = document.safeParse(JSON.parse(textOf(file.bytes) ?? ""));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw malformed(file.name, "the JSON", `it is no answer of the interface (${issue?.message ?? "other form"})`);
  }
  const pages = [...parsed.data].sort(([a], [b]) => a.page - b.page);
  const [last] = pages.at(-1) ?? [];
  const whole = pages.every(([about], at) => about.page === at + 1 && about.lastupdated === last?.lastupdated);
  const rows = pages.reduce((sum, [, of]) => sum + (of?.length ?? 0), 0);
  if (!last || !whole || pages.length !== last.pages || rows !== last.total) {
    const reason = `${pages.length} pages with ${rows} rows are here, and the answer has ${last?.pages} pages with ${last?.total} rows: ask for every page, on one day`;
    throw malformed(file.name, "the pages", reason);
  }
  return pages;
}

function indicatorIn(file: SourceFile, pages: readonly Page[]): Indicator {
  const codes = new Set(pages.flatMap(([, rows]) => (rows ?? []).map(({ indicator }) => indicator.id)));
  const [code = ""] = codes;
  if (codes.size !== 1) throw malformed(file.name, "indicator.id", `it names ${codes.size} indicators, not one`);
  const indicator = indicatorOf(code);
  if (indicator) return indicator;
  throw refused(
    file.name,
    "indicator.id",
    `no measure is known for ${code}`,
    `ask for one of ${INDICATOR_CODES.join(", ")}`,
  );
}

function points(file: SourceFile, indicator: Indicator, edition: string, pages: readonly Page[]): readonly Point[] {
  return pages.flatMap(([about, rows]) =>
    (rows ?? []).flatMap(({ country, countryiso3code, date, value }, at) => {
      if (value === null || (indicator.inverse && value === 0)) return [];
      const cell = `page ${about.page}, row ${at + 1}`;
      const year = yearOf(date);
      if (year === undefined) throw malformed(file.name, cell, `“${date}” is no year`);
      const code = countryiso3code === "" ? country.id : countryiso3code;
      return [worldBankPoint(indicator, edition, { code, name: country.value, year, value, cell })];
    }),
  );
}
