/** `plumb reference` as a user runs it, and its parts with a network and an importer that are handed in. */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { add } from "../../src/cli/reference/add.ts";
import { remove } from "../../src/cli/reference/remove.ts";
import { update } from "../../src/cli/reference/update.ts";
import { PlumblineError } from "../../src/core/error.ts";
import type { Series } from "../../src/core/series.ts";
import type { Network } from "../../src/read/index.ts";
import type { SourceFile } from "../../src/reference/importers/importer.ts";
import { openStore } from "../../src/store/index.ts";
import { plumb } from "../plumb.ts";
import { scratch } from "./scratch.ts";

const file = scratch();

/** Nobody's own ledger: the folder of the user's data is one of ours. */
const env = { XDG_DATA_HOME: path.dirname(file("data/none")) };
const run = (...args: readonly string[]) => plumb(["reference", ...args], { env });
const json = async (...args: readonly string[]) => JSON.parse((await run(...args, "--json")).out);

/** A small series, as an importer would give it. */
function made(name: string, edition = "2024", value = 36): Series {
  const points = [
    {
      actor: "NO",
      from: "2023-01-01",
      to: "2023-12-31",
      value,
      stage: "estimate",
      quality: "uncertain",
      cell: "row 7",
    },
  ] as const;
  return {
    id: "yard-tanks",
    edition,
    producer: "Yard",
    title: "Tanks in the yard",
    measure: "holding",
    item: "tank",
    definition: "Tanks that stood in the yard on the last day of the year.",
    unit: "tank",
    year: "calendar",
    bound: "=",
    origin: { file: name, sha256: "cd".repeat(32), importer: "yard", terms: "CC0", open: true },
    notices: [],
    points,
  };
}

describe("without a ledger", () => {
  test("what comes with Plumbline is listed and shown", async () => {
    const list = await json("list");
    expect(list.map(({ key }: { key: string }) => key)).toContain("wb-gdp@2024-06-28");
    expect(list[0]).toMatchObject({ producer: "World Bank", shipped: true, actors: expect.any(Number) });
    const shown = await json("show", "wb-exchange-rate", "--actor", "russia", "--from", "2023", "--to", "2023");
    expect(shown.points).toMatchObject([{ actor: "RU", value: 85.162008, stage: "outturn", quality: "reported" }]);
    expect(shown.points[0].cell).toContain("column 2023");
    const table = await run("show", "wb-ppp", "--actor", "RU", "--from", "2024", "--table");
    expect(table.out).toMatch(/RU +2024 +29\.06/);
    expect(table.err).toContain("general prices");
  });

  test("the layouts that can be added are listed", async () => {
    const list = await json("list", "--importers");
    expect(list[0]).toMatchObject({
      id: expect.any(String),
      tested: expect.stringMatching(/^(real-file|described-layout)$/),
    });
    expect((await run("list", "--importers", "--csv")).out).toContain("the producer's file");
  });

  test.each([
    ["no series of that name", ["show", "nowhere"], 3, /nowhere.*no such series.*\(not-found\)/],
    ["an edition that is not there", ["show", "wb-gdp@1999"], 3, /there is wb-gdp@2024-06-28.*\(not-found\)/],
    ["an actor that is not in it", ["show", "wb-gdp", "--actor", "Atlantis"], 3, /Atlantis.*\(not-found\)/],
    ["a list of what is not there", ["list", "nowhere"], 3, /nowhere: no such series.*\(not-found\)/],
    ["a word that is none", ["borrow"], 2, /borrow.*list, show, add, remove, update \(usage\)/],
    ["nothing to show", ["show"], 2, /one series.*\(usage\)/],
    ["nothing to add", ["add"], 2, /--importers.*\(usage\)/],
    ["a day that is none", ["show", "wb-gdp", "--from", "2024-13-01"], 2, /--from/],
    ["a series that nobody can ask for", ["update", "sipri-milex"], 2, /sipri-milex: cannot be asked for.*\(usage\)/],
  ] as const)("%s", async (_, args, code, says) => {
    const ran = await run(...args);
    expect(ran.err).toMatch(says);
    expect([ran.code, ran.out]).toEqual([code, ""]);
  });

  test("a stretch without figures is empty and says how far the series reaches", async () => {
    const ran = await run("show", "wb-gdp", "--actor", "RU", "--from", "2030", "--csv");
    expect([ran.code, ran.out.trim().split("\r\n")]).toEqual([0, ["actor,from,to,value,unit,stage,quality,cell,note"]]);
    expect(ran.err).toMatch(/reaches from 1960-01-01 to 2023-12-31/);
  });
});

describe("adding and taking out", () => {
  afterEach(() => vi.restoreAllMocks());

  const said = () => {
    const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const words = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join("");
    return { out: () => words(out), err: () => words(err) };
  };
  const read = async ({ name }: SourceFile): Promise<readonly Series[]> => {
    if (name.startsWith("bad")) throw new PlumblineError("series-refused", name, `${name}: row 3 cannot be`);
    return [made(name, name.includes("old") ? "2023" : "2024")];
  };

  test("an answer knows what was added", async () => {
    const db = file("answer.db");
    const store = await openStore(db);
    const spent = { measure: "military-spending", unit: "USD", price: "market" } as const;
    const { item: _, ...series } = { ...made("spent.csv", "2024", 7e9), ...spent };
    await store.putSeries(series);
    await store.close();
    const sentence = "Norway spent $7 billion on the military in 2023.";
    const ask = async (...args: readonly string[]) =>
      (await plumb(["answer", sentence, "--table", ...args], { env })).out;
    expect(await ask()).toContain("CANNOT BE SETTLED");
    expect(await ask("--db", db)).toMatch(/HOLDS: True by Yard.*Yard \(Tanks in the yard, edition 2024\) puts Norway/s);
  });

  test("editions stand side by side, the same file twice changes nothing, a bad one stops no other", async () => {
    const db = file("series.db");
    const files = ["old.csv", "bad.csv", "new.csv"].map((name) => file(name, name));
    const first = said();
    expect(await add(files, { db, json: true }, read)).toBe(3);
    expect(JSON.parse(first.out()).map((one: { key: string; outcome: string }) => [one.key, one.outcome])).toEqual([
      ["yard-tanks@2023", "added"],
      ["yard-tanks@2024", "added"],
    ]);
    expect(first.err()).toMatch(/bad\.csv: row 3 cannot be \(series-refused\)/);
    vi.restoreAllMocks();
    const again = said();
    expect(await add(files.slice(2), { db, json: true }, read)).toBe(0);
    expect(JSON.parse(again.out())[0].outcome).toBe("unchanged");
    vi.restoreAllMocks();
    const list = await json("list", "yard-tanks", "--db", db);
    expect(list.map(({ key, shipped }: { key: string; shipped: boolean }) => [key, shipped])).toEqual([
      ["yard-tanks@2023", false],
      ["yard-tanks@2024", false],
    ]);
    expect(await json("show", "yard-tanks", "--db", db)).toMatchObject({ edition: "2024", points: [{ value: 36 }] });
    const taking = said();
    expect(await remove(["yard-tanks@2023"], { db })).toBe(0);
    expect(taking.err()).toContain("yard-tanks@2023: taken out");
    await expect(remove(["yard-tanks@2023"], { db })).rejects.toMatchObject({ code: "not-found" });
    await expect(remove(["yard-tanks@2024", "wb-gdp@2024-06-28"], { db })).rejects.toMatchObject({ code: "usage" });
    const store = await openStore(db, { readOnly: true });
    expect((await store.seriesList()).map(({ key }) => key)).toEqual(["yard-tanks@2024"]);
    await store.close();
  });

  test("a file of no known layout is named with what to do", async () => {
    const ran = await run("add", file("notes.txt", "Nothing in rows."), file("absent.csv"), "--db", file("other.db"));
    expect(ran.err).toMatch(/notes\.txt: .*\(series-unknown\)/);
    expect(ran.err).toMatch(/absent\.csv: there is no such file.*\(file-not-found\)/);
    expect([ran.code, ran.out]).toEqual([3, "[\n]\n"]);
  });

  /** The World Bank's interface in its form: pages of one indicator; the third is refused until `opened`. */
  function worldBank(pages: number, state: { opened: boolean }) {
    const asked: number[] = [];
    const network: Network = {
      async fetch(url) {
        const query = new URL(url).searchParams;
        const page = Number(query.get("page"));
        asked.push(page);
        if (page === 3 && !state.opened)
          throw new PlumblineError("fetch-timeout", url, `${url}: no full answer within 30 s`);
        const per = 2;
        const rows = Array.from({ length: per }, (_, at) => ({
          indicator: { id: "PA.NUS.PPP", value: "PPP conversion factor" },
          country: { id: "US", value: "United States" },
          countryiso3code: "USA",
          date: String(2015 + (page - 1) * per + at),
          value: 1,
        }));
        const head = { page, pages, per_page: per, total: pages * per, lastupdated: "2025-07-01" };
        return { url, bytes: new TextEncoder().encode(JSON.stringify([head, rows])), mediaType: "application/json" };
      },
    };
    return { network, asked };
  }

  test("an update that broke off goes on with the pages that it lacks", async () => {
    const db = file("update.db");
    const folder = path.dirname(file("downloads/none"));
    const state = { opened: false };
    const { network, asked } = worldBank(4, state);
    const parts = { network, folder, base: "https://bank.example/v2" };
    const first = said();
    expect(await update(["wb-ppp"], { db, json: true }, parts)).toBe(3);
    expect(first.err()).toMatch(/wb-ppp: the World Bank cannot be reached from here.*reference add \(fetch-timeout\)/);
    expect([first.out(), asked]).toEqual(["[\n]\n", [1, 2, 3]]);
    vi.restoreAllMocks();
    state.opened = true;
    const second = said();
    expect(await update(["wb-ppp"], { db, json: true }, parts)).toBe(0);
    expect(asked.slice(3)).toEqual([1, 3, 4]);
    expect(JSON.parse(second.out())).toMatchObject([{ key: "wb-ppp@2025-07-01", outcome: "added", count: 8 }]);
    expect(readdirSync(folder)).toEqual([]);
    const store = await openStore(db, { readOnly: true });
    expect((await store.series("wb-ppp@2025-07-01"))?.points[0]).toMatchObject({ actor: "US", value: 1 });
    await store.close();
  });

  test("pages of an older edition are not taken for the new one's", async () => {
    const folder = path.dirname(file("older/none"));
    const { network, asked } = worldBank(2, { opened: true });
    writeFileSync(path.join(folder, "PA.NUS.PPP.2024-06-28.4.2.json"), "[]");
    said();
    expect(
      await update(["wb-ppp"], { db: file("older.db") }, { network, folder, base: "https://bank.example/v2" }),
    ).toBe(0);
    expect(asked).toEqual([1, 2]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("where nothing answers, nothing is made, and one attempt is enough", async () => {
    let attempts = 0;
    const network: Network = {
      fetch: async (url) => {
        attempts++;
        throw new PlumblineError("fetch-failed", url, `${url}: the name is not known; check it and the network`);
      },
    };
    const folder = path.dirname(file("nothing/none"));
    const told = said();
    expect(await update([], { db: file("nothing.db") }, { network, folder })).toBe(3);
    expect(told.err()).toContain("The series at hand stay as they are");
    expect([attempts, readdirSync(path.dirname(file("nothing.db"))).includes("nothing.db")]).toEqual([1, false]);
  });

  test("an answer that is no page is refused", async () => {
    const network: Network = {
      fetch: async (url) => ({ url, bytes: new TextEncoder().encode("<html>busy</html>"), mediaType: "text/html" }),
    };
    const told = said();
    expect(await update(["wb-gdp"], { db: file("odd.db") }, { network, folder: path.dirname(file("odd/none")) })).toBe(
      3,
    );
    expect(told.err()).toMatch(/no page of an indicator; try again later \(series-malformed\)/);
  });
});

test("an answer holds a sentence against the series that were added", async () => {
  const db = file("yard.db");
  const store = await openStore(db);
  const points = [
    {
      actor: "NO",
      from: "2023-01-01",
      to: "2023-12-31",
      value: 7.5e9,
      stage: "outturn",
      quality: "reported",
      cell: "row 7",
    },
  ] as const;
  const { item: _, ...rest } = made("milex.csv");
  await store.putSeries({
    ...rest,
    id: "yard-milex",
    title: "Yard money",
    measure: "military-spending",
    unit: "USD",
    price: "market",
    points,
  });
  await store.close();
  const standing = async (...more: readonly string[]) => {
    const { out } = await plumb(["answer", "Norway spent $7.5 billion on defence in 2023.", "--json", ...more], {
      env,
    });
    return JSON.parse(out).readings[0].standing;
  };
  expect(await standing("--db", db)).toBe("supported");
  expect(await standing()).toBe("nothing-to-check");
});

test("what is copied says which sources were seen in a report only", async () => {
  const { out } = await plumb(["answer", "Most NATO members do not meet 2 %", "--copy", "--today", "2026-01-01"], {
    env,
  });
  const sources = out.split("\n").filter((line) => /^\[\d+\] /.test(line));
  expect(sources.length).toBeGreaterThan(2);
  expect(sources.every((line) => line.includes("seen in a report") && line.includes("https://"))).toBe(true);
});
