/** What stands in the repository: nothing of the machine it was written on, a lock file that fits, every export said. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../plumb.ts";

const TEXT = /(\.(ts|tsx|mjs|cjs|js|json|md|txt|css|html|yml|yaml|csv)|\/run|^plumb|LICENSE|\.npmrc|\.gitignore)$/;

function tracked(): string[] {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return files.split("\n").filter((file) => TEXT.test(file));
}

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

function linesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 100)}`] : [])),
  );
}

describe("files", () => {
  const files = tracked().filter((file) => file !== "test/house/repository.test.ts");

  test("name no folder of a machine", () => {
    expect(linesWith(/(^|[\s"'`(=:])\/(work|Users|root)\/\w/, files)).toEqual([]);
  });

  test("name no package registry", () => {
    expect(linesWith(/registry\.[a-z]+js\.org|"resolved":|registry\s*=/, files)).toEqual([]);
  });

  test("have no junk-drawer names", () => {
    const junk = files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|manager|types)\.(ts|tsx|mjs)$/.test(file));
    expect(junk).toEqual([]);
  });

  test("of the source stay readable: none over 340 lines", () => {
    const long = files
      .filter((file) => /^(src|scripts|bench)\/.*\.(ts|tsx|mjs)$/.test(file))
      .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 340);
    expect(long).toEqual([]);
  });

  test("of the source open with what comes in and what goes out", () => {
    const silent = files.filter((file) => /^src\/.*\.tsx?$/.test(file) && !/^\s*(\/\*\*|\/\/)/.test(read(file)));
    expect(silent).toEqual([]);
  });
});

const EXPORT = /^export (async )?(abstract )?(const|let|function\*?|class|interface|type|enum) \w/;
/** A type that is another's name, or read off a constant, is said where that is. */
const DERIVED = /^export type .*;$/;

/** Exports without a docstring. What a file exports alone is said in the file's opening line. */
function bareExports(source: string): string[] {
  const lines = source.split("\n");
  const exported = lines.flatMap((line, at) => (EXPORT.test(line) && !DERIVED.test(line) ? [at] : []));
  if (exported.length === 1) return [];
  return exported.flatMap((at) => {
    let above = at - 1;
    while (/^\/\/ biome-ignore/.test(lines[above] ?? "")) above--;
    return /\*\/\s*$/.test(lines[above] ?? "") ? [] : [lines[at] ?? ""];
  });
}

test("every export of src has a docstring", () => {
  const bare = tracked()
    .filter((file) => /^src\/.*\.tsx?$/.test(file))
    .flatMap((file) => bareExports(read(file)).map((line) => `${file}: ${line}`));
  expect(bare).toEqual([]);
});

test("an export without a docstring is noticed", () => {
  expect(bareExports("/** In, out. */\nexport const a = 1;\n/** B. */\nexport const b = 2;\n")).toEqual([]);
  expect(bareExports("/** In, out. */\n\nexport const a = 1;\n/** B. */\nexport const b = 2;\n")).toEqual([
    "export const a = 1;",
  ]);
});

test("the lock file fits package.json, with every version pinned", () => {
  const manifest = JSON.parse(read("package.json"));
  const root = JSON.parse(read("package-lock.json")).packages[""];
  for (const group of ["dependencies", "devDependencies"]) {
    expect(root[group]).toEqual(manifest[group]);
    for (const version of Object.values(manifest[group])) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
