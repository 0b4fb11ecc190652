/** Nothing moves while a page is loaded: no layout shift on any page, with script and without, on a desk and on a phone. */
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { appOver } from "../api/app.ts";
import { CHROMIUM_FLAGS, chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { islands } from "./islands.ts";
import { PAGES } from "./pages.ts";
import { corpusStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/shift.test.ts: ${NO_CHROMIUM}`);

/** Before anything is drawn: keeps every shift. @source Layout Instability API (WICG) */
const WATCH = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.shifts.push(value.toFixed(4) + " " + sources.map(({ node }) => node?.className ?? node?.nodeName ?? "?").join(" "));
    }
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Two frames and a pause after loading, so that what a script does late is seen too. */
const SETTLED = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30))))
  .then(() => window.shifts)`;

describe.skipIf(!chromiumPath)("in Chromium", () => {
  let browser: Browser;
  let store: Store;
  const servers: ServerType[] = [];
  let bases: readonly string[];

  async function listen(scripts: typeof islands): Promise<string> {
    const { app } = appOver(store, undefined, scripts);
    const server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
    });
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  beforeAll(async () => {
    store = await corpusStore();
    bases = [await listen(islands), await listen(new Map())];
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
    await store?.close();
  });

  test.each([1280, 375])("at %i px", { timeout: 120_000 }, async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.addInitScript(WATCH);
    const moved: string[] = [];
    for (const [at, base] of bases.entries()) {
      for (const path of PAGES) {
        await page.goto(base + path);
        let shifts = (await page.evaluate(SETTLED)) as readonly string[];
        // A paragraph that was drawn when half of it had come is wrapped anew by the rest, by a thousandth of the page at
        // most and only on a busy machine. What is due to the page itself moves each time.
        if (shifts.length > 0) {
          await page.goto(base + path);
          shifts = (await page.evaluate(SETTLED)) as readonly string[];
        }
        for (const shift of shifts) moved.push(`${path}, ${at === 0 ? "with" : "without"} script: ${shift}`);
      }
    }
    expect(moved).toEqual([]);
    await page.close();
  });

  test("a shift is seen", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(WATCH);
    await page.goto(`${bases[0]}/documents`);
    await page.evaluate(SETTLED);
    await page.evaluate("document.querySelector('main').style.paddingTop = '200px'");
    expect(await page.evaluate(SETTLED)).not.toEqual([]);
    await page.close();
  });
});
