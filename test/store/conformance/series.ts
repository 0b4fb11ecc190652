import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point, Series } from "../../../src/core/series.ts";
import { seriesKey, seriesSummary } from "../../../src/core/series.ts";
import { anyText, finding } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { north, putAll, south } from "./corpus.ts";

function point(actor: string, year: number, value: number, more: Partial<Point> = {}): Point {
  const cell = `row ${actor}, column ${year}`;
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  return { actor, ...days, value, stage: "outturn", quality: "reported", cell, ...more };
}

function made(id: string, edition: string, points: readonly Point[], more: Partial<Series> = {}): Series {
  return {
    id,
    edition,
    producer: "Office of Counting",
    title: `Counted ${id}`,
    measure: "gdp",
    definition: "All that was counted.",
    unit: "USD",
    year: "calendar",
    bound: "=",
    origin: { file: `${id}.csv`, sha256: "ab".repeat(32), importer: "by-hand", terms: "CC BY 4.0", open: true },
    notices: [{ message: "One row was empty.", cell: "row 3" }],
    points,
    ...more,
  };
}

const old = made("office-gdp", "2023", [point("NO", 2021, 480e9), point("NO", 2022, 579e9), point("SE", 2022, 590e9)]);
const fresh = made("office-gdp", "2024", [point("NO", 2022, 593e9, { note: "revised", quality: "estimate" })]);
const tanks = made("office-tanks", "2024", [point("NO", 2022, 36), point("NO", 2023, 36)], {
  measure: "holding",
  item: "tank",
  unit: "tank",
});

/** Registers these tests: published series, their editions and their points. */
export function seriesTests(store: Current, reopen: () => Promise<void>): void {
  test("a series comes back equal, also when the store is opened again", async () => {
    expect(await store().putSeries(old)).toBe("added");
    expect(await store().series(seriesKey(old))).toEqual(old);
    await reopen();
    expect(await store().series(seriesKey(old))).toEqual(old);
    expect(await store().series("office-gdp")).toBeUndefined();
  });

  test("whatever the names, figures and order of the points", async () => {
    const points = fc.array(
      fc
        .tuple(
          anyText,
          fc.integer({ min: 1900, max: 2100 }),
          fc.double({ noNaN: true }).map((value) => value + 0),
        )
        .map(([actor, year, value]) => point(actor, year, value)),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(points, anyText, async (list, definition) => {
        const series = made("any", "1", list, { definition });
        await store().putSeries(series);
        expect(await store().series("any@1")).toEqual(series);
      }),
      { numRuns: 30 },
    );
  });

  test("editions stand beside one another, and the same figures once more change nothing", async () => {
    for (const one of [fresh, old]) expect(await store().putSeries(one)).toBe("added");
    for (const one of [fresh, old]) expect(await store().putSeries(one)).toBe("unchanged");
    expect(await store().seriesList()).toEqual([seriesSummary(old), seriesSummary(fresh)]);
  });

  test("an edition that is read otherwise is replaced as a whole", async () => {
    await store().putSeries(old);
    const better = { ...old, points: old.points.slice(1) };
    expect(await store().putSeries(better)).toBe("updated");
    expect(await store().series(seriesKey(old))).toEqual(better);
    expect(await store().seriesList()).toEqual([seriesSummary(better)]);
  });

  test("a figure that is no number is refused, and what was there stays", async () => {
    await store().putSeries(old);
    const wrong = { ...old, points: [point("NO", 2021, Number.NaN)] };
    await expect(store().putSeries(wrong)).rejects.toMatchObject({ code: "bad-request" });
    expect(await store().series(seriesKey(old))).toEqual(old);
  });

  test("an edition goes with its points, and the others stay", async () => {
    for (const one of [old, fresh]) await store().putSeries(one);
    expect(await store().removeSeries(seriesKey(old))).toBe(true);
    expect(await store().removeSeries(seriesKey(old))).toBe(false);
    expect((await store().seriesHoldings()).flatMap((held) => held.points())).toEqual(fresh.points);
  });

  test("points are found by key, measure, actor and time", async () => {
    for (const one of [tanks, fresh, old]) await store().putSeries(one);
    const found = async (...query: Parameters<ReturnType<Current>["seriesHoldings"]>) =>
      (await store().seriesHoldings(...query)).map((held) => [
        seriesKey(held.about),
        held.points().map(({ cell }) => cell),
      ]);
    const [no21, no22, no23, se22] = ["NO 2021", "NO 2022", "NO 2023", "SE 2022"].map(
      (name) => `row ${name.replace(" ", ", column ")}`,
    );
    expect(await found()).toEqual([
      ["office-gdp@2023", [no21, no22, se22]],
      ["office-gdp@2024", [no22]],
      ["office-tanks@2024", [no22, no23]],
    ]);
    expect(await found({ key: "office-gdp@2024" })).toEqual([["office-gdp@2024", [no22]]]);
    expect(await found({ measure: "holding" })).toEqual([["office-tanks@2024", [no22, no23]]]);
    expect(await found({ actor: "SE" })).toEqual([["office-gdp@2023", [se22]]]);
    expect(await found({ actor: "NO", from: "2022-01-01", to: "2022-12-31" })).toEqual([
      ["office-gdp@2023", [no22]],
      ["office-gdp@2024", [no22]],
      ["office-tanks@2024", [no22]],
    ]);
    expect(await found({ to: "2021-12-31", measure: "gdp" })).toEqual([["office-gdp@2023", [no21]]]);
    expect(await found({ from: "2023-02-01" })).toEqual([]);
    const [held] = await store().seriesHoldings({ key: seriesKey(old) });
    expect(held?.about).toEqual((({ points: _, ...about }) => about)(old));
    expect([held?.points("SE"), held?.points("XX")]).toEqual([old.points.slice(2), []]);
  });

  test("documents and results leave series alone, and the other way round", async () => {
    await putAll(store, [north, south]);
    const odd = finding("sum-of-parts", north.statements);
    await store().putResults({ claims: [], findings: [odd], producer: "rules 1" });
    await store().putSeries(old);
    expect(await store().finding(odd.id)).toEqual(odd);
    await store().remove(north.document.id);
    await store().putResults({ claims: [], findings: [] });
    expect(await store().series(seriesKey(old))).toEqual(old);
  });
}
