/** The public models of ../shared/bench/xmile beside their published outputs. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { PlumblineError } from "../../../src/core/error.ts";
import { identifierKey } from "../../../src/project/xmile/identifier.ts";
import { readXmile } from "../../../src/project/xmile/read.ts";
import { sharedPath } from "../../shared.ts";
import { run } from "./run.ts";

const RELATIVE = 1e-3;
/** Outputs print nought for what rounding leaves over. */
const NOUGHT = 1e-9;
/** Two times that are nearer than this are one: below the shortest step of the published models. */
const SAME_TIME = 1e-3;
/** What stands in the published output of a folder and not in its file: no reader of the file can know it. */
const NOT_IN_THE_FILE: Readonly<Record<string, string>> = {
  active_initial:
    "the start of ACTIVE INITIAL was lost when the file was translated; the model says so among its limits",
};

type Outcome =
  | { readonly kind: "match"; readonly columns: number }
  | { readonly kind: "refused" | "differs"; readonly why: string };

const folder = sharedPath("bench", "xmile");

function key(name: string): string {
  return identifierKey(name.replace(/^"|"$/g, ""))
    .replace(/[\s_]+/g, "_")
    .replace(/_?([[\],])_?/g, "$1");
}

function published(file: string): ReadonlyMap<string, readonly number[]> {
  const lines = readFileSync(file, "utf8")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");
  const [head = "", ...rows] = lines;
  const separator = head.includes("\t") ? "\t" : ",";
  const cells = (line: string): readonly string[] =>
    separator === "\t"
      ? line.split("\t")
      : (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, ""));
  const values = rows.map(cells);
  return new Map(
    cells(head)
      .filter((name) => name !== "")
      .map((name, column) => [
        key(name),
        values.map((row) => ((row[column] ?? "").trim() === "" ? Number.NaN : Number(row[column]))),
      ]),
  );
}

function near(value: number, wanted: number): boolean {
  return (
    Math.abs(value - wanted) <= RELATIVE * Math.max(Math.abs(wanted), Math.abs(value)) ||
    Math.abs(value - wanted) < NOUGHT
  );
}

function outcome(file: string, wanted: ReadonlyMap<string, readonly number[]>): Outcome {
  let values: ReadonlyMap<string, readonly number[]>;
  try {
    values = run(readXmile(readFileSync(file, "utf8"), path.basename(file)));
  } catch (error) {
    if (error instanceof PlumblineError) return { kind: "refused", why: `${error.code}: ${error.message}` };
    throw error;
  }
  const times = values.get("time") ?? [];
  let columns = 0;
  for (const [name, given] of values) {
    const due = wanted.get(key(name));
    if (due === undefined) continue;
    columns += 1;
    for (const [row, time] of (wanted.get("time") ?? []).entries()) {
      const at = times.findIndex((one) => Math.abs(one - time) < SAME_TIME);
      const value = due[row] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (!near(given[at] ?? Number.NaN, value))
        return { kind: "differs", why: `${name} at ${time}: ${given[at]} for ${value}` };
    }
  }
  return columns > 1 ? { kind: "match", columns } : { kind: "differs", why: "no column in common" };
}

describe.skipIf(folder === undefined)("published XMILE models", () => {
  const folders =
    folder === undefined
      ? []
      : readdirSync(folder, { withFileTypes: true })
          .filter((one) => one.isDirectory())
          .map(({ name }) => name);
  const results = folders.flatMap((name) => {
    const all = readdirSync(path.join(folder ?? "", name));
    const output = all.find((file) => file.startsWith("output.")) ?? "";
    const wanted = published(path.join(folder ?? "", name, output));
    return all
      .filter((file) => file.endsWith(".xmile"))
      .map((file) => ({ name, file, outcome: outcome(path.join(folder ?? "", name, file), wanted) }));
  });
  const matched = folders.filter((name) =>
    results.filter((one) => one.name === name).every((one) => one.outcome.kind === "match"),
  );

  it("match on every common column in at least 20 of the 22 folders without arrays and macros", () => {
    const plain = matched.filter((name) => !/subscript|macro/.test(name));
    console.log(
      results
        .map(
          ({ name, file, outcome: got }) =>
            `${name}/${file}: ${got.kind === "match" ? `match, ${got.columns} columns` : `${got.kind}: ${got.why}`}`,
        )
        .join("\n"),
    );
    expect(plain.length).toBeGreaterThanOrEqual(20);
  });

  it("are never wrong in silence: what does not match is refused by name", () => {
    const wrong = results.filter((one) => one.outcome.kind === "differs" && NOT_IN_THE_FILE[one.name] === undefined);
    expect(wrong).toEqual([]);
  });
});
