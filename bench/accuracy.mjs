// `npm run accuracy`: docs/accuracy.md and data/accuracy.json from the benchmarks (`-- --short`: the second alone, without speed). In: what the scripts of bench/ print as JSON, the scorers of the
// shared folder, bench/tried.md. Out: the page. Needs ../shared (or PLUMBLINE_SHARED) and python3. Takes some minutes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "../scripts/setup.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, "..");
const SHARED = process.env.PLUMBLINE_SHARED ?? path.join(ROOT, "..", "shared");
const GOLD = path.join(SHARED, "gold");
const PAGE = path.join(ROOT, "docs", "accuracy.md");
/** The same in short, for the workbench's own page of methods. */
const SHORT = path.join(ROOT, "data", "accuracy.json");
// A benchmark that misses a target ends with another code and has measured all the same.
const MISSED = 1;

/** Figures of others: value, value+unit, value+bound, all. @source design/LIBRARIES.md of the shared folder, same scorer and part */
const QUANTITIES_OF_OTHERS = [
  ["Recognizers-Text 1.3.1", 73, 40, 50, 23],
  ["compromise 14", 74, 33, 52, 20],
  ["quantulum3", 73, 46, 50, 29],
  ["GPT-3", 74, 63, 53, 43],
  ["CQE (EMNLP 2023), as published, on the whole set", 92.0, 85.6, 88.1, null],
];

/** Whole attributions, F1. @source design/LIBRARIES.md of the shared folder */
const ATTRIBUTION_OF_OTHERS = [
  ["hand rules of other work", 35.6],
  ["a linear-chain model in two stages of other work", 63.8],
  ["two people", 75.4],
];

function run(file, args, codes = [0]) {
  const child = spawnSync(file, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 });
  if (!codes.includes(child.status))
    throw new Error(`${[file, ...args].join(" ")} ended with ${child.status}: ${child.stderr}`);
  return child.stdout;
}

/** What a benchmark of this folder prints; undefined when this checkout does not have it. */
function bench(name, args = []) {
  const file = path.join(HERE, `${name}.mjs`);
  if (!existsSync(file)) return undefined;
  process.stderr.write(`accuracy: ${[name, ...args].join(" ")}…\n`);
  return JSON.parse(run(process.execPath, [file, "--json", ...args], [0, MISSED]));
}

/** The lines of the scorer of statements, claims or findings that hold a figure. */
function scored(kind, gold, output) {
  const lines = run("python3", [path.join(GOLD, "score.py"), kind, ...gold, output]).split("\n");
  return lines.filter((line) => /\d\.\d\d|^(?:statements made|quantities read|errors and warnings)/.test(line));
}

/** The scorer's lines for all three stages, on the articles. */
function stages() {
  process.stderr.write("accuracy: statements, claims, findings…\n");
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-accuracy-"));
  const seeds = path.join(SHARED, "seeds");
  const articles = readdirSync(seeds).map((name) => path.join(seeds, name));
  const plumb = (verb, form) => {
    const file = path.join(folder, verb);
    writeFileSync(file, run(process.execPath, [path.join(ROOT, "plumb"), verb, ...articles, form], [0, MISSED]));
    return file;
  };
  const gold = (name) => path.join(GOLD, name);
  try {
    return {
      statements: scored(
        "statements",
        [gold("statements.jsonl"), gold("nonstatements.jsonl")],
        plumb("extract", "--jsonl"),
      ),
      claims: scored("claims", [gold("claims.json"), gold("statements.jsonl")], plumb("reconcile", "--json")),
      findings: scored("findings", [gold("findings.json"), gold("statements.jsonl")], plumb("check", "--json")),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cell = (value) =>
  value === null || value === undefined ? "–" : typeof value === "number" ? value.toFixed(1) : value;
const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
// Words of other people's texts: eight at most.
const shortened = (words) => words.split(/\s+/).slice(0, 8).join(" ");

const METRICS = ["value", "value+unit", "value+bound", "all"];
const NOT_AVAILABLE = "Not available: this checkout has no such benchmark, or its data is missing.";

function quantitiesPart(result) {
  if (!result) return NOT_AVAILABLE;
  const row = (name, { gold, metrics }) => [name, String(gold), ...METRICS.map((metric) => metrics[metric].f1)];
  const others = QUANTITIES_OF_OTHERS.map(([name, ...figures]) => [name, "", ...figures]);
  const cases = Object.entries(result.cases).map(([kind, { cases: all, reached }]) => [kind, `${reached} of ${all}`]);
  return [
    "F1 by the neutral scorer on the development half of NewsQuant (300 sentences), and on sentences written to test one difficulty each (`challenge`).",
    table(
      ["", "quantities", ...METRICS],
      [
        row("**Plumbline, dev**", result.dev),
        row("dev, even ids", result.devEven),
        row("dev, odd ids", result.devOdd),
        row("**Plumbline, challenge**", result.challenge),
        ...others,
      ],
    ),
    `Sentences without a quantity that were given one: ${result.negatives.withQuantities} of ${result.negatives.sentences}. Exact spans on the challenge: ${result.challenge.exactSpans} %.`,
    "**Dev was tuned on.** Its sentences were read while the grammar was written, so expect less elsewhere: our guess, not a measurement, is two to four points of F1, most of it in units and bounds, where the benchmark has conventions of its own. The halves by id show how far chance alone moves the figures. The other half of the set was never seen.",
    "Cases of Recognizers-Text whose values all come out (a source of cases, not a target: it wants 173 from a name such as SCP-173):",
    table(["kind", "reached"], cases),
  ].join("\n\n");
}

/** Benchmarks give shares from 0 to 1 or in percent. */
const shareOf = (value) => (value <= 1 ? value : value / 100);

function attributionPart(result) {
  if (!result?.figures) return NOT_AVAILABLE;
  const share = (value) => (value === undefined ? undefined : 100 * shareOf(value));
  const rows = Object.entries(result.figures).map(([name, figures]) => {
    const of = (key) => share(figures[key]?.f ?? figures[key]?.f1 ?? figures[key]);
    return [
      `**Plumbline, ${name}**`,
      of("whole"),
      of("span/source"),
      of("span/cue"),
      of("span/content"),
      share(figures["direct/attributed"]?.recall),
    ];
  });
  return [
    `F1 on ${result.data} (${result.documents} articles): whole attributions, exact spans of source, cue and content; of direct quotes the share given to the right source. It was run more than a dozen times while the model was made; a tenth of the training part served for tuning.`,
    table(
      ["", "whole", "source", "cue", "content", "direct quotes"],
      [...rows, ...ATTRIBUTION_OF_OTHERS.map(([name, whole]) => [name, whole, null, null, null, null])],
    ),
  ].join("\n\n");
}

function meaningPart(result) {
  if (!result) return NOT_AVAILABLE;
  const rows = Object.entries(result.scores).map(([part, { right, of }]) => [
    part,
    `${right} of ${of}`,
    (100 * right) / of,
  ]);
  const errors = result.errors.map(({ id, part, figure, wanted, got }) => [
    id,
    part,
    `“${shortened(figure)}”`,
    shortened(String(wanted)),
    got === null || got === undefined ? "unknown" : shortened(typeof got === "string" ? got : JSON.stringify(got)),
  ]);
  return [
    `Of ${result.figures} figures of the marked articles ${result.paired} were found; of these, who, what, which thing and when are right:`,
    table(["part", "right", "%"], rows),
    "These articles were read while the tables were written. What is wrong:",
    table(["statement", "part", "figure", "wanted", "got"], errors),
  ].join("\n\n");
}

function speedPart(result) {
  if (!result) return NOT_AVAILABLE;
  const rows = result.rows.map(({ name, asked, mb, peer }) => [
    peer ? name : `**${name}**`,
    asked,
    mb === null ? null : mb.toFixed(3),
  ]);
  const state = { true: "met", false: "**missed**", undefined: "not measured" };
  const targets = result.targets.map(({ what, value, least, most, met }) => [
    what,
    value === undefined ? null : value.toFixed(2),
    least === undefined ? `≤ ${most}` : `≥ ${least}`,
    state[met],
  ]);
  return [
    `Megabytes of text a second of user processor time, one process, one run, Node ${result.node}, after warming up for as long each; copies of articles with other figures. Seconds differ from machine to machine: compare the rows.`,
    table(["", "what it does", "MB/s"], rows),
    table(["target", "measured", "wanted", ""], targets),
    `Without a limit on its heap the engine collects late: then the long text takes ${result.long.unlimited.peak} MB, of which ${result.long.unlimited.before} MB before it is read.`,
  ].join("\n\n");
}

/** Which articles are drawn: the twenty of the target, sixty more, all there are. */
const DRAWS = [[], ["--skip", "20", "--articles", "60"], ["--articles", "840"]];

function alarmsPart(results) {
  const of = (byRule, severity) => Object.values(byRule).reduce((sum, counts) => sum + counts[severity], 0);
  const rows = results.map(({ articles, byRule }) =>
    [articles, of(byRule, "error"), of(byRule, "warning"), of(byRule, "info")].map(String),
  );
  return [
    "Findings of all rules on news articles that were drawn by a seed (`npm run bench:alarms`); at most one false warning or error in twenty articles is the target. What was raised on the way, and what of it was false, stands under “False alarms” below.",
    table(["articles", "errors", "warnings", "hints"], rows),
  ].join("\n\n");
}

/** What the scorer counted, by the words that its line begins with: `56/ 56 = 1.00` is 56 of 56. */
function counts(lines, begins, what) {
  const line = lines.map((one) => one.replace(/\s+/g, " ").trim()).find((one) => one.startsWith(begins)) ?? "";
  const found = /(\d+)\/ ?(\d+) =/.exec(line.slice(begins.length));
  if (!found) throw new Error(`the scorer has no line “${begins}”`);
  return { what, right: Number(found[1]), of: Number(found[2]) };
}

const MARKED =
  "Five articles that were marked by hand and read while the rules were written: expect less on others, at best what a second careful reader reaches.";

/** What the page of methods shows: by stage, what was measured on what. A section whose benchmark is not there is left out. */
function short({ quantities, attribution, alarms, stage }) {
  const { statements, claims, findings } = stage;
  const hints = alarms.at(-1);
  const loud = Object.values(hints.byRule).reduce((sum, { error, warning }) => sum + error + warning, 0);
  const whole = attribution?.figures?.["model, balanced"]?.whole;
  const sections = [
    {
      stage: "extract",
      on: MARKED,
      rows: [
        counts(statements, "recall tiers 1+2", "statements that a careful reader marks, found"),
        counts(statements, "precision any tier", "marks that such a reader would accept"),
        counts(statements, "source name right", "speakers with the right name"),
        counts(statements, "quantity value", "figures with the right value"),
        counts(statements, "hedge recall", "hedges found"),
      ],
    },
    quantities && {
      stage: "extract",
      on: "Figures in 300 sentences of the NewsQuant benchmark, F1. The grammar was tuned on them: expect two to four points less.",
      rows: METRICS.map((metric) => ({
        what: metric.replace("+", " and "),
        share: quantities.dev.metrics[metric].f1 / 100,
      })),
    },
    whole && {
      stage: "extract",
      on: "Who said what, in the 84 articles of the development part of PolNeAR, F1 of whole attributions. Two people reach 75 %.",
      rows: [{ what: "speaker, verb and words said", share: shareOf(whole.f ?? whole.f1 ?? whole) }],
    },
    {
      stage: "reconcile",
      on: MARKED,
      rows: [
        counts(claims, "pairs of statements in one claim recall", "pairs that say the same, joined"),
        counts(claims, "across documents recall", "of these across documents"),
        counts(claims, "relation of placed members", "tellings that stand as the reader says (stronger, changed …)"),
      ],
    },
    {
      stage: "check",
      on: "The same five articles, and news articles drawn by a seed, most of them not on armies: a zero says that the checks keep quiet where they have nothing to say, and no more.",
      rows: [
        counts(findings, "required findings:", "faults that a careful reader found, found"),
        { what: `errors and warnings on ${hints.articles} drawn articles`, count: loud },
      ],
    },
  ].filter(Boolean);
  return { sections, drawn: { articles: hints.articles, byRule: hints.byRule } };
}

const listed = (lines) => ["```text", ...lines.map((line) => line.trimEnd()), "```"].join("\n");

function page({ quantities, attribution, meaning, peers, alarms, stage }) {
  return `${[
    "# Accuracy and speed",
    "Made by `npm run accuracy` from the benchmarks; do not edit. What is written by hand stands in `bench/tried.md`.",
    "```sh no-run\nnpm run bench                     # speed, growth with length, memory, beside other libraries\nnode bench/quantities.mjs         # quantities\nnode bench/meaning.mjs            # who, what, when\nnode bench/attribution.mjs        # who said what\nnode bench/alarms.mjs             # warnings and errors on articles drawn by a seed\nnpm run bench:project             # models run forward, beside SDEverywhere and Squiggle\nnpm run accuracy                  # all of it, and this page\n```",
    "The data is not part of this repository: it is looked for in `../shared`, or where `PLUMBLINE_SHARED` says. Figures of others are those measured with the same scorers, or published where it says so.",
    "## Quantities",
    quantitiesPart(quantities),
    "## Attribution",
    attributionPart(attribution),
    "## Who, what and when",
    meaningPart(meaning),
    "## Statements, claims, findings",
    "On the articles that were marked by hand, by their scorer. They were read while the rules were written: expect unseen articles at the level of a second human reader at best (recall 0.93, precision 0.96, source 0.95).",
    listed([...stage.statements, "", ...stage.claims, "", ...stage.findings]),
    "## Alarms on articles that nobody chose",
    alarmsPart(alarms),
    "## Speed and room",
    speedPart(peers),
    readFileSync(path.join(HERE, "tried.md"), "utf8").trim(),
  ].join("\n\n")}\n`;
}

if (!existsSync(GOLD)) {
  process.stderr.write(`accuracy: ${GOLD} is not there; set PLUMBLINE_SHARED\n`);
  process.exitCode = 2;
} else {
  await setup();
  const isShort = process.argv.includes("--short");
  const [quantities, attribution] = ["quantities", "attribution"].map((name) => bench(name));
  const alarms = DRAWS.map((args) => bench("alarms", args));
  const stage = stages();
  writeFileSync(SHORT, `${JSON.stringify(short({ quantities, attribution, alarms, stage }), null, 2)}\n`);
  process.stderr.write("accuracy: data/accuracy.json is written\n");
  if (!isShort) {
    const [meaning, peers] = ["meaning", "peers"].map((name) => bench(name));
    writeFileSync(PAGE, page({ quantities, attribution, meaning, peers, alarms, stage }));
    process.stderr.write("accuracy: docs/accuracy.md is written\n");
  }
}
