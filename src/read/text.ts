/** Comes in: the bytes of a plain text or Markdown file. Goes out: its text and layout. */
import { canonical } from "./canonical.ts";
import { classify } from "./classify.ts";
import { decode, encodingNotices } from "./encoding.ts";
import type { Format } from "./format.ts";
import { layoutLanguage } from "./language.ts";
import { linesOf } from "./lines.ts";

/** Plain text: one line a paragraph, paragraphs between empty lines, or wrapped by hand. */
export const text: Format = {
  name: "text",
  extensions: [".txt", ".md"],
  mediaTypes: ["text/plain", "text/markdown"],
  sniff: () => false,
  async read({ bytes, where, charset, languages }) {
    const decoded = await decode(bytes, where, { http: charset, html: false });
    const { text: body, notices } = canonical(decoded.text);
    return {
      text: body,
      layout: classify(body, linesOf(body), layoutLanguage(body, languages)),
      encoding: decoded.encoding,
      notices: [...encodingNotices(body, decoded), ...notices],
    };
  },
};
