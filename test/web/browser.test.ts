/** The pages in a real browser: accessible in both themes and at two widths, without script or foreign requests. */
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { decisionOf } from "../../src/core/decision.ts";
import type { Store } from "../../src/store/store.ts";
import { reportHtml } from "../../src/web/report.tsx";
import { appOver } from "../api/app.ts";
import { CHROMIUM_FLAGS, chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { claims, documents, findings, statements } from "./corpus.ts";
import { islands } from "./islands.ts";
import { isList, PAGES } from "./pages.ts";
import { corpusStore, emptyStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/browser.test.ts: ${NO_CHROMIUM}`);

/** Run by axe in the page. One page is loaded once for all themes and widths: loading it anew takes five times as long. */
const AUDIT = `axe.run({
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then(({ violations }) => [
  ...violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")),
  ...(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : []),
])`;

const require = createRequire(import.meta.url);
/** The checker that @axe-core/playwright brings with it. */
const axe: { readonly source: string } = createRequire(require.resolve("@axe-core/playwright"))("axe-core");

const LOOKS = (["light", "dark"] as const).flatMap((colorScheme) =>
  [375, 1280].map((width) => ({ colorScheme, width })),
);

describe.skipIf(!chromiumPath)("in Chromium", () => {
  let browser: Browser;
  const stores: Store[] = [];
  const servers: ServerType[] = [];
  const requests: string[] = [];
  let full: string;
  let empty: string;

  beforeAll(async () => {
    const corpus = await corpusStore();
    for (const [noun, about] of [
      ["finding", findings[0]?.id],
      ["claim", claims[0]?.id],
    ] as const) {
      const deed = { act: "dispute", noun, about: about ?? "", others: [], machine: "as it was", held: {} } as const;
      await corpus.putDecision(decisionOf(deed, { author: "Mira Holt", at: "2025-08-02T09:30:00Z", note: "why" }));
    }
    full = await listen(corpus);
    empty = await listen(await emptyStore());
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
    for (const store of stores) await store.close();
  });

  async function listen(store: Store): Promise<string> {
    stores.push(store);
    const { app } = appOver(store, islands);
    const server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
    });
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function opened(
    options: Parameters<Browser["newContext"]>[0],
  ): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("request", (request) => requests.push(request.url()));
    return { context, page };
  }

  /** What is wrong with the page as it stands, in both themes and at both widths. */
  async function audit(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    const found: string[] = [];
    for (const { colorScheme, width } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const violations = (await page.evaluate(AUDIT)) as readonly string[];
      found.push(...violations.map((violation) => `${colorScheme}, ${width} px: ${violation}`));
    }
    return found;
  }

  describe("WCAG 2.2 AA in both themes, at 375 and 1280 px", { timeout: 60_000 }, () => {
    test.each(PAGES)("%s", async (path) => {
      const { context, page } = await opened({});
      await page.goto(full + path);
      expect(await audit(page)).toEqual([]);
      await context.close();
    });

    test("the start page of an empty store", async () => {
      const { context, page } = await opened({});
      await page.goto(empty);
      expect(await audit(page)).toEqual([]);
      await context.close();
    });

    test("a report", async () => {
      const { context, page } = await opened({});
      await page.setContent(
        reportHtml({ documents, statements, claims, findings, clock: fixedClock("2025-11-22T10:00:00Z") }),
      );
      expect(await audit(page)).toEqual([]);
      await context.close();
    });
  });

  test("a figure leads to its sentence, from every claim, finding and note", async () => {
    const { context, page } = await opened({});
    const places = new Set<string>();
    for (const path of PAGES.filter((path) => /^\/(claims|findings|documents)\/.|^\/$/.test(path))) {
      await page.goto(full + path);
      const links = await page.$$eval('a[href*="#s"]', (all) =>
        all.map((link) => (link as unknown as { href: string }).href),
      );
      for (const link of links) places.add(link);
    }
    expect(places.size).toBeGreaterThan(20);
    for (const place of places) {
      await page.goto(place);
      const there = await page.evaluate("(document.querySelector(':target') ?? {}).textContent ?? ''");
      expect([place, String(there).length > 0]).toEqual([place, true]);
    }
    await context.close();
  });

  test("from a claim to its sentence with the keyboard alone", async () => {
    const { context, page } = await opened({});
    await page.goto(`${full}/claims/${claims[0]?.id}`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("figure");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\/.*#s\d+-\d+$/);
    expect(await page.evaluate("document.querySelector(':target').textContent")).toContain(
      "as many shells in three months",
    );
    await context.close();
  });

  test("without script the search works, and no list has any", async () => {
    const { context, page } = await opened({ javaScriptEnabled: false });
    await page.goto(full);
    await page.fill("input[name=q]", "tanks");
    await page.click("text=Search >> nth=-1");
    expect(page.url()).toBe(`${full}/search?q=tanks`);
    for (const path of PAGES.filter(isList)) {
      await page.goto(full + path);
      expect(await page.content()).not.toContain("<script");
    }
    await context.close();
  });

  test("nothing was asked of any other host", () => {
    expect(
      requests.filter(
        (address) => !address.startsWith(full) && !address.startsWith(empty) && !address.startsWith("data:"),
      ),
    ).toEqual([]);
  });
});
