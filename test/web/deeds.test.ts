/** What pages that change something are for, done in a real browser with script and without: paste, ask, decide, undo. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, chromiumPath, NO_CHROMIUM, openBench } from "./chromium.ts";
import { machineStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/deeds.test.ts: ${NO_CHROMIUM}`);

const TEXT = "Norland bought 450 howitzers in 2024, the minister said. The order costs $1.2 billion.";

describe.skipIf(!chromiumPath).each([true, false])("in Chromium, with script: %s", (javaScriptEnabled) => {
  let bench: Bench;
  let page: Page;

  beforeAll(async () => {
    bench = await openBench(await machineStore());
    ({ page } = await bench.open({ javaScriptEnabled }));
    page.setDefaultTimeout(10_000);
  }, 60_000);

  afterAll(async () => {
    await bench?.close();
    expect(bench.mistakes).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });

  test("/: a text pasted on the start page becomes a document, which the start page then names", async () => {
    await page.goto(bench.base);
    await page.fill("textarea[name=paste]", TEXT);
    await page.click(".paste button");
    await page.waitForURL(/\/jobs\/[0-9a-f]+$/);
    await page.waitForSelector("h1:text-is('1 read')");
    await page.locator(".items a[href^='/documents/']").first().click();
    await page.waitForURL(/\/documents\//);
    expect(await page.locator("mark", { hasText: "450 howitzers" }).count()).toBe(1);
    await page.click("a.brand");
    expect(await page.textContent("section[aria-labelledby=documents]")).toMatch(/Pasted text, 22\sNovember\s2025/);
  });

  test("/: an address pasted there is taken for one, and not for a text", async () => {
    await page.goto(bench.base);
    // Nothing is served there: what the job says of it shows that it was asked for.
    await page.fill("textarea[name=paste]", "https://127.0.0.1:9/never");
    await page.click(".paste button");
    await page.waitForURL(/\/jobs\/[0-9a-f]+$/);
    await page.waitForSelector("h1:text-is('1 failed')");
    expect(await page.textContent(".item.failed")).toContain("https://127.0.0.1:9/never");
  });

  test("/answer: a sentence, its verdict, and the address that shows it again", async () => {
    await page.goto(`${bench.base}/answer`);
    await page.fill("textarea[name=s]", "Norland will order 120 tanks by 2030");
    await page.click("text=Look it up");
    await page.waitForURL(/\/answer\?s=/);
    const said = await page.textContent("main");
    expect(said).toContain("120 tanks");
    await page.goto(page.url());
    expect(await page.textContent("main")).toBe(said);
  });

  test("/findings/:id: dispute it, find the dispute among the decisions, undo it", async () => {
    const id = (await bench.store.findings()).items[0]?.id;
    await page.goto(`${bench.base}/findings/${id}`);
    await page.fill(".decide input[name=author]", "Mira Holt");
    await page.fill(".decide input[name=note]", "the ministry's own table says so");
    await page.click(".decide button[value=dispute]");
    await page.waitForURL(/#j/);
    expect(await page.textContent(":target")).toContain("disputed by Mira Holt");
    await page.click("nav >> text=Decisions");
    expect(await page.textContent("main")).toContain("the ministry's own table says so");
    await page.goto(`${bench.base}/review/${id}`);
    await page.click("form[aria-label^=Undo] button");
    await page.waitForURL(/\/review\/[^#]+#j/);
    await page.goto(`${bench.base}/findings/${id}`);
    expect(await page.textContent("main")).not.toContain("Decided: disputed");
    await page.goto(`${bench.base}/decisions`);
    expect(await page.textContent("main")).toContain("undone");
  });

  test("light or dark: the choice leads back to the page it was made on, with its state", async () => {
    await page.goto(`${bench.base}/claims?sort=title`);
    await page.click("button[value=dark]");
    await page.waitForURL(`${bench.base}/claims?sort=title`);
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  });
});
