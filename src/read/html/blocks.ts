/** Comes in: the element that holds the article. Goes out: its text in blocks, as a browser would set them. */
import type { BlockKind } from "../../core/document.ts";

/** One stretch of a page's text and what its element says of it. */
export interface PageBlock {
  readonly text: string;
  readonly hint?: BlockKind;
}

const BLOCK = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tfoot tr ul".split(
    " ",
  ),
);

const HINTS: Readonly<Record<string, BlockKind>> = {
  h1: "title",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  tr: "item",
  blockquote: "quote",
  figcaption: "caption",
  caption: "caption",
};

/** A block that is links for more than this share is a link list, if it is this short (words). */
const LINK_LIST = { share: 0.75, words: 25 };

/** The text under way. */
class Collector {
  readonly blocks: PageBlock[] = [];
  #text = "";
  #linked = 0;

  add(text: string, linked: boolean): void {
    this.#text += text;
    if (linked) this.#linked += text.trim().length;
  }

  /** Ends the block that is under way, if it holds anything. */
  flush(hint: BlockKind | undefined): void {
    for (const part of this.#text.split(/\n\s*\n/)) {
      const text = part.replace(/[ \t\n\r\f]+/g, " ").trim();
      if (text === "") continue;
      const linkList =
        this.#linked > LINK_LIST.share * this.#text.trim().length && text.split(" ").length <= LINK_LIST.words;
      const kind = linkList && hint !== "title" && hint !== "heading" ? "furniture" : hint;
      this.blocks.push(kind ? { text, hint: kind } : { text });
    }
    this.#text = "";
    this.#linked = 0;
  }
}

function walk(node: Node, collector: Collector, hint: BlockKind | undefined, linked: boolean): void {
  for (const child of Array.from(node.childNodes)) {
    // 3 is a text node, 1 an element.
    // Line ends of the source are spaces; those that stay are of `<br>`.
    if (child.nodeType === 3) collector.add((child.textContent ?? "").replace(/[\n\r]/g, " "), linked);
    if (child.nodeType !== 1) continue;
    const name = (child as Element).tagName.toLowerCase();
    if (name === "br") collector.add("\n", false);
    else if (name === "td" || name === "th") {
      walk(child, collector, hint, linked);
      collector.add(" | ", false);
    } else if (BLOCK.has(name)) {
      collector.flush(hint);
      const own = HINTS[name] ?? hint;
      walk(child, collector, own, linked);
      collector.flush(own);
    } else walk(child, collector, hint, linked || name === "a");
  }
}

/** The blocks of an element, in order. Rows of tables are items whose cells stand between bars. */
export function blocksIn(element: Element): readonly PageBlock[] {
  const collector = new Collector();
  walk(element, collector, undefined, false);
  collector.flush(undefined);
  return collector.blocks.map(({ text, hint }) => {
    const bare = text.replace(/(?<![\s|])(?:\s*\|)+$/, "");
    return hint ? { text: bare, hint } : { text: bare };
  });
}
