// `npm run pictures`: the workbench over the examples. Out: docs/pictures/*.png, every page, light and dark, some on a phone.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { palettePng, readPng } from "./png.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
/** Where the golden pictures are. */
export const FOLDER = path.join(ROOT, "docs", "pictures");
/** The day on which the pictures are taken, so that they do not change with the calendar. */
const TODAY = "2025-07-31";
const CHROMIUM = [
  process.env.PLUMBLINE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
/** Letters are drawn in grey and never fitted to the grid, which differs from machine to machine. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-lcd-text",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
];
/** The faces of the pictures, in Debian's packages fonts-liberation and fonts-dejavu-core (for signs). No other is used. */
const FONTS = ["/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/dejavu"];
const FACES = [
  "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
  "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
];

/** The sentence of the examples that most of their texts tell. */
const SENTENCE = "Russia makes in three months what NATO makes in a year";

/**
 * Every page: its name, what gives its address, and whether it is also taken on a phone. A page that is added joins by
 * one line. The job stands last, since it adds a document.
 */
export const PICTURES = [
  ["start", () => "/", "phone"],
  ["documents", () => "/documents"],
  ["reader", ({ document }) => `/documents/${document}`, "phone"],
  ["explain", ({ document }) => `/documents/${document}/explain`],
  ["claims", () => "/claims"],
  ["claim", ({ claim }) => `/claims/${claim}`, "phone"],
  ["compare", ({ documents }) => `/compare?documents=${documents.slice(0, 3).join(",")}`, "phone"],
  ["findings", () => "/findings"],
  ["finding", ({ finding }) => `/findings/${finding}`, "phone"],
  ["conflicts", () => "/conflicts"],
  ["conflict", ({ conflict }) => `/conflicts/${conflict}`],
  ["checks", () => "/checks"],
  ["check", () => "/checks/magnitude"],
  ["pledges", () => "/pledges", "phone"],
  ["series-list", () => "/series"],
  ["series", () => "/series/wb-exchange-rate?actor=RU", "phone"],
  ["scenarios", () => "/scenarios"],
  ["scenario", () => "/scenarios/output-race?draws=200", "phone"],
  ["speakers", () => "/speakers"],
  ["speaker", () => "/speakers/Mark%20Rutte"],
  ["sources", () => "/sources"],
  ["source", () => "/sources/Northbank%20Daily"],
  ["search", () => "/search?q=three+months"],
  ["answer", () => `/answer?s=${encodeURIComponent(SENTENCE)}`, "phone"],
  ["decisions", () => "/decisions"],
  ["review", ({ finding }) => `/review/${finding}`],
  ["add", () => "/add"],
  ["known", () => "/known"],
  ["methods", () => "/methods"],
  ["api", () => "/api"],
  ["about", () => "/about"],
  ["embed", () => "/embed/series/wb-exchange-rate?actor=RU"],
  ["empty", () => "/claims?actor=nobody"],
  ["failure", () => "/claims/none", "phone"],
  ["job", ({ job }) => job],
];

/** Each way in which a page is taken: what its file is called after the page's name. */
const LOOKS = [
  { name: "light", colorScheme: "light", width: 1280 },
  { name: "dark", colorScheme: "dark", width: 1280 },
  { name: "phone", colorScheme: "light", width: 375 },
];
const HEIGHT = 800;

/** The pictures that are taken of one page, as names of files without their ending. */
export function namesOf([name, , phone]) {
  return LOOKS.filter((look) => look.name !== "phone" || phone).map((look) => `${name}-${look.name}`);
}

/** Where a Chromium is; what is missing instead: a reason in words. */
export function whatIsMissing() {
  if (!browserPath()) return "no Chromium found (apt-get install chromium, or set PLUMBLINE_CHROMIUM)";
  const face = FACES.find((file) => !existsSync(file));
  return face && `${face} is missing (apt-get install fonts-liberation fonts-dejavu-core)`;
}

function browserPath() {
  return CHROMIUM.find((place) => place !== undefined && existsSync(place));
}

/** A Chromium that knows the two faces alone, and where it keeps them until it is closed. */
export async function startBrowser() {
  const home = mkdtempSync(path.join(tmpdir(), "plumbline-fonts-"));
  const config = path.join(home, "fonts.conf");
  const folders = FONTS.map((folder) => `<dir>${folder}</dir>`).join("");
  const family = (generic, face) =>
    `<alias><family>${generic}</family><prefer><family>${face}</family></prefer></alias>`;
  const generic = family("serif", "Liberation Serif") + family("sans-serif", "Liberation Sans");
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${path.join(home, "cache")}</cachedir>${generic}</fontconfig>`,
  );
  const env = { ...process.env, FONTCONFIG_FILE: config };
  const browser = await chromium.launch({ executablePath: browserPath(), args: FLAGS, env });
  browser.on("disconnected", () => rmSync(home, { recursive: true, force: true }));
  return browser;
}

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The workbench over the examples, in memory, with one decision made; its address and its end. */
export async function startWorkbench() {
  const port = await freePort();
  const given = ["serve", path.join(ROOT, "examples"), "--db", ":memory:", "--port", String(port)];
  const server = spawn(
    process.execPath,
    [path.join(ROOT, "plumb"), ...given, "--today", TODAY, "--attribution", "rules"],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  server.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  await new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`plumb serve ended with ${code} before it listened\n${said}`)));
    server.stdout.setEncoding("utf8").on("data", (text) => {
      if (text.includes("Workbench:")) resolve();
    });
  });
  const base = `http://127.0.0.1:${port}`;
  return { base, nouns: await nounsOf(base), stop: () => server.kill("SIGTERM") };
}

/** What the addresses name: the claim that is told most, the finding that lost a zero, the text that changed most. */
async function nounsOf(base) {
  const items = async (address) => (await (await fetch(base + address)).json()).items;
  const [[claim], found, all, [conflict]] = await Promise.all([
    items("/claims.json?limit=1"),
    items("/findings.json?rule=magnitude"),
    items("/documents.json"),
    items("/conflicts.json"),
  ]);
  const finding = found[0]?.id;
  const document = all.find((one) => one.document.startsWith("3-"))?.id;
  const note = "The speech of 9 June says 3,000; the later text lost a zero.";
  await send(base, "/decisions", { act: "confirm", about: finding, author: "Mira Holt", note });
  const text = "Norland will order 120 tanks by 2030, defence minister Anna Berg told the parliament in Hafen.";
  return {
    claim: claim.id,
    finding,
    document,
    documents: all.map((one) => one.id),
    conflict: conflict?.id,
    makeJob: () => send(base, "/add", { text, name: "Norland orders tanks" }),
  };
}

/** Sends a form as a page of the workbench would; gives the address that it leads to. */
async function send(base, address, fields) {
  const token = / name="token" value="([^"]+)"/.exec(await (await fetch(`${base}/add`)).text())?.[1] ?? "";
  const body = new URLSearchParams({ token, ...fields });
  const headers = { origin: base };
  const answer = await fetch(base + address, { method: "POST", redirect: "manual", headers, body });
  if (answer.status !== 303) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.get("location");
}

/** Waits until a job is over, so that its page stands still. */
async function finished(base, job) {
  for (let tries = 0; tries < 200; tries++) {
    const { state } = await (await fetch(`${base}${job}.json`)).json();
    if (state !== "waiting" && state !== "running" && state !== "reading") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${job} was not over after 20 seconds`);
}

/** Takes every picture; `keep` is handed the name and the pixels of each. `change` may change a page before. */
export async function takePictures(browser, { base, nouns }, keep, { pictures = PICTURES, change } = {}) {
  const context = await browser.newContext({ deviceScaleFactor: 1, reducedMotion: "reduce" });
  const page = await context.newPage();
  for (const picture of pictures) {
    const [name, addressOf, phone] = picture;
    const job = name === "job" ? await nouns.makeJob() : undefined;
    if (job) await finished(base, job);
    const address = addressOf({ ...nouns, job });
    const answer = await page.goto(base + address);
    if (!answer || answer.status() >= 400 !== (name === "failure")) {
      throw new Error(`${address} answered ${answer?.status()}`);
    }
    await page.evaluate(settle);
    await change?.(page);
    for (const look of LOOKS) {
      if (look.name === "phone" && !phone) continue;
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await page.setViewportSize({ width: look.width, height: HEIGHT });
      await keep(`${name}-${look.name}`, readPng(await page.screenshot({ animations: "disabled", caret: "hide" })));
    }
  }
  await context.close();
}

/** Run in the page: waits for its faces, and gives a job, whose id is drawn by lot, the same id each time. */
const settle = `document.fonts.ready.then(() => {
  for (const place of document.querySelectorAll(".footer *")) {
    for (const node of place.childNodes) {
      if (node.nodeType === 3) node.data = node.data.replace(/jobs\\/[0-9a-f]{16}/g, "jobs/0123456789abcdef");
    }
  }
})`;

async function main() {
  const missing = whatIsMissing();
  if (missing) throw new Error(missing);
  mkdirSync(FOLDER, { recursive: true });
  const workbench = await startWorkbench();
  const browser = await startBrowser().catch((error) => {
    workbench.stop();
    throw error;
  });
  const taken = new Map();
  try {
    await takePictures(browser, workbench, (name, pixels) => taken.set(`${name}.png`, palettePng(pixels)));
  } finally {
    await browser.close();
    workbench.stop();
  }
  for (const [file, bytes] of taken) writeFileSync(path.join(FOLDER, file), bytes);
  for (const file of readdirSync(FOLDER)) {
    if (file.endsWith(".png") && !taken.has(file)) rmSync(path.join(FOLDER, file));
  }
  const bytes = [...taken.values()].reduce((sum, one) => sum + one.length, 0);
  console.log(`${taken.size} pictures, ${(bytes / 1024 / 1024).toFixed(1)} MB, in docs/pictures`);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
