/** Charts under the hand, in Chromium: a figure of a text as a diamond on a series, and the axis of a claim, read with pointer, keys and without script. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractOne } from "../../src/batch.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import type { Store } from "../../src/store/store.ts";
import { chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { type Served, servedIn } from "./served.ts";
import { emptyStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/charts-read.test.ts: ${NO_CHROMIUM}`);

const TEXTS: Readonly<Record<string, string>> = {
  "north.txt": "Russia's GDP was $2.5 trillion in 2023, the ministry said.",
  "south.txt": "Russia's GDP was $1.9 trillion in 2023, the ministry said.",
};

async function storeOfTexts(): Promise<Store> {
  const store = await emptyStore();
  for (const [name, text] of Object.entries(TEXTS)) {
    const document = documentFromText(text, { name, language: "en" });
    const read = extractOne(document);
    if (!read.ok) throw read.error;
    await store.put({ document, statements: read.statements });
  }
  await refresh(store, "2025-08-01");
  return store;
}

const SERIES = "/series/wb-gdp?actor=RU";

describe.skipIf(!chromiumPath)("in Chromium", () => {
  let served: Served;

  beforeAll(async () => {
    served = await servedIn(await storeOfTexts());
  }, 60_000);

  afterAll(async () => {
    expect(served.mistakes).toEqual([]);
    await served.close();
  });

  const at = async (address: string, options = {}): Promise<Page> => {
    const page = await served.open({ viewport: { width: 1280, height: 900 }, ...options });
    await page.goto(served.base + address);
    return page;
  };

  /** Diamonds of texts are the links that stand in the order of the Tab key. */
  const DIAMONDS = ".chart .wide svg a:not([tabindex])";

  test.each([true, false])(
    "a figure of a text is a diamond that leads to its sentence, with script: %s",
    async (javaScriptEnabled) => {
      const page = await at(SERIES, { javaScriptEnabled });
      const diamonds = page.locator(DIAMONDS);
      expect(await diamonds.count()).toBe(2);
      const labels = await diamonds.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
      expect(labels.toSorted()).toEqual([
        expect.stringMatching(/^2023: \$1\.9.trillion.*“Russia's GDP was \$1\.9 trillion in 2023/),
        expect.stringMatching(/^2023: \$2\.5.trillion.*“Russia's GDP was \$2\.5 trillion in 2023/),
      ]);
      // Both stand over the year, on either side of what was published.
      const [one, other, published] = await Promise.all(
        [DIAMONDS, `${DIAMONDS} >> nth=1`, ".chart .wide svg a[tabindex] >> nth=-1"].map((which) =>
          page.locator(which).first().boundingBox(),
        ),
      );
      if (!one || !other || !published) throw new Error("not drawn");
      const middle = (box: { x: number; width: number }): number => box.x + box.width / 2;
      expect(Math.abs(middle(one) - middle(published))).toBeLessThan(2);
      const heights = [one.y, other.y].toSorted((a, b) => a - b);
      expect(heights[0]).toBeLessThan(published.y);
      expect(heights[1]).toBeGreaterThan(published.y);
      await page.focus(".facts a");
      for (let presses = 0; presses < 60; presses++) {
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(DIAMONDS)})`)) break;
        await page.keyboard.press("Shift+Tab");
      }
      expect(await page.evaluate(`document.activeElement.matches(${JSON.stringify(DIAMONDS)})`)).toBe(true);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/documents\/.+#s\d+-\d+$/);
      const marked = await page.textContent(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      expect(marked).toMatch(/\$[12]\.[59] trillion/);
      await page.close();
    },
  );

  test("the series is read with keys and with the pointer: what was published, and what texts say", async () => {
    const page = await at(SERIES);
    const words = () => page.textContent(".readout p");
    expect(await words()).toMatch(/^2023: \$2\.0\d+.trillion; said: \$(?:1\.9|2\.5).trillion.*; said: \$/);
    await page.focus(".readout input");
    await page.keyboard.press("ArrowLeft");
    expect(await words()).toMatch(/^2022: \$2\.\d+.trillion$/);
    const svg = page.locator(".chart .wide svg").first();
    await svg.scrollIntoViewIfNeeded();
    const box = await svg.boundingBox();
    if (!box) throw new Error("no chart");
    await page.mouse.move(box.x + box.width - 20, box.y + 40);
    expect(await words()).toMatch(/^2023: /);
    // The dot stands on the figure that the server drew.
    const [dot, mark] = await Promise.all(
      [".chart .wide .cursor circle", ".chart .wide svg a[tabindex] >> nth=-1"].map((which) =>
        page.locator(which).first().boundingBox(),
      ),
    );
    if (!dot || !mark) throw new Error("not drawn");
    expect(Math.abs(dot.x + dot.width / 2 - mark.x - mark.width / 2)).toBeLessThan(2);
    expect(Math.abs(dot.y + dot.height / 2 - mark.y - mark.height / 2)).toBeLessThan(2);
    await page.close();
  });

  test.each(["", "/embed"])(
    "the axis of a claim is read from the least value to the most, under %s",
    async (within) => {
      const list = await at("/claims");
      const address = new URL((await list.getAttribute(".lines h2 a", "href")) ?? "", served.base).pathname;
      await list.close();
      const page = await at(within + address);
      const rows = page.locator("table.axis tbody tr");
      const many = await rows.count();
      expect(many).toBeGreaterThan(1);
      await page.focus(".values .readout input");
      await page.keyboard.press("Home");
      expect(await page.textContent(".values .readout p")).toMatch(/^\$1\.9.trillion: 1.document, south\.txt$/);
      const lines = await page
        .locator(".axis .cursor line")
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)));
      expect([lines.length, new Set(lines).size]).toEqual([many, 1]);
      const mark = await page.locator(".axis tr", { hasText: "south.txt" }).locator(".mark").boundingBox();
      expect(Math.abs((mark?.x ?? 0) + (mark?.width ?? 0) / 2 - (lines[0] ?? 0))).toBeLessThan(2);
      // The mark leads where the figure in its row leads.
      const links = await rows
        .first()
        .locator("a")
        .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      expect([links.length, new Set(links).size]).toEqual([2, 1]);
      await page.close();
    },
  );
});
