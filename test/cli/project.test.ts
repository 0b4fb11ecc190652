/** `plumb project`: a model and texts of our own, in every form of output. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { plumb } from "../plumb.ts";
import { TANKS } from "../project/run/model.ts";
import { scratch } from "./scratch.ts";

const file = scratch();
const text = (name: string, sentence: string): string =>
  file(
    name,
    `Report on output\nHarbour Wire | Monday, 9 June 2025\n\n${sentence} The ministry gave no further details on the matter on Monday.\n`,
  );

const model = file("tanks.yaml", TANKS);
const holm = text("holm.txt", "Russia will produce 1,500 tanks in 2025, Anna Holm said.");
const lund = text("lund.txt", "Russia will produce 900 tanks in 2025, Per Lund said.");

interface Wire {
  readonly inputs: readonly {
    readonly name: string;
    readonly basis: string;
    readonly value: number;
    readonly origins: readonly {
      readonly kind: string;
      readonly claim: string;
      readonly statement: string;
      readonly document: string;
      readonly quote: string;
      readonly speaker: string;
      readonly span: { readonly start: number; readonly end: number };
    }[];
  }[];
  readonly caveats: readonly string[];
}

const json = async (...args: readonly string[]): Promise<Wire> =>
  JSON.parse((await plumb(["project", model, "--json", "--draws", "200", ...args])).out);

let whole: Wire;
beforeAll(async () => {
  whole = await json("--from", holm, lund);
});

describe("JSON", () => {
  test("leads from an input to the sentence in its document", () => {
    const [made] = whole.inputs;
    expect(made).toMatchObject({ name: "made", basis: "read" });
    for (const { kind, document, quote, span } of made?.origins ?? []) {
      expect(kind).toBe("claim");
      const source = readFileSync(document === "holm.txt" ? holm : lund, "utf8");
      expect(source.slice(span.start, span.end)).toBe(quote);
    }
  });

  test("follows what is believed", async () => {
    const of = (speaker: string) =>
      whole.inputs[0]?.origins.find((origin) => origin.speaker === speaker)?.statement ?? "";
    const median = async (id: string) => (await json("--from", holm, lund, "--believe", id)).inputs[0]?.value;
    expect(await median(of("Anna Holm"))).toBe(1500);
    expect(await median(of("Per Lund"))).toBe(900);
  });

  test("is the same to the byte with any number of threads", async () => {
    const run = async (workers: string) =>
      (await plumb(["project", model, "--json", "--draws", "5000", "--workers", workers])).out;
    const one = await run("1");
    expect(one.length).toBeGreaterThan(500);
    expect(await run("3")).toBe(one);
  });
});

describe("a table", () => {
  test("begins with what it answers and rests on, and calls assumptions so", async () => {
    const { out } = await plumb([
      "project",
      model,
      "--table",
      "--draws",
      "200",
      "--from",
      holm,
      "--set",
      "there=1_000",
    ]);
    expect(out).toMatch(
      /^Stock of tanks\. How many tanks there are.*\nIt rests on 1 input read in 1 claim, 1 input put in by you or the setting, 1 input assumed by the model/,
    );
    expect(out).toContain("━");
    expect(out).toMatch(/wanted .*assumed +A guess\./);
    expect(out).toMatch(/Anna Holm: “1,500 tanks”/);
    expect(out).toContain("Nothing is lost in it.");
  });
});

describe("files", () => {
  test("have the quantiles and the picture", async () => {
    const [table, picture] = [file("out.csv"), file("out.svg")];
    const { code, out } = await plumb(["project", model, "--draws", "200", "--csv", table, "--svg", picture]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(readFileSync(table, "utf8")).toMatch(
      /^output,unit,time,q0\.05,q0\.25,q0\.5,q0\.75,q0\.95\r\ntanks,tank,2025,2000/,
    );
    expect(readFileSync(picture, "utf8")).toMatch(/^<svg /);
  });

  test("go to standard output without a name", async () => {
    expect((await plumb(["project", model, "--draws", "200", "--csv"])).out).toMatch(/^output,unit,time/);
  });
});

test("run gives every variable at every save point, at the medians", async () => {
  const { out } = await plumb(["project", "run", model, "--csv"]);
  const [head, ...rows] = out.trim().split("\r\n");
  expect(head).toBe("time,made,there,wanted,tanks,making,goal");
  expect(rows[0]).toMatch(/^2025,200,2000,/);
  expect(rows).toHaveLength(6);
});

test("solve says what would have to be true, or that nothing would do", async () => {
  const ask = async (target: string) =>
    (await plumb(["project", model, "--table", "--solve", "made", "--for", target])).out;
  expect(await ask("tanks@2030=7000")).toMatch(
    /^Tanks made a year would have to be 1,000 tank a year, so that the median of tanks at 2030 is 7000/,
  );
  expect(await ask("tanks@2026=10000")).toMatch(/^Not reachable in the allowed range \(0 tank a year to 3,000 tank a year\)/);
});

describe("check", () => {
  test("finds nothing in a sound file", async () => {
    expect(await plumb(["project", "check", model, "--json"])).toMatchObject({ code: 0, out: "[\n]\n" });
  });

  test("names each fault with its place", async () => {
    const bad = file("bad.yaml", TANKS.replace("equation: made }", "equation: mad }"));
    const { code, out } = await plumb(["project", "check", bad, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { code: "model-name", where: expect.stringMatching(/^bad\.yaml:\d+:\d+$/) },
    ]);
  });
});

describe("what cannot be done is said with what to do:", () => {
  test.each([
    [["--bind", "made=c0123456789abcdef0123"], 3, /no longer there.*claim-withdrawn/],
    [["--set", "mad=1"], 3, /no parameter "mad".*"made".*model-name/],
    [["--set", "made=many"], 2, /--set made=many: .*usage/],
    [["--solve", "made"], 2, /--solve needs --for/],
    [["--bind", "made=c0123456789abcdef0123:middle"], 2, /middle is no role/],
    [["--draws", "0"], 2, /whole number from 1/],
  ])("%j", async (args, code, message) => {
    const ran = await plumb(["project", model, ...args]);
    expect(ran.err).toMatch(message);
    expect(ran.code).toBe(code);
  });

  test("a model that is not there", async () => {
    expect(await plumb(["project", "no-such-model"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("model-unknown"),
    });
  });
});
