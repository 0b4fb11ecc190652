/** `plumb replay` as a user runs it. */
import { chmodSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { plumb, ROOT } from "../plumb.ts";
import { SOUND, scratch } from "./scratch.ts";

const file = scratch();
const ledger = file("ledger.db");
const examples = path.join(ROOT, "examples");
let findings: readonly { readonly id: string; readonly rule: string }[] = [];

beforeAll(async () => {
  const { out } = await plumb(["check", examples, "--db", ledger, "--today", "2025-08-01", "--json"]);
  findings = JSON.parse(out);
});

test("every finding is the same, on any day", async () => {
  const { code, out, err } = await plumb(["replay", "--all", "--db", ledger]);
  const replays = JSON.parse(out);
  expect(replays.map((one: { finding: string }) => one.finding).sort()).toEqual(findings.map(({ id }) => id).sort());
  expect(new Set(replays.map((one: { result: string }) => one.result))).toEqual(new Set(["same"]));
  expect(err).toBe(`plumb: ${findings.length} of ${findings.length} replay to the same bytes\n`);
  expect(code).toBe(0);
});

test("one by its id, by its first letters, or all of a check; the working is printed", async () => {
  const [first] = findings;
  if (!first) throw new Error("the examples have findings");
  for (const name of [first.id, first.id.slice(0, 8)]) {
    const { out, code } = await plumb(["replay", name, "--db", ledger, "--table"]);
    expect(out).toMatch(
      new RegExp(`^${first.id} ${first.rule}, version \\d+, judged on 2025-08-01\\n {2}.+\\n {2}1\\. `),
    );
    expect(out).toMatch(/ same: \d+ bytes, SHA-256 [0-9a-f]{16}…\n$/);
    expect(code).toBe(0);
  }
  const { out } = await plumb(["replay", first.rule, "--db", ledger, "--jsonl"]);
  expect(out.trimEnd().split("\n")).toHaveLength(findings.filter(({ rule }) => rule === first.rule).length);
});

test("one that comes out otherwise is named with its part, and ends with 1", async () => {
  const target = file("changed.db", readFileSync(ledger));
  const database = new Database(target);
  database.exec(
    "update finding set json = replace(json, '\"ruleVersion\":', '\"ruleVersion\":9') where rule = 'weekday'",
  );
  database.close();
  const { code, out } = await plumb(["replay", "weekday", "--db", target, "--table"]);
  expect(out).toContain("differs: 1 part\n    rule\n      stored: weekday, version 9");
  expect(code).toBe(1);
  expect((await plumb(["replay", "magnitude", "--db", target])).code).toBe(0);
});

test.each([
  ["nothing asked for", [], 2, /give the id of a finding, or --all/],
  ["both asked for", ["weekday", "--all"], 2, /give the id of a finding, or --all/],
  ["no such finding", ["f0123456789"], 3, /f0123456789: no finding of this ledger.*\(not-found\)\n$/],
] as const)("%s", async (_, args, code, says) => {
  const ran = await plumb(["replay", ...args, "--db", ledger]);
  expect(ran.err).toMatch(says);
  expect({ code: ran.code, out: ran.out }).toEqual({ code, out: "" });
});

test("a ledger without findings has none to replay", async () => {
  const target = file("plain.db");
  await plumb(["read", file("plain.txt", SOUND), "--db", target]);
  const database = new Database(target);
  database.exec("delete from finding");
  database.close();
  expect(await plumb(["replay", "--all", "--db", target])).toMatchObject({ code: 0, out: "[\n]\n" });
});

test("a ledger that is not there is not made", async () => {
  const { code, err } = await plumb(["replay", "--all", "--db", file("absent.db")]);
  expect(err).toMatch(/absent\.db.*\(file-not-found\)\n$/);
  expect(code).toBe(3);
});

test("a ledger that may not be written is replayed", async () => {
  const target = file("closed.db", readFileSync(ledger));
  chmodSync(target, 0o444);
  expect((await plumb(["replay", "--all", "--db", target])).code).toBe(0);
});
