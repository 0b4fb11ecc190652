// `npm run bench`: how fast, how much memory, and whether the bytes are the same. Prints a table; a target that is missed is marked.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "../scripts/setup.mjs";
import { generate } from "./generate.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SHARED = process.env.PLUMBLINE_SHARED ?? path.join(ROOT, "..", "shared");
const COPIES = Number(process.argv[2] ?? 1000);
const DAY = ["--today", "2025-08-01"];
// Tells what the process used when it ends; the threads of workers count in.
const TELL_USE = `data:text/javascript,process.on("exit",()=>{const{maxRSS:m,userCPUTime:u,systemCPUTime:s}=process.resourceUsage();process.stderr.write(["used",m,(u+s)/1e6].join(" ")+"\\n")})`;
const ONE_CORE = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : [];

/** Runs plumb; resolves to wall and processor seconds, peak megabytes and the hash of what it printed. */
function plumb(args, { oneCore = false } = {}) {
  const [file, ...rest] = [
    ...(oneCore ? ONE_CORE : []),
    process.execPath,
    "--import",
    TELL_USE,
    path.join(ROOT, "plumb"),
    ...args,
  ];
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(file, rest, { stdio: ["ignore", "pipe", "pipe"] });
    const hash = createHash("sha256");
    let bytes = 0;
    let err = "";
    child.stdout.on("data", (chunk) => {
      bytes += chunk.length;
      hash.update(chunk);
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => {
      if (code !== 0) return reject(new Error(`plumb ${args.slice(0, 2).join(" ")} … ended with ${code}: ${err}`));
      const [, kilobytes, cpu] = /^used (\d+) ([\d.]+)$/m.exec(err) ?? [];
      const used = { megabytes: Number(kilobytes) / 1024, cpu: Number(cpu) };
      resolve({ seconds: (performance.now() - began) / 1000, ...used, bytes, hash: hash.digest("hex") });
    });
  });
}

/** Processor seconds that the tagger alone takes for the texts, once warm: how fast the machine is just now. */
function tagged(files) {
  const require = createRequire(import.meta.url);
  const { readDoc } = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  const texts = files.map((file) => readFileSync(file, "utf8"));
  for (const text of texts.slice(0, 50)) readDoc(text);
  const { user: began } = process.cpuUsage();
  for (const text of texts) readDoc(text);
  return (process.cpuUsage().user - began) / 1e6;
}

let missed = 0;
function row(what, value, target, ok) {
  if (!ok) missed++;
  console.log(`${what.padEnd(64)} ${value.padStart(30)}   ${ok ? "ok    " : "MISSED"} ${target}`);
}

/** The names in an order that has nothing to do with the alphabet, the same every time. */
function shuffled(names) {
  const key = (name) => createHash("sha256").update(name).digest("hex");
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Documents a second of the processor: what a core does when nothing else wants it. */
function rate({ cpu, seconds }) {
  return `${(COPIES / cpu).toFixed(0)} documents/s (wall ${seconds.toFixed(1)} s)`;
}

await setup();
const seeds = path.join(SHARED, "seeds");
const source = existsSync(seeds) ? seeds : path.join(ROOT, "examples");
const articles = readdirSync(source)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => path.join(source, name));
console.log(
  `Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model ?? "unknown"}; texts from ${existsSync(seeds) ? "the shared seeds" : "examples"}\n`,
);

const folder = mkdtempSync(path.join(tmpdir(), "plumbline-bench-"));
try {
  const page = path.join(folder, "report.html");
  const runs = [];
  for (let at = 0; at < 3; at++) runs.push(await plumb(["report", ...articles, "--html", page, ...DAY]));
  const best = Math.min(...runs.map((run) => run.seconds));
  const cpu = Math.min(...runs.map((run) => run.cpu));
  row(
    `${articles.length} articles, whole flow to a page, with start-up`,
    `${best.toFixed(2)} s (processor ${cpu.toFixed(2)} s)`,
    "< 2 s",
    best < 2,
  );

  const copies = path.join(folder, "copies");
  generate(source, copies, COPIES);
  const files = readdirSync(copies).map((name) => path.join(copies, name));
  const one = await plumb(["check", copies, "--json", ...DAY], { oneCore: true });
  row(
    `${COPIES} copies with other figures, whole flow, ${ONE_CORE.length > 0 ? "one core" : "one thread"}`,
    rate(one),
    "≥ 100",
    COPIES / one.cpu >= 100,
  );
  const peer = tagged(files);
  console.log(
    `${"  beside it, the same texts through wink-nlp alone (tokens, sentences, parts of speech)".padEnd(64)} ${`${(COPIES / peer).toFixed(0)} documents/s; the flow takes ${(one.cpu / peer).toFixed(1)} times as long`}`,
  );
  row("  peak memory", `${one.megabytes.toFixed(0)} MB`, "< 400 MB", one.megabytes < 400);
  const extracted = await plumb(["extract", copies, "--jsonl", ...DAY], { oneCore: true });
  row("  read and extract alone", rate(extracted), "≥ 100", COPIES / extracted.cpu >= 100);

  for (const [what, inputs, workers] of [
    ["again, in one thread", [copies], "1"],
    ["with two workers", [copies], "2"],
    ["with two workers, file by file in another order", shuffled(files), "2"],
    ["in one thread, file by file in another order", shuffled(files), "1"],
  ]) {
    const run = await plumb(["check", ...inputs, "--json", "--workers", workers, ...DAY]);
    row(`  the same ${run.bytes} bytes ${what}`, `${run.seconds.toFixed(1)} s`, "equal", run.hash === one.hash);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const peers = spawnSync(process.execPath, [path.join(ROOT, "bench", "peers.mjs")], { stdio: "inherit" });
if (peers.status !== 0) missed++;
console.log(missed === 0 ? "\nall targets met" : `\n${missed} missed`);
process.exitCode = missed === 0 ? 0 : 1;
