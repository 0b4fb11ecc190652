/** Comes in: the bytes of a page. Goes out: the article's text and layout, and what the page says about itself. */
import { PlumblineError } from "../core/error.ts";
import type { Part } from "../core/part.ts";
import { stated, UNKNOWN } from "../core/part.ts";
import { canonical } from "./canonical.ts";
import { classify } from "./classify.ts";
import { decode, encodingNotices } from "./encoding.ts";
import type { Format } from "./format.ts";
import type { PageBlock } from "./html/blocks.ts";
import { nestsDeeper } from "./html/depth.ts";
import type { Metadata } from "./html/metadata.ts";
import { parseInWorker } from "./html/pool.ts";
import { layoutLanguage } from "./language.ts";
import type { Line } from "./lines.ts";
import { lineAt } from "./lines.ts";
import { publishedOf } from "./published.ts";

/** Deepest nesting of elements that is read. @source Chromium's HTMLTreeBuilder stops at 512 as well. */
const DEEPEST = 512;

const part = (value: string | undefined): Part<string> => (value ? stated(value) : UNKNOWN);

/** Hosts of one site: the same, or one below the other ("m.example.org", "example.org"). */
function isSameSite(a: string, b: string): boolean {
  const bare = (host: string): string => host.replace(/^www\./, "");
  return bare(a) === bare(b) || a.endsWith(`.${bare(b)}`) || b.endsWith(`.${bare(a)}`);
}

/** The address that a page calls its own, when it may: a page cannot pass for one of another site. */
function ownAddress(metadata: Metadata, url: string | undefined): { canonicalUrl?: string; elsewhere: boolean } {
  if (!metadata.canonicalUrl || !URL.canParse(metadata.canonicalUrl, url)) return { elsewhere: false };
  const address = new URL(metadata.canonicalUrl, url);
  if (!/^https?:$/.test(address.protocol) || address.username !== "") return { elsewhere: false };
  address.hash = "";
  if (url && !isSameSite(address.hostname, new URL(url).hostname)) return { elsewhere: true };
  return { canonicalUrl: address.href, elsewhere: false };
}

/** The blocks as one text, an empty line between them. */
function compose(blocks: readonly PageBlock[]): { text: string; lines: Line[] } {
  const clean = blocks
    .map(({ text, ...rest }) => ({ ...rest, text: canonical(text).text.trim() }))
    .filter(({ text }) => text !== "");
  const text = clean.map((block) => block.text).join("\n\n");
  let start = 0;
  const lines = clean.map((block) => {
    const line = lineAt(text, { start, end: start + block.text.length }, block.hint);
    start = line.span.end + 2;
    return line;
  });
  return { text, lines };
}

/** What follows the comments at the beginning of a page. One pass: a file of comments must not cost more than its length. */
function afterComments(start: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(start.charAt(at))) at++;
    if (!start.startsWith("<!--", at)) return start.slice(at);
    const end = start.indexOf("-->", at);
    if (end < 0) return "";
    at = end + 3;
  }
}

/** HTML pages: the article by Readability, without what stands around it. */
export const html: Format = {
  name: "html",
  extensions: [".html", ".htm"],
  mediaTypes: ["text/html", "application/xhtml+xml"],
  sniff: (start) =>
    /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(afterComments(start.replace(/^\s*<\?xml[^>]*>/, ""))),
  async read(received) {
    const { bytes, where, charset, url, today, languages } = received;
    const decoded = await decode(bytes, where, { http: charset, html: true });
    if (nestsDeeper(decoded.text, DEEPEST)) {
      const message = `${where}: the page nests more than ${DEEPEST} elements in one another; save its text as .txt`;
      throw new PlumblineError("html-too-deep", where, message);
    }
    const { blocks, metadata } = await parseInWorker({ html: decoded.text }, where);
    const { text, lines } = compose(blocks);
    const language = layoutLanguage(text, languages);
    const { canonicalUrl, elsewhere } = ownAddress(metadata, url);
    return {
      text,
      layout: classify(text, lines, language),
      encoding: decoded.encoding,
      notices: encodingNotices(text, decoded),
      ...(canonicalUrl ? { canonicalUrl } : {}),
      outlet: part(metadata.outlet),
      author: part(metadata.author),
      title: part(metadata.title),
      published: publishedOf(metadata.published, today, language),
      ...(elsewhere ? { role: "republished" as const } : {}),
    };
  },
};
