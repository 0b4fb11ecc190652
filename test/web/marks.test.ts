/** Marks of charts are links: each leads to the sentence that it stands for, and says which that is; in a page, in another's, and in a file. */
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coverageOf } from "../../src/api/coverage.ts";
import type { Claim } from "../../src/core/claim.ts";
import type { Store } from "../../src/store/store.ts";
import { type Ask, appOver, BROWSER } from "../api/app.ts";
import { claims } from "./corpus.ts";
import { islands } from "./islands.ts";
import { pledges } from "./pledges.ts";
import { corpusStore } from "./store.ts";

const ORIGIN = "http://127.0.0.1:4173";
const told = claims.find((claim) => new Set(coverageOf(claim).map(({ day }) => day)).size > 1) as Claim;

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await corpusStore();
  ask = appOver(store, undefined, islands).ask;
});

afterAll(() => store.close());

async function pageOf(path: string): Promise<Document> {
  return parseHTML(await (await ask(path, { headers: BROWSER })).text()).document;
}

interface Link {
  readonly href: string;
  readonly says: string;
}

function linksIn(page: Document, where: string): readonly Link[] {
  return [...page.querySelectorAll(`${where} a`)].map((link) => ({
    href: link.getAttribute("href") ?? "",
    says: link.getAttribute("aria-label") ?? "",
  }));
}

/** The Tab key stops at it. Names of attributes stand in HTML as our renderer has them. */
function isStop(link: Element): boolean {
  return !/tabindex/i.test(link.outerHTML);
}

const places = coverageOf(told)
  .filter(({ day }) => day !== undefined)
  .map(({ document, span }) => `/documents/${document}#s${span.start}-${span.end}`)
  .sort();

test.each([`/claims/${told.id}`, `/embed/claims/${told.id}`, `/embed/claims/${told.id}?show=coverage`])(
  "%s: each document of the coverage is a link to its telling, a stop of the Tab key, and no part of a picture",
  async (path) => {
    const page = await pageOf(path);
    const links = linksIn(page, ".coverage .by-day");
    expect(links.map(({ href }) => href).sort()).toEqual(places);
    for (const { says } of links) expect(says).toMatch(/^\d{1,2}\s[A-Z]\w+\s\d{4}: .+/);
    expect(page.querySelectorAll('[role="img"] a').length).toBe(0);
    expect([...page.querySelectorAll(".by-day a")].every(isStop)).toBe(true);
  },
);

test("the coverage names the outlet of each mark", async () => {
  const [first] = linksIn(await pageOf(`/embed/claims/${told.id}`), ".coverage .by-day");
  expect(first?.says).toContain("Coastal Gazette");
});

test("in the file of the coverage each mark leads there, too", async () => {
  const svg = await (await ask(`/claims/${told.id}.svg?show=coverage`)).text();
  const links = [...svg.matchAll(/<a href="([^"]*)" aria-label="([^"]+)"/g)].map(([, href]) => href);
  expect(links.sort()).toEqual(places.map((place) => ORIGIN + place).sort());
});

test.each(["/pledges", "/embed/pledges?show=timeline"])(
  "%s: said and due lead to their sentences, judged to what settles it",
  async (path) => {
    const page = await pageOf(path);
    const dated = pledges.filter(({ terms }) => terms.due !== undefined);
    const drawn = [...page.querySelectorAll("svg.days")];
    expect(drawn.length).toBeGreaterThan(1);
    for (const svg of drawn) {
      const says = [...svg.querySelectorAll("a")].map((link) => link.getAttribute("aria-label") ?? "");
      expect(says.join()).toMatch(/^Judged on \d.*Due on \d/);
    }
    const links = linksIn(page, "svg.days");
    for (const { tellings, id } of dated) {
      // Rows of one sentence and one last day are drawn once in the page.
      if (path === "/pledges" && !page.querySelector(`[id="${id}"] svg.days`)) continue;
      const [{ document, span }] = tellings;
      expect(links.map(({ href }) => href)).toContain(`/documents/${document}#s${span.start}-${span.end}`);
      expect(links.map(({ href }) => href)).toContain(`/pledges#${id}`);
    }
    // Beside its sentence a mark would be the same stop twice.
    expect([...page.querySelectorAll("svg.days a")].some(isStop)).toBe(path !== "/pledges");
  },
);

test("the tellings of a claim stand alone as a table, each row a link", async () => {
  const page = await pageOf(`/embed/claims/${told.id}?show=tellings`);
  const rows = [...page.querySelectorAll("tbody tr")];
  expect(rows.length).toBe(told.members.length);
  for (const row of rows) expect(row.querySelector("th[scope=row] a")?.getAttribute("href")).toMatch(/#s\d+-\d+$/);
  expect(page.querySelectorAll(".coverage, .values").length).toBe(0);
  expect(await (await ask(`/claims/${told.id}`, { headers: BROWSER })).text()).toContain("show=tellings");
});

test.each([
  ["/embed/series/wb-gdp?actor=RU", true],
  ["/embed/scenarios/output-race?draws=50", true],
  ["/embed/series/wb-gdp?actor=RU&show=table", false],
  ["/embed/pledges", false],
])("%s in another's page can be read as in its own: %s", async (path, isRead) => {
  const page = await pageOf(path);
  expect(page.querySelectorAll("figure[data-readings] .readout").length > 0).toBe(isRead);
  const scripts = [...page.querySelectorAll("script")].map((one) => one.getAttribute("src") ?? "");
  expect(scripts.some((src) => src.startsWith("/assets/chart."))).toBe(isRead);
});
