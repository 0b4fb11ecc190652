// `npm run bench:serve`: how long pages of a ledger with 10,000 documents take at 20 requests a second on one core.
// In: --documents, --rate, --seconds (a class), --only (part of a class's name), --profile FOLDER. Prints a table; a
// target that is missed is marked.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setup } from "../scripts/setup.mjs";
import { addressesOf, DAY, ledger } from "./serve/ledger.mjs";
import { ask, load, told } from "./serve/send.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    documents: { type: "string", default: "10000" },
    rate: { type: "string", default: "20" },
    seconds: { type: "string", default: "10" },
    mixed: { type: "string", default: "60" },
    only: { type: "string", default: "" },
    profile: { type: "string" },
  },
});
const [RATE, SECONDS, MIXED] = [Number(options.rate), Number(options.seconds), Number(options.mixed)];
const PAGES_MS = 60;
const SEARCH_MS = 150;

const pinned = (core) =>
  cpus().length > 1 && spawnSync("taskset", ["-c", String(core), "true"]).status === 0
    ? ["taskset", "-c", String(core)]
    : [];

/** Starts a server on the first core and waits until it prints its address. */
async function serve(...args) {
  const [file, ...rest] = [...pinned(0), process.execPath, ...args];
  const child = spawn(file, rest, { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  const base = await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (url) resolve(url);
    });
    child.on("close", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { base, stop, pid: child.pid };
}

/** Megabytes that a process holds now, and held at most. */
function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]) / 1024);
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}

const RARE = ["brigade Norwick Wolski", "depot Kelmar Brandt", '"the plant at Galdor" howitzers', "Lorne Tamm 2027"];
const COMMON = ["spent", "Russia", "said", "per cent of GDP", "defence 2024", "tanks"];

/** The address of the page after so many others, found as a reader would: by `next`. */
async function deep(base, list, pages) {
  let at = list;
  for (let page = 0; page < pages; page++) {
    const { text } = await ask(base + at.replace(/^(\/[a-z]*)/, "$1.json"), { wanted: true });
    const { next } = JSON.parse(text);
    if (!next) break;
    at = next.replace(".json", "");
  }
  return at;
}

/** What is asked for: a name, its addresses, and the target of its p95. */
async function classes(base, found) {
  const list = (name) => [`list: ${name === "/" ? "start" : name.slice(1)}`, [name], PAGES_MS];
  const pages = async (name, steps) => Promise.all(steps.map((count) => deep(base, name, count)));
  return [
    ["documents", found.documents, PAGES_MS],
    ...found.long.map(([length, address]) => [`a document of ${length} statements, again`, [address], PAGES_MS]),
    ...found.long.map(([length, address]) => [
      `a document of ${length} statements, each time another`,
      Array.from({ length: Math.min(400, length) }, (_, at) => `${address}?at=${at * 40}-${at * 40 + 30}`),
      length < 1000 ? PAGES_MS : undefined,
    ]),
    ["claims", found.claims, PAGES_MS],
    ["claims that most documents tell", found.mostTold, PAGES_MS],
    ["findings", found.findings, PAGES_MS],
    ["one conflict", found.conflicts, PAGES_MS],
    ["one speaker", found.speakers, PAGES_MS],
    ["one source", found.sources, PAGES_MS],
    ...["/", "/documents", "/claims", "/findings", "/pledges", "/speakers"].map(list),
    ...["/sources", "/series", "/conflicts", "/checks"].map(list),
    [
      "lists narrowed by facets",
      [
        ...[
          "/documents?outlet=Harbour%20Wire",
          "/documents?kind=quantity&sort=-published",
          "/documents?from=2024-01-01",
        ],
        ...["/claims?actor=RU", "/claims?actor=DE&sort=first", "/claims?relation=changed", "/claims?documents=5"],
        ...[
          "/claims?source=Anna%20Brandt",
          "/findings?rule=record",
          "/findings?severity=warning",
          "/findings?sort=rule",
        ],
        ...["/pledges?status=open", "/pledges?force=foretold&actor=RU"],
      ],
      PAGES_MS,
    ],
    [
      "lists deep down",
      (await Promise.all(["/documents", "/claims", "/findings", "/pledges"].map((name) => pages(name, [20])))).flat(),
      PAGES_MS,
    ],
    ["lists narrowed, each time otherwise", found.narrowed, PAGES_MS],
    ["search, each time other words", found.searches, SEARCH_MS],
    ["search, rare words", RARE.map((words) => `/search?q=${encodeURIComponent(words)}`), SEARCH_MS],
    ["search, common words", COMMON.map((words) => `/search?q=${encodeURIComponent(words)}`), SEARCH_MS],
  ];
}

const ms = (value) => value.toFixed(1).padStart(8);
let missed = 0;

function row(name, answers, target) {
  const { p50, p95, p99, max, bytes, failed, count } = told(answers);
  const met = target === undefined || p95 <= target;
  if (!met || failed.length > 0) missed++;
  const verdict = target === undefined ? "" : `${met ? "met   " : "MISSED"} <= ${target}`;
  const kilobytes = (bytes / 1024).toFixed(0).padStart(6);
  const load = (loadavg()[0] ?? 0).toFixed(1).padStart(5);
  console.log(
    `${name.padEnd(50)} ${String(count).padStart(5)} ${ms(p50)} ${ms(p95)} ${ms(p99)} ${ms(max)} ${kilobytes} ${load}  ${verdict}`,
  );
  if (failed.length > 0) console.log(`    ${failed.length} failed, the first: ${failed[0].path}`);
  return { p95, bytes };
}

function header(title) {
  console.log(
    `\n${title.padEnd(50)} ${"sent".padStart(5)} ${["p50", "p95", "p99", "max"].map((one) => one.padStart(8)).join(" ")} ${"KiB".padStart(6)} ${"load".padStart(5)}  p95 in ms`,
  );
}

/** The same addresses in turn, from the beginning. */
const inTurn = (kind, addresses) => (n) => ({ kind, path: addresses[n % addresses.length] });

/** What readers do, mostly: single documents and claims, then lists, then searches. */
function mixture(all) {
  const shares = { "list: ": 1, "search, ": 3, documents: 12, claims: 10, findings: 4 };
  const weighted = all
    .filter(([name]) => !name.startsWith("a document of"))
    .flatMap((one) => {
      const [, times] = Object.entries(shares).find(([key]) => one[0].startsWith(key)) ?? ["", 1];
      return Array.from({ length: times }, () => one);
    });
  // A step without a common factor walks through all of them in an order that looks mixed.
  return (n) => {
    const [kind, addresses] = weighted[(n * 37) % weighted.length];
    return { kind, path: addresses[Math.floor(n / weighted.length + n) % addresses.length] };
  };
}

/** The page of a scenario asked for again and again beside everything else, until told to stop. */
async function scenariosBeside(base, isOver) {
  const times = [];
  for (let seed = 1; !isOver(); seed++) {
    const began = performance.now();
    await ask(`${base}/scenarios/war-economy?seed=${seed}`);
    times.push(performance.now() - began);
  }
  return times;
}

await setup();
// The sender stays off the server's core.
if (pinned(1).length > 0) spawnSync("taskset", ["-acp", "1", String(process.pid)]);
console.log(`Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model ?? "unknown"}`);
const { file, seconds } = await ledger(Number(options.documents));
console.log(seconds === undefined ? "ledger: made before" : `ledger: loaded in ${seconds.toFixed(0)} s`);
const found = addressesOf(file);
console.log(
  Object.entries(found.held)
    .map(([name, count]) => `${count.toLocaleString("en-GB")} ${name}s`)
    .join(", "),
);
const profile = options.profile ? ["--cpu-prof", `--cpu-prof-dir=${options.profile}`] : [];
const began = performance.now();
const server = await serve(...profile, path.join(ROOT, "plumb"), "serve", "--db", file, "--port", "0", "--today", DAY);
console.log(`server: up after ${((performance.now() - began) / 1000).toFixed(1)} s, ${memory(server.pid).now} MB`);
try {
  const all = (await classes(server.base, found)).filter(
    ([name, addresses]) => name.includes(options.only) && addresses.length > 0,
  );
  header(`${RATE} requests a second, one core`);
  let bytes = 0;
  for (const [name, addresses, target] of all) {
    // What a page takes when it is asked for the first time after a start is told by the first seconds of no one class.
    for (const address of addresses.slice(0, 5)) await ask(server.base + address);
    const told = row(name, await load(server.base, inTurn(name, addresses), { rate: RATE, seconds: SECONDS }), target);
    if (name === "documents") bytes = told.bytes;
  }
  if (options.only === "") {
    header("all of these mixed");
    const answers = await load(server.base, mixture(all), { rate: RATE, seconds: MIXED });
    const isSearch = ({ kind }) => kind.startsWith("search");
    row(
      "pages",
      answers.filter((one) => !isSearch(one)),
      PAGES_MS,
    );
    row("search", answers.filter(isSearch), SEARCH_MS);
    header("documents while scenarios are run without a pause");
    let over = false;
    const scenarios = scenariosBeside(server.base, () => over);
    const beside = await load(server.base, inTurn("documents", found.documents), { rate: RATE, seconds: SECONDS });
    over = true;
    row("documents", beside, undefined);
    const times = await scenarios;
    console.log(
      `    ${times.length} scenarios meanwhile, the middle one in ${times.sort((a, b) => a - b)[times.length >> 1].toFixed(0)} ms`,
    );
  }
  const { now, peak } = memory(server.pid);
  console.log(`\nmemory of the server: ${now} MB, at most ${peak} MB`);
  await server.stop();
  if (bytes > 0) {
    header("beside it, a bare server");
    const bare = await serve(path.join(ROOT, "bench", "serve", "bare.mjs"));
    for (let n = 0; n < 20; n++) await ask(`${bare.base}/${bytes}`);
    row(
      "one route of Hono, as many bytes as a document",
      await load(bare.base, inTurn("bare", [`/${bytes}`]), { rate: RATE, seconds: SECONDS }),
    );
    await bare.stop();
  }
} finally {
  await server.stop();
}
console.log(missed === 0 ? "\nall targets met" : `\n${missed} missed`);
process.exitCode = missed === 0 ? 0 : 1;
