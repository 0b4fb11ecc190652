import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importSeries } from "../../src/reference/importers/index.ts";
import { fetchWorldBank } from "../../src/reference/world-bank-fetch.ts";
import { apiPage, apiRow } from "./importers/fixtures.ts";

const GDP = "NY.GDP.MKTP.CD";

const ROWS = [
  apiRow(GDP, "ZQ", "", "All islands", "2015", 12.5),
  apiRow(GDP, "RU", "RUS", "Russian Federation", "2015", 1.36e12),
  apiRow(GDP, "RU", "RUS", "Russian Federation", "2014", 2.06e12),
  apiRow(GDP, "DE", "DEU", "Germany", "2015", 3.36e12),
  apiRow(GDP, "DE", "DEU", "Germany", "2014", null),
];

let server: Server;
let base = "";
const asked: string[] = [];

/** The interface's forms: pages of an indicator, and a message with the code 200 for one that it does not know. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    asked.push(`${url.pathname}${url.search}`);
    const size = Number(url.searchParams.get("per_page"));
    const page = Number(url.searchParams.get("page"));
    response.setHeader("content-type", "application/json;charset=utf-8");
    if (!url.pathname.endsWith(GDP)) {
      response.end(
        JSON.stringify([{ message: [{ id: "120", key: "Invalid value", value: "The parameter is not valid" }] }]),
      );
      return;
    }
    const rows = ROWS.slice((page - 1) * size, page * size);
    response.end(`\uFEFF${JSON.stringify(apiPage(page, Math.ceil(ROWS.length / size), ROWS.length, rows))}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = async (url: string) => (await fetch(url)).text();

describe("the World Bank's interface, replayed by a local server", () => {
  test("is asked for every page, and the importer reads them as one file", async () => {
    asked.length = 0;
    const told: string[] = [];
    const file = await fetchWorldBank({
      ...{ indicator: GDP, get, base, perPage: 2 },
      onPage: (page, pages) => told.push(`${page} of ${pages}`),
    });
    expect(asked).toEqual(
      [1, 2, 3].map((page) => `/v2/country/all/indicator/${GDP}?format=json&per_page=2&page=${page}`),
    );
    expect(told).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
    const [series] = await importSeries(file);
    expect(series).toMatchObject({
      id: "wb-gdp",
      edition: "2025-07-01",
      unit: "USD",
      origin: { importer: "world-bank-api" },
    });
    expect(series?.points.map(({ actor, from, value, cell }) => [actor, from, value, cell])).toEqual([
      ["All islands", "2015-01-01", 12.5, "page 1, row 1"],
      ["DE", "2015-01-01", 3.36e12, "page 2, row 2"],
      ["RU", "2014-01-01", 2.06e12, "page 2, row 1"],
      ["RU", "2015-01-01", 1.36e12, "page 1, row 2"],
    ]);
  });

  test("is not asked again for pages that are kept", async () => {
    const kept = new Map<number, string>();
    const whole = await fetchWorldBank({
      indicator: GDP,
      get,
      base,
      perPage: 2,
      onPage: (page, _, text) => kept.set(page, text),
    });
    kept.delete(3);
    asked.length = 0;
    const again = await fetchWorldBank({ indicator: GDP, get, base, perPage: 2, kept });
    expect(asked).toHaveLength(1);
    expect(again.sha256).toBe(whole.sha256);
  });

  test("one page of many is malformed, and says how many there are", async () => {
    const text = await get(`${base}/country/all/indicator/${GDP}?format=json&per_page=2&page=1`);
    const bytes = new TextEncoder().encode(text);
    await expect(importSeries({ name: "page.json", bytes, sha256: "0".repeat(64) })).rejects.toMatchObject({
      code: "series-malformed",
      message: expect.stringMatching(/1 pages with 2 rows are here, and the answer has 3 pages with 5 rows/),
    });
  });

  test("an indicator that no measure fits is not asked for", async () => {
    asked.length = 0;
    await expect(fetchWorldBank({ indicator: "SP.POP.TOTL", get, base })).rejects.toMatchObject({
      code: "series-unknown",
    });
    expect(asked).toEqual([]);
  });

  test("what the interface says is passed on", async () => {
    await expect(fetchWorldBank({ indicator: "PA.NUS.PPP", get, base })).rejects.toMatchObject({
      code: "fetch-failed",
      message: expect.stringMatching(/The parameter is not valid/),
    });
  });

  test.each([
    ["no network", () => Promise.reject(new TypeError("fetch failed")), /is there a network/],
    ["a page of a hotel", () => Promise.resolve("<html>Log in</html>"), /no answer of its interface/],
    ["endless pages", () => Promise.resolve('[{"page":1,"pages":99999999},[]]'), /no answer of its interface/],
  ])("%s is said", async (_, broken, words) => {
    await expect(fetchWorldBank({ indicator: GDP, get: broken, base })).rejects.toMatchObject({
      code: "fetch-failed",
      message: expect.stringMatching(words),
    });
  });
});
