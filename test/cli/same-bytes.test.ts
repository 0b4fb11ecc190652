/** The same input gives the same bytes: any number of workers, any order, any time zone, again and again. */
import { copyFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plumb, type Ran, ROOT } from "../plumb.ts";
import { scratch } from "./scratch.ts";

const file = scratch();
const examples = readdirSync(path.join(ROOT, "examples"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => path.join(ROOT, "examples", name));

const DAY = ["--today", "2025-08-01"];

/** The first lines that differ, short enough to be read; undefined when every byte is the same. */
function firstDifference(a: Ran, b: Ran): readonly string[] | undefined {
  const [one, two] = [a, b].map(({ code, out, err }) => `${code}\n${err}\n${out}`);
  if (one === undefined || two === undefined || one === two) return undefined;
  const at = [...one].findIndex((letter, k) => letter !== two[k]);
  return [one, two].map((text) => text.slice(Math.max(0, at - 80), at + 80));
}

describe.each(["extract", "reconcile", "check"])("%s", (verb) => {
  const given = plumb([verb, ...examples, "--json", ...DAY]);

  test.each([
    ["twice in a row", [verb, ...examples, "--json", ...DAY], {}],
    ["in another order", [verb, ...[...examples].reverse(), "--json", ...DAY], {}],
    ["with two workers", [verb, ...examples, "--json", "--workers", "2", ...DAY], {}],
    ["in a pipe, without being asked for JSON", [verb, ...examples, ...DAY], {}],
    ["fourteen hours from Greenwich", [verb, ...examples, "--json", ...DAY], { TZ: "Pacific/Kiritimati" }],
    [
      "in another locale",
      [verb, ...examples, "--json", ...DAY],
      { TZ: "America/St_Johns", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8" },
    ],
  ] as const)("%s", async (_, args, env) => {
    const again = await plumb(args, { env });
    expect(firstDifference(again, await given)).toBeUndefined();
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out).length).toBeGreaterThan(0);
  });
});

test("a ledger that grew document by document holds what one batch gives", async () => {
  const ledger = file("grown.db");
  for (const name of [...examples].reverse())
    expect((await plumb(["read", name, "--db", ledger, ...DAY])).code).toBe(0);
  for (const verb of ["extract", "reconcile", "check"]) {
    const [kept, batch] = [await plumb([verb, "--db", ledger, ...DAY]), await plumb([verb, ...examples, ...DAY])];
    expect(firstDifference(kept, batch)).toBeUndefined();
  }
});

test("it works from any folder and through a link", async () => {
  const copy = file(path.basename(examples[0] ?? ""));
  copyFileSync(examples[0] ?? "", copy);
  const here = await plumb(["extract", path.basename(copy)], { cwd: path.dirname(copy) });
  expect(here).toEqual(await plumb(["extract", copy]));
});
