// `npm run bench` runs this too, `node bench/peers.mjs [--json]` alone: how fast everything is beside other people's
// libraries on the same text in one process, whether time grows with length, and how much room a long text takes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "../scripts/setup.mjs";
import { changeFigures } from "./generate.mjs";
import { installPeers } from "./install.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, "..");
const SHARED = process.env.PLUMBLINE_SHARED ?? path.join(ROOT, "..", "shared");
const SEEDS = path.join(SHARED, "seeds");
const SOURCE = existsSync(SEEDS) ? SEEDS : path.join(ROOT, "examples");

/** Megabytes that each reads: about as much as takes it some seconds. */
const AMOUNT = { us: 1, quick: 1, compromise: 0.15, recognizers: 0.05 };
// Processor seconds that everything runs before it is measured: the engine goes on making large programs quicker for as
// long. A service that reads all day runs at this speed, the first documents of a command at half of it.
const WARM_UP = 5;
const GROWTH = 10;
// What a process may keep before it must look for garbage; without it the engine takes what the machine has.
const HEAP_MB = 48;

const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Articles with other figures, each text another, until they are as long as wanted. */
function copies(megabytes, seed) {
  const articles = readdirSync(SOURCE)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(path.join(SOURCE, name), "utf8"));
  const out = [];
  for (let at = 0, bytes = 0; bytes < megabytes * 1e6; at++) {
    const text = changeFigures(articles[at % articles.length], seed * 1_000_003 + at);
    out.push(text);
    bytes += Buffer.byteLength(text);
  }
  return out;
}

function userSeconds(run) {
  const { user } = process.cpuUsage();
  run();
  return (process.cpuUsage().user - user) / 1e6;
}

/** Megabytes a second of user processor time, once warm: the middle of as many rounds. */
function speed(read, megabytes, rounds) {
  const warming = copies(megabytes, 1);
  for (let spent = 0, at = 0; spent < WARM_UP; at++) spent += userSeconds(() => read(warming[at % warming.length]));
  const results = Array.from({ length: rounds }, (_, at) => {
    const texts = copies(megabytes, at + 2);
    const seconds = userSeconds(() => {
      for (const text of texts) read(text);
    });
    return bytesOf(texts) / 1e6 / seconds;
  });
  return results.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

const require = createRequire(import.meta.url);
const PARAGRAPH = /\n\s*\n/;

/** Other people's libraries: what each is asked for. */
const PEERS = {
  "wink-nlp": () => {
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
    return { asked: "tokens, sentences, parts of speech", amount: AMOUNT.quick, rounds: 3, read: nlp.readDoc };
  },
  compromise: () => {
    const nlp = require("compromise");
    const read = (text) => nlp(text).numbers().json({ offset: true });
    return { asked: "tagging, numbers with their places", amount: AMOUNT.compromise, rounds: 1, read };
  },
  "Recognizers-Text, numbers": () => recognizers(["Number"], "numbers without units"),
  "Recognizers-Text": () =>
    recognizers(["Number", "Percentage", "Currency", "Dimension", "Age"], "numbers, shares, money, dimensions, ages"),
};

function recognizers(names, asked) {
  const suite = require("@microsoft/recognizers-text-suite");
  const recognisers = names.map((name) => suite[`recognize${name}`]);
  const read = (text) => {
    for (const paragraph of text.split(PARAGRAPH)) for (const ask of recognisers) ask(paragraph, suite.Culture.English);
  };
  return { asked, amount: AMOUNT.recognizers, rounds: 1, read };
}

/** The model that `plumb extract` uses by default; undefined in a checkout without one. */
async function defaultAttributor() {
  if (!existsSync(path.join(ROOT, "dist", "cli", "attributor.js"))) return undefined;
  const { attributorFor } = await import("../dist/cli/attributor.js");
  return attributorFor(undefined, () => undefined);
}

/** What Plumbline does, as functions of a text. */
async function ours() {
  const extraction = await import("../dist/extract/index.js");
  const { quantitiesIn } = await import("../dist/extract/quantity/index.js");
  const { languageOf } = await import("../dist/lang/index.js");
  const { documentFromText } = await import("../dist/read/index.js");
  const { tokens } = await import("../dist/text/tokens.js");
  const english = languageOf("en");
  const attributor = await defaultAttributor();
  const documentOf = (text) => documentFromText(text, { name: "bench.txt", language: "en" });
  return {
    attribution: attributor ? "model and rules" : "rules alone",
    extract: (text) => extraction.extract(documentOf(text), english, attributor),
    count(text) {
      let count = 0;
      for (const _ of extraction.extractEach(documentOf(text), english, attributor)) count++;
      return count;
    },
    quantities: (text) => quantitiesIn(text, english),
    tagger: (text) => english.tag(tokens(text)),
  };
}

/** Peak memory of a process that reads a text and goes through its statements one by one. */
function room(file, flags) {
  const child = spawnSync(process.execPath, [...flags, fileURLToPath(import.meta.url), "--room", file], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(`a long text was not read: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

async function tellRoom(file) {
  const { count } = await ours();
  const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);
  const before = megabytes();
  const statements = count(readFileSync(file, "utf8"));
  console.log(JSON.stringify({ before, peak: megabytes(), statements }));
}

/** The same text ten times as long: how many times as long it takes, in one document, and how much room. */
function longText({ count }) {
  const [short, long] = [copies(1, 50).join("\n\n"), copies(GROWTH, 60).join("\n\n")];
  const rounds = [1, 2, 3, 4].map(() => userSeconds(() => count(short))).slice(1);
  const one = rounds.sort((a, b) => a - b)[1];
  const ten = userSeconds(() => count(long));
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-bench-"));
  try {
    const file = path.join(folder, "long.txt");
    writeFileSync(file, long);
    return {
      megabytes: GROWTH,
      timesAsLong: ten / one,
      limited: { heap: HEAP_MB, ...room(file, [`--max-old-space-size=${HEAP_MB}`, "--max-semi-space-size=2"]) },
      unlimited: room(file, []),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All figures, as one object. */
async function measure() {
  const plumbline = await ours();
  const rows = [
    {
      name: "extract",
      asked: `everything, attribution by ${plumbline.attribution}`,
      mb: speed(plumbline.extract, AMOUNT.us, 3),
    },
    { name: "quantities", asked: "quantities alone", mb: speed(plumbline.quantities, AMOUNT.us, 5) },
    { name: "tagger", asked: "tokens, parts of speech", mb: speed(plumbline.tagger, AMOUNT.us, 3) },
  ];
  const there = installPeers();
  for (const [name, make] of Object.entries(PEERS)) {
    if (name !== "wink-nlp" && !there) {
      rows.push({ name, asked: "not installed: the registry cannot be reached", mb: null });
      continue;
    }
    const { asked, amount, rounds, read } = make();
    rows.push({ name, asked, mb: speed(read, amount, rounds), peer: true });
  }
  return { node: process.version, text: path.basename(SOURCE), rows, long: longText(plumbline) };
}

const mbOf = ({ rows }, name) => rows.find((row) => row.name === name)?.mb ?? undefined;

/** What must hold, and whether it does; a peer that is not there is not judged. */
function targetsOf(result) {
  const [extract, quantities] = [mbOf(result, "extract"), mbOf(result, "quantities")];
  const ratio = (of, name) => (mbOf(result, name) === undefined ? undefined : of / mbOf(result, name));
  const { long } = result;
  return [
    { what: "extract, MB a CPU-second (goal 1)", value: extract, least: 0.6 },
    { what: "quantities, MB a CPU-second", value: quantities, least: 5 },
    { what: "quantities against compromise, times", value: ratio(quantities, "compromise"), least: 10 },
    { what: "quantities against Recognizers-Text, times", value: ratio(quantities, "Recognizers-Text"), least: 40 },
    { what: "all of extract against compromise, times", value: ratio(extract, "compromise"), least: 10 },
    { what: "all of extract against Recognizers-Text, times", value: ratio(extract, "Recognizers-Text"), least: 40 },
    { what: `${long.megabytes} times the text takes, times as long`, value: long.timesAsLong, most: 12 },
    {
      what: `a text of ${long.megabytes} MB, peak memory in MB (${long.limited.heap} MB of heap allowed)`,
      value: long.limited.peak,
      most: 150,
    },
  ].map((target) => ({ ...target, met: isMet(target) }));
}

function isMet({ value, least, most }) {
  if (value === undefined) return undefined;
  return least === undefined ? value <= most : value >= least;
}

function print(result) {
  const mark = { true: "ok", false: "MISSED", undefined: "not measured" };
  console.log(`\nMB of text a second of user processor time, on copies of ${result.text} with other figures`);
  for (const { name, asked, mb } of result.rows)
    console.log(`  ${name.padEnd(26)} ${mb === null ? "     –" : mb.toFixed(3).padStart(7)}   ${asked}`);
  for (const { what, value, least, most, met } of result.targets) {
    const wanted = least === undefined ? `≤ ${most}` : `≥ ${least}`;
    console.log(
      `${what.padEnd(72)} ${value === undefined ? "–" : value.toFixed(2).padStart(8)}   ${mark[met]} ${wanted}`,
    );
  }
  const { before, peak } = result.long.unlimited;
  console.log(`  with no limit the engine collects late: ${peak} MB, of which ${before} MB before the text was read`);
}

async function main(args) {
  if (args[0] === "--room") return tellRoom(args[1]);
  await setup();
  const measured = await measure();
  const result = { ...measured, targets: targetsOf(measured) };
  if (args.includes("--json")) console.log(JSON.stringify(result, null, 2));
  else print(result);
  if (result.targets.some(({ met }) => met === false)) process.exitCode = 1;
}

await main(process.argv.slice(2));
