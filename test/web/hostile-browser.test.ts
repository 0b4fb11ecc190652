/** Hostile texts in a real browser, on every page that shows them: nothing runs, nothing is asked for, nothing of them becomes an element. */
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { reportHtml } from "../../src/web/report.tsx";
import { appOver, BROWSER } from "../api/app.ts";
import { type Bench, chromiumPath, NO_CHROMIUM, openBench } from "./chromium.ts";
import { HOSTILE, HOSTILE_PAGES, hostileStore } from "./hostile-store.ts";
import { islands } from "./islands.ts";
import { PAGES } from "./pages.ts";
import { corpusStore } from "./store.ts";
import { VECTORS } from "./vectors.ts";

if (!chromiumPath) console.warn(`skipped test/web/hostile-browser.test.ts: ${NO_CHROMIUM}`);

/** Every element of the page as its name with the names of its attributes, and every address in it. */
const ANATOMY = `(() => {
  const shapes = new Set();
  const addresses = new Set();
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      shapes.add(element.localName + "[" + name + "]");
      if (["href", "src", "action", "formaction", "xlink:href", "srcdoc", "data", "poster"].includes(name)) addresses.add(value);
    }
    shapes.add(element.localName);
  }
  return { shapes: [...shapes], addresses: [...addresses] };
})()`;

const USABLE = `({
  canary: "canary" in window,
  headings: document.querySelectorAll("h1").length,
  footer: document.querySelector("body > footer.footer") !== null,
  drawn: document.querySelector("main").getBoundingClientRect().height > 0,
  sideways: document.documentElement.scrollWidth > innerWidth
    ? [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.localName + "." + one.className).slice(0, 4).join(" ")
    : "",
  unseen: /.{0,80}[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u0007\\u001B]/.exec(document.documentElement.outerHTML)?.[0] ?? "",
})`;

const FINE = { canary: false, headings: 1, footer: true, drawn: true, sideways: "", unseen: "" };

/** What the pages of the harmless corpus are made of, and what the marks of unseen characters add. */
async function shapesOfOurs(): Promise<ReadonlySet<string>> {
  const store = await corpusStore();
  const { ask } = appOver(store, undefined, islands);
  // The letter of a statement that says nothing more is its own note; none of the corpus is so bare.
  // A job that is at work has a noscript of its own; none of the corpus is.
  // The slider that a chart is read with says its words itself.
  const shapes = new Set(["a[id]", "noscript", "input[aria-valuetext]"]);
  for (const path of [...PAGES, "/answer?s=120+tanks", "/scenarios/spending-path?draws=20&set=growth:0.05"]) {
    const { document } = parseHTML(await (await ask(path, { headers: BROWSER })).text());
    for (const element of document.querySelectorAll("*")) {
      shapes.add(element.localName);
      for (const { name } of element.attributes) shapes.add(`${element.localName}[${name}]`);
    }
  }
  await store.close();
  return shapes;
}

describe.skipIf(!chromiumPath)("hostile texts in Chromium", { timeout: 240_000 }, () => {
  let bench: Bench;
  let page: Page;
  let ours: ReadonlySet<string>;

  beforeAll(async () => {
    ours = await shapesOfOurs();
    bench = await openBench(await hostileStore());
    ({ page } = await bench.open({ acceptDownloads: false, viewport: { width: 375, height: 900 } }));
    page.setDefaultTimeout(15_000);
  }, 60_000);

  afterAll(async () => {
    await bench?.close();
    expect(bench.mistakes).toEqual([]);
  });

  /** What is wrong with the page as it stands. */
  async function wrongs(at: string): Promise<readonly string[]> {
    const { shapes, addresses } = (await page.evaluate(ANATOMY)) as { shapes: string[]; addresses: string[] };
    const state = (await page.evaluate(USABLE)) as typeof FINE;
    return [
      ...shapes.filter((shape) => !ours.has(shape)).map((shape) => `${at}: the element ${shape}`),
      ...addresses
        .filter((address) => !isOurs(address))
        .map((address) => `${at}: the address ${address.slice(0, 100)}`),
      ...Object.entries(FINE).flatMap(([name, value]) =>
        state[name as keyof typeof FINE] === value ? [] : [`${at}: ${name} is ${state[name as keyof typeof FINE]}`],
      ),
    ];
  }

  test("no page runs anything, asks anybody, or has an element more", async () => {
    const found: string[] = [];
    for (const path of HOSTILE_PAGES) {
      const answer = await page.goto(bench.base + path);
      if (![200, 400, 404, 410].includes(answer?.status() ?? 0))
        found.push(`${path.slice(0, 60)}: ${answer?.status()}`);
      found.push(...(await wrongs(path.slice(0, 60))));
    }
    expect(found.slice(0, 20)).toEqual([]);
    expect(bench.complaints.slice(0, 5)).toEqual([]);
    expect(bench.requests.filter((address) => !address.startsWith(bench.base) && !address.startsWith("data:"))).toEqual(
      [],
    );
  });

  test("pages can be used with a mouse: nothing lies over them, and what is pointed at does nothing", async () => {
    for (const path of HOSTILE_PAGES.filter((path) => /^\/documents\/\w+$/.test(path)).slice(0, 6)) {
      await page.goto(bench.base + path);
      await page.locator("a.tag").first().click();
      for (const mark of await page.locator("mark:visible").all()) await mark.hover({ position: { x: 1, y: 1 } });
      expect(await page.evaluate("'canary' in window")).toBe(false);
    }
    expect(bench.complaints).toEqual([]);
  });

  test("uploaded and pasted: the job and what became of it", async () => {
    const all = Object.values(VECTORS).flat();
    await page.goto(`${bench.base}/add`);
    await page.fill("textarea[name=text]", whole(all.join("\n\n")));
    await page.fill("input[name=name]", "<script>canary=1</script>\u202E'\"");
    await page.fill("textarea[name=addresses]", all.slice(30, 34).join(" ").slice(0, 300));
    await page.setInputFiles("input[type=file]", [
      ...[".html", ".txt", ".md"].map((ending) => ({
        name: `"><img src=x onerror=canary=1>\u202E${ending}`,
        mimeType: "text/html",
        buffer: Buffer.from(
          whole(
            `<title>${all[0]}</title><meta name=author content='"${all[11]}'><meta property=og:site_name content="<svg onload=canary=1>"><p>${all.join("</p><p>")}`,
          ),
        ),
      })),
    ]);
    await page.click(".form button[type=submit]");
    await page.waitForURL(/\/jobs\//);
    await page.waitForSelector("progress", { state: "detached", timeout: 60_000 });
    expect(await wrongs("the job")).toEqual([]);
    const links = await page.$$eval("a[href^='/documents/']", (all) =>
      all.map((link) => (link as unknown as { href: string }).href),
    );
    expect(new Set(links).size).toBeGreaterThanOrEqual(3);
    for (const link of new Set(links)) {
      await page.goto(link);
      expect(await wrongs(link)).toEqual([]);
    }
    expect(bench.complaints).toEqual([]);
  });

  test("as data, opened in the browser: JSON, SVG and the report", async () => {
    const json = ["/index.json", "/documents.json", "/claims.json", "/findings/f0.json", "/decisions.json"];
    const svg = HOSTILE_PAGES.filter((path) => path.startsWith("/scenarios/spending-path")).map((path) =>
      path.replace("?", ".svg?"),
    );
    for (const path of [...json, ...svg]) {
      await page.goto(bench.base + path);
      expect([path, await page.evaluate("'canary' in window")]).toEqual([path, false]);
      expect(
        await page.evaluate(
          "document.querySelectorAll('script, iframe, img, foreignObject, a[href^=javascript]').length",
        ),
      ).toBe(0);
    }
    const report = reportHtml({ ...HOSTILE, clock: fixedClock("2025-11-22T10:00:00Z") });
    await page.goto("about:blank");
    await page.setContent(report);
    expect(await page.evaluate("'canary' in window")).toBe(false);
    expect(
      await page.evaluate("document.querySelectorAll('script, iframe, img, object, embed, form, base').length"),
    ).toBe(0);
    expect(bench.complaints).toEqual([]);
  });
});

/** A browser cannot be given half a surrogate pair to type. */
function whole(words: string): string {
  return words.replace(/\p{Surrogate}/gu, "");
}

/** Paths of this server, anchors, the icon, and public addresses that a document gives as its own. */
function isOurs(address: string): boolean {
  return /^(?:\/(?![/\\])|#|https?:\/\/)/.test(address);
}
