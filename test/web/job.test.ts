/** The page of a job in a real browser: it follows what is read, says when it cannot, and goes without script. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Intake } from "../../src/api/queue.ts";
import { intakeOf } from "../api/app.ts";
import { chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { type Served, servedIn } from "./served.ts";
import { emptyStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/job.test.ts: ${NO_CHROMIUM}`);

describe.skipIf(!chromiumPath)("in Chromium", { timeout: 60_000 }, () => {
  let served: Served;
  /** Lets the piece that is being read be read. */
  let pass: () => void = () => undefined;

  beforeAll(async () => {
    const store = await emptyStore();
    const intake = intakeOf(store);
    const slow: Intake = {
      ...intake,
      read: async (given) => {
        await new Promise<void>((resolve) => {
          pass = resolve;
        });
        return intake.read(given);
      },
    };
    served = await servedIn(store, slow);
  }, 60_000);

  afterAll(async () => {
    expect(served.mistakes).toEqual([]);
    const closed = served.close();
    pass();
    await closed;
  });

  const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  const files = [
    file("one.txt", "Norland bought 450 howitzers in 2024, the minister said."),
    file("two.pdf", "%PDF-1.4\0"),
    file("three.txt", "The order costs $1.2 billion, the minister said on Monday."),
  ];

  /** A job of three files, of which nothing is read yet. */
  async function atJob(options = {}) {
    const page = await served.open(options);
    await page.goto(`${served.base}/add`);
    await page.setInputFiles("input[type=file]", files);
    await page.click("text=Read it");
    await page.waitForURL(/\/jobs\//);
    await page.waitForSelector(".item.reading");
    return page;
  }

  test("each piece is shown as it is read, on the same page, and the end of it", async () => {
    const page = await atJob();
    const born = await page.evaluate("performance.timeOrigin");
    expect(await page.locator("meta[http-equiv=refresh]").count()).toBe(0);
    await page.focus("text=Load this page again");
    pass();
    await page.waitForSelector(".item.read a bdi:text-is('one.txt')");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Load this page again");
    pass();
    await page.waitForSelector(".item.failed .why");
    expect(await page.textContent(".progress [role=status]")).toBe("2 of 3; 1 could not be read");
    pass();
    await page.waitForSelector("h1:text-is('2 read, 1 failed')");
    expect(await page.title()).toBe("2 read, 1 failed · Plumbline");
    expect(await page.textContent("[role=status]")).toContain("Lined up");
    expect(await page.locator("form button:text-is('Cancel')").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    expect(await page.evaluate("performance.timeOrigin")).toBe(born);
  });

  test("it is cancelled on the same page", async () => {
    const page = await atJob();
    const born = await page.evaluate("performance.timeOrigin");
    await page.click("button:text-is('Cancel')");
    await page.waitForSelector("h1:text-is('3 cancelled')");
    expect(await page.evaluate("performance.timeOrigin")).toBe(born);
    pass();
  });

  test("a form that is refused says why, and the page still follows", async () => {
    const page = await atJob();
    await page.$eval("form input[name=token]", (field) => field.setAttribute("value", "another"));
    await page.click("button:text-is('Cancel')");
    await expect.poll(() => page.textContent("#live")).not.toBe("");
    const said = await page.textContent("#live");
    expect(said).not.toContain("does not know this job");
    expect(said).toMatch(/form|page/);
    pass();
    await page.waitForSelector(".item.read a bdi:text-is('one.txt')");
    await page.route("**/jobs/*", async (route) => {
      const isForm = route.request().method() === "POST";
      await (isForm ? route.continue({ url: `${route.request().url()}0` }) : route.continue());
    });
    await page.click("button:text-is('Cancel')");
    await expect.poll(() => page.textContent("#live")).toContain("does not know this job");
    await page.unroute("**/jobs/*");
    await page.reload();
    await page.click("button:text-is('Cancel')");
    await page.waitForSelector("h1:has-text('cancelled')");
    pass();
  });

  test("a connection that breaks off is said, and what happened meanwhile is shown", async () => {
    const page = await atJob();
    await page.context().setOffline(true);
    served.drop();
    await expect.poll(() => page.textContent("#live"), { timeout: 10_000 }).toContain("broke off");
    pass();
    await page.context().setOffline(false);
    await page.waitForSelector(".item.read", { timeout: 20_000 });
    expect(await page.textContent("#live")).toBe("");
    await page.click("button:text-is('Cancel')");
    await page.waitForSelector("h1:has-text('1 read')");
    pass();
  });

  test("without script it loads itself again, unless that was stopped", async () => {
    const page = await atJob({ javaScriptEnabled: false });
    expect(await page.locator("meta[http-equiv=refresh]").count()).toBe(1);
    await page.click("noscript a");
    await page.waitForURL(/still=yes/);
    expect(await page.locator("meta[http-equiv=refresh]").count()).toBe(0);
    expect(await page.content()).not.toContain("<script");
    await page.click("button:text-is('Cancel')");
    await page.waitForSelector("h1:text-is('3 cancelled')");
    pass();
  });
});
