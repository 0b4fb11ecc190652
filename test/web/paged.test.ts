/** Documents as pages, in a browser: what is seen, what the keyboard reaches, what axe finds. */
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { PAGED_ID, pagedEntry } from "./paged.ts";
import { type Served, servedIn } from "./served.ts";
import { emptyStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/paged.test.ts: ${NO_CHROMIUM}`);

const require = createRequire(import.meta.url);
const axe: { readonly source: string } = createRequire(require.resolve("@axe-core/playwright"))("axe-core");

describe.skipIf(!chromiumPath)("in Chromium", () => {
  let served: Served;
  let at: string;
  beforeAll(async () => {
    const store = await emptyStore();
    await store.put(await pagedEntry());
    served = await servedIn(store);
    at = `${served.base}/documents/${PAGED_ID}`;
  }, 60_000);
  afterAll(async () => {
    expect(served.mistakes).toEqual([]);
    await served.close();
  });

  const sizes = [375, 1280].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
  );

  test.each(sizes)(
    "axe finds nothing, and nothing is wider than the window: $width, $colorScheme",
    async ({ width, colorScheme }) => {
      const page = await served.open({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      for (const path of ["/pages?page=1", "/pages?page=2&show=words"]) {
        await page.goto(at + path);
        await page.evaluate(axe.source);
        const found = (await page.evaluate(
          `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
        )) as { violations: { id: string; nodes: { html: string }[] }[] };
        expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      }
      await page.context().close();
    },
  );

  test("the picture is fetched and drawn under the policy of the server", async () => {
    const page = await served.open();
    const answered = page.waitForResponse(/pages\.png/);
    await page.goto(`${at}/pages?page=1`);
    const response = await answered;
    expect([response.status(), response.headers()["content-type"]]).toEqual([200, "image/png"]);
    await page.context().close();
  });

  test("the words are seen where the picture does not come", async () => {
    const page = await served.open({ viewport: { width: 1280, height: 900 } });
    await page.route(/pages\.png/, (route) => route.fulfill({ status: 501 }));
    await page.goto(`${at}/pages?page=1`);
    const sheet = page.locator("svg.sheet");
    const bare = await sheet.screenshot();
    await page.evaluate(`document.querySelector(".sheet .under")?.remove()`);
    expect(bare.equals(await sheet.screenshot())).toBe(false);
    await page.context().close();
  });

  test("the keyboard turns pages, reaches a mark, and comes from it to the words in the text and back", async () => {
    const page = await served.open({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${at}/pages?page=1`);
    await page.focus("text=Page after");
    await page.keyboard.press("Enter");
    await page.waitForURL(/page=2/);
    await page.focus("#page");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await page.waitForURL(/page=3/);
    await page.focus("#page");
    const focused = () => page.evaluate(`document.activeElement.getAttribute("class") ?? ""`) as Promise<string>;
    for (let presses = 0; presses < 12 && !(await focused()).startsWith("stated"); presses++)
      await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^stated k-/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\/\w+\?at=\d+-\d+#s/);
    const words = await page.textContent("mark:target, .place:target");
    expect(words).toMatch(/first vehicle|900 crew/);
    await page.click(".notes a:text-is('page 3') >> nth=0");
    await page.waitForURL(/pages\?page=3#s/);
    expect(await page.locator("a.stated:target").count()).toBe(1);
    await page.context().close();
  });

  test("a page number that is none is refused by the field", async () => {
    const page = await served.open();
    await page.goto(`${at}/pages?page=1`);
    await page.fill("#page", "9");
    expect(await page.evaluate(`document.querySelector("#page").validity.rangeOverflow`)).toBe(true);
    await page.context().close();
  });
});
