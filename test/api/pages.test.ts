/** Pages of documents over HTTP: which is shown, its picture, and what is refused. */
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Entry, Store } from "../../src/store/store.ts";
import { pdfOf } from "../read/pdf-file.ts";
import { documents } from "../web/corpus.ts";
import { pagedEntry } from "../web/paged.ts";
import { corpusStore } from "../web/store.ts";
import { type Ask, appOver, BROWSER } from "./app.ts";

let store: Store;
let ask: Ask;
let paged: Entry;
let at: string;

beforeAll(async () => {
  store = await corpusStore();
  paged = await pagedEntry();
  await store.put(paged);
  ({ ask } = appOver(store));
  at = `/documents/${paged.document.id}`;
});
afterAll(() => store.close());

const page = async (path: string) => parseHTML(await (await ask(path, { headers: BROWSER })).text()).document;

describe("a page", () => {
  test("shows its picture, its words and what is stated on it, each a link to its place in the text", async () => {
    const shown = await page(`${at}/pages?page=1`);
    expect(shown.querySelector("svg.sheet image")?.getAttribute("href")).toBe(`${at}/pages.png?page=1`);
    expect(shown.querySelector("svg .words")?.textContent).toContain("Norland will order 150 tanks");
    const marks = [...shown.querySelectorAll("svg a.stated")];
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) {
      const [, start, end] = (mark.getAttribute("href") ?? "").match(/\?at=(\d+)-(\d+)#s\1-\2$/) ?? [];
      expect(mark.getAttribute("aria-label")).toContain(paged.document.text.slice(Number(start), Number(start) + 12));
      expect(Number(end)).toBeGreaterThan(Number(start));
      expect(mark.querySelectorAll("rect").length).toBeGreaterThan(0);
    }
    expect(marks.map((mark) => mark.textContent?.trim()).join("")).toMatch(/^[QPFWASEO]+$/);
  });

  test("marks lie on the lines of their words", async () => {
    const shown = await page(`${at}/pages?page=2`);
    const line = paged.document.pages?.[1]?.lines[0];
    const rect = shown.querySelector("svg a.stated rect");
    expect(Number(rect?.getAttribute("y"))).toBe(line?.y);
    expect(Number(rect?.getAttribute("x"))).toBe(line?.x);
  });

  test("is that of the place which the address names", async () => {
    const start = paged.document.text.indexOf("900 crew");
    const shown = await page(`${at}/pages?at=${start}-${start + 8}`);
    expect(shown.querySelector("svg.sheet")?.getAttribute("aria-label")).toBe("Page 3 of 3");
    expect(shown.querySelectorAll("svg rect.here")).toHaveLength(1);
  });

  test("stands in the mode of the reader", async () => {
    const response = await ask(`${at}?mode=pages&at=0-7`, { headers: BROWSER });
    expect([response.status, response.headers.get("location")]).toEqual([303, `${at}/pages?at=0-7`]);
  });

  test.each([".json", ".csv"])("as data (%s) is where lines stand, also in the mode of the reader", async (ending) => {
    const moved = await ask(`${at}${ending}?mode=pages`);
    expect(moved.headers.get("location")).toBe(`${at}/pages${ending}`);
    const told = await (await ask(`${at}/pages${ending}`)).text();
    expect(told).not.toContain("Norland");
    const line = paged.document.pages?.[2]?.lines[0];
    if (ending === ".json") expect(JSON.parse(told).pages[2]).toMatchObject({ page: 3, lines: [line, {}, {}] });
    else
      expect(told).toContain(
        `\r\n3,${line?.start},${line?.end},${line?.x},${line?.y},${line?.width},${line?.height}\r\n`,
      );
  });

  test("shows words of a stranger as words", async () => {
    const other = await corpusStore();
    const entry = await pagedEntry();
    const title = { known: "stated", value: "<script>alert(1)</script>\u202etxt" } as const;
    await other.put({ ...entry, document: { ...entry.document, origin: { ...entry.document.origin, title } } });
    const html = await (await appOver(other).ask(`${at}/pages`, { headers: BROWSER })).text();
    expect(html).not.toMatch(/<script>alert|\u202e/);
    expect(html).toContain("U+202E");
    await other.close();
  });

  test("is reached from each statement in the text, and from how the text was read", async () => {
    const text = await page(at);
    const links = [...text.querySelectorAll(".notes a")].filter((link) => /^page \d$/.test(link.textContent ?? ""));
    expect(links.length).toBeGreaterThan(2);
    expect(links.at(-1)?.getAttribute("href")).toMatch(/\/pages\?page=3#s\d+-\d+$/);
    expect(text.querySelector(".reading")?.textContent).toMatch(/3\spages, as they look/);
  });

  test("without its picture has words only", async () => {
    const shown = await page(`${at}/pages?show=words`);
    expect(shown.querySelector("image")).toBeNull();
    expect(shown.querySelector("svg .words text")).not.toBeNull();
  });

  test("of a file that was not kept has words only, too", async () => {
    const other = await corpusStore();
    const { original: _, ...bare } = await pagedEntry();
    await other.put(bare);
    const response = await appOver(other).ask(`${at}/pages`, { headers: BROWSER });
    expect(await response.text()).not.toContain("<image");
    expect((await appOver(other).ask(`${at}/pages.png`)).status).toBe(404);
    await other.close();
  });

  test("of a document without pages says so", async () => {
    const shown = await page(`/documents/${documents[1]?.id}/pages`);
    expect(shown.querySelector("main")?.textContent).toContain("has no pages");
  });
});

describe("a picture", () => {
  test("has the form of its page, two dots a point, with words on it, for this origin alone", async () => {
    const response = await ask(`${at}/pages.png?page=2`);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    const { loadImage, createCanvas } = await import("@napi-rs/canvas");
    const image = await loadImage(Buffer.from(await response.arrayBuffer()));
    const { width, height } = image;
    const drawn = createCanvas(width, height).getContext("2d");
    drawn.drawImage(image, 0, 0);
    const { data } = drawn.getImageData(0, 0, width, height);
    expect([width, height]).toEqual([1190, 1684]);
    let dark = 0;
    for (let k = 0; k < data.length; k += 4) if ((data[k] ?? 255) < 100) dark++;
    expect(dark).toBeGreaterThan(500);
  });

  test("goes with its document", async () => {
    const other = await corpusStore();
    await other.put(await pagedEntry());
    const asked = appOver(other).ask;
    expect((await asked(`${at}/pages.png`)).status).toBe(200);
    await other.remove(paged.document.id);
    expect((await asked(`${at}/pages.png`)).status).toBe(404);
    await other.close();
  });
});

describe("drawing", () => {
  /** The ledger with another file in place of the document's own. */
  const over = async (original: string, pages: number) => {
    const other = await corpusStore();
    const entry = await pagedEntry();
    const [first] = entry.document.pages ?? [];
    const all = Array.from({ length: pages }, () => first).filter((page) => page !== undefined);
    await other.put({ ...entry, document: { ...entry.document, pages: all }, original: Buffer.from(original) });
    return other;
  };

  test("a page that cannot be drawn is tried once", async () => {
    const other = await over("%PDF-1.7 broken", 1);
    const read = vi.spyOn(other, "original");
    const asked = appOver(other).ask;
    const told = [await asked(`${at}/pages.png`), await asked(`${at}/pages.png`)];
    expect(told.map(({ status }) => status)).toEqual([501, 501]);
    expect(read).toHaveBeenCalledTimes(1);
    await other.close();
  });

  test("only some wait to be drawn, and the others are told so", async () => {
    const other = await over(pdfOf(Array.from({ length: 30 }, () => [{ text: "Words", x: 72, y: 700 }])), 30);
    const asked = appOver(other).ask;
    const all = await Promise.all(Array.from({ length: 30 }, (_, k) => asked(`${at}/pages.png?page=${k + 1}`)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(12);
    expect(await all.at(-1)?.json()).toMatchObject({ status: 503, code: "queue-full" });
    expect((await asked(`${at}/pages.png?page=30`)).status).toBe(200);
    await other.close();
  });

  test("a browser asks each time, and is told when it has the same", async () => {
    const first = await ask(`${at}/pages.png`);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const again = await ask(`${at}/pages.png`, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });
});

describe("what is refused, as problem details", () => {
  test.each([
    ["pages?page=4", 400, /has 3 pages, and no page 4/],
    ["pages?page=0", 400, /page/],
    ["pages?page=two", 400, /page/],
    ["pages?page=1e9", 400, /page/],
    ["pages.png?page=4", 400, /no page 4/],
    ["pages.png?page=-1", 400, /page/],
    ["pages.png?size=9", 400, /size/],
    ["pages?at=5-99999", 400, /no place/],
  ])("%s", async (path, status, says) => {
    const response = await ask(`${at}/${path}`);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.stringify(await response.json())).toMatch(says);
  });

  test.each(["/documents/d0/pages", "/documents/d0/pages.png", `/documents/${documents[1]?.id}/pages.png`])(
    "%s",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});
