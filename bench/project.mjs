// `npm run bench:project`: how fast a model is run, beside SDEverywhere and Squiggle on the same model in one process on
// one core, how that grows, and what memory it takes. Prints a table; a target that is missed is marked.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setup } from "../scripts/setup.mjs";
import { exponent } from "./growth.mjs";
import { installPeers } from "./install.mjs";

const SELF = fileURLToPath(import.meta.url);
const ROOT = path.resolve(path.dirname(SELF), "..");
const ONE_CORE = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : [];
const SEED = 1;
const DRAWS = 10_000;
const ROUNDS = 5;
/** Draws that a peer is given in a round: what takes it a second or two. */
const PEER_DRAWS = { "its runtime": 10_000, "its equations alone": 10_000, "draw by draw": 100, "sample sets": 1000 };
/** Draws whose results are compared before anything is timed. */
const COMPARED = 100;
const SAME = 1e-9;
const SOBOL_DRAWS = 1024;
/** A slope of log time over log size that is 1 but for what other work on the machine does to it. A guess. */
const LINEAR = 1.1;
/** Draws that are run at once where memory is measured: what is kept of them is one number a draw. */
const BLOCK = 1000;

/** Seconds of the processor, and what came of it. */
async function time(work) {
  const began = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(began);
  return { seconds: (user + system) / 1e6, value };
}

const load = (file) => import(pathToFileURL(path.join(ROOT, "dist", "project", file)).href);
const columnsOf = async (uncertain, draws) =>
  (await load("sample/sample.js")).sample(uncertain, { seed: SEED, draws, method: "latin-hypercube" }).columns;

let missed = 0;
function row(what, value, target, ok) {
  if (!ok) missed++;
  console.log(`  ${what.padEnd(62)} ${value.padStart(26)}   ${ok ? "met   " : "MISSED"} ${target}`);
}
function note(what, value) {
  console.log(`  ${what.padEnd(62)} ${value.padStart(26)}`);
}
const perSecond = (value) => `${Math.round(value).toLocaleString("en-GB")} runs/s`;

/** Everything that can be asked to run the model, by whose it is. */
async function contestants(own, folder) {
  const saves = own.graph.saves.length;
  const run = (columns, draws) => {
    const { values } = own.program.run(columns, own.kept, { from: 0, to: draws });
    return (draw, save) => values[draw * saves + save];
  };
  const ours = { whose: "Plumbline", name: "compiled", draws: DRAWS, run };
  if (!installPeers()) return [ours];
  const { sdeverywhere } = await import("./project/sdeverywhere.mjs");
  const { squiggle } = await import("./project/squiggle.mjs");
  const names = own.uncertain.map(({ name }) => name);
  const of = (whose) => (way) => ({ whose, ...way, draws: PEER_DRAWS[way.name] });
  return [
    ours,
    ...(await sdeverywhere(folder, names)).map(of("SDEverywhere")),
    ...(await squiggle()).map(of("Squiggle")),
  ];
}

/** The largest difference to what ours gives, as a share. @throws when it is more than rounding */
async function difference({ whose, name, run }, expected, columns, saves) {
  const value = await run(columns, COMPARED);
  let most = 0;
  for (let draw = 0; draw < COMPARED; draw++)
    for (let save = 0; save < saves; save++) {
      const [one, other] = [expected(draw, save), value(draw, save)];
      most = Math.max(most, Math.abs(one - other) / Math.abs(one));
      if (!(most < SAME)) throw new Error(`${whose}, ${name}: ${other} instead of ${one} in draw ${draw}`);
    }
  return most;
}

/** Runs a CPU-second of each, the best of some rounds in turn: what else the machine does only ever slows. */
async function speeds(all, columns) {
  const best = all.map(() => 0);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [at, { run, draws }] of all.entries()) {
      const { seconds } = await time(() => run(columns, draws));
      // The first round is for the engine to warm up.
      if (round > 0) best[at] = Math.max(best[at], draws / seconds);
    }
  return best;
}

async function besidePeers(own, folder) {
  const columns = await columnsOf(own.uncertain, DRAWS);
  const all = await contestants(own, folder);
  const saves = own.graph.saves.length;
  const expected = await all[0].run(columns, COMPARED);
  console.log(`\nThe same numbers in ${COMPARED} draws at ${saves} times, largest difference as a share:`);
  for (const one of all.slice(1))
    note(`${one.whose}, ${one.name}`, (await difference(one, expected, columns, saves)).toExponential(1));
  const best = await speeds(all, columns);
  console.log(`\nRuns a CPU-second, the best of ${ROUNDS} rounds in turn:`);
  row(`Plumbline, ${DRAWS} draws`, perSecond(best[0]), "≥ 80,000", best[0] >= 80_000);
  for (const [at, { whose, name, draws }] of all.entries())
    if (at > 0) note(`${whose}, ${name}, ${draws} draws`, perSecond(best[at]));
  for (const [whose, least] of [
    ["SDEverywhere", 5],
    ["Squiggle", 100],
  ]) {
    const theirs = Math.max(...best.filter((_, at) => all[at].whose === whose));
    if (theirs > 0)
      row(
        `  times as fast as ${whose} at its best`,
        (best[0] / theirs).toFixed(1),
        `≥ ${least}`,
        best[0] >= least * theirs,
      );
    else note(`  ${whose}`, "not installed");
  }
}

/** What a user waits for: drawing the sample and the quantiles as well. */
async function wholeProjection(own) {
  const { fan } = await load("analysis/quantiles.js");
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push(
      await time(async () => {
        const columns = await columnsOf(own.uncertain, DRAWS);
        return fan(own.program.run(columns, own.kept, { from: 0, to: DRAWS }), 0);
      }),
    );
  const seconds = Math.min(...rounds.map((round) => round.seconds));
  note(`with drawing the ${own.uncertain.length} parameters and the quantiles of the fan`, perSecond(DRAWS / seconds));
}

async function sobolIndices(own) {
  const { sobol } = await load("analysis/sobol.js");
  const saves = own.graph.saves.length;
  const response = (columns, draws) => {
    const { values } = own.program.run(columns, own.kept, { from: 0, to: draws });
    return Float64Array.from({ length: draws }, (_, draw) => values[draw * saves + saves - 1]);
  };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push(await time(() => sobol(own.uncertain, response, { seed: SEED, draws: SOBOL_DRAWS })));
  const seconds = Math.min(...rounds.map((round) => round.seconds));
  const { indices } = rounds[0].value;
  row(
    `Sobol indices of ${indices.length} parameters with intervals, N = ${SOBOL_DRAWS}`,
    `${seconds.toFixed(2)} s`,
    "< 1 s",
    seconds < 1,
  );
  const largest = [...indices].sort((a, b) => b.total.value - a.total.value).slice(0, 3);
  note("  the largest in all", largest.map(({ name, total }) => `${name} ${total.value.toFixed(2)}`).join(", "));
}

/** Seconds of a run once warm, the best of some. */
async function bestOf(own, draws) {
  const columns = await columnsOf(own.uncertain, draws);
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round++)
    rounds.push((await time(() => own.program.run(columns, own.kept, { from: 0, to: draws }))).seconds);
  return Math.min(...rounds.slice(1));
}

async function growth(buildUp) {
  console.log("\nGrowth: time ~ n^x");
  const table = async (what, sizes, measured) => {
    const points = [];
    for (const size of sizes) points.push(await measured(size));
    const slope = exponent(points);
    row(`${what} ${points[0][0]} to ${points.at(-1)[0]}`, `x = ${slope.toFixed(2)}`, `≤ ${LINEAR}`, slope <= LINEAR);
    return points;
  };
  const own = buildUp();
  await table("draws", [5000, 10_000, 20_000, 40_000, 80_000], async (draws) => [draws, await bestOf(own, draws)]);
  await table("steps", [120, 240, 480, 960, 1920], async (steps) => {
    const draws = (240 / steps) * DRAWS;
    return [steps, (await bestOf(buildUp({ steps }), draws)) / draws];
  });
  const variables = await table("variables", [1, 2, 4, 8, 16, 32, 64, 128], async (times) => {
    const draws = Math.ceil(DRAWS / times);
    const wide = buildUp({ times });
    return [wide.variables, (await bestOf(wide, draws)) / draws];
  });
  const each = ([count, seconds]) => `${count}: ${((seconds / count / 241) * 1e9).toFixed(2)}`;
  console.log(`  nanoseconds for a variable and step, by number of variables: ${variables.map(each).join(", ")}`);
}

/** In a process of its own: a number of draws in blocks, of which the last value of one output is saved. */
async function tellMemory(draws) {
  const { buildUp } = await import("./project/ours.mjs");
  const own = buildUp({ saves: 1 });
  const columns = await columnsOf(own.uncertain, BLOCK);
  const saves = own.graph.saves.length;
  const saved = new Float64Array(draws);
  for (let from = 0; from < draws; from += BLOCK) {
    const { values } = own.program.run(columns, own.kept, { from: 0, to: BLOCK });
    for (let draw = 0; draw < BLOCK; draw++) saved[from + draw] = values[draw * saves + saves - 1];
  }
  console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1024, saved: (saved.length * 8) / 2 ** 20 }));
}

function memory() {
  console.log("\nPeak memory of a process that saves one number a draw");
  const points = [1000, 10_000, 100_000, 1_000_000].map((draws) => {
    const child = spawnSync(process.execPath, [SELF, "--memory", String(draws)], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(`${draws} draws ended with ${child.status}: ${child.stderr}`);
    const { peak, saved } = JSON.parse(child.stdout);
    note(`${draws} draws`, `${peak.toFixed(0)} MB, ${saved.toFixed(1)} saved`);
    return peak - saved;
  });
  const more = points.at(-1) - points[0];
  row("  more with a thousand times the draws, but for what is saved", `${more.toFixed(0)} MB`, "≤ 20 MB", more <= 20);
}

async function inside() {
  const { buildUp } = await import("./project/ours.mjs");
  const own = buildUp();
  const { graph, variables, uncertain } = own;
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? "unknown"}, ${ONE_CORE.length > 0 ? "one core" : "one thread"}; processor time`,
  );
  console.log(
    `A military build-up by months, 2020 to 2040: ${graph.updates.length} stocks, ${variables - graph.updates.length} other variables, ${uncertain.length} parameters`,
  );
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-bench-"));
  try {
    await besidePeers(own, folder);
    await wholeProjection(own);
    await sobolIndices(own);
    await growth(buildUp);
    memory();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(missed === 0 ? "\nall targets met" : `\n${missed} missed`);
  process.exitCode = missed === 0 ? 0 : 1;
}

async function main([mode, value]) {
  if (mode === "--memory") return tellMemory(Number(value));
  if (mode === "--inside") return inside();
  await setup();
  const [file, ...args] = [...ONE_CORE, process.execPath, SELF, "--inside"];
  process.exitCode = spawnSync(file, args, { stdio: "inherit" }).status ?? 1;
}

await main(process.argv.slice(2));
