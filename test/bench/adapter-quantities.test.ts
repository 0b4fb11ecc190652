import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ADAPTER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../bench/adapter-quantities.mjs");

interface Row {
  readonly id: string;
  readonly quantities: readonly {
    readonly value: number | readonly number[];
    readonly bound: string;
    readonly unit: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** What the adapter writes for some texts, in their order. */
function adapted(texts: readonly string[]): Row[] {
  const input = texts.map((text, at) => JSON.stringify({ id: `t${at}`, text })).join("\n");
  const { stdout, status, stderr } = spawnSync(process.execPath, [ADAPTER], { input, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

test("the adapter writes units by name, one bound, and places in UTF-16 units", () => {
  const texts = [
    "🚀 At least €1.2bn goes to 40 to 60 people.",
    "Prices rose 3% after a 5% increase, for a ten-year-old plan.",
    "Nothing is counted here.",
  ];
  const rows = adapted(texts);
  expect(rows.map(({ id }) => id)).toEqual(["t0", "t1", "t2"]);
  expect(rows[0]?.quantities).toEqual([
    { value: 1.2e9, bound: ">", unit: "euro", start: 3, end: 18 },
    { value: [40, 60], bound: "=", unit: "people", start: 27, end: 35 },
  ]);
  expect(rows[1]?.quantities.map(({ value, bound, unit }) => [value, bound, unit])).toEqual([
    [3, "up", "percentage"],
    [5, "=", "percentage"],
    [10, "=", "year of age"],
  ]);
  expect(rows[2]?.quantities).toEqual([]);
  expect(texts[0]?.slice(3, 18)).toBe("At least €1.2bn");
});
