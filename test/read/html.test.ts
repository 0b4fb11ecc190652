import { describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import type { Document } from "../../src/core/document.ts";
import { nestsDeeper } from "../../src/read/html/depth.ts";
import { parseInWorker } from "../../src/read/html/pool.ts";
import { read } from "../../src/read/index.ts";

const P1 =
  "The ministry said on Friday that it had ordered forty tanks from a domestic maker at a price of six hundred million.";
const P2 =
  "Deliveries begin in 2027, and the last vehicle is to arrive in 2030 if the works keep to their schedule this time.";

async function readPage(html: string | Uint8Array): Promise<Document> {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  const options = { clock: fixedClock("2025-09-01T00:00:00Z"), stdin: async () => bytes };
  for await (const result of read(["-"], options)) {
    if (result.ok) return result.document;
    throw result.error;
  }
  throw new Error("nothing was read");
}

const shape = ({ text, blocks }: Document) =>
  blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);

const article = (body: string, head = "") =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><article>${body}</article></body></html>`;

describe("pages", () => {
  test("the article without what stands around it, each block by its element", async () => {
    const document =
      await readPage(`<!doctype html><html><head><title>Ministry orders forty tanks | Harbour Gazette</title></head>
      <body class="has-sidebar"><nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article><h1>Ministry orders forty tanks</h1><figure><img src="t.jpg"><figcaption>A tank on a road in May</figcaption></figure>
      <p>${P1}</p><h2>Why now</h2><p>“We waited too long,” the minister<br>said, as the old fleet <a href="/x">costs more</a> each&nbsp;year.</p>
      <ul><li>forty tanks</li><li>six cranes</li></ul><blockquote><p>A good day for the army and the town.</p></blockquote>
      <table><tr><th>Year</th><th>Tanks</th></tr><tr><td>2027</td><td>8</td></tr></table>
      <div class="related-posts"><h3>Related</h3><a href="/y">Navy wants frigates</a></div>
      <p>${P2}</p><p>Follow us on Telegram and subscribe to our newsletter.</p></article>
      <aside>Most read</aside><footer>© 2025 Harbour Gazette</footer><script>alert(1)</script></body></html>`);
    expect(shape(document)).toEqual([
      "title: Ministry orders forty tanks",
      "caption: A tank on a road in May",
      `paragraph: ${P1}`,
      "heading: Why now",
      "paragraph: “We waited too long,” the minister said, as the old fleet costs more each\u00a0year.",
      "item: forty tanks",
      "item: six cranes",
      "quote: A good day for the army and the town.",
      "item: Year | Tanks",
      "item: 2027 | 8",
      `paragraph: ${P2}`,
      "furniture: Follow us on Telegram and subscribe to our newsletter.",
    ]);
    expect(document.origin.title).toMatchObject({ value: "Ministry orders forty tanks" });
  });

  test("windows-1251 by the page's own word", async () => {
    // "Ministry of Defence: " and P1 in English, so that the language is one that is read.
    const name = Uint8Array.from([0xcc, 0xe8, 0xed, 0xee, 0xe1, 0xee, 0xf0, 0xee, 0xed, 0xfb]);
    const page = Buffer.concat([
      Buffer.from(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><article><p>`,
      ),
      name,
      Buffer.from(`: ${P1}</p><p>${P2}</p></article></body></html>`),
    ]);
    const document = await readPage(page);
    expect(document.text).toContain(`Минобороны: ${P1}`);
    expect(document.origin.encoding).toBe("windows-1251");
  });

  test("a page of loose text without an article", async () => {
    expect(shape(await readPage(`<html><body>${P1}<br><br>${P2}</body></html>`))).toEqual([
      `paragraph: ${P1}`,
      `paragraph: ${P2}`,
    ]);
  });

  test.each<[string, string]>([
    ["a form around the whole page", `<form><div>${"PARAGRAPHS"}</div></form>`],
    ["a page builder's widgets", '<div class="widget"><div class="teaser">PARAGRAPHS</div></div>'],
    ["an article in an aside", "<aside>PARAGRAPHS</aside>"],
    ["a class that names what stands beside it", '<div class="with-sidebar ad-free">PARAGRAPHS</div>'],
  ])("the article survives %s", async (_, frame) => {
    const document = await readPage(
      `<html><body>${frame.replace("PARAGRAPHS", `<p>${P1}</p><p>${P2}</p>`)}</body></html>`,
    );
    expect(shape(document)).toEqual([`paragraph: ${P1}`, `paragraph: ${P2}`]);
  });

  test("a page without words", async () => {
    await expect(readPage("<html><body><img src=x></body></html>")).rejects.toMatchObject({
      code: "document-without-text",
    });
  });

  test("scripts and markup in the text stay text", async () => {
    const document = await readPage(
      article(
        `<p>${P1} &lt;script&gt;alert(1)&lt;/script&gt;</p><p onclick="x()">${P2}</p><script>document.write("no")</script>`,
      ),
    );
    expect(document.text).toBe(`${P1} <script>alert(1)</script>\n\n${P2}`);
  });
});

describe("metadata", () => {
  const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const metadata = async (head: string) => (await readPage(article(`<p>${P1}</p><p>${P2}</p>`, head))).origin;

  test("JSON-LD first", async () => {
    const origin = await metadata(
      `${ld({
        "@graph": [
          { "@type": "WebSite", name: "x" },
          {
            "@type": "NewsArticle",
            headline: "Forty tanks",
            datePublished: "2025-05-30T23:30:00-04:00",
            author: [{ name: "Jane Roe" }, { name: "John Doe" }],
            publisher: { name: "Harbour Gazette" },
          },
        ],
      })}<meta property="article:published_time" content="2024-01-01"><meta name="author" content="Somebody">`,
    );
    expect(origin).toMatchObject({
      title: { value: "Forty tanks" },
      published: { known: "stated", value: "2025-05-30" },
      author: { value: "Jane Roe, John Doe" },
      outlet: { value: "Harbour Gazette" },
    });
  });

  test.each([
    ["meta", `<meta property="article:published_time" content="2025-05-30T10:00:00Z">`, "2025-05-30"],
    ["meta in words", `<meta name="date" content="Fri, 30 May 2025 10:00:00 GMT">`, "2025-05-30"],
    [
      "an address as author is none",
      `<meta name="date" content="2025-05-30"><meta name="author" content="https://x.org/jane">`,
      "2025-05-30",
    ],
  ])("then %s", async (_, head, date) => {
    const { published, author } = await metadata(head);
    expect(published).toMatchObject({ known: "stated", value: date });
    expect(author.known).toBe("unknown");
  });

  test.each(["0001-01-01T00:00:00", "1970-01-01", "2025-13-40", "2031-01-01", "soon"])(
    "the date %s is refused",
    async (date) => {
      expect((await metadata(`<meta name="date" content="${date}">`)).published).toEqual({ known: "unknown" });
    },
  );

  test("broken JSON-LD says nothing", async () =>
    expect((await metadata(`<script type="application/ld+json">{"headline": </script>`)).title.known).toBe("unknown"));

  test("the page's own address joins its versions", async () => {
    const head = `<link rel="canonical" href="https://harbour-gazette.org/tanks#top">`;
    expect((await metadata(head)).url).toBe("https://harbour-gazette.org/tanks");
    expect((await metadata(`<link rel="canonical" href="javascript:alert(1)">`)).url).toBeUndefined();
  });
});

describe("hostile pages", () => {
  test("20,000 nested elements give an error at once", async () => {
    const began = performance.now();
    await expect(readPage(`<html><body>${"<div>".repeat(20_000)}x`)).rejects.toMatchObject({
      code: "html-too-deep",
      message: expect.not.stringContaining("\n"),
    });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test.each<[string, string]>([
    ["plain", "<div>".repeat(600)],
    ["with stray end tags between", "<div></b></span>".repeat(600)],
    ["of paragraphs and items", "<p><li>".repeat(600)],
    ["of unknown elements", "<x-y>".repeat(600)],
    ["behind an unclosed comment start in an attribute", `<p title="<!--">${"<div>".repeat(600)}`],
    ["with attributes", '<div class="a > b">'.repeat(600)],
  ])("deep: %s", (_, html) => expect(nestsDeeper(html, 512)).toBe(true));

  test.each<[string, string]>([
    ["closed elements", "<div><p>x</p></div>".repeat(2000)],
    ["open paragraphs", "<p>x".repeat(2000)],
    ["open items", `<ul>${"<li>x".repeat(2000)}`],
    ["open rows and cells", `<table>${"<tr><td>x<td>y".repeat(2000)}`],
    ["void elements", "<br><img src=x>".repeat(2000)],
    ["markup in scripts", `<script>${'"<div>"'.repeat(2000)}</script>`],
    ["markup in comments", `<!--${"<div>".repeat(2000)}-->`],
    ["an open comment", `<!--${"<div>".repeat(2000)}`],
  ])("not deep: %s", (_, html) => expect(nestsDeeper(html, 512)).toBe(false));

  test("a page that takes too long is given up, and the next ones are read", async () => {
    const slow = article(`<p>${P1}</p>`.repeat(20_000));
    const good = article(`<p>${P1}</p><p>${P2}</p>`);
    const [late, ...next] = await Promise.allSettled([
      parseInWorker({ html: slow }, "slow.html", 20),
      readPage(good),
      readPage(good),
    ]);
    expect(late).toMatchObject({
      status: "rejected",
      reason: { code: "html-too-deep", where: "slow.html", message: expect.not.stringContaining("\n") },
    });
    expect(next.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  });
});
