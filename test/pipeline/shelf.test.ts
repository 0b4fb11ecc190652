/** The shelf and the record: what was added beside what comes with Plumbline. */
import { expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { type Point, type Series, seriesKey } from "../../src/core/series.ts";
import { flow, refresh } from "../../src/pipeline.ts";
import { publicRecord } from "../../src/reference/public.ts";
import { holdingOf } from "../../src/reference/record.ts";
import { recordOf, shelf, takeSeries } from "../../src/shelf.ts";
import { openStore } from "../../src/store/index.ts";
import { scratch } from "../cli/scratch.ts";

const file = scratch();

const period = { from: "2023-01-01", to: "2023-12-31" };

function gdp(edition: string, value: number): Series {
  const point = { actor: "RU", ...period, value, stage: "outturn", quality: "reported", cell: "row 2" } as const;
  return {
    id: "wb-gdp",
    edition,
    producer: "World Bank",
    title: "GDP",
    measure: "gdp",
    definition: "All that is made in a year.",
    unit: "USD",
    price: "market",
    year: "calendar",
    bound: "=",
    origin: { file: "gdp.csv", sha256: "ef".repeat(32), importer: "by-hand", terms: "CC BY 4.0", open: true },
    notices: [],
    points: [point],
  };
}

test("without a store the record has what comes with Plumbline and the known figures", () => {
  const record = publicRecord();
  expect(record.figures({ measure: "warheads" }).length).toBeGreaterThan(0);
  const cells = record.cells({ measure: "gdp", actor: "RU", period });
  expect(cells.map(({ key, point }) => [key, point.unit ?? "USD"])).toEqual([
    ["wb-gdp@2024-06-28", "USD"],
    ["wb-gdp-local@2024-06-28", "RUB"],
  ]);
});

test("an edition that was added stands beside the shipped one, and in its place where the key is the same", async () => {
  const store = await openStore(":memory:");
  await store.putSeries(gdp("2025-07-01", 2.07e12));
  const dollars = async () =>
    (await recordOf(store))
      .cells({ measure: "gdp", actor: "RU", period })
      .filter(({ series }) => series.unit === "USD")
      .map(({ key, point }) => [key, point.value]);
  expect(await dollars()).toEqual([
    ["wb-gdp@2024-06-28", 2_021_421_476_035.42],
    ["wb-gdp@2025-07-01", 2.07e12],
  ]);
  await store.putSeries(gdp("2024-06-28", 2e12));
  expect((await dollars())[0]).toEqual(["wb-gdp@2024-06-28", 2e12]);
  const keys = (await shelf(store)).map(({ summary, shipped }) => [summary.key, shipped]);
  expect(keys.filter(([key]) => String(key).startsWith("wb-gdp@"))).toEqual([
    ["wb-gdp@2024-06-28", false],
    ["wb-gdp@2025-07-01", false],
  ]);
  await store.removeSeries("wb-gdp@2024-06-28");
  expect((await dollars())[0]).toEqual(["wb-gdp@2024-06-28", 2_021_421_476_035.42]);
  await store.close();
});

test("an id alone is its newest edition; one that is called by a year counts to the year's end", async () => {
  expect((await takeSeries(undefined, "wb-ppp")).summary.key).toBe("wb-ppp@2024");
  const taken = await takeSeries(undefined, "wb-ppp@2024-06-28");
  expect(taken).toMatchObject({ shipped: true, editions: ["wb-ppp@2024-06-28", "wb-ppp@2024"] });
  expect(taken.holding.points("US").every(({ value }) => Math.abs(value - 1) < 1e-9)).toBe(true);
  await expect(takeSeries(undefined, "wb")).rejects.toMatchObject({ code: "not-found", where: "wb" });
});

test("a series in memory gives the same as one on the shelf", async () => {
  const store = await openStore(":memory:");
  const series = gdp("2025-07-01", 2.07e12);
  await store.putSeries(series);
  const { holding } = await takeSeries(store, seriesKey(series));
  const memory = holdingOf(series);
  expect(holding.about).toEqual(memory.about);
  expect([holding.points("RU"), holding.points("US")]).toEqual([memory.points("RU"), memory.points("US")]);
  await store.close();
});

test("findings follow what was added, without a document having changed", async () => {
  const store = await openStore(":memory:");
  const text = "Defence Wire, 3 March 2025. Russia spent 13.1 trillion rubles ($145.9 billion) on defence in 2024.";
  for await (const outcome of flow([file("wire.txt", text)], { clock: fixedClock("2025-08-01T00:00:00Z") }))
    if (outcome.ok) await store.put(outcome);
  const verdicts = async () => {
    await refresh(store, "2025-08-01");
    return (await store.findings({ rule: "record-derived" })).items.map(({ verdict }) => verdict);
  };
  expect(await verdicts()).toEqual(["unresolved"]);
  const rate = gdp("2025-07-01", 92.6);
  const point = { ...rate.points[0], from: "2024-01-01", to: "2024-12-31", unit: "RUB" } as Point;
  const added = { ...rate, id: "market-rate", measure: "exchange-rate", unit: "local", points: [point] };
  await store.putSeries(added);
  expect(await verdicts()).toEqual(["differs"]);
  const [found] = (await store.findings({ rule: "record-derived" })).items;
  expect(found?.evidence).toContainEqual({ series: "market-rate@2025-07-01", cell: "row 2" });
  await store.removeSeries("market-rate@2025-07-01");
  expect(await verdicts()).toEqual(["unresolved"]);
  await store.close();
});
