/** The same strings under a limit that the engine counts: how often a regular expression may go back before it gives up. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plumb, ROOT } from "../plumb.ts";

/** Steps back in one search: a search that fails at every letter of a long string takes about one a letter. */
const LIMIT = 2_000;

// Past the limit V8 goes on with an engine that never goes back, and says so. It does that for patterns without the flags
// "u" and "i"; those with them are looked through one by one in test/house/patterns.test.ts.
const FLAGS = [
  "--enable-experimental-regexp-engine-on-excessive-backtracks",
  `--regexp-backtracks-before-fallback=${LIMIT}`,
  "--trace-experimental-regexp-engine",
];
const SAYS = "Experimental execution";

const QUANTITIES = `
  const next = random(1987);
  for (let at = 0; at < 100_000; at++) quantitiesIn(stringOf(next), english);`;
const EXTRACTION = `
  const next = random(1949);
  for (let at = 0; at < 10_000; at += 10) {
    const text = Array.from({ length: 10 }, () => "The army said " + stringOf(next)).join("\\n\\n");
    extract(documentFromText(text, { name: "steps.txt", language: "en" }), english);
  }`;
const BACK = `/^(a+)+$/.test("a".repeat(24) + "b");`;

let folder = "";

beforeAll(async () => {
  // Builds what is read here, where that is not done.
  await plumb(["--version"]);
  folder = mkdtempSync(path.join(tmpdir(), "plumbline-steps-"));
  const { code } = await transform(readFileSync(path.join(import.meta.dirname, "strings.ts"), "utf8"), {
    loader: "ts",
  });
  writeFileSync(path.join(folder, "strings.mjs"), code);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a process under the limit prints when it has run some lines. */
function printed(lines: string): string {
  const from = (file: string): string => JSON.stringify(pathToFileURL(path.join(ROOT, "dist", file)).href);
  const script = path.join(folder, "run.mjs");
  writeFileSync(
    script,
    `import { random, stringOf } from "./strings.mjs";
import { extract } from ${from("extract/index.js")};
import { quantitiesIn } from ${from("extract/quantity/index.js")};
import { languageOf } from ${from("lang/index.js")};
import { documentFromText } from ${from("read/index.js")};
const english = languageOf("en");
${lines}
console.log("done");
`,
  );
  const { stdout, stderr, status } = spawnSync(process.execPath, [...FLAGS, script], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

describe(`at most ${LIMIT} steps back in a search`, () => {
  test("the limit is one: a pattern that goes back over all it read meets it", () => {
    expect(printed(BACK)).toContain(SAYS);
  });

  test.each([
    ["100,000 strings read for quantities", QUANTITIES],
    ["10,000 strings read as statements", EXTRACTION],
  ])("%s", (_, lines) => {
    expect(printed(lines)).toBe("done\n");
  });
});
