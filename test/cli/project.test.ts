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
  readonly cases: readonly unknown[];
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
    const flat = out.replace(/\s+/g, " ");
    expect(flat).toMatch(/^Stock of tanks\. How many tanks there are.*? → Tanks: 1,000 tanks in 2025, 8,500 /);
    expect(flat).toContain("→ The stock reaches what is wanted: by 2030 in ");
    expect(flat).toContain("It rests on 3 inputs: 1 read in 1 claim, 1 put in, 1 assumed.");
    expect(out).toContain("━");
    expect(flat).toMatch(/wanted \d,\d{3} \(.*?\) tanks \(assumed\)/);
    expect(flat).toMatch(/Anna Holm: “1,500 tanks”/);
    expect(flat).toMatch(/Read in these sentences: • Anna Holm, 2025-06-09 .*“Russia will produce 1,500 tanks in 2025/);
    expect(flat).toContain("Other stories: --setting slow");
    expect(out).toContain("Nothing is lost in it.");
  });
});

test("a table says where sources disagree, and gives no median of their figures as anybody's", async () => {
  const { out } = await plumb(["project", model, "--table", "--draws", "200", "--from", holm, lund]);
  const flat = out.replace(/\s+/g, " ");
  expect(flat).toContain("Told differently: Tanks made a year. Each source gives an equal part of the draws");
  expect(flat).toMatch(/\(made\) told .*differently/);
  const [, id = ""] = /• Per Lund, [^(]*\(lund\.txt, (\w{9})\)/.exec(flat) ?? [];
  const believing = await json("--from", holm, lund, "--believe", id);
  expect(believing.inputs[0]?.value).toBe(900);
  expect(flat).toMatch(/• Per Lund, 2025-06-09 \(lund\.txt, \w{9}\), 50 % of the draws: “Russia will produce 900/);
});

test("tells of each source whether the answer survives if it alone is right", async () => {
  const { out } = await plumb(["project", model, "--table", "--draws", "200", "--from", holm, lund]);
  expect(out).toMatch(/if this alone is right/);
  expect(out).toMatch(/made: Anna Holm +50 % +9,5\d\d /);
  expect(out).toMatch(/made: Per Lund +50 % +6,5\d\d /);
  for (const says of ["Anna Holm", "Per Lund"]) {
    const crossings = [expect.objectContaining({ id: "reaches", already: 0 })];
    expect(whole.cases).toContainEqual(expect.objectContaining({ input: "made", says, share: 0.5, crossings }));
  }
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
    (await plumb(["project", model, "--table", "--solve", "made", "--for", target])).out.replace(/\s+/g, " ");
  expect(await ask("tanks@2030=7000")).toMatch(
    /^Tanks made a year would have to be 1,000 tanks a year, so that the median of “Tanks” in 2030 is 7,000 tanks/,
  );
  expect(await ask("tanks@2026=10000")).toMatch(
    /^Not reachable in the allowed range \(0 tanks a year to 3,000 tanks a year\)/,
  );
});

describe("check", () => {
  test("finds nothing in a sound file", async () => {
    expect(await plumb(["project", "check", model, "--json"])).toMatchObject({ code: 0, out: "[\n]\n" });
  });

  test("reads the files of other tools, too", async () => {
    const sound = file("sound.xmile", (await plumb(["project", "export", model, "--xmile"])).out);
    expect(await plumb(["project", "check", sound, "--json"])).toMatchObject({ code: 0, out: "[\n]\n" });
    const broken = file("broken.xmile", "<xmile><model>");
    const { code, out } = await plumb(["project", "check", broken, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { code: "model-malformed", where: expect.stringMatching(/^broken\.xmile:\d/) },
    ]);
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
    [
      ["--at", "2026.5", "--table"],
      2,
      /--at 2026\.5: no value is kept of that time; there is one from 2025 to 2030 every 1/,
    ],
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
