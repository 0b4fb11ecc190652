/** The pages in a real browser: accessible in both themes and at two widths, without script or foreign requests. */
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { decisionOf } from "../../src/core/decision.ts";
import type { Document } from "../../src/core/document.ts";
import type { Store } from "../../src/store/store.ts";
import { reportHtml } from "../../src/web/report.tsx";
import { appOver } from "../api/app.ts";
import { CHROMIUM_FLAGS, chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { clashStore } from "./clash.ts";
import { claims, documents, findings, statements } from "./corpus.ts";
import { islands } from "./islands.ts";
import { makeDocument, makeStatement } from "./make.ts";
import { isList, PAGES } from "./pages.ts";
import { corpusStore, emptyStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped test/web/browser.test.ts: ${NO_CHROMIUM}`);

/** Run by axe in the page. One page is loaded once for all themes and widths: loading it anew takes five times as long. */
const AUDIT = `axe.run({
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
}).then(({ violations }) => [
  ...violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")),
  ...(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : []),
])`;

/** Two versions of one page, and one text with 2,000 statements. */
const [old, now] = ["3,000 tanks will be built this year", "300 tanks will be built this year"].map((said, index) =>
  makeDocument({
    name: "versions.html",
    url: "https://gazette.example/tanks",
    published: `2025-06-0${index + 1}`,
    blocks: [
      [
        "paragraph",
        `The minister went to Riga and said there on Monday that ${said}, and nobody in the hall asked him why.`,
      ],
    ],
  }),
) as [Document, Document];
const long = makeDocument({
  name: "long.txt",
  title: "A long text",
  blocks: Array.from({ length: 500 }, (_, at) => [
    "paragraph",
    ["produced", "lost", "ordered", "sold"]
      .map((did, one) => `In the spring the army ${did} ${1000 + 4 * at + one} tanks.`)
      .join(" "),
  ]),
});
const longStatements = [...long.text.matchAll(/In the spring the army \w+ (\d+ tanks)\./g)].map(
  ([quote, figure = ""]) =>
    makeStatement(long, {
      kind: "quantity",
      quote,
      figures: [{ quote: figure, low: Number.parseInt(figure, 10), unit: "tank" }],
    }),
);

const require = createRequire(import.meta.url);
/** The checker that @axe-core/playwright brings with it. */
const axe: { readonly source: string } = createRequire(require.resolve("@axe-core/playwright"))("axe-core");

const LOOKS = (["light", "dark"] as const).flatMap((colorScheme) =>
  [375, 1280].map((width) => ({ colorScheme, width })),
);

describe.skipIf(!chromiumPath)("in Chromium", () => {
  let browser: Browser;
  const stores: Store[] = [];
  const servers: ServerType[] = [];
  const requests: string[] = [];
  let full: string;
  let empty: string;
  let clashing: string;
  let clashes: readonly string[];

  beforeAll(async () => {
    const corpus = await corpusStore();
    for (const [noun, about] of [
      ["finding", findings[0]?.id],
      ["claim", claims[0]?.id],
    ] as const) {
      const deed = { act: "dispute", noun, about: about ?? "", others: [], machine: "as it was", held: {} } as const;
      await corpus.putDecision(decisionOf(deed, { author: "Mira Holt", at: "2025-08-02T09:30:00Z", note: "why" }));
    }
    for (const document of [old, now]) await corpus.put({ document, statements: [] });
    await corpus.put({ document: long, statements: longStatements });
    full = await listen(corpus);
    empty = await listen(await emptyStore());
    const { store, ids } = await clashStore();
    clashing = await listen(store);
    clashes = ids;
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
    for (const store of stores) await store.close();
  });

  async function listen(store: Store): Promise<string> {
    stores.push(store);
    const { app } = appOver(store, undefined, islands);
    const server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
    });
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function opened(
    options: Parameters<Browser["newContext"]>[0],
  ): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("request", (request) => requests.push(request.url()));
    return { context, page };
  }

  /** What is wrong with the page as it stands, in both themes and at both widths. */
  async function audit(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    const found: string[] = [];
    for (const { colorScheme, width } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const violations = (await page.evaluate(AUDIT)) as readonly string[];
      found.push(...violations.map((violation) => `${colorScheme}, ${width} px: ${violation}`));
    }
    return found;
  }

  describe("WCAG 2.2 AA in both themes, at 375 and 1280 px", { timeout: 60_000 }, () => {
    test.each(PAGES)("%s", async (path) => {
      const { context, page } = await opened({});
      await page.goto(full + path);
      expect(await audit(page)).toEqual([]);
      await context.close();
    });

    test("the start page of an empty store", async () => {
      const { context, page } = await opened({});
      await page.goto(empty);
      expect(await audit(page)).toEqual([]);
      await context.close();
    });

    test("a job that failed", async () => {
      const { context, page } = await opened({});
      await page.goto(`${full}/add`);
      await page.fill("textarea[name=text]", "120 40");
      await page.click("text=Read it");
      await page.waitForSelector("h1:text-is('1 failed')");
      expect(await audit(page)).toEqual([]);
      await context.close();
    });

    test("a conflict, whole and with a figure left out", async () => {
      const { context, page } = await opened({});
      for (const id of clashes) {
        await page.goto(`${clashing}/conflicts/${id}`);
        expect(await audit(page)).toEqual([]);
        await page.click("text=leave it out >> nth=0");
        expect(page.url()).toContain("?off=1");
        // Who works with keys goes on at the switch that was pressed.
        expect(await page.evaluate("document.activeElement.id")).toBe("switch-1");
        expect(await page.textContent("[role=status]")).toMatch(/can all be true|meets no other/);
        expect(await audit(page)).toEqual([]);
      }
      await page.goto(`${clashing}/conflicts`);
      expect(await audit(page)).toEqual([]);
      await context.close();
    });

    test("a report", async () => {
      const { context, page } = await opened({});
      await page.setContent(
        reportHtml({ documents, statements, claims, findings, clock: fixedClock("2025-11-22T10:00:00Z") }),
      );
      expect(await audit(page)).toEqual([]);
      await context.close();
    });
  });

  test("a figure leads to its sentence, from every claim, finding and note", async () => {
    const { context, page } = await opened({});
    const places = new Set<string>();
    for (const path of PAGES.filter((path) => /^\/(claims|findings|documents|compare|speakers)[/?].|^\/$/.test(path))) {
      await page.goto(full + path);
      const links = await page.$$eval('a[href*="#s"]', (all) =>
        // Of a link in a chart the address is an object with the words in it.
        all.map((link) => String((link as unknown as { getAttribute(name: string): string }).getAttribute("href"))),
      );
      for (const link of links) places.add(new URL(link, full + path).href);
    }
    expect(places.size).toBeGreaterThan(20);
    for (const place of places) {
      await page.goto(place);
      const there = await page.evaluate("(document.querySelector(':target') ?? {}).textContent ?? ''");
      expect([place, String(there).length > 0]).toEqual([place, true]);
    }
    await context.close();
  });

  test("from a claim to its sentence with the keyboard alone", async () => {
    const { context, page } = await opened({});
    await page.goto(`${full}/claims/${claims[0]?.id}`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("figure");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\/.*#s\d+-\d+$/);
    expect(await page.evaluate("document.querySelector(':target').textContent")).toContain(
      "as many shells in three months",
    );
    await context.close();
  });

  test("two documents are compared by their boxes, without script", async () => {
    const { context, page } = await opened({ javaScriptEnabled: false });
    await page.goto(`${full}/documents`);
    const boxes = page.locator("input[name=documents]");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.click("text=Compare the chosen documents");
    await page.waitForURL(/\/compare\?documents=/);
    await page.waitForSelector("table.compare");
    expect(await page.locator("table.compare thead th").count()).toBe(3);
    await context.close();
  });

  test("without script the search works, and no list has any", async () => {
    const { context, page } = await opened({ javaScriptEnabled: false });
    await page.goto(full);
    await page.fill("input[name=q]", "tanks");
    await page.click("text=Search >> nth=-1");
    expect(page.url()).toBe(`${full}/search?q=tanks`);
    for (const path of PAGES.filter(isList)) {
      await page.goto(full + path);
      expect(await page.content()).not.toContain("<script");
    }
    await context.close();
  });

  test("a scenario is changed by number, slider, button and story, without script", async () => {
    const { context, page } = await opened({ javaScriptEnabled: false });
    const address = `${full}/scenarios/spending-path`;
    const chosen = () => Object.fromEntries(new URL(page.url()).searchParams);
    await page.goto(`${address}?draws=50`);
    await page.fill("[id='in-growth']", "0.05");
    await page.keyboard.press("Enter");
    await page.waitForURL(/set=growth/);
    expect(chosen()).toEqual({ draws: "50", set: "growth:0.05" });
    await page.focus("input[name='s.inflation']");
    await page.keyboard.press("ArrowRight");
    await page.click("text=Run with these >> nth=0");
    await page.waitForURL(/inflation/);
    expect(chosen().set).toMatch(/^growth:0\.05;inflation:0\.02\d*$/);
    await page.click("button[name=step][value='growth:+']");
    await page.waitForURL(/0\.052/);
    expect(chosen().set).toMatch(/^growth:0\.052;/);
    await page.goBack();
    expect(await page.inputValue("[id='in-growth']")).toBe("0.05");
    await page.click("nav[aria-label=Stories] a >> text=Front-loaded");
    await page.waitForURL(/setting/);
    expect(chosen()).toEqual({ draws: "50", setting: "early" });
    await context.close();
  });

  describe("the reader with its script", () => {
    const here = "document.activeElement";

    /** The reader of the first document that has several statements, after its script has run. */
    async function atReader(query = "", options: Parameters<Browser["newContext"]>[0] = {}) {
      const opening = await opened(options);
      await opening.page.goto(`${full}/documents/${documents[1]?.id}${query}`);
      await opening.page.waitForSelector("#keys-open:not([hidden])");
      return opening;
    }

    test("j and k go from statement to statement, Enter to the claim, and back restores the place", async () => {
      const { context, page } = await atReader();
      await page.keyboard.press("j");
      expect(await page.evaluate(`${here}.localName`)).toBe("mark");
      const first = await page.evaluate(`${here}.id`);
      expect(
        await page.evaluate(`document.getElementById(${here}.getAttribute("aria-describedby")).className`),
      ).toMatch(/note|letter/);
      await page.keyboard.press("j");
      expect(await page.evaluate(`${here}.id`)).not.toBe(first);
      expect(await page.textContent("#keys-status")).toMatch(/^Statement 2 of \d+$/);
      await page.keyboard.press("k");
      expect(await page.evaluate(`${here}.id`)).toBe(first);
      const told = await page.evaluate(
        "[...document.querySelectorAll('a.tag')].findIndex((tag) => document.querySelector(tag.hash).querySelector('a[href^=\"/claims/\"]'))",
      );
      for (let step = 0; step < Number(told); step++) await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/claims\//);
      await context.close();
    });

    test("from a statement to its note and back", async () => {
      const { context, page } = await atReader();
      await page.click("a.tag");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(`${here}.closest(".note") !== null`)).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.evaluate(`${here}.localName`)).toBe("mark");
      await context.close();
    });

    test("/ leads to the field, where keys are letters; what is typed is marked; Esc leads back", async () => {
      const { context, page } = await atReader();
      await page.keyboard.press("j");
      await page.keyboard.press("/");
      expect(await page.evaluate(`${here}.id`)).toBe("find-field");
      await page.keyboard.type("jk?/");
      expect(await page.inputValue("#find-field")).toBe("jk?/");
      await page.fill("#find-field", "Norland");
      await expect.poll(() => page.evaluate("CSS.highlights.get('found').size")).toBeGreaterThan(0);
      const marked = Number(await page.evaluate("CSS.highlights.get('found').size"));
      expect(marked).toBeGreaterThan(0);
      expect(await page.textContent("#find-status")).toContain(`${marked} place`);
      expect(
        await page.evaluate("[...CSS.highlights.get('found')].every((range) => /^Norland/i.test(range.toString()))"),
      ).toBe(true);
      await page.keyboard.press("Enter");
      expect(await page.textContent("#find-status")).toBe(`Place 1 of ${marked}`);
      await page.keyboard.press("Escape");
      // To the statement that stands in the middle by then: the way to the found place is smooth, and takes its time.
      expect(await page.evaluate(`${here}.id`)).toMatch(/^s\d+-\d+$/);
      await context.close();
    });

    test("? shows the keys, where single keys can be switched off, and stay so", async () => {
      const { context, page } = await atReader();
      await page.keyboard.press("?");
      expect(await page.isVisible("#keys")).toBe(true);
      expect(await audit(page)).toEqual([]);
      await page.uncheck("#keys-on");
      await page.keyboard.press("Escape");
      expect(await page.isVisible("#keys")).toBe(false);
      for (const key of ["j", "k", "/", "?"]) await page.keyboard.press(key);
      expect(await page.isVisible("#keys")).toBe(false);
      expect(await page.evaluate(`${here}.localName`)).not.toBe("mark");
      await page.reload();
      await page.waitForSelector("#keys-open:not([hidden])");
      await page.keyboard.press("j");
      expect(await page.evaluate(`${here}.localName`)).not.toBe("mark");
      await page.click("#keys-open");
      expect(await page.isChecked("#keys-on")).toBe(false);
      await context.close();
    });

    test("keys with Ctrl, Alt or Meta are left to the browser", async () => {
      const { context, page } = await atReader();
      for (const key of ["Control+j", "Alt+j", "Meta+j"]) await page.keyboard.press(key);
      expect(await page.evaluate(`${here}.localName`)).not.toBe("mark");
      await context.close();
    });

    test("nothing moves smoothly for those who do not want it", async () => {
      const { context, page } = await atReader("", { reducedMotion: "reduce" });
      expect(await page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")).toBe("auto");
      await context.close();
    });

    test("a link to a place that is not marked any more is drawn all the same", async () => {
      const { context, page } = await atReader("#s3-9");
      await page.waitForURL(/\?at=3-9#s3-9$/);
      expect(await page.evaluate("document.querySelector(':target').textContent")).toBe(documents[1]?.text.slice(3, 9));
      await context.close();
    });

    test("a link into an older version says where the words stand now", async () => {
      const { context, page } = await opened({});
      const quote = "3,000 tanks will be built this year";
      const start = old.text.indexOf(quote);
      await page.goto(`${full}/documents/${old.id}#s${start}-${start + quote.length}`);
      await page.waitForURL(/\?at=/);
      expect(await page.textContent(".standing")).toContain("it now reads: “300 tanks will be built this year”");
      expect(await audit(page)).toEqual([]);
      await page.click(".standing a:last-of-type");
      await page.waitForURL((address) => address.href.includes(now.id));
      expect(await page.evaluate("document.querySelector(':target').textContent")).toBe(
        "300 tanks will be built this year",
      );
      await context.close();
    });
  });

  test("light or dark is chosen without script, and holds on every page", async () => {
    const { context, page } = await opened({ javaScriptEnabled: false, colorScheme: "light" });
    await page.goto(`${full}/claims`);
    await page.click("button[value=dark]");
    expect(page.url()).toBe(`${full}/claims`);
    await page.goto(`${full}/documents`);
    const paper = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(paper).toBe("rgb(20, 22, 26)");
    await page.click("button[value=system]");
    expect(await page.locator("html").getAttribute("data-theme")).toBeNull();
    await context.close();
  });

  test("without script words in a text are found, and each place is a link", async () => {
    const { context, page } = await opened({ javaScriptEnabled: false });
    await page.goto(`${full}/documents/${documents[1]?.id}`);
    await page.fill("#find-field", "Norland");
    await page.click(".find button[type=submit]");
    expect(await page.textContent("#find-status")).toMatch(/^\d+\splaces? of “Norland”$/);
    await page.click(".places a >> nth=-1");
    expect(await page.locator(":target").textContent()).toMatch(/^Norland/);
    expect(await page.isVisible("#keys-open")).toBe(false);
    await context.close();
  });

  test("a text with 2,000 statements answers each key; how long the browser works at it is printed", {
    timeout: 120_000,
  }, async () => {
    const { context, page } = await opened({});
    await page.goto(`${full}/documents/${long.id}`);
    await page.waitForSelector("#keys-open:not([hidden])");
    expect(await page.locator("mark[id]").count()).toBe(2000);
    // Time of the page's own thread, in which it draws, too: time on the clock would tell of what else the machine does.
    const inspector = await context.newCDPSession(page);
    await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
    const spent = async () => {
      const { metrics } = await inspector.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
    };
    const took: (readonly [key: string, ms: number])[] = [];
    for (const key of [
      ..."jjjk",
      "End",
      ..."kk",
      "Enter",
      "Escape",
      "?",
      "Escape",
      "/",
      ..."tank",
      "Enter",
      "Escape",
      "j",
    ]) {
      // What the key before left to do, to mark what was typed for one, is none of this key's.
      await page.waitForTimeout(300);
      const before = await spent();
      await page.keyboard.press(key);
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
      took.push([key, Math.round((await spent()) - before)]);
    }
    console.info(`ms for each key with 2,000 marks: ${took.map((one) => one.join(" ")).join(", ")}`);
    expect(await page.evaluate("document.activeElement.localName")).toBe("mark");
    await context.close();
  });

  test("nothing was asked of any other host", () => {
    expect(
      requests.filter((address) => ![full, empty, clashing, "data:"].some((own) => address.startsWith(own))),
    ).toEqual([]);
  });
});
