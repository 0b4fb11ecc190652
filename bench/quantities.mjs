// `node bench/quantities.mjs [--json]`: how right and how fast the quantities are, on the benchmarks of the shared folder.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "../scripts/setup.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SHARED = process.env.PLUMBLINE_SHARED ?? path.join(ROOT, "..", "shared");
const FOLDER = path.join(SHARED, "bench", "quantities");
const METRICS = ["value", "value+unit", "value+bound", "all"];
const GOALS = { dev: [95, 90, 91, 86], challenge: [undefined, undefined, undefined, 97] };

const rowsOf = (name) =>
  readFileSync(path.join(FOLDER, name), "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

/** What the neutral scorer says of some rows: precision, recall and F1 for each metric, and the share of exact spans. */
function scored(rows, adapt, folder) {
  const [gold, system] = [path.join(folder, "gold.jsonl"), path.join(folder, "system.jsonl")];
  writeFileSync(gold, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  writeFileSync(system, rows.map(({ id, text }) => `${JSON.stringify({ id, quantities: adapt(text) })}\n`).join(""));
  const run = (...args) => {
    const result = spawnSync("python3", [path.join(FOLDER, "score.py"), gold, system, ...args], { encoding: "utf8" });
    if (result.status !== 0) throw new Error(`score.py ended with ${result.status}: ${result.stderr}`);
    return result.stdout;
  };
  const exact = /exact ([\d.]+)%/.exec(run())?.[1];
  const { gold: wanted, predicted, ...figures } = JSON.parse(run("--json"));
  const metrics = Object.fromEntries(
    METRICS.map((name) => [name, { precision: figures[name][0], recall: figures[name][1], f1: figures[name][2] }]),
  );
  return { sentences: rows.length, gold: wanted, predicted, metrics, ...(exact ? { exactSpans: Number(exact) } : {}) };
}

const idOf = ({ id }) => Number(id.replace(/\D/g, ""));

/** Every case whose values all come out, by the kind of case. */
function sharesOf(rows, quantitiesIn) {
  const kinds = {};
  for (const { kind, text, quantities } of rows) {
    kinds[kind] ??= { cases: 0, reached: 0 };
    kinds[kind].cases++;
    const found = quantitiesIn(text);
    const wanted = quantities.map(({ value }) => numbersOf(value));
    const right = wanted.length === found.length && wanted.every((value) => found.some((one) => same(value, one)));
    if (right) kinds[kind].reached++;
  }
  return kinds;
}

/** "5%", "1/3", "[20,30)" → the numbers in it; an empty list where the case names none. */
function numbersOf(value) {
  return (String(value ?? "").match(/-?\d+(?:\.\d+)?(?:E[-+]?\d+)?/gi) ?? []).map(Number);
}

function same(wanted, { low, high }) {
  const near = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  if (wanted.length === 1) return near(low, wanted[0]) && near(high, wanted[0]);
  return wanted.length === 2 && near(low, wanted[0]) && near(high, wanted[1]);
}

const MEGABYTES = 4;

/** Megabytes of text a second of processor time, once warm. */
function speed(base, quantitiesIn) {
  const text = base.repeat(Math.ceil((MEGABYTES * 1e6) / base.length));
  const bytes = Buffer.byteLength(text) / 1e6;
  quantitiesIn(text);
  const runs = [1, 2, 3].map(() => {
    const began = process.cpuUsage();
    quantitiesIn(text);
    const { user, system } = process.cpuUsage(began);
    return bytes / ((user + system) / 1e6);
  });
  return Number(runs.sort((a, b) => a - b)[1].toFixed(1));
}

/** All figures, as one object. */
async function measure() {
  const { adapt } = await import("./adapter-quantities.mjs");
  const { quantitiesIn } = await import("../dist/extract/quantity/index.js");
  const { languageOf } = await import("../dist/lang/index.js");
  const english = languageOf("en");
  const read = (text) => quantitiesIn(text, english);
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-"));
  try {
    const [dev, challenge] = [rowsOf("dev.jsonl"), rowsOf("challenge.jsonl")];
    const none = challenge.filter(({ kind }) => kind === "negative");
    const seeds = path.join(SHARED, "seeds");
    const articles = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
    const prose = articles.map((name) => readFileSync(path.join(seeds, name), "utf8")).join("\n\n");
    return {
      dev: scored(dev, adapt, folder),
      devEven: scored(
        dev.filter((row) => idOf(row) % 2 === 0),
        adapt,
        folder,
      ),
      devOdd: scored(
        dev.filter((row) => idOf(row) % 2 === 1),
        adapt,
        folder,
      ),
      challenge: scored(challenge, adapt, folder),
      negatives: { sentences: none.length, withQuantities: none.filter(({ text }) => adapt(text).length > 0).length },
      cases: sharesOf(rowsOf("msrt_cases.jsonl"), read),
      megabytesASecond: {
        articles: speed(prose, read),
        benchmark: speed(dev.map(({ text }) => `${text}\n`).join(""), read),
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const cell = (value, goal) => `${String(value).padStart(6)}${goal !== undefined && value < goal ? " !" : "  "}`;

function print(result) {
  const line = (name, { gold, metrics, exactSpans }, goals = []) => {
    const cells = METRICS.map((metric, k) => cell(metrics[metric].f1.toFixed(1), goals[k])).join("");
    const spans = exactSpans === undefined ? "" : `   exact spans ${exactSpans} %`;
    console.log(`${name.padEnd(24)}${String(gold).padStart(5)}${cells}${spans}`);
  };
  console.log(`F1${" ".repeat(22)} gold ${METRICS.map((name) => name.padStart(7)).join(" ")}   (! below the goal)`);
  line("dev", result.dev, GOALS.dev);
  line("dev, even ids", result.devEven);
  line("dev, odd ids", result.devOdd);
  line("challenge", result.challenge, GOALS.challenge);
  const { sentences, withQuantities } = result.negatives;
  console.log(`sentences without quantities: ${withQuantities} of ${sentences} given one`);
  console.log("cases of Recognizers-Text, share reached (a source of cases, no goal):");
  for (const [kind, { cases, reached }] of Object.entries(result.cases))
    console.log(`  ${kind.padEnd(14)}${String(reached).padStart(4)} of ${cases}`);
  const { articles, benchmark } = result.megabytesASecond;
  console.log(
    `megabytes a processor second: ${articles} (articles), ${benchmark} (benchmark: a figure in every sentence)`,
  );
}

if (!existsSync(FOLDER)) {
  console.error(`bench: ${FOLDER} is not there; set PLUMBLINE_SHARED`);
  process.exitCode = 1;
} else {
  await setup();
  const result = await measure();
  if (process.argv.includes("--json")) console.log(JSON.stringify(result, null, 2));
  else print(result);
}
