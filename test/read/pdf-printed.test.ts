/** Articles that a browser prints, read again: what they say must be the same. */
import { readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../src/core/document.ts";
import { valueOr } from "../../src/core/part.ts";
import { extract } from "../../src/extract/index.ts";
import { languages } from "../../src/lang/index.ts";
import { readGiven, readText } from "../../src/read/index.ts";
import { sharedPath } from "../shared.ts";
import { CHROMIUM_FLAGS, chromiumPath, NO_CHROMIUM } from "../web/chromium.ts";

const gold = sharedPath("gold", "documents.json");
const seeds = sharedPath("seeds");
const files: readonly string[] =
  gold && seeds
    ? JSON.parse(readFileSync(gold, "utf8")).docs.map(({ file }: { file: string }) => `${seeds}/${file}`)
    : [];
if (!chromiumPath) console.warn(`skipped test/read/pdf-printed.test.ts: ${NO_CHROMIUM}`);

const clock = { now: () => "2026-09-01T00:00:00Z" };
const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** What a document states, as the words and the kind of each statement. */
function said(document: Document): string[] {
  const [language] = languages;
  if (!language) throw new Error("there is no language");
  return extract(document, language).map(({ kind, quote }) => `${kind}: ${quote.replace(/\s+/g, " ")}`);
}

describe.skipIf(!chromiumPath || files.length === 0)("articles printed by Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser?.close());

  /** The article as pages with header and footer; each line of the text is a paragraph. */
  async function printed(text: string, title: string, css: string): Promise<Uint8Array> {
    const page = await browser.newPage();
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const body = lines
      .map((line) => (line === title ? `<h1>${escaped(line)}</h1>` : `<p>${escaped(line)}</p>`))
      .join("");
    await page.setContent(`<html lang="en"><style>${css}</style><body>${body}</body></html>`);
    const margin = { top: "2.5cm", bottom: "2.5cm", left: "2cm", right: "2cm" };
    const small = (words: string) => `<span style="font-size:8px;margin-left:2cm">${words}</span>`;
    const bytes = await page.pdf({
      format: "A4",
      margin,
      displayHeaderFooter: true,
      headerTemplate: small("The reader’s own header"),
      footerTemplate: small('<span class="pageNumber"></span>/<span class="totalPages"></span>'),
    });
    await page.close();
    return bytes;
  }

  test.each([
    ["one column", "body{font:11pt/1.35 'Liberation Serif'}"],
    [
      "two columns, hyphenated",
      "body{font:10pt/1.3 'Liberation Serif';hyphens:auto;text-align:justify}p{margin:0;text-indent:1.2em}h1{column-span:all}body{columns:2}",
    ],
  ])("%s: they say the same", async (_, css) => {
    const lost: string[] = [];
    let all = 0;
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      const plain = await readText(text, { name: "seed" });
      const again = await readGiven(
        {
          kind: "file",
          name: "seed.pdf",
          bytes: await printed(text, plain.ok ? valueOr(plain.document.origin.title, "") : "", css),
        },
        { clock },
      );
      if (!plain.ok || !again.ok) throw new Error("not read", { cause: again });
      const wanted = said(plain.document);
      const found = new Set(said(again.document));
      all += wanted.length;
      lost.push(...wanted.filter((one) => !found.has(one)));
    }
    expect(all).toBeGreaterThan(0);
    // What is left are words broken at their own hyphen ("self-determination"), which nothing in the text tells.
    expect(lost.length / all, lost.join("\n")).toBeLessThan(0.02);
  });
});
