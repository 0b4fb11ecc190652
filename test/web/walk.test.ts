/** One walk with the keyboard alone: from the scenarios to a projected number, to the input that decides it, to the words that somebody said, and back. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { type Served, servedIn } from "./served.ts";
import { toldStore } from "./told.ts";

if (!chromiumPath) console.warn(`skipped test/web/walk.test.ts: ${NO_CHROMIUM}`);

/** Most presses for the whole way there: who needs more than this has lost their way. */
const MOST_PRESSES = 60;

describe.skipIf(!chromiumPath).each([true, false])("in Chromium, with script: %s", (javaScriptEnabled) => {
  let served: Served;
  let page: Page;
  let presses = 0;

  beforeAll(async () => {
    served = await servedIn(await toldStore());
    page = await served.open({ javaScriptEnabled, reducedMotion: "reduce", viewport: { width: 1280, height: 720 } });
  }, 60_000);

  afterAll(async () => {
    expect(served.mistakes).toEqual([]);
    await served.close();
  });

  const press = (key: string) => {
    presses++;
    return page.keyboard.press(key);
  };
  const focused = <T>(says: string) =>
    page.evaluate(`(() => { const one = document.activeElement; return ${says}; })()`) as Promise<T>;

  /** Presses Tab until the focus is on what is wanted, and tells what it passed if it never is. */
  async function tabTo(wanted: (href: string, words: string) => boolean): Promise<string> {
    const passed: string[] = [];
    while (presses < MOST_PRESSES) {
      await press("Tab");
      const [href, words] = await focused<[string, string]>("[one.getAttribute('href') ?? '', one.textContent.trim()]");
      if (wanted(href, words)) {
        expect(await isSeen("document.activeElement")).toBe(true);
        return words;
      }
      passed.push(`${words.slice(0, 20)} ${href}`);
    }
    throw new Error(`not reached in ${MOST_PRESSES} presses; passed ${passed.join(" | ")}`);
  }

  /** Whether an element stands in the window with nothing over it. */
  const isSeen = (element: string) =>
    page.evaluate(`(() => {
      const one = ${element};
      const { left, top, width, height } = one.getClientRects()[0];
      const on = document.elementFromPoint(left + width / 2, top + height / 2);
      return on !== null && (one.contains(on) || on.contains(one)) && getComputedStyle(one).visibility === "visible";
    })()`);

  test("from the scenarios to the sentence, and back", { timeout: 60_000 }, async () => {
    await page.goto(`${served.base}/scenarios`);
    await tabTo((href) => href === "#main");
    await press("Enter");
    await tabTo((href) => href === "/scenarios/output-race");
    await press("Enter");
    await page.waitForURL(/output-race$/);
    await tabTo((href) => href === "#main");
    await press("Enter");
    const number = await tabTo((href) => href === "#rests");
    expect(number).toMatch(/\d/);
    const before = presses;
    await press("Enter");
    await page.waitForURL(/#rests$/);
    expect(await page.textContent(":target h2")).toBe("What it rests on");
    // The input that decides it: what was read stands first.
    const input = await tabTo((href) => href.startsWith("#row-"));
    expect(await page.textContent("#rests li:first-child .basis")).toBe("read");
    await press("Enter");
    await page.waitForURL(/#row-/);
    expect(await page.textContent(":target .name")).toContain(input);
    const row = new URL(page.url()).hash;
    await tabTo((href) => /^\/documents\/[0-9a-z-]+#s\d+-\d+$/.test(href));
    const whole = await focused<string>("one.closest('.quote').querySelector('blockquote').textContent");
    await press("Enter");
    await page.waitForURL(/\/documents\/.*#s\d+-\d+$/);
    const there = "document.querySelector(':target')";
    const words = String(await page.evaluate(`${there}.textContent`));
    expect(words).not.toBe("");
    expect(whole.replace(/\s+/g, " ")).toContain(words.replace(/[A-Z]$/, "").slice(0, 40));
    expect(await isSeen(there)).toBe(true);
    expect(await page.evaluate(`${there}.closest("mark") !== null || ${there}.querySelector("mark") !== null`)).toBe(
      true,
    );
    if (javaScriptEnabled) expect(await page.evaluate(`document.activeElement === ${there}`)).toBe(true);
    console.info(
      `with script: ${javaScriptEnabled}: ${presses} presses from /scenarios to the words in the document, ${presses - before} of them from the number on`,
    );
    // The next Tab goes on from the words, not from the top of the page.
    await page.keyboard.press("Tab");
    expect(await focused("one.className !== 'skip' && one.closest('.masthead') === null")).toBe(true);
    // Back is a key of the browser's own, which one without a window has not.
    await page.goBack();
    expect(new URL(page.url()).hash).toBe(row);
    expect(await isSeen(there)).toBe(true);
    // The shorter way: the words stand beside the input, too.
    await page.goBack();
    expect(page.url()).toMatch(/#rests$/);
    expect(await page.textContent(":target h2")).toBe("What it rests on");
    const short = await page.getAttribute("#rests li:first-child a.figure", "href");
    expect(short).toMatch(/^\/documents\/[0-9a-z-]+#s\d+-\d+$/);
  });
});

describe.skipIf(!chromiumPath)("a projected number", { timeout: 60_000 }, () => {
  test("is a link, wherever one stands, to what it rests on, and every term leads on", async () => {
    const served = await servedIn(await toldStore());
    const page = await served.open({ javaScriptEnabled: false });
    for (const id of ["output-race", "spending-path", "queue", "spending-path-members"]) {
      await page.goto(`${served.base}/scenarios/${id}?draws=50`);
      expect(await page.locator(".fan figcaption a.projected").count()).toBeGreaterThan(0);
      const numbers = await page.locator("section[aria-labelledby=when] a.projected").count();
      const crossings = await page.locator("section[aria-labelledby=when] li").count();
      expect([id, numbers]).toEqual([id, crossings]);
      expect(await page.locator("#rests a.term").count()).toBeGreaterThan(0);
      expect(await page.locator(".formula dl > div").count()).toBeGreaterThan(0);
      const dead = await page.evaluate(
        "[...document.querySelectorAll('main a[href^=\"#\"]')].filter(({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1)))).map(({ hash }) => hash)",
      );
      expect([id, dead]).toEqual([id, []]);
    }
    await served.close();
  });
});
