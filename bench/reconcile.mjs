// `npm run bench:reconcile`: what lining up statements takes, for many, for one document more, and how that grows.
// In: the largest number of statements (one million). Prints a table; a target that is missed is marked.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setup } from "../scripts/setup.mjs";
import { corpus } from "./corpus.mjs";
import { growthRow, median } from "./growth.mjs";

const SELF = fileURLToPath(import.meta.url);
const ROOT = path.resolve(path.dirname(SELF), "..");
const ONE_CORE = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : [];
/** Documents that are made before they are handed over, so that making them is not counted. */
const BATCH = 200;
/** Claims that are asked for what was held apart from them. */
const ASKED = 2000;
const load = (file) => import(pathToFileURL(path.join(ROOT, "dist", file)).href);

/** Milliseconds of the processor: what one core does when nothing else wants it. */
function time(work) {
  const began = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, value };
}

/** One size, in a process of its own: all documents, then some more one by one, each taken out again. */
async function measure(size) {
  const { createReconciler } = await load("reconcile/index.js");
  const { languageOf } = await load("lang/index.js");
  const { actorName } = await load("measure/actor.js");
  const source = corpus({ themes: languageOf("en").themes, actorName });
  const take = () => source.next().value;
  const reconciler = createReconciler();
  const put = ({ document, statements }) => reconciler.add(document, statements);
  let [statements, documents, making, adding] = [0, 0, 0, 0];
  while (statements < size) {
    const made = time(() => Array.from({ length: Math.min(BATCH, Math.ceil((size - statements) / 36)) }, take));
    making += made.ms;
    adding += time(() => made.value.forEach(put)).ms;
    documents += made.value.length;
    for (const one of made.value) statements += one.statements.length;
  }
  const grouped = time(() => reconciler.result());
  const more = Array.from({ length: 15 }, take);
  const once = more.map(
    (one) =>
      time(() => {
        put(one);
        return reconciler.result();
      }).ms,
  );
  const out = more.map(
    ({ document }) =>
      time(() => {
        reconciler.remove(document.id);
        return reconciler.result();
      }).ms,
  );
  const claims = reconciler.result();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  // After the peak was taken: nobody pays for this who does not ask what was held apart.
  const first = time(() => claims[0]?.apart).ms;
  const every = Math.ceil(claims.length / ASKED);
  const asked = claims.filter((_, at) => at % every === 0);
  const apart = time(() => asked.reduce((sum, claim) => sum + claim.apart.nearest.length, 0));
  return {
    first,
    apart: apart.ms / asked.length,
    found: apart.value / asked.length,
    peak: process.resourceUsage().maxRSS / 1024,
    statements,
    documents,
    making,
    adding,
    grouping: grouped.ms,
    ms: adding + grouped.ms,
    once,
    out,
    claims: claims.length,
    members: claims.reduce((sum, { members }) => sum + members.length, 0),
    most: claims[0]?.members.length ?? 0,
    copies: reconciler.copies().size,
    megabytes,
  };
}

/** The same in a process of its own, because a heap that has grown once stays grown. */
function measured(size) {
  const [file, ...args] = [...ONE_CORE, process.execPath, "--max-old-space-size=8000", SELF, "--one", String(size)];
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${size} statements ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

let missed = 0;
function row(what, value, target, ok) {
  if (!ok) missed++;
  console.log(`  ${what.padEnd(58)} ${value.padStart(26)}   ${ok ? "ok    " : "MISSED"} ${target}`);
}

function table(most) {
  const sizes = [most / 100, most / 30, most / 10, most / 3, most].map(Math.ceil);
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown"}, one core; seconds of the processor\n`);
  console.log("  statements documents    claims   members  copies  add s  group s  peak MB  one more ms");
  const runs = sizes.map((size) => {
    const run = measured(size);
    const counts = [run.statements, run.documents, run.claims, run.members, run.copies];
    const times = [run.adding / 1000, run.grouping / 1000].map((seconds) => seconds.toFixed(2));
    const cells = [...counts, ...times, run.megabytes.toFixed(0), median(run.once).toFixed(1)];
    const widths = [12, 9, 9, 9, 7, 6, 8, 8, 12];
    console.log(cells.map((cell, at) => String(cell).padStart(widths[at])).join(" "));
    return run;
  });
  const last = runs.at(-1);
  console.log(`\n${last.statements} statements; the claim told most often has ${last.most} members`);
  row("all of them", `${(last.ms / 1000).toFixed(1)} s`, "< 60 s", last.ms < 60_000);
  row("  peak memory of the process", `${last.megabytes.toFixed(0)} MB`, "< 4096 MB", last.megabytes < 4096);
  for (const [what, values] of [
    ["one document more, median of 15 (worst)", last.once],
    ["one document taken out, median of 15 (worst)", last.out],
  ]) {
    const middle = median(values);
    row(what, `${middle.toFixed(1)} ms (${Math.max(...values).toFixed(1)})`, "< 50 ms", middle < 50);
  }
  const asked = `${last.apart.toFixed(2)} ms, ${last.found.toFixed(1)} found`;
  console.log(
    `  what was held apart: the first claim asked ${(last.first / 1000).toFixed(1)} s, each after it ${asked}`,
  );
  console.log(`  peak memory with that ${last.peak.toFixed(0)} MB`);
  // From a tenth on: below, most of the time is that the compiler warms up.
  const points = runs.slice(-3).map(({ statements, ms }) => [statements, ms]);
  row(...growthRow(points));
  console.log(missed === 0 ? "\nall targets met" : `\n${missed} missed`);
  process.exitCode = missed === 0 ? 0 : 1;
}

await setup();
if (process.argv[2] === "--one") process.stdout.write(JSON.stringify(await measure(Number(process.argv[3]))));
else table(Number(process.argv[2] ?? 1_000_000));
