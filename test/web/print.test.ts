/** Pages on paper: links are numbered addresses, nothing to press is left, and no text leaves whole. */
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import type { Store } from "../../src/store/store.ts";
import { withFootnotes } from "../../src/web/parts/footnotes.ts";
import { reportHtml } from "../../src/web/report.tsx";
import { appOver } from "../api/app.ts";
import { CHROMIUM_FLAGS, chromiumPath, NO_CHROMIUM } from "./chromium.ts";
import { claims, documents, findings, statements } from "./corpus.ts";
import { PAGES } from "./pages.ts";
import { corpusStore } from "./store.ts";

if (!chromiumPath) console.warn(`skipped a part of test/web/print.test.ts: ${NO_CHROMIUM}`);

describe("footnotes", () => {
  const notes = (main: string, own?: string) =>
    /<section class="footnotes[\s\S]*<\/section>/.exec(withFootnotes(`<main>${main}</main>`, own))?.[0] ?? "";
  const numbers = (main: string, own?: string) =>
    [...withFootnotes(`<main>${main}</main>`, own).matchAll(/data-note="(\d+)"[^>]* href="([^"]*)"/g)].map(
      ([, note, href]) => [note, href],
    );

  test("each address has one number, in the order of the page", () => {
    const main = '<a href="/b">1</a><a class="x" href="/a?q=1&amp;r=2">2</a><p><a href="/b">3</a></p>';
    expect(numbers(main)).toEqual([
      ["1", "/b"],
      ["2", "/a?q=1&amp;r=2"],
      ["1", "/b"],
    ]);
    expect([...notes(main).matchAll(/class="address">([^<]*)</g)].map(([, one]) => one)).toEqual([
      "/b",
      "/a?q=1&amp;r=2",
    ]);
  });

  test.each([
    ["a link into the page", '<a href="#here">x</a>'],
    ["a link to a place of this page by its whole path", '<a href="/claims/c1#s1-2">x</a>'],
    ["the navigation", '<nav><ul><li><a href="/b">x</a></li></ul></nav>'],
    ["a form", '<form class="form"><p><a href="/b">x</a></p><input name="a"/></form>'],
    ["what is folded away", '<details><summary>x</summary><a href="/b">x</a></details>'],
    ["what is marked as of no use on paper", '<span class="a off-paper"><br/><a href="/b">x</a></span>'],
    ["a drawing", '<svg><g><a href="/b"><path d="M0 0"></path></a></g></svg>'],
  ])("%s has none, and what follows has", (_, main) => {
    expect(notes(main, "/claims/c1")).toBe("");
    expect(numbers(`${main}<a href="/after">x</a>`, "/claims/c1")).toEqual([["1", "/after"]]);
  });

  test("the inputs of a scenario are printed, and what is unfolded", () => {
    const main = '<form class="inputs"><details open><a href="/b">x</a></details></form>';
    expect(numbers(main)).toEqual([["1", "/b"]]);
  });

  test("what a value holds is no tag", () => {
    expect(numbers('<p title="a > <nav>"><a href="/b" title="> <form>">x</a></p>')).toEqual([["1", "/b"]]);
  });
});

/** What a printed page shows: its links that can be seen with their numbers, the list at its end, and what should not be seen. */
const SHOWN = `(() => {
  const seen = (one) => one.checkVisibility({ checkVisibilityCSS: true });
  const links = [...document.querySelectorAll("main a[href]")].filter((one) => seen(one) && !one.closest("svg"));
  const own = (one) => one.getAttribute("href").startsWith("#") || one.getAttribute("href").startsWith(location.pathname + "#");
  return {
    numbered: links.filter((one) => one.dataset.note).map((one) => [one.dataset.note, one.getAttribute("href")]),
    bare: links.filter((one) => !one.dataset.note && !own(one)).map((one) => one.outerHTML.slice(0, 160)),
    listed: [...document.querySelectorAll(".footnotes li")].filter(seen).map((one) => [...one.children].map((part) => part.textContent)),
    left: [...document.querySelectorAll("nav, button, input, select, textarea, .skip, .themes")].filter(seen).map((one) => one.outerHTML.slice(0, 160)),
    cite: [...document.querySelectorAll(".footer > *")].filter(seen).map((one) => one.textContent),
    headless: [...document.querySelectorAll("thead")].filter((one) => getComputedStyle(one).display !== "table-header-group").length,
    ink: getComputedStyle(document.body).color,
    sideways: document.documentElement.scrollWidth > innerWidth,
    words: document.body.innerText,
  };
})()`;

interface Shown {
  readonly numbered: readonly (readonly [string, string])[];
  readonly bare: readonly string[];
  readonly listed: readonly (readonly [string, string])[];
  readonly left: readonly string[];
  readonly cite: readonly string[];
  readonly headless: number;
  readonly ink: string;
  readonly sideways: boolean;
  readonly words: string;
}

describe.skipIf(!chromiumPath)("in Chromium", () => {
  let browser: Browser;
  let store: Store;
  let server: ServerType;
  let base: string;
  let page: Page;

  beforeAll(async () => {
    store = await corpusStore();
    const { app } = appOver(store);
    server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
    // A sheet of A4 within its margins. Who reads in the dark prints on white.
    page = await browser.newPage({ viewport: { width: 673, height: 980 }, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const cookie = { name: "plumbline-theme", value: "dark", url: base };
    await page.context().addCookies([cookie]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await store?.close();
  });

  async function shown(): Promise<Shown> {
    return (await page.evaluate(SHOWN)) as Shown;
  }

  test.each(PAGES)("%s", async (path) => {
    await page.goto(base + path);
    const { numbered, bare, listed, left, cite, headless, ink, sideways } = await shown();
    expect([bare, left, headless, sideways, ink]).toEqual([[], [], 0, false, "rgb(0, 0, 0)"]);
    const addresses = new Map(listed);
    for (const [note, href] of numbered) expect([note, addresses.get(note)]).toEqual([note, href]);
    expect(listed.map(([note]) => note)).toEqual(listed.map((_, at) => String(at + 1)));
    expect(new Set(listed.map(([, address]) => address)).size).toBe(listed.length);
    expect(new Set(numbered.map(([note]) => note)).size).toBe(listed.length);
    // A page in another page says whose it is and leads back, instead.
    if (path.startsWith("/embed/")) return;
    expect(cite).toEqual([expect.stringMatching(/^Cite as: “.+”, Plumbline, \/.*, 22\sNovember\s2025, 10:00 UTC\.$/)]);
  });

  test("the reader prints its statements, each with its letter, and not the text", async () => {
    const document = documents[1];
    await page.goto(`${base}/documents/${document?.id}`);
    const { words } = await shown();
    expect(words).not.toContain("Read also: the harbour strike enters its second week");
    for (const { quote } of statements.get(document?.id ?? "") ?? []) expect(words).toContain(quote);
    const underlined = await page.$$eval(".printed .sample", (all) => all.map((one) => (one as Element).className));
    expect(underlined).toHaveLength(statements.get(document?.id ?? "")?.length ?? 0);
    expect(words).toMatch(/The text itself is not printed/);
  });

  test("a page becomes a PDF in which the links still lead on", async () => {
    await page.goto(`${base}/claims/${claims[0]?.id}`);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0);
    expect(pdf).toContain(`/URI (${base}/documents/`);
  });

  test("a report prints as one file: outside addresses as footnotes", async () => {
    const clock = fixedClock("2025-11-22T10:00:00Z");
    await page.goto("about:blank");
    await page.setContent(reportHtml({ documents, statements, claims, findings, clock }));
    const { listed, left, bare, sideways } = await shown();
    expect(listed).toEqual([["1", "https://wire.example/2025/06/03/tanks"]]);
    expect([bare, left, sideways]).toEqual([[], [], false]);
  });
});
