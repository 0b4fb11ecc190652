/** Comes in: the blocks of a document. Goes out: the flag on a heading for sources under which none stand. */
import type { Block } from "../../core/document.ts";
import { placeOf } from "../evidence.ts";
import type { Page } from "../rule.ts";
import { quoted } from "../wording.ts";
import type { Flag } from "./flag.ts";

/** Blocks that are no entry of a list: the next heading, or what belongs to the page. */
const NO_ENTRY: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["heading", "label", "furniture", "title", "meta"]);

/** A heading for the sources of the text with nothing below it. */
export function emptyList({ document, language }: Page): Flag | undefined {
  const at = document.blocks.findIndex(({ span, kind }) => {
    if (span.end - span.start > 20 || kind === "furniture") return false;
    const words = document.text.slice(span.start, span.end).toLowerCase().replace(":", "").trim();
    return language.checks.sourceLists.has(words);
  });
  const [heading, next] = [document.blocks[at], document.blocks[at + 1]];
  if (at < 0 || !heading || (next && !NO_ENTRY.has(next.kind))) return undefined;
  const words = quoted(document.text.slice(heading.span.start, heading.span.end));
  return {
    message: `Below ${words} no source is listed.`,
    lines: [
      {
        says: `${words}: the next line is ${next ? "another heading" : "the end of the text"}`,
        evidence: placeOf(document, heading.span),
      },
    ],
    settle: "the list of sources of the page itself: it may have been lost in copying",
  };
}
