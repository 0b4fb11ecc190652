/** Adding and deciding in a real browser: from a pasted text to its statement in the reader, and a decision and its undoing. */
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/api/app.ts";
import type { Store } from "../../src/store/store.ts";
import { appOver } from "../api/app.ts";
import { CHROMIUM_FLAGS, chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { machineStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/adding.test.ts: ${NO_CHROMIUM}`);

const TEXT = "Norland bought 450 howitzers in 2024, the minister said. The order costs $1.2 billion.";

describe.skipIf(!chromiumPath).each([true, false])("in Chromium, with script: %s", (javaScriptEnabled) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let store: Store;
  let app: App;
  let server: ServerType;
  let base: string;
  let mistakes: unknown[] = [];

  beforeAll(async () => {
    store = await machineStore();
    const served = appOver(store);
    ({ app, mistakes } = served);
    server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
    context = await browser.newContext({ javaScriptEnabled });
    page = await context.newPage();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await app?.settle();
    await store?.close();
    expect(mistakes).toEqual([]);
  });

  test("a pasted text and a file: its job, then its statement in the reader", { timeout: 30_000 }, async () => {
    await page.goto(base);
    await page.click("nav >> text=Add");
    await page.fill("textarea[name=text]", TEXT);
    await page.fill("input[name=name]", "a note");
    await page.setInputFiles("input[type=file]", [
      { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\0") },
    ]);
    await page.click("text=Read it");
    await page.waitForURL(/\/jobs\/[0-9a-f]+$/);
    // The page loads itself again until the job is over.
    await page.waitForSelector("h1:text-is('1 read, 1 failed')");
    expect(await page.textContent(".item.failed .why")).toContain("PDF");
    await page.click("text=a note");
    await page.waitForURL(/\/documents\//);
    const marked = page.locator("mark", { hasText: "450 howitzers" }).first();
    expect(await marked.count()).toBe(1);
    expect(await page.textContent(".notes")).toMatch(/450\showitzers/);
  });

  test("confirm a finding, see it marked, undo it", { timeout: 30_000 }, async () => {
    const id = (await store.findings()).items[0]?.id;
    await page.goto(`${base}/findings/${id}`);
    await page.fill(".decide input[name=author]", "Mira Holt");
    await page.fill(".decide input[name=note]", "read against the original");
    await page.click(".decide >> text=Confirm");
    await page.waitForURL(new RegExp(`/findings/${id}#j`));
    expect(await page.textContent(":target")).toContain("Decided: confirmed by Mira Holt");
    await page.click("text=History and undo");
    await page.waitForURL(/\/review\//);
    expect(await page.inputValue("form[aria-label^=Undo] input[name=author]")).toBe("Mira Holt");
    await page.click("form[aria-label^=Undo] button");
    await page.waitForURL(/\/review\/[^#]+#j/);
    expect(await page.textContent(":target")).toContain("undone by Mira Holt");
    await page.goto(`${base}/findings/${id}`);
    expect(await page.content()).not.toContain("Decided: confirmed");
  });

  test("correct a figure from the margin of the reader", { timeout: 30_000 }, async () => {
    const document = (await store.documents()).items.find(({ statements }) => statements > 3);
    await page.goto(`${base}/documents/${document?.id}`);
    await page.click('.note >> text="review" >> nth=0');
    await page.waitForURL(/\/review\//);
    const form = "form[aria-label='Correct a reading']";
    await page.selectOption(`${form} select`, "polarity");
    await page.fill(`${form} input[name=value]`, "-");
    await page.fill(`${form} input[name=author]`, "Mira Holt");
    await page.click(`${form} button`);
    await page.waitForURL(/\/review\/[^#]+#j/);
    expect(await page.textContent(":target")).toContain("polarity reads “-”, where the machine reads “+”");
  });

  test("a page elsewhere cannot decide, whatever it knows", { timeout: 30_000 }, async () => {
    if (!javaScriptEnabled) return;
    const id = (await store.findings()).items[0]?.id;
    const token = await page.goto(`${base}/add`).then(() => page.inputValue("input[name=token]"));
    const before = (await store.decisions()).length;
    const evil = await context.newPage();
    await evil.goto("about:blank");
    await evil.setContent(
      `<form action="${base}/decisions" method="post">${Object.entries({
        about: id,
        act: "dispute",
        author: "x",
        token,
      })
        .map(([name, value]) => `<input name="${name}" value="${value}">`)
        .join("")}<button>go</button></form>`,
    );
    const answer = evil.waitForResponse((response) => response.url().endsWith("/decisions"));
    await evil.click("button");
    expect((await answer).status()).toBe(403);
    expect((await store.decisions()).length).toBe(before);
    await evil.close();
  });
});
