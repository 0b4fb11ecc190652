/** What each page that is read is for, done in a real browser without script: filter, follow, share, take away. */
import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, chromiumPath, NO_CHROMIUM, openBench } from "./chromium.ts";
import { claims, documents, findings } from "./corpus.ts";
import { corpusStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/actions.test.ts: ${NO_CHROMIUM}`);

const [, gazette] = documents;

describe.skipIf(!chromiumPath)("in Chromium, without script", () => {
  let bench: Bench;
  let page: Page;

  beforeAll(async () => {
    bench = await openBench(await corpusStore());
    ({ page } = await bench.open({ javaScriptEnabled: false }));
    page.setDefaultTimeout(10_000);
  }, 60_000);

  afterAll(async () => {
    await bench?.close();
    expect(bench.mistakes).toEqual([]);
    expect(bench.complaints).toEqual([]);
    expect(bench.requests.filter((address) => !address.startsWith(bench.base) && !/^data:/.test(address))).toEqual([]);
  });

  const go = (path: string) => page.goto(bench.base + path);
  const path = () => page.url().slice(bench.base.length);
  const lines = () => page.locator(".lines > li").count();

  /** What a link of the page downloads, as text. */
  async function taken(link: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      page.waitForEvent("download") as Promise<Download>,
      page.locator(link).first().click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  test("/documents: a choice narrows the list, the address says so, back takes it back, and CSV has what is chosen", async () => {
    await go("/documents");
    const all = await lines();
    expect(all).toBe(documents.length);
    await page.click(".facets a >> text=Northern Wire");
    expect(path()).toBe("/documents?outlet=Northern+Wire");
    expect(await lines()).toBe(1);
    const { name, text } = await taken(".footer a >> text=CSV");
    expect(name).toBe("documents.csv");
    expect(text.trim().split("\r\n")).toHaveLength(2);
    expect(text).toContain("Northern Wire");
    await page.goBack();
    expect([path(), await lines()]).toEqual(["/documents", all]);
  });

  test("/documents/:id: a letter leads to its note, the note back to its place", async () => {
    await go(`/documents/${gazette?.id}`);
    await page.locator("a.tag").first().click();
    expect(path()).toMatch(/#n-/);
    await page.locator(":target a[href*='#s'], :target a.figure").first().click();
    expect(path()).toMatch(/#s\d+-\d+$/);
    expect(await page.locator(":target").textContent()).toBeTruthy();
    expect(await page.locator(":target").isVisible()).toBe(true);
  });

  test("/claims: two choices and an order stand in the address, which opened anew shows the same", async () => {
    await go("/claims");
    await page.click(".facets a >> text=Norland");
    await page.click(".facets a:not([aria-current]) >> text=/acquisition/i");
    await page.locator(".facets dd").first().locator("a:not([aria-current])").first().click();
    const shared = path();
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(["actor", "measure", "sort"]);
    const [shown] = await page.locator("main").allTextContents();
    const other = await bench.open({ javaScriptEnabled: false });
    await other.page.goto(bench.base + shared);
    expect(await other.page.locator("main").textContent()).toBe(shown);
    await other.context.close();
    await page.locator(".facets a[aria-current]", { hasText: "Norland" }).click();
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(["measure", "sort"]);
    await page.goBack();
    expect(path()).toBe(shared);
  });

  test("/claims/:id: the sentence is one click away, and the page says how to cite it", async () => {
    await go(`/claims/${claims[1]?.id}`);
    expect(await page.textContent(".footer")).toMatch(/Cite as: “.+”, Plumbline, \/claims\/\w+, 22\sNovember\s2025/);
    const { name, text } = await taken(".footer a >> text=CSV");
    expect(name).toMatch(/^claims-\w+\.csv$/);
    expect(text.split("\r\n")[0]).toContain("document");
    await page.locator(".tellings a.figure").first().click();
    expect(await page.locator(":target").textContent()).toContain("120 tanks");
  });

  test("/compare: the table goes along as CSV, and a silence is said in it", async () => {
    await go(`/compare?documents=${documents.map(({ id }) => id).join(",")}`);
    const { text } = await taken(".footer a >> text=CSV");
    const rows = text.trim().split("\r\n");
    expect(rows.length).toBeGreaterThan(await page.locator("table.compare tbody tr").count());
    expect(await page.textContent("table.compare")).toContain("not mentioned");
  });

  test("/checks: from a rule to where it fired, to its sentence", async () => {
    await go("/checks");
    await page.click("table.checks a[href='/checks/sum-of-parts']");
    expect(await page.textContent("main")).toMatch(/Formula|Examples/);
    await page.click(".lines .finding h3 a");
    expect(path()).toBe(`/findings/${findings[0]?.id}`);
    await page.click(".evidence blockquote a");
    expect(await page.locator(":target").textContent()).toContain("The order costs $4.2 billion");
  });

  test("/findings: a choice, and the first of what it leaves", async () => {
    await go("/findings");
    await page.click(".facets a >> text=/conflict/i >> nth=0");
    expect(path()).toMatch(/^\/findings\?verdict=/);
    expect(await lines()).toBe(1);
  });

  test("/pledges: as a calendar, with the choices of the page", async () => {
    await go("/pledges?force=promised");
    const link = page.locator(".footer a >> text=calendar");
    expect(await link.getAttribute("href")).toBe("/pledges.ics?force=promised");
    const { name, text } = await taken(".footer a >> text=calendar");
    expect(name).toBe("pledges.ics");
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(await page.locator("li.pledge .entry .due time").count());
  });

  test("/series: from the shelf to one actor, to the figure that an address names", async () => {
    await go("/series");
    await page.click("a[href^='/series/wb-gdp@']");
    await page.locator("table.actors a").first().click();
    expect(path()).toMatch(/\?actor=/);
    const row = page.locator("table.points tbody tr").first();
    const cell = await row.locator(".cell").textContent();
    await go(
      `/series/wb-gdp?cell=${encodeURIComponent(cell ?? "")}#${encodeURIComponent((await row.getAttribute("id")) ?? "")}`,
    );
    expect(await page.locator(":target .cell").textContent()).toBe(cell);
  });

  test("/speakers and /sources: from a name to what was said, to its place", async () => {
    await go("/speakers");
    await page.click("main a >> text=Anna Berg");
    expect(path()).toBe("/speakers/Anna%20Berg");
    await page.locator(".told a").first().click();
    expect(await page.locator(":target").isVisible()).toBe(true);
    await go("/sources");
    await page.click("main a >> text=Coastal Gazette");
    await page.locator("main a[href^='/documents/']").first().click();
    expect(path()).toBe(`/documents/${gazette?.id}`);
  });

  test("/search: words, then the place where they stand", async () => {
    await go("/claims");
    await page.fill("input[name=q]", "ammunition");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${bench.base}/search?q=ammunition`);
    await page.locator(".lines a[href*='#s']").first().click();
    expect(await page.locator(":target").textContent()).toContain("ammunition");
  });

  test("/known: a line that an address names is the one that is drawn out", async () => {
    await go("/known");
    const id = await page.locator("[id^='known-']").first().getAttribute("id");
    await go(`/known#${id}`);
    expect(await page.locator(":target").count()).toBe(1);
  });

  test("/scenarios/:id: a number that is changed goes into the address, and the address shows it to others", async () => {
    await go("/scenarios/spending-path?draws=50");
    await page.fill("[id='in-growth']", "0.05");
    await page.keyboard.press("Enter");
    await page.waitForURL(/set=/);
    const shared = path();
    expect(new URL(page.url()).searchParams.get("set")).toBe("growth:0.05");
    const other = await bench.open({ javaScriptEnabled: false });
    await other.page.goto(bench.base + shared);
    expect(await other.page.inputValue("[id='in-growth']")).toBe("0.05");
    expect(await other.page.textContent(".put-in")).toContain("put in");
    await other.context.close();
  });

  test("/: from what does not fit, what moved and what is due to its sentence", async () => {
    await go("/");
    for (const [section, words] of [
      ["findings", undefined],
      ["drifts", "120 tanks"],
      ["due", ""],
    ] as const) {
      await go("/");
      const link = page.locator(`section[aria-labelledby=${section}] a[href*='#s']`).first();
      const quote = (await link.textContent())?.replace(/[“”]| …/g, "") ?? "nothing is quoted";
      await link.click();
      const there = await page.locator(":target").textContent();
      expect([section, there?.includes(words ?? quote)]).toEqual([section, true]);
    }
  });
});
