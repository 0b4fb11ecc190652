/** What has the focus can be seen, and says where it is from: WCAG 2.2, 2.4.11 and 2.1.1, in a real browser. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, chromiumPath, NO_CHROMIUM, openBench } from "./chromium.ts";
import { claims, documents } from "./corpus.ts";
import { corpusStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/focus.test.ts: ${NO_CHROMIUM}`);

/** Whether some part of what has the focus is what is drawn at its place: nothing that sticks lies over all of it. */
const SEEN = `(() => {
  const here = document.activeElement;
  const boxes = [...here.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const points = boxes.flatMap((box) => [0.1, 0.5, 0.9].flatMap((x) => [0.25, 0.75].map((y) => [box.left + box.width * x, box.top + box.height * y])));
  return points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (here.contains(there) || there.contains(here));
  }) ? "" : here.outerHTML.slice(0, 120);
})()`;

describe.skipIf(!chromiumPath)("in Chromium", { timeout: 60_000 }, () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench(await corpusStore());
  }, 60_000);

  afterAll(async () => {
    await bench?.close();
    expect(bench.complaints).toEqual([]);
  });

  const walk = async (page: Page, key: string, most: number) => {
    const hidden: string[] = [];
    for (let step = 0; step < most; step++) {
      await page.keyboard.press(key);
      if (await page.evaluate("document.activeElement === document.body")) break;
      const lost = String(await page.evaluate(SEEN));
      if (lost !== "") hidden.push(lost);
    }
    return hidden;
  };

  test.each([375, 1280])("the focus is never hidden, forwards or backwards, at %d px", async (width) => {
    for (const path of [`/documents/${documents[1]?.id}`, `/claims/${claims[1]?.id}`]) {
      const { context, page } = await bench.open({ viewport: { width, height: 500 }, reducedMotion: "reduce" });
      await page.goto(bench.base + path);
      expect([path, await walk(page, "Tab", 60)]).toEqual([path, []]);
      expect([path, await walk(page, "Shift+Tab", 50)]).toEqual([path, []]);
      await context.close();
    }
  });

  test("a figure with the focus shows its quote, its outlet and its day", async () => {
    const { context, page } = await bench.open();
    await page.goto(`${bench.base}/claims/${claims[1]?.id}`);
    const shown = "getComputedStyle(document.querySelector('a.figure'), '::after')";
    expect(await page.evaluate(`${shown}.content`)).toBe("none");
    await page.keyboard.press("Tab");
    while ((await page.evaluate("document.activeElement.className")) !== "figure") await page.keyboard.press("Tab");
    expect(await page.getAttribute("a.figure", "title")).toBe(
      "“Norland will order 120 tanks by 2030” Coastal Gazette, 2\u00A0June\u00A02025",
    );
    expect(await page.evaluate("getComputedStyle(document.activeElement, '::after').content")).toContain(
      "Coastal Gazette",
    );
    await context.close();
  });
});
