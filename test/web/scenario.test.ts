/** A scenario in a real browser: what is moved is worked out on the same page, and the address always says what is shown. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { type Served, servedIn } from "./served.ts";
import { toldStore } from "./told.ts";

if (!chromiumPath) console.warn(`skipped test/web/scenario.test.ts: ${NO_CHROMIUM}`);

describe.skipIf(!chromiumPath)("in Chromium", { timeout: 60_000 }, () => {
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await servedIn(await toldStore());
    page = await served.open();
  }, 60_000);

  afterAll(async () => {
    expect(served.mistakes).toEqual([]);
    await served.close();
  });

  const chosen = () => new URL(page.url()).searchParams.get("set");
  const loads = () => page.evaluate("performance.getEntriesByType('navigation')[0].startTime + performance.timeOrigin");
  const caption = () => page.textContent(".fan figcaption");

  /** The page after its scripts have run. */
  async function atScenario(path = "/scenarios/spending-path?draws=50") {
    await page.goto(served.base + path);
    await page.waitForSelector(".readout input");
  }

  test("a slider that is moved moves its number, the results and the address, without loading the page", async () => {
    await atScenario();
    const [before, said] = [await loads(), await caption()];
    await page.focus("input[name='s.growth']");
    for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
    const typed = await page.inputValue("[id='in-growth']");
    expect(typed).toBe(String(Number(await page.inputValue("input[name='s.growth']"))));
    await page.waitForURL(/set=growth/);
    expect(chosen()).toBe(`growth:${typed}`);
    expect(await caption()).not.toBe(said);
    expect(await page.evaluate("document.activeElement.name")).toBe("s.growth");
    expect(await page.textContent("#row-growth .basis")).toBe("put in");
    await expect.poll(() => page.textContent("#live")).toBe(await caption());
    expect(await loads()).toBe(before);
    // The same address gives the same page.
    const words = await caption();
    await page.reload();
    expect(await caption()).toBe(words);
  });

  test("a number that is typed moves its slider, and what it cannot be is said beside it", async () => {
    await atScenario();
    await page.fill("[id='in-growth']", "5%");
    expect(Number(await page.inputValue("input[name='s.growth']"))).toBeCloseTo(0.05);
    await page.waitForURL(/set=growth/);
    expect(chosen()).toBe("growth:5%");
    const said = await caption();
    await page.fill("[id='in-growth']", "much");
    await page.waitForSelector("#row-growth #fault");
    expect(await page.textContent("#fault")).toContain("growth");
    expect(await page.getAttribute("[id='in-growth']", "aria-invalid")).toBe("true");
    expect([chosen(), await caption()]).toEqual(["growth:5%", said]);
    await page.fill("[id='in-growth']", "0.02..0.05");
    await page.waitForSelector("#fault", { state: "detached" });
    await expect.poll(chosen).toBe("growth:0.02..0.05");
  });

  test("presses of a button count, each from the last, and the page is asked once", async () => {
    await atScenario();
    const asked: string[] = [];
    const note = (request: { url(): string }) => asked.push(request.url());
    page.on("request", note);
    const before = Number(await page.inputValue("[id='in-growth']"));
    for (let press = 0; press < 3; press++) await page.click("button[value='growth:+']");
    await page.waitForURL(/set=growth/);
    page.off("request", note);
    expect(Number(await page.inputValue("[id='in-growth']"))).toBeGreaterThan(before + 0.003);
    expect(asked.filter((address) => address.includes("v.growth")).length).toBe(1);
  });

  test("what is drawn is chosen on the page; Back and Forward bring it back", async () => {
    await atScenario("/scenarios/output-race?draws=50");
    const first = await caption();
    const options = await page.$$eval("select[name=output] option", (all) =>
      all.map((one) => (one as unknown as { value: string }).value),
    );
    const output = options[1] ?? "";
    await page.selectOption("select[name=output]", output);
    await page.click(".choose button");
    await page.waitForURL(/output=/);
    expect(await caption()).not.toBe(first);
    await page.goBack();
    await expect.poll(caption).toBe(first);
    expect(page.url()).not.toContain("output=");
    await page.goForward();
    await expect.poll(caption).not.toBe(first);
  });

  test("a number that was just typed goes with what another form asks, and what another form asks with a number", async () => {
    await atScenario("/scenarios/output-race?draws=50");
    const field = page.locator("form.inputs input[type=text]").first();
    const name = ((await field.getAttribute("name")) ?? "").slice(2);
    const [before, options] = await Promise.all([
      field.inputValue(),
      page.$$eval("select[name=output] option", (all) => all.map((one) => (one as unknown as { value: string }).value)),
    ]);
    const [typed, output = ""] = [String(Number(before) * 1.01), options[1]];
    await page.selectOption("select[name=output]", output);
    await field.fill(typed);
    await page.click(".choose button");
    await page.waitForURL(/output=/);
    expect([chosen(), await field.inputValue()]).toEqual([`${name}:${typed}`, typed]);
    // The other way round: the answer to the other form has not come when a number is typed.
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    await page.route(/output=/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.selectOption("select[name=output]", options[0] ?? "");
    await page.click(".choose button");
    await field.fill(before);
    await page.waitForTimeout(400);
    free();
    await page.waitForURL((url) => url.searchParams.get("output") === options[0]);
    await page.unroute(/output=/);
    expect([chosen(), await field.inputValue()]).toEqual([null, before]);
  });

  test("what was refused is said again by another form, and Back shows the number that the chart was made with", async () => {
    await atScenario();
    const before = await page.inputValue("[id='in-growth']");
    await page.fill("[id='in-growth']", "0.05");
    await page.waitForURL(/set=growth/);
    await page.fill(".solve input[name='aim.value']", "1.3e12");
    await page.click(".solve button");
    await page.waitForURL(/solve=/);
    expect(chosen()).toBe("growth:0.05");
    await page.fill("[id='in-growth']", "much");
    await page.waitForSelector("#row-growth #fault");
    await page.fill(".solve input[name='aim.value']", "1.4e12");
    await page.click(".solve button");
    await page.waitForTimeout(300);
    await page.waitForSelector("#row-growth #fault");
    expect(page.url()).not.toContain("1400000000000");
    await page.focus("[id='in-growth']");
    await page.goBack();
    await page.waitForSelector("#fault", { state: "detached" });
    expect(page.url()).not.toContain("solve=");
    expect([chosen(), await page.inputValue("[id='in-growth']")]).toEqual(["growth:0.05", "0.05"]);
    expect(before).not.toBe("0.05");
  });

  test("details that stand open stay open, and the focus stays", async () => {
    await atScenario();
    await page.click("#row-inflation summary");
    await page.click(".numbers summary");
    await page.fill("[id='in-growth']", "0.05");
    await page.waitForURL(/set=growth/);
    expect(await page.$eval("#row-inflation details", (one) => (one as unknown as { open: boolean }).open)).toBe(true);
    expect(await page.$eval(".numbers", (one) => (one as unknown as { open: boolean }).open)).toBe(true);
    expect(await page.evaluate("document.activeElement.id")).toBe("in-growth");
  });

  test("a server that is away is said", async () => {
    await atScenario();
    await page.context().setOffline(true);
    await page.fill("[id='in-growth']", "0.05");
    await expect.poll(() => page.textContent("#live")).toContain("does not answer");
    await page.context().setOffline(false);
    await page.fill("[id='in-growth']", "0.06");
    await page.waitForURL(/set=growth/);
    expect(chosen()).toBe("growth:0.06");
  });

  test("the chart is read with the arrow keys and with the pointer", async () => {
    await atScenario();
    const words = () => page.textContent(".readout p");
    const last = await words();
    expect(last).toMatch(/^20\d\d: median .*; half of the draws .* to .*, nine of ten .* to /);
    await page.focus(".readout input");
    await page.keyboard.press("ArrowLeft");
    const before = await words();
    expect(Number(before?.slice(0, 4))).toBe(Number(last?.slice(0, 4)) - 1);
    expect(await page.getAttribute(".readout input", "aria-valuetext")).toBe(before);
    await page.keyboard.press("Home");
    const first = await words();
    await page.locator(".fan .wide svg:not(.cursor)").scrollIntoViewIfNeeded();
    const box = await page.locator(".fan .wide svg:not(.cursor)").boundingBox();
    if (!box) throw new Error("no chart");
    await page.mouse.move(box.x + box.width - 30, box.y + box.height / 2);
    expect(await words()).toBe(last);
    await page.mouse.move(box.x + 68, box.y + box.height / 2);
    expect(await words()).toBe(first);
    // The dot stands on the line that the server drew.
    const [line, dot] = (await page.evaluate(`(() => {
      const svg = document.querySelector(".fan .wide svg");
      const at = svg.querySelector(".cursor circle").getBoundingClientRect();
      const path = [...svg.querySelectorAll("path")].find((one) => one.getAttribute("stroke-width") === "2" || one.parentNode.getAttribute("stroke-width") === "2");
      const start = path.getPointAtLength(0).matrixTransform(path.getScreenCTM());
      return [[start.x, start.y], [at.x + at.width / 2, at.y + at.height / 2]];
    })()`)) as readonly [readonly [number, number], readonly [number, number]];
    expect(Math.abs(line[0] - dot[0])).toBeLessThan(2);
    expect(Math.abs(line[1] - dot[1])).toBeLessThan(2);
    await page.fill("[id='in-growth']", "0.09");
    await page.waitForURL(/set=growth/);
    expect(await page.locator(".cursor").count()).toBe(2);
  });
});
