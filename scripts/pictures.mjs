// In: the example corpus, served by the command line. Out: docs/pictures/*.png, the pages of the README, light and dark.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const FOLDER = path.join(ROOT, "docs", "pictures");
const CHROMIUM = [
  process.env.PLUMBLINE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
/** The day on which the pictures are taken, so that they do not change with the calendar. */
const TODAY = "2025-07-31";

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

/** The workbench over the examples; resolves when it says that it listens. */
function startServer(port) {
  const args = ["serve", path.join(ROOT, "examples"), "--db", ":memory:", "--port", String(port), "--today", TODAY];
  const server = spawn(process.execPath, [path.join(ROOT, "plumb"), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`plumb serve ended with ${code} before it listened`)));
    server.stdout.setEncoding("utf8").on("data", (text) => {
      if (text.includes("Workbench:")) resolve(server);
    });
  });
}

/** The pages of the README: what is told most, what was changed most, what is most telling. */
async function pages(base) {
  const items = async (address) => (await (await fetch(base + address)).json()).items;
  const [claim] = await items("/claims.json?limit=1");
  const [finding] = [...(await items("/findings.json?rule=magnitude")), ...(await items("/findings.json?limit=1"))];
  const documents = await items("/documents.json?sort=-statements");
  const reader = documents.find(({ document }) => document.startsWith("3-")) ?? documents[0];
  return {
    start: "/",
    reader: `/documents/${reader.id}`,
    claim: `/claims/${claim.id}`,
    finding: `/findings/${finding.id}`,
    series: "/series/wb-exchange-rate?actor=RU",
    pledges: "/pledges",
    answer: `/answer?s=${encodeURIComponent("Russia makes in three months what NATO makes in a year")}`,
  };
}

async function takePictures(browser, base) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 1,
    });
    const page = await context.newPage();
    for (const [name, address] of Object.entries(await pages(base))) {
      const answer = await page.goto(base + address);
      if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}`);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${colorScheme}.png`) });
    }
    await context.close();
  }
}

const executablePath = CHROMIUM.find((place) => place !== undefined && existsSync(place));
if (!executablePath) throw new Error("no Chromium found: apt-get install chromium, or set PLUMBLINE_CHROMIUM");
mkdirSync(FOLDER, { recursive: true });
const port = await freePort();
const server = await startServer(port);
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  await takePictures(browser, `http://127.0.0.1:${port}`);
} finally {
  await browser.close();
  server.kill("SIGTERM");
}
