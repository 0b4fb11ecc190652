/** Footnotes for paper. Comes in: a page as HTML. Goes out: the same, its links numbered and their addresses listed at the end. */
import { OFF_PAPER } from "../style/print.ts";
import { visible } from "./words.tsx";

/**
 * A tag as our renderer writes it: every value stands in double quotation marks, in which it escapes those, so that a
 * pattern reads it safely; no text of a document can hold a tag.
 */
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const VOID = /^(?:area|br|col|hr|img|input|link|meta|source|wbr)$/;
const elements: ReadonlySet<string> = new Set([...OFF_PAPER.elements, "svg"]);
const classes = ofClass(OFF_PAPER.classes);
const kept = ofClass([OFF_PAPER.kept]);

/**
 * Numbers the links of what stands in `main` and on paper, each address once, and lists them after it. The list is in the
 * page but shown in print alone. A link to a place of the page itself gets no number.
 * @param own path of the page
 */
export function withFootnotes(html: string, own = ""): string {
  const start = html.indexOf("<main");
  const end = html.lastIndexOf("</main>");
  if (start < 0 || end < 0) return html;
  const notes = new Map<string, number>();
  // How deep the element lies that is not on paper, counted from it; 0 outside of any.
  let off = 0;
  const main = html.slice(start, end).replace(TAG, (tag, closing, name, attributes, alone) => {
    const isVoid = alone !== "" || VOID.test(name);
    if (off > 0) {
      if (!isVoid) off += closing === "" ? 1 : -1;
      return tag;
    }
    if (closing !== "") return tag;
    if (isOff(name, attributes)) {
      if (!isVoid) off = 1;
      return tag;
    }
    const address = name === "a" ? / href="([^"]*)"/.exec(attributes)?.[1] : undefined;
    if (address === undefined || address.startsWith("#") || address.startsWith(`${own}#`)) return tag;
    const note = notes.get(address) ?? notes.size + 1;
    notes.set(address, note);
    return `<a data-note="${note}"${attributes}>`;
  });
  return html.slice(0, start) + main + html.slice(end, end + MAIN_END) + listOf(notes) + html.slice(end + MAIN_END);
}

const MAIN_END = "</main>".length;

/** Attributes of an element that has one of the classes. */
function ofClass(names: readonly string[]): { readonly test: (attributes: string) => boolean } {
  return {
    test: (attributes) =>
      (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? "").split(" ").some((one) => names.includes(one)),
  };
}

/** True of what is not printed, or has no room for a number; what is folded away is not printed either. */
function isOff(name: string, attributes: string): boolean {
  if (name === "details") return !/\sopen(?:[\s=]|$)/.test(attributes);
  return (elements.has(name) && !kept.test(attributes)) || classes.test(attributes);
}

/** The addresses stand as they are in the attributes, in which they are escaped. */
function listOf(notes: ReadonlyMap<string, number>): string {
  if (notes.size === 0) return "";
  const local = [...notes.keys()].some((address) => address.startsWith("/"))
    ? "<p>An address that begins with a slash stands in the workbench that this was printed from.</p>"
    : "";
  const lines = [...notes].map(
    ([address, note]) => `<li><span>${note}</span> <span class="address">${visible(address)}</span></li>`,
  );
  return `<section class="footnotes on-paper"><h2>Addresses</h2>${local}<ol>${lines.join("")}</ol></section>`;
}
