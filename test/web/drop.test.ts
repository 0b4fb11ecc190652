/** Files on the page for adding, in a real browser: dropped, pasted or chosen they are the same, and too much is said before it is sent. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sizeOf, tooMuch } from "../../src/web/islands/add/check.ts";
import { chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { type Served, servedIn } from "./served.ts";
import { emptyStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/drop.test.ts: ${NO_CHROMIUM}`);

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1234, "1.2 kB"],
  [20 * 2 ** 20, "20 MB"],
])("%i is %s", (bytes, words) => expect(sizeOf(bytes)).toBe(words));

describe("what is too much", () => {
  const most = { files: 2, each: 100, together: 150 };
  test.each([
    [[], []],
    [[100, 50], []],
    [[101], [/^0\.txt is too large/]],
    [[100, 51], [/^Together/]],
    [[1, 1, 1], [/^3 files are too many: at most 2/]],
    [
      [200, 1, 1],
      [/^3 files/, /^0\.txt/, /^Together/],
    ],
  ])("%j", (sizes, wanted) => {
    const said = tooMuch(
      (sizes as readonly number[]).map((size, at) => ({ name: `${at}.txt`, size })),
      most,
    );
    expect(said.length).toBe(wanted.length);
    for (const [at, words] of (wanted as readonly RegExp[]).entries()) expect(said[at]).toMatch(words);
  });
});

describe.skipIf(!chromiumPath)("in Chromium", { timeout: 60_000 }, () => {
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await servedIn(await emptyStore());
    page = await served.open();
  }, 60_000);

  afterAll(async () => {
    expect(served.mistakes).toEqual([]);
    await served.close();
  });

  /** Sends an event with files to the page, as a browser does when somebody lets go of them. */
  const hand = (type: "drop" | "paste", files: Readonly<Record<string, number>>, words = "") =>
    page.evaluate(
      `(() => {
        const carrier = new DataTransfer();
        for (const [name, size] of Object.entries(${JSON.stringify(files)})) carrier.items.add(new File([new Uint8Array(size).fill(97)], name));
        if (${JSON.stringify(words)} !== "") carrier.setData("text/plain", ${JSON.stringify(words)});
        const more = { bubbles: true, cancelable: true };
        const event = "${type}" === "drop" ? new DragEvent("drop", { ...more, dataTransfer: carrier }) : new ClipboardEvent("paste", { ...more, clipboardData: carrier });
        document.querySelector("h1").dispatchEvent(event);
        return event.defaultPrevented;
      })()`,
    );
  const held = () =>
    page.$eval("input[type=file]", (one) =>
      [...(one as unknown as { files: { name: string }[] }).files].map(({ name }) => name),
    );
  const listed = () => page.locator("#files-list bdi").allTextContents();

  test("what is dropped and pasted anywhere fills the field, once each, and can be taken out with keys", async () => {
    await page.goto(`${served.base}/add`);
    expect(await hand("drop", { "one.txt": 1500, "two.txt": 10 })).toBe(true);
    expect(await hand("paste", { "three.txt": 20 })).toBe(true);
    expect(await held()).toEqual(["one.txt", "two.txt", "three.txt"]);
    expect(await listed()).toEqual(await held());
    expect(await page.textContent("#files-list li")).toContain("1.5 kB");
    await page.focus("#files-list li:nth-child(2) button");
    await page.keyboard.press("Enter");
    expect(await held()).toEqual(["one.txt", "three.txt"]);
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Take out three.txt");
    expect(await hand("paste", {})).toBe(false);
    await page.setInputFiles("input[type=file]", [
      { name: "other.txt", mimeType: "text/plain", buffer: Buffer.from("x") },
    ]);
    expect(await listed()).toEqual(["other.txt"]);
  });

  test("words that come with a picture of them are pasted as words; a file that comes with its name is a file", async () => {
    await page.goto(`${served.base}/add`);
    expect(await hand("paste", { "image.png": 20 }, "450\thowitzers\n")).toBe(false);
    expect(await held()).toEqual([]);
    expect(await hand("paste", { "one.txt": 20, "two.txt": 20 }, "/home/anna/one.txt\ntwo.txt")).toBe(true);
    expect(await held()).toEqual(["one.txt", "two.txt"]);
  });

  test("too large and too many is said, and not sent", async () => {
    await page.goto(`${served.base}/add`);
    await hand("drop", { "large.txt": 21 * 2 ** 20, "small.txt": 5 });
    expect(await page.textContent("#files-faults")).toMatch(/^large\.txt is too large: 21 MB, and at most 20 MB/);
    await page.click("text=Read it");
    expect(page.url()).toBe(`${served.base}/add`);
    await page.click("[aria-label='Take out large.txt']");
    expect(await page.textContent("#files-faults")).toBe("");
    await hand("drop", Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.txt`, 3])));
    expect(await page.textContent("#files-faults")).toMatch(/^51 files are too many: at most 50/);
    await page.click("[aria-label='Take out 49.txt']");
    await page.click("text=Read it");
    await page.waitForURL(/\/jobs\//);
    await page.waitForSelector("h1:text-matches('^50 read|failed|read,')");
    expect(await page.locator(".item").count()).toBe(50);
  });

  test("a name that would act on the page is only a name", async () => {
    await page.goto(`${served.base}/add`);
    await hand("drop", { "<img src=x onerror=alert(1)>.txt": 5 });
    expect(await listed()).toEqual(["<img src=x onerror=alert(1)>.txt"]);
  });
});
