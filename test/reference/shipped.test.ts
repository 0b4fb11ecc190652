/** The series that come with Plumbline: what they say, that only what is asked for is read, and that damage is noticed. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../src/core/id.ts";
import { type Series, seriesKey } from "../../src/core/series.ts";
import { MEASURES } from "../../src/measure/measure.ts";
import { importSeries } from "../../src/reference/importers/index.ts";
import { createRecord } from "../../src/reference/record.ts";
import { shippedSeries } from "../../src/reference/shipped.ts";
import { ROOT } from "../plumb.ts";
import { sharedPath } from "../shared.ts";

const FOLDER = path.join(ROOT, "data", "series");
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const record = createRecord(shippedSeries(), []);

describe("the figures", () => {
  test.each([
    // World Bank, World Development Indicators, edition of 28 June 2024.
    ["wb-gdp", "RU", 2023, 2_021_421_476_035.42],
    ["wb-gdp-local", "RU", 2023, 172_148_311_913_500],
    ["wb-ppp", "RU", 2023, 26.6801077041224],
    ["wb-gdp", "US", 2015, 18_295_019_000_000],
    ["wb-gdp", "EU", 2022, 16_761_496_590_765.2],
  ])("%s of %s in %i", (id, actor, of, value) => {
    const cells = record
      .cells({ actor, period: year(of) })
      .filter(({ series }) => series.id === id && series.edition === "2024-06-28");
    expect(cells.map(({ point }) => point.value)).toEqual([value]);
  });

  test("the average exchange rate follows from output in both currencies, and names both cells", () => {
    const [cell] = record.cells({ measure: "exchange-rate", actor: "RU", period: year(2023) });
    expect(cell?.point.value).toBeCloseTo(85.16, 2);
    expect(cell?.series.definition).toContain("wb-gdp-local@2024-06-28 ÷ wb-gdp@2024-06-28");
    expect(cell?.point.cell).toMatch(
      /^wb-gdp-local@2024-06-28 row \d+, column 2023 ÷ wb-gdp@2024-06-28 row \d+, column 2023$/,
    );
  });

  test.each([
    ["US", 1],
    ["EC", 1],
    ["DE", 0.9248],
    ["FR", 0.9248],
    ["JP", 140.49],
  ])("one dollar was that much in %s in 2023", (actor, rate) => {
    const [cell] = record.cells({ measure: "exchange-rate", actor, period: year(2023) });
    expect(cell?.point.value).toBeCloseTo(rate, 2);
  });

  test("the purchasing-power rate of 2024 is there, in an edition of its own beside the older one", () => {
    const cells = record.cells({ measure: "purchasing-power-rate", actor: "RU", period: year(2024) });
    expect(cells.map(({ point }) => point.value)).toEqual([29.0629745679481]);
    const older = record.cells({ measure: "purchasing-power-rate", actor: "RU", period: year(2023) });
    expect(older.map(({ series }) => series.edition)).toHaveLength(2);
  });

  test("a year that is in no edition has no answer", () => {
    expect(record.cells({ measure: "gdp", actor: "RU", period: year(2024) })).toEqual([]);
  });

  test("an actor whose name holds commas or stands at the beginning of another is found whole", () => {
    for (const holding of shippedSeries()) {
      const all = holding.points();
      for (const actor of new Set(all.map((point) => point.actor)))
        expect([actor, holding.points(actor)]).toEqual([actor, all.filter((point) => point.actor === actor)]);
    }
  });
});

describe("what they say of themselves", () => {
  test.each(shippedSeries().map((holding) => [seriesKey(holding.about), holding.about] as const))("%s", (_, about) => {
    expect(Object.keys(MEASURES)).toContain(about.measure);
    expect(about.origin.terms).toContain("CC BY 4.0");
    expect(about.origin.open).toBe(true);
    expect(about.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(about.definition.length).toBeGreaterThan(40);
    expect(about.producer).toBe("World Bank");
  });

  test("every origin has its figures, and every file of figures its origin", () => {
    const stems = (ending: string) =>
      readdirSync(FOLDER).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
    expect(stems(".origin.json")).toEqual(stems(".csv"));
  });
});

describe("a folder of its own", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "plumbline-series-"));
    cpSync(FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("figures are read when they are asked for, and damage is then noticed; the others still answer", () => {
    const file = path.join(folder, "wb-gdp@2024-06-28.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("2021421476035.42", "2021421476035.43"));
    const held = shippedSeries(folder);
    const of = (id: string) => held.find(({ about }) => about.id === id);
    expect(() => of("wb-gdp")?.points("RU")).toThrow(/checksum/);
    expect(() => of("wb-gdp")?.points()).toThrow(expect.objectContaining({ code: "series-malformed" }));
    expect(of("wb-ppp")?.points("RU").length).toBeGreaterThan(20);
    rmSync(file);
    expect(() => shippedSeries(folder)[0]?.about).not.toThrow();
    expect(() =>
      shippedSeries(folder)
        .find(({ about }) => about.id === "wb-gdp")
        ?.points("RU"),
    ).toThrow(/cannot be read/);
  });

  test("a damaged origin is named", () => {
    writeFileSync(path.join(folder, "wb-ppp@2024-06-28.origin.json"), "{");
    expect(() => shippedSeries(folder)).toThrow(/wb-ppp@2024-06-28\.origin\.json is damaged/);
  });
});

const downloads = sharedPath("reference");

describe.skipIf(downloads === undefined)("against the World Bank's files", () => {
  test("what is shipped is what the importer reads out of them, figure by figure and cell by cell", async () => {
    const own = new Map(shippedSeries().map((holding) => [seriesKey(holding.about), holding]));
    const found: string[] = [];
    for (const { origin } of [...own.values()].map(({ about }) => about)) {
      if (origin.file.includes("÷")) continue;
      const bytes = readFileSync(path.join(downloads ?? "", origin.file));
      const [series] = await importSeries({ name: origin.file, bytes, sha256: sha256(bytes) });
      const holding = own.get(seriesKey(series as Series));
      const { points, ...about } = series as Series;
      expect(holding?.about).toEqual(about);
      expect(holding?.points()).toEqual(points);
      found.push(seriesKey(series as Series));
    }
    expect(found.sort()).toEqual(["wb-gdp-local@2024-06-28", "wb-gdp@2024-06-28", "wb-ppp@2024", "wb-ppp@2024-06-28"]);
  });
});
