import { describe, expect, test } from "vitest";
import type { Point, Series } from "../../../src/core/series.ts";
import { MONEY } from "../../../src/measure/iso.ts";
import { importSeries } from "../../../src/reference/importers/index.ts";
import { nato, roubles, roublesOfDay, sipri } from "./fixtures.ts";
import { REAL, realFile } from "./real.ts";

/** A point in a few words: enough for a table of expectations. */
const said = ({ from, to, value, unit, stage, quality, cell, note }: Point) => ({
  ...{ from, to, value, stage, quality, cell },
  ...(unit === undefined ? {} : { unit }),
  ...(note === undefined ? {} : { note }),
});

function pointOf(series: readonly Series[], id: string, actor: string, day: string): Point {
  const point = series.find((one) => one.id === id)?.points.find((one) => one.actor === actor && one.to === day);
  if (!point) throw new Error(`${id} has no ${actor} on ${day}`);
  return point;
}

describe("SIPRI's workbook, on figures of our own", () => {
  test.each([
    [
      "sipri-current-usd",
      "RU",
      "2031-12-31",
      { value: 1.8e6, quality: "estimate", stage: "outturn", cell: "Current US$!E5" },
    ],
    [
      "sipri-current-usd",
      "DE",
      "2029-12-31",
      { value: 2e6, quality: "reported", note: "without pensions (our words)" },
    ],
    ["sipri-constant-usd", "RU", "2030-12-31", { value: 1.6e6, quality: "estimate", note: "an invented footnote" }],
    ["sipri-constant-usd", "RU", "2031-12-31", { value: 1.7e6, quality: "uncertain" }],
    ["sipri-constant-usd", "Nordland", "2031-12-31", { value: 250_000 }],
    ["sipri-share-of-gdp", "RU", "2030-12-31", { value: 6.25, stage: "budget", quality: "estimate" }],
    ["sipri-share-of-spending", "RU", "2029-12-31", { value: 20, stage: "outturn" }],
    ["sipri-per-head", "RU", "2031-12-31", { value: 1000 }],
    ["sipri-local-calendar", "HR", "2029-12-31", { value: 11, unit: "HRK" }],
    ["sipri-local-calendar", "RU", "2029-12-31", { value: 100, unit: "RUB" }],
    ["sipri-local-fiscal", "GB", "2030-03-31", { from: "2029-04-01", value: 40, unit: "GBP" }],
    ["sipri-local-fiscal", "EE", "2029-12-31", { from: "2029-01-01", unit: "EUR" }],
    ["sipri-local-fiscal", "CM", "2030-06-30", { from: "2029-07-01", value: 7, unit: "XAF" }],
    ["sipri-local-fiscal", "CM", "2030-12-31", { from: "2030-07-01", value: 8 }],
    ["sipri-local-fiscal", "CM", "2031-12-31", { from: "2031-01-01", value: 9 }],
    ["sipri-regions-constant", "Europe", "2030-12-31", { value: 5.1e11 }],
    ["sipri-regions-current", "World", "2031-12-31", { value: 2.25e12, cell: "Regional totals!E4" }],
  ])("%s: %s in the year to %s", async (id, actor, day, expected) => {
    expect(pointOf(await importSeries(await sipri()), id, actor, day)).toMatchObject(expected);
  });

  test("the price year comes from the sheet's name, the edition from the copyright line", async () => {
    const series = await importSeries(await sipri());
    expect(series.map(({ edition }) => edition)).toEqual(series.map(() => "2031"));
    expect(series.filter(({ constant }) => constant !== undefined).map(({ id, constant }) => [id, constant])).toEqual([
      ["sipri-regions-constant", 2030],
      ["sipri-constant-usd", 2030],
    ]);
  });

  test("years of accounts without days are left out, and said", async () => {
    const fiscal = (await importSeries(await sipri())).find(({ id }) => id === "sipri-local-fiscal");
    expect(fiscal?.points.filter(({ actor }) => actor === "KW")).toEqual([]);
    expect(fiscal?.notices).toMatchObject([{ message: expect.stringMatching(/KW: 3 figures .*See footnote/) }]);
  });

  test("headings of regions are no states", async () => {
    const current = (await importSeries(await sipri())).find(({ id }) => id === "sipri-current-usd");
    expect([...new Set(current?.points.map(({ actor }) => actor))]).toEqual(["DE", "RU"]);
  });

  test.each([
    [
      "no scale",
      { "Current US$": [["x © SIPRI 2031"], ["In something"], ["Country", "Notes", 2029], ["Chad", "", 1]] },
      /US\$ m\./,
    ],
    [
      "a word for a figure",
      { "Per capita": [["x © SIPRI 2031"], ["Country", "Notes", 2029], ["Chad", "", "many"]] },
      /Per capita!C3: “many”/,
    ],
    [
      "two editions",
      { "Per capita": [["x © SIPRI 2030"], ["Country", "Notes", 2029], ["Chad", "", 1]] },
      /one edition/,
    ],
    [
      "no headings",
      { "Share of GDP": [["x © SIPRI 2031"], ["Land", 2029], ["Chad", 1]] },
      /Share of GDP: there is no row/,
    ],
  ])("%s is malformed", async (_, change, message) => {
    await expect(importSeries(await sipri(change))).rejects.toMatchObject({
      code: "series-malformed",
      message: expect.stringMatching(message),
    });
  });
});

describe("NATO's workbook, on figures of our own", () => {
  test.each([
    ["nato-current-usd", "NO", "2030-12-31", { value: 11e6, stage: "outturn", cell: "Table 2!C6" }],
    ["nato-current-usd", "PL", "2031-12-31", { value: 23e6, stage: "estimate", note: "A remark of our own." }],
    ["nato-current-usd", "NATO-Europe-Canada", "2029-12-31", { value: 30e6 }],
    ["nato-constant-usd", "US", "2030-12-31", { value: 52e6, cell: "Table 2!C16" }],
    ["nato-share-of-gdp", "NO", "2031-12-31", { value: 3.25, stage: "estimate", quality: "estimate" }],
    ["nato-real-change", "NO", "2029-12-31", { value: -1.5 }],
    ["nato-local", "PL", "2029-12-31", { value: 200e6, unit: "PLN" }],
  ])("%s: %s in the year to %s", async (id, actor, day, expected) => {
    expect(pointOf(await importSeries(await nato()), id, actor, day)).toMatchObject(expected);
  });

  test("two blocks are two series, and two signs for nothing are nothing", async () => {
    const series = await importSeries(await nato());
    expect(series.map(({ id, constant, edition }) => [id, constant, edition])).toEqual([
      ["nato-local", undefined, "2031"],
      ["nato-current-usd", undefined, "2031"],
      ["nato-constant-usd", 2025, "2031"],
      ["nato-share-of-gdp", undefined, "2031"],
      ["nato-real-change", undefined, "2031"],
    ]);
    const us = series.find(({ id }) => id === "nato-current-usd")?.points.filter(({ actor }) => actor === "US");
    expect(us?.map(({ from }) => from.slice(0, 4))).toEqual(["2029", "2031"]);
  });

  test("the second block may have no row of years of its own", async () => {
    const rows = [
      ["Table 2 : Defence expenditure, current prices and constant 2025 prices"],
      ["Million US dollars"],
      [null, 2029, 2030, 2031],
      ["Current prices and exchange rates"],
      ["Norway", 10, 11, 12],
      [],
      ["Constant 2025 prices and exchange rates"],
      ["Norway", 9, 10, 11],
    ];
    const series = await importSeries(await nato("Defence expenditure", { "Table 2": rows }));
    expect(pointOf(series, "nato-current-usd", "NO", "2031-12-31").cell).toBe("Table 2!D5");
    expect(pointOf(series, "nato-constant-usd", "NO", "2031-12-31").value).toBe(11e6);
  });

  test("an edition of core defence is another measure", async () => {
    const share = (await importSeries(await nato("Core defence expenditure"))).find(
      ({ id }) => id === "nato-share-of-gdp",
    );
    expect(share?.measure).toBe("core-defence-share");
    expect(share?.notices[0]?.message).toMatch(/no continuation/);
  });
});

describe("the Bank of Russia's rates, on figures of our own", () => {
  test("a decimal comma, a nominal of a hundred, days", async () => {
    const [rate] = await importSeries(
      roubles([
        ["01.03.2031", "91,3336"],
        ["02.03.2031", "9134,5678", "100"],
      ]),
    );
    expect(rate?.points.map(said)).toEqual([
      { from: "2031-03-01", to: "2031-03-01", value: 91.3336, stage: "outturn", quality: "reported", cell: "Record 1" },
      {
        from: "2031-03-02",
        to: "2031-03-02",
        value: 91.345678,
        stage: "outturn",
        quality: "reported",
        cell: "Record 2",
      },
    ]);
  });

  test("the dollar is taken out of all currencies of a day", async () => {
    const [rate] = await importSeries(roublesOfDay());
    expect(rate?.points).toMatchObject([{ actor: "RU", from: "2031-03-02", value: 91.2345, cell: "Valute 2" }]);
    expect(rate?.notices).toMatchObject([{ message: expect.stringMatching(/1 other/) }]);
  });

  test.each([
    ["another currency", roubles([["01.03.2031", "99,1"]], "R01239"), "series-refused", /R01239 is not the dollar/],
    ["a decimal point", roubles([["01.03.2031", "91.33"]]), "series-malformed", /Record 1: .*decimal comma/],
    ["no day", roubles([["31.02.2031", "91,33"]]), "series-malformed", /“31.02.2031” is no day/],
  ])("%s is turned away", async (_, file, code, message) => {
    await expect(importSeries(file)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

const GDP = "wb_API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2002465.csv";
const LOCAL = "wb_API_NY.GDP.MKTP.CN_DS2_en_csv_v2_2001080.csv";

/** A figure that the producers print, from ../shared/reference. */
const PRINTED: readonly (readonly [
  file: string,
  id: string,
  actor: string,
  day: string,
  value: number,
  digits: number,
])[] = [
  [GDP, "wb-gdp", "RU", "2023-12-31", 2_021_421_476_035.42, 0],
  [LOCAL, "wb-gdp-local", "RU", "2023-12-31", 172_148_311_913_500, 0],
  ["worldbank_ppp_gdp_conversion.csv", "wb-ppp", "RU", "2024-12-31", 29.06, 2],
  ["worldbank_ppp_gdp_conversion.csv", "wb-ppp", "US", "2024-12-31", 1, 6],
  ["wb_API_PA.NUS.PPPC.RF.csv", "wb-price-level", "US", "2015-12-31", 1, 6],
  ["fred_exchange_rates_annual.csv", "fred-exchange-rate", "Euro", "2024-12-31", 0.9242, 4],
  ["owid_nuclear_warhead_stockpiles.csv", "fas-warheads", "US", "1967-12-31", 31_255, 0],
  ["worldbank_gdp_deflator_inflation.csv", "wb-inflation", "US", "2021-12-31", 4.7, 1],
  ["worldbank_cpi_inflation.csv", "wb-deflator", "US", "2022-12-31", 7.1, 1],
  ["oryx_scarnecchia_totals_by_type.csv", "oryx-losses-tanks", "RU", "2025-07-19", 4074, 0],
  ["petroivaniuk_russia_losses_equipment.json", "general-staff-losses-tank", "RU", "2022-05-01", 1026, 0],
  ["sipri_data_1949_2024.xlsx", "sipri-current-usd", "RU", "2024-12-31", 148_967_275_140, 0],
  ["sipri_data_1949_2024.xlsx", "sipri-share-of-gdp", "RU", "2024-12-31", 7.1, 1],
  ["sipri_data_1949_2024.xlsx", "sipri-current-usd", "US", "2024-12-31", 997_309_000_000, 0],
  ["sipri_data_1949_2024.xlsx", "sipri-regions-current", "World", "2024-12-31", 2_718_183_718_751, 0],
  ["sipri_data_1949_2024.xlsx", "sipri-regions-current", "Europe", "2024-12-31", 693_441_722_138, 0],
  ["sipri_milex_export_2024-06-19.xlsx", "sipri-current-usd", "US", "2023-12-31", 916_014_700_000, -8],
];

describe.each(PRINTED)("%s", (name, id, actor, day, value, digits) => {
  const file = realFile(name, REAL.find(([one]) => one === name)?.[2]);
  test.skipIf(!file)(`${id}: ${actor} ${day.slice(0, 4)} is ${value}`, async () => {
    if (file) expect(pointOf(await importSeries(file), id, actor, day).value).toBeCloseTo(value, digits);
  });
});

describe("the World Bank's files together", () => {
  const [usd, local, ppp, level] = [
    GDP,
    LOCAL,
    "wb_API_PA.NUS.PPP_DS2_en_csv_v2_2788598.csv",
    "wb_API_PA.NUS.PPPC.RF.csv",
  ].map((name) => realFile(name));

  test.skipIf(!usd || !local)("give the rouble's market rate of 2023 as 85.16 a dollar", async () => {
    if (!usd || !local) return;
    const [rouble, dollar] = await Promise.all([importSeries(local), importSeries(usd)]);
    const rate =
      pointOf(rouble, "wb-gdp-local", "RU", "2023-12-31").value / pointOf(dollar, "wb-gdp", "RU", "2023-12-31").value;
    expect(rate).toBeCloseTo(85.16, 2);
    expect(pointOf(rouble, "wb-gdp-local", "RU", "2023-12-31").unit).toBe("RUB");
  });

  test.skipIf(!usd || !local || !ppp || !level)(
    "have the price level the right way up: dearer at purchasing power",
    async () => {
      if (!usd || !local || !ppp || !level) return;
      const [gdp, lcu, rate, factor] = await Promise.all([usd, local, ppp, level].map((file) => importSeries(file)));
      const at = (series: readonly Series[] | undefined, id: string) =>
        pointOf(series ?? [], id, "RU", "2022-12-31").value;
      const market = at(lcu, "wb-gdp-local") / at(gdp, "wb-gdp");
      expect(at(factor, "wb-price-level")).toBeGreaterThan(2);
      expect(at(factor, "wb-price-level")).toBeCloseTo(market / at(rate, "wb-ppp"), 1);
    },
  );

  test.skipIf(!usd || !local)("show that states who are said to pay in one money do", async () => {
    if (!usd || !local) return;
    const [[lcu], [gdp]] = await Promise.all([importSeries(local), importSeries(usd)]);
    const dollars = new Map(gdp?.points.map(({ actor, from, value }) => [`${actor} ${from}`, value]));
    const rates = new Map<string, { actor: string; rate: number }[]>();
    for (const { actor, from, value, unit } of lcu?.points ?? []) {
      const of = dollars.get(`${actor} ${from}`);
      if (from !== "2022-01-01" || unit === undefined || of === undefined) continue;
      rates.set(unit, [...(rates.get(unit) ?? []), { actor, rate: value / of }]);
    }
    const shared = [...rates].filter(([, of]) => of.length > 1);
    expect(shared.map(([unit]) => unit).sort()).toEqual(["AUD", "CHF", "EUR", "USD", "XAF", "XCD", "XOF"]);
    for (const [unit, of] of shared) {
      const middle = of.map(({ rate }) => rate).sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
      expect(
        of.filter(({ rate }) => Math.abs(rate / middle - 1) > 0.06),
        unit,
      ).toEqual([]);
    }
    expect(Object.values(MONEY).filter((money) => !/^[A-Z]{3}$/.test(money))).toEqual([]);
  });
});

describe("real files with something odd", () => {
  const odd = (name: string, as?: string) => realFile(name, as);

  test.skipIf(!odd("worldbank_cpi_index.csv"))("the index that is none is refused", async () => {
    const file = odd("worldbank_cpi_index.csv");
    if (file) {
      await expect(importSeries(file)).rejects.toMatchObject({
        code: "series-refused",
        message: expect.stringMatching(/row \d+, column CPI: .*yearly changes/),
      });
    }
  });

  test.skipIf(!odd("petroivaniuk_russia_losses_equipment.json"))(
    "categories that change on 1 May 2022 are said",
    async () => {
      const file = odd("petroivaniuk_russia_losses_equipment.json");
      const series = file ? await importSeries(file) : [];
      const told = series.filter(({ notices }) => notices.some(({ message }) => /2022-0(?:4-30|5-01)/.test(message)));
      expect(told.map(({ id }) => id.replace("general-staff-losses-", "")).sort()).toEqual([
        "cruise-missiles",
        "fuel-tank",
        "military-auto",
        "mobile-srbm-system",
        "vehicles-and-fuel-tanks",
      ]);
    },
  );

  test.skipIf(!odd("oryx_scarnecchia_totals_by_type.csv"))(
    "a table of losses without a day is refused, and says what to do",
    async () => {
      const file = odd("oryx_scarnecchia_totals_by_type.csv");
      if (file) {
        await expect(importSeries(file)).rejects.toMatchObject({
          code: "series-refused",
          message: expect.stringMatching(/write the day/),
        });
      }
    },
  );

  test.skipIf(!odd("sipri_data_1949_2024.xlsx"))(
    "SIPRI's workbook takes less than three seconds of a processor",
    async () => {
      const file = odd("sipri_data_1949_2024.xlsx");
      const before = process.cpuUsage();
      if (file) await importSeries(file);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(3);
    },
  );
});
