/** Other people's texts stay out: no file of the repository shares nine words in a row with a real article. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../plumb.ts";
import { sharedPath } from "../shared.ts";

const RUN = 9;
const seeds = sharedPath("seeds");

/** Runs of nine words, without case and punctuation; American and British spelling count as one. */
function runs(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll("defence", "defense")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")));
}

function textsOf(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n\n0000\n\n");
}

describe.skipIf(seeds === undefined)("the repository", () => {
  test("quotes no article at length", () => {
    const borrowed = runs(textsOf(seeds ?? ""));
    const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      cwd: ROOT,
      encoding: "utf8",
    })
      .split("\n")
      .filter((file) => /\.(ts|tsx|mjs|cjs|json|md|txt|html|css)$/.test(file) && file !== "package-lock.json");
    const found = files.flatMap((file) =>
      [...runs(readFileSync(path.join(ROOT, file), "utf8"))]
        .filter((run) => borrowed.has(run))
        .map((run) => `${file}: ${run}`),
    );
    expect(found).toEqual([]);
  });
});

test("nine words in a row are found whatever stands between them", () => {
  const article = runs("One, two three – four five six seven “eight” nine ten.");
  expect([...runs("x one two THREE four\nfive six seven eight nine y")].filter((run) => article.has(run))).toHaveLength(
    1,
  );
});
