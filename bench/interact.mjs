// `npm run bench:interact -- [--marks 2000] [--rounds 5] [--json]`: how long a reader of a long document waits for what they
// do. In: a document that is made here, served by the built workbench, opened in Chromium (PLUMBLINE_CHROMIUM, or Debian's). Out:
// for each deed the time of the page's own thread (script, style, layout, painting), and what the browser's Event Timing says,
// from the press to the next picture, which counts what else the machine does.
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";

const { values: asked } = parseArgs({
  options: {
    marks: { type: "string", default: "2000" },
    rounds: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});

/** @source Issue 7: a page of 2,000 marks stays under 100 ms to interact */
const TARGET_MS = 100;

/** In a paragraph as many statements as a dense report has. */
const PER_PARAGRAPH = 4;

/** Who said it, and the figure. */
const MARKS = 2;

const DEEDS = ["produced", "lost", "ordered", "sold"];

/** A report in which every sentence states something that the machine finds. */
function longText(statements) {
  const sentences = Array.from({ length: statements }, (_, at) => {
    const year = 2015 + (at % 10);
    return `In ${year} Norland ${DEEDS[at % DEEDS.length]} ${1000 + 7 * at} tanks, the minister of defence said.`;
  });
  const paragraphs = [];
  for (let at = 0; at < sentences.length; at += PER_PARAGRAPH) {
    paragraphs.push(sentences.slice(at, at + PER_PARAGRAPH).join(" "));
  }
  return `A long report\n\n${paragraphs.join("\n\n")}\n`;
}

/** The workbench over a ledger with that one document. */
async function served() {
  const [{ serve }, { createApp }, { openStore }, { documentFromText }, { extractOne }, { views }, { builtIslands }] =
    await Promise.all([
      import("@hono/node-server"),
      import("../dist/api/app.js"),
      import("../dist/store/index.js"),
      import("../dist/read/index.js"),
      import("../dist/batch.js"),
      import("../dist/web/index.js"),
      import("../dist/cli/islands.js"),
    ]);
  const store = await openStore(":memory:");
  const document = documentFromText(longText(Number(asked.marks) / MARKS), { name: "long.txt" });
  const read = extractOne(document);
  if (!read.ok) throw read.error;
  await store.put({ document, statements: read.statements });
  const clock = { now: () => "2025-11-22T10:00:00Z" };
  const app = createApp({ store, clock, views, islands: await builtIslands() });
  const server = await new Promise((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
  });
  return { store, server, address: `http://127.0.0.1:${server.address().port}/documents/${document.id}` };
}

/** Kept by the page: what Event Timing told since it was last asked. */
const WATCH = `
  globalThis.told = [];
  new PerformanceObserver((list) => told.push(...list.getEntries().map(({ name, duration }) => ({ name, duration }))))
    .observe({ type: "event", durationThreshold: 16 });
`;

const FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

/** What a reader does, in an order in which each finds the page as the one before left it. */
const ROUND = [
  ["j", (page) => page.keyboard.press("j")],
  ["j", (page) => page.keyboard.press("j")],
  ["k", (page) => page.keyboard.press("k")],
  ["Enter (to the note)", (page) => page.keyboard.press("Enter")],
  ["Esc (back to the text)", (page) => page.keyboard.press("Escape")],
  ["End", (page) => page.keyboard.press("End")],
  ["k at the end", (page) => page.keyboard.press("k")],
  ["/", (page) => page.keyboard.press("/")],
  ...[..."tank"].map((letter) => ["a letter in the field", (page) => page.keyboard.press(letter)]),
  ["Enter in the field (next place)", (page) => page.keyboard.press("Enter")],
  ["Esc", (page) => page.keyboard.press("Escape")],
  ["click on a mark's letter", (page) => click(page, "a.tag")],
  ["click on a note's letter", (page) => click(page, ".note a.letter")],
  ["scroll", (page) => page.mouse.wheel(0, 1500)],
  ["?", (page) => page.keyboard.press("?")],
  ["Esc (closes the keys)", (page) => page.keyboard.press("Escape")],
];

/** Clicks on the first of its kind that stands in the window. */
async function click(page, selector) {
  const at = await page.evaluate(`(() => {
    for (const one of document.querySelectorAll(${JSON.stringify(selector)})) {
      const { left, top, width, height } = one.getBoundingClientRect();
      if (top > 60 && top + height < innerHeight - 60) return [left + width / 2, top + height / 2];
    }
    return [5, 5];
  })()`);
  await page.mouse.click(at[0], at[1]);
}

/** A new page on the document, with a clock of its own thread. */
async function opened(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => {
    const { metrics } = await inspector.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const before = await spent();
  await page.goto(address, { waitUntil: "load" });
  await page.waitForSelector("#keys-open:not([hidden])");
  await page.evaluate(FRAMES);
  const loading = (await spent()) - before;
  const painted = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN");
  const ready = await page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
  await page.evaluate(WATCH);
  return { page, spent, loading, painted, ready };
}

/** Thread time and Event Timing of one deed. */
async function measured({ page, spent }, deed) {
  // What the deed before left to do later is none of this one's.
  await page.waitForTimeout(250);
  await page.evaluate("told.length = 0");
  const before = await spent();
  await deed(page);
  await page.evaluate(FRAMES);
  const work = (await spent()) - before;
  await page.waitForTimeout(50);
  const told = await page.evaluate("told.map(({ duration }) => duration)");
  // What is not told took less than 16 ms.
  return { work, waited: Math.max(16, ...told) };
}

/** From a click on a note's “Why?” until its page has loaded, as the browser's own clock has it. */
async function why(page) {
  await Promise.all([page.waitForURL(/explain/, { waitUntil: "load" }), click(page, "a.why")]);
  await page.evaluate(FRAMES);
  return page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd");
}

const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
};
const summary = (values) => [0.5, 0.95, 1].map((share) => Math.round(quantile(values, Math.max(share, 1e-9))));

async function main() {
  const { chromium } = await import("playwright-core");
  const { store, server, address } = await served();
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
  const taken = new Map();
  const loads = [];
  let marks = 0;
  for (let round = 0; round < Number(asked.rounds); round++) {
    const open = await opened(browser, address);
    marks = await open.page.locator("mark[id]").count();
    for (const [name, deed] of ROUND) {
      const one = await measured(open, deed);
      taken.set(name, [...(taken.get(name) ?? []), one]);
    }
    loads.push({ ...open, why: await why(open.page) });
    await open.page.close();
  }
  await browser.close();
  server.close();
  await store.close();
  report(marks, taken, loads);
}

function report(marks, taken, loads) {
  const rows = [...taken].map(([name, all]) => ({
    name,
    work: summary(all.map(({ work }) => work)),
    waited: summary(all.map(({ waited }) => waited)),
  }));
  const everything = [...taken.values()].flat();
  const all = {
    name: "all",
    work: summary(everything.map(({ work }) => work)),
    waited: summary(everything.map(({ waited }) => waited)),
  };
  const loading = {
    work: summary(loads.map((one) => one.loading)),
    painted: summary(loads.map((one) => one.painted)),
    ready: summary(loads.map((one) => one.ready)),
    why: summary(loads.map((one) => one.why)),
  };
  const load = loadavg().map((one) => Number(one.toFixed(1)));
  if (asked.json) {
    console.log(JSON.stringify({ marks, target: TARGET_MS, rows: [...rows, all], loading, load }));
    return;
  }
  console.log(`${marks} marks, ${asked.rounds} rounds; load of the machine over 1, 5, 15 minutes: ${load.join(", ")}`);
  console.log(
    "ms: half, 95 %, most. Work: time of the page's own thread. Waited: Event Timing, from the press to the picture.\n",
  );
  const line = (name, work, waited) =>
    console.log(
      `${name.padEnd(34)}${work.join(" / ").padStart(16)}${waited.join(" / ").padStart(18)}  ${work[2] <= TARGET_MS ? "met" : "MISSED"}`,
    );
  console.log(`${"".padEnd(34)}${"work".padStart(16)}${"waited".padStart(18)}  work ≤ ${TARGET_MS} ms`);
  for (const { name, work, waited } of [...rows, all]) line(name, work, waited);
  console.log(
    `\nloading: first picture after ${loading.painted.join(" / ")} ms, ready for keys after ${loading.ready.join(" / ")} ms, work until then ${loading.work.join(" / ")} ms; “Why?”, another page, loaded after ${loading.why.join(" / ")} ms (no target)`,
  );
}

const PLACES = [
  process.env.PLUMBLINE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const chromiumPath = PLACES.find((place) => place && existsSync(place));

if (!chromiumPath) {
  process.stderr.write(
    "no Chromium found (apt-get install chromium, or set PLUMBLINE_CHROMIUM): nothing to measure with\n",
  );
  process.exitCode = 2;
} else {
  await build();
  await main();
}
