/** Exit codes and wrong usage. */
import { spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plumb, ROOT } from "../plumb.ts";
import { scratch } from "./scratch.ts";

const file = scratch();
const examples = path.join(ROOT, "examples");

describe("wrong usage ends with 2 and says what can be asked", () => {
  test.each([
    ["no verb", [], /Usage: plumb/],
    ["an unknown verb", ["measure"], /unknown command 'measure'/],
    ["an unknown flag", ["read", "--loud"], /unknown option '--loud'/],
    ["a flag of another name", ["serve", "--ledger", "x.db"], /unknown option '--ledger'\n\(Did you mean --db\?\)/],
    ["nothing to read", ["extract"], /nothing to read: give a file/],
    ["two forms of output", ["read", examples, "--json", "--csv"], /cannot be used with/],
    ["a day that does not exist", ["check", examples, "--today", "2025-06-31"], /YYYY-MM-DD/],
    ["workers that are no number", ["read", examples, "--workers", "many"], /whole number/],
    ["a port that is none", ["serve", "--port", "70000"], /65535/],
    ["a severity that is none", ["check", examples, "--fail-on", "loud"], /Allowed choices/],
    ["a status that is none", ["pledges", examples, "--status", "open,gone"], /Give some of open, due/],
    ["a last day that does not exist", ["pledges", examples, "--due-before", "2025-02-30"], /YYYY-MM-DD/],
    ["no place to explain", ["explain", examples], /FILE:START-END/],
  ] as const)("%s", async (_, args, says) => {
    const { code, out, err } = await plumb(args);
    expect(err).toMatch(says);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});

describe("--fail-on", () => {
  test("without it findings do not count", async () => {
    expect((await plumb(["check", examples])).code).toBe(0);
  });

  test.each([
    ["error", 1],
    ["warning", 1],
    ["none", 0],
  ] as const)("%s ends with %i on the examples", async (severity, code) => {
    expect((await plumb(["check", examples, "--fail-on", severity])).code).toBe(code);
  });

  test("an input that could not be read outweighs findings", async () => {
    const { code } = await plumb(["check", examples, file("empty.txt", ""), "--fail-on", "info"]);
    expect(code).toBe(3);
  });
});

describe("forms of output", () => {
  test("--jsonl gives one object a line, --json the same in an array", async () => {
    const lines = (await plumb(["extract", examples, "--jsonl"])).out.trimEnd().split("\n");
    expect(JSON.parse((await plumb(["extract", examples, "--json"])).out)).toEqual(
      lines.map((line) => JSON.parse(line)),
    );
  });

  test.each(["extract", "check", "reconcile", "pledges"])(
    "%s --table keeps to the width of a terminal",
    async (verb) => {
      const { out } = await plumb([verb, examples, "--table"]);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  test("whoever stops listening ends it quietly", async () => {
    const child = spawn("bash", [
      "-c",
      `"${process.execPath}" "${path.join(ROOT, "plumb")}" extract "${examples}" --json | head -c 10; echo " \${PIPESTATUS[0]}"`,
    ]);
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect({ end: out.slice(-2), err }).toEqual({ end: "0\n", err: "" });
  });
});

test("a link to plumb works", async () => {
  const link = file("plumb");
  symlinkSync(path.join(ROOT, "plumb"), link);
  const child = spawn(process.execPath, [link, "--version"], { cwd: path.dirname(link) });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
