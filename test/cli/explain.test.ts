import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plumb } from "../plumb.ts";

interface Row {
  readonly part: string;
  readonly value: string;
  readonly known: string;
}

const TEXT =
  "Norway pledged to spend 3% of GDP on defence by 2029, though Europe spends less. Georgia will buy 40 howitzers within three years.\n";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "plumbline-explain-"));
  writeFileSync(path.join(folder, "case.txt"), TEXT);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function explained(start: number, end: number): Promise<Map<string, Row>> {
  const { code, out } = await plumb(["explain", `${path.join(folder, "case.txt")}:${start}-${end}`, "--jsonl"]);
  expect(code).toBe(0);
  const rows = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  return new Map(rows.map((row) => [row.part, row]));
}

describe("explain tells of every part what decided it", () => {
  test("words of the text at their place", async () => {
    const rows = await explained(0, 10);
    expect(rows.get("figure 1 of whom")).toMatchObject({ value: "NO", known: "text 0-6: Norway" });
    expect(rows.get("figure 1 measure")?.value).toBe("military-spending-target");
    expect(rows.get("figure 1 measure")?.known).toMatch(/^text \d+-\d+: /);
    expect(rows.get("figure 1 period")?.known).toMatch(/: 2029$/);
  });

  test("the terms that settle a pledge, with the rule for its bound", async () => {
    const rows = await explained(0, 10);
    expect(rows.get("figure 1 settled by value")).toMatchObject({
      value: ">= 3 %GDP",
      known: "rule pledged-amount-is-a-floor",
    });
    expect(rows.get("figure 1 settled by series")?.value).toContain("nato-defence-expenditure");
    expect(rows.get("figure 1 settled by missing")?.known).toBe("nothing");
  });

  test("what is unknown, what is missing for it, and what would fit", async () => {
    const rows = await explained(TEXT.indexOf("Georgia"), TEXT.length);
    expect(rows.get("figure 1 of whom")).toMatchObject({ value: "one of GE, US" });
    expect(rows.get("figure 1 of whom")?.known).toMatch(/^unknown: name-of-several, text \d+-\d+: Georgia$/);
    expect(rows.get("deadline")?.known).toMatch(/^unknown: no-date-of-document/);
    expect(rows.get("figure 1 settled by missing")?.value).toBe("actor, deadline");
  });

  test("only the statements at the place", async () => {
    const rows = await explained(TEXT.indexOf("Georgia"), TEXT.length);
    expect([...rows.values()].some(({ value }) => value.includes("Norway"))).toBe(false);
  });
});
