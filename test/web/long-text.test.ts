/** A text in several parts, in a real browser: links land on their place, keys go on over the edge, and all is there without script. */
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PART } from "../../src/api/text-parts.ts";
import { type Bench, chromiumPath, NO_CHROMIUM, openBench } from "./chromium.ts";
import { claim, long, longStore, repeated, said } from "./long.ts";

if (!chromiumPath) console.warn(`skipped test/web/long-text.test.ts: ${NO_CHROMIUM}`);

const require = createRequire(import.meta.url);
const axe: { readonly source: string } = createRequire(require.resolve("@axe-core/playwright"))("axe-core");

const anchor = ({ span }: (typeof said)[number] = repeated) => `s${span.start}-${span.end}`;
const path = `/documents/${long.id}`;

/** A machine that does much else takes seconds for a page. */
const WAIT = { timeout: 20_000 };

describe.skipIf(!chromiumPath)("in Chromium", { timeout: 60_000 }, () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench(await longStore());
  }, 60_000);

  afterAll(async () => {
    await bench?.close();
    expect(bench.mistakes).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });

  const isInSight = (page: Page, id: string) =>
    page.evaluate(`(() => {
      const box = document.getElementById(${JSON.stringify(id)})?.getBoundingClientRect();
      return box !== undefined && box.bottom > 0 && box.top < innerHeight;
    })()`);

  test.each([true, false])("a link of a claim lands on its mark in a later part, with script: %s", async (script) => {
    const { context, page } = await bench.open({ javaScriptEnabled: script });
    await page.goto(`${bench.base}/claims/${claim.id}`);
    await page.locator(`a[href*="${anchor()}"]`).first().click();
    await page.waitForURL(/\?at=/);
    expect(await page.locator(`#${anchor()}`).count()).toBe(1);
    await expect.poll(() => isInSight(page, anchor()), WAIT).toBe(true);
    await context.close();
  });

  test("an old link without the part leads to the part of its place", async () => {
    const { context, page } = await bench.open({ reducedMotion: "reduce" });
    await page.goto(`${bench.base}${path}#${anchor()}`);
    await page.waitForURL(/\?at=/);
    await expect.poll(() => isInSight(page, anchor()), WAIT).toBe(true);
    await page.goto(`${bench.base}${path}?part=2#${anchor()}`);
    await page.waitForURL(/\?at=/);
    expect(page.url()).not.toContain("part=");
    await context.close();
  });

  test("j goes on to the first statement of the next part, k back to the last of the one before", async () => {
    const { context, page } = await bench.open({ reducedMotion: "reduce" });
    const last = anchor(said[PART.statements - 1]);
    const next = anchor(said[PART.statements]);
    const focused = "document.activeElement.id";
    await page.goto(`${bench.base}${path}#${last}`);
    await expect.poll(() => page.evaluate(focused), WAIT).toBe(last);
    await page.keyboard.press("j");
    await page.waitForURL(/\?part=2/);
    await expect.poll(() => page.evaluate(focused), WAIT).toBe(next);
    await page.keyboard.press("k");
    await page.waitForURL((url) => !url.search.includes("part"));
    await expect.poll(() => page.evaluate(focused), WAIT).toBe(last);
    await context.close();
  });

  test("without script the parts are links, and a field leads to any of them", async () => {
    const { context, page } = await bench.open({ javaScriptEnabled: false });
    await page.goto(bench.base + path);
    await page.locator("a[rel=next]").last().click();
    expect(new URL(page.url()).search).toBe("?part=2");
    await page.fill("#part-field", "3");
    await page.locator(".text-parts button").click();
    expect(new URL(page.url()).search).toBe("?part=3");
    await page.locator("a[rel=prev]").first().click();
    await page.locator("a[rel=prev]").first().click();
    expect(new URL(page.url()).search).toBe("");
    await context.close();
  });

  test("what is typed and stands in no word of the part is sought in the whole text", async () => {
    const { context, page } = await bench.open({ reducedMotion: "reduce" });
    await page.goto(bench.base + path);
    await page.fill("#find-field", "osprey");
    await expect.poll(() => page.textContent("#find-status"), WAIT).toContain("does not stand in this part");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=osprey/);
    await page.locator("[aria-label='Places found in other parts'] a").click();
    await page.waitForURL(/part=3/);
    expect(await page.locator("article .found").count()).toBe(1);
    await context.close();
  });

  test.each([375, 1280])("a part satisfies WCAG 2.2 AA at %d px", async (width) => {
    const { context, page } = await bench.open({ viewport: { width, height: 900 } });
    await page.goto(`${bench.base}${path}?part=3&q=heron`);
    await page.evaluate(axe.source);
    const found = await page.evaluate(`axe.run({
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "target-size": { enabled: true } },
    }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 160)))`);
    expect(found).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await context.close();
  });
});
