/** Comes in: the HTML of a page. Goes out: the article's blocks and the page's metadata. Runs in a worker; see worker.ts. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { PageBlock } from "./blocks.ts";
import { blocksIn } from "./blocks.ts";
import type { Metadata } from "./metadata.ts";
import { readMetadata } from "./metadata.ts";
import { prune } from "./prune.ts";

/** What the worker is given. */
export interface PageTask {
  readonly html: string;
}

/** What the worker gives back; the title block comes first when there is one. */
export interface Page {
  readonly blocks: readonly PageBlock[];
  readonly metadata: Metadata;
}

/** Fewest letters of an article that the extractor is believed to have found; below, the whole body is taken. */
const LEAST_LETTERS = 140;

/** A document with head and body, whatever the page left out (all three tags may be): linkedom adds none. */
function parse(html: string): Document {
  const attributes = html.match(/<html(\s[^>]*)>/i)?.[1] ?? "";
  const inside = html.replace(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/gi, "");
  const whole =
    /<body[\s>]/i.test(html) && /<html[\s>]/i.test(html)
      ? html
      : `<!doctype html><html${attributes}><head></head><body>${inside}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

const squeeze = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** The headline: the page's one h1, else what the metadata calls it without the outlet's name at its end. */
function titleOf(document: Document, metadata: Metadata): string {
  const headings = [...document.querySelectorAll("h1")]
    .map((heading) => squeeze(heading.textContent))
    .filter((text) => text !== metadata.outlet);
  const words = headings[0]?.split(" ").length ?? 0;
  if (headings.length === 1 && headings[0] && words >= 3 && words <= 40) return headings[0];
  const named = squeeze(metadata.title ?? document.querySelector("title")?.textContent);
  const cut = named.match(/^(.{15,})\s[|–—•-]\s[^|–—•]{2,40}$/u)?.[1];
  return metadata.title && !(metadata.outlet && named.endsWith(metadata.outlet)) ? named : (cut ?? named);
}

function articleOf(document: Document): Element | undefined {
  // The page is cloned as Readability takes apart what it is given, and the body may still be needed.
  const clone = document.cloneNode(true) as Document;
  const article = new Readability<Element>(clone, {
    serializer: (node) => node as Element,
    charThreshold: 250,
  }).parse();
  return article?.content && (article.textContent ?? "").match(/\p{L}/gu)?.length ? article.content : undefined;
}

function letters(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text, hint }) => sum + (hint === "furniture" ? 0 : text.length), 0);
}

/** Puts the title first and takes its repetitions away. */
function withTitle(title: string, blocks: readonly PageBlock[]): readonly PageBlock[] {
  const body = blocks
    .filter(({ text }, k) => k > 3 || squeeze(text) !== title)
    .map(({ text, hint }) =>
      hint === "title" ? { text, hint: "heading" as const } : { text, ...(hint ? { hint } : {}) },
    );
  return title === "" || body.length === 0 ? body : [{ text: title, hint: "title" }, ...body];
}

/** Reads one page. */
export function parsePage({ html }: PageTask): Page {
  const document = parse(html);
  const metadata = readMetadata(document);
  const title = titleOf(document, metadata);
  prune(document);
  const article = articleOf(document);
  const found = article ? blocksIn(article) : [];
  const blocks = letters(found) >= LEAST_LETTERS || !document.body ? found : blocksIn(document.body);
  return { blocks: withTitle(title, blocks), metadata };
}
