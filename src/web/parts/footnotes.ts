/** Footnotes for paper. Comes in: a page as HTML. Goes out: the same, its links numbered and their addresses listed at the end. */
import { OFF_PAPER } from "../style/print.ts";
import { visible } from "./words.tsx";

const VOID: ReadonlySet<string> = new Set("area br col hr img input link meta source wbr".split(" "));
const QUOTE = '"'.charCodeAt(0);
const GREATER = ">".charCodeAt(0);
const SPACE = " ".charCodeAt(0);
const SLASH = "/".charCodeAt(0);
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
  let out = "";
  let done = 0;
  // How deep the element lies that is not on paper, counted from it; 0 outside of any.
  let off = 0;
  for (let at = html.indexOf("<", start); at !== -1 && at < end; at = html.indexOf("<", at)) {
    const isClosing = html.charCodeAt(at + 1) === SLASH;
    const from = at + (isClosing ? 2 : 1);
    const head = nameEnd(html, from);
    const tail = tagEnd(html, head);
    const name = html.slice(from, head);
    const isVoid = html.charCodeAt(tail - 1) === SLASH || VOID.has(name);
    at = tail;
    if (off > 0) off += isVoid ? 0 : isClosing ? -1 : 1;
    if (off > 0 || isClosing) continue;
    const attributes = html.slice(head, tail);
    if (isOff(name, attributes)) {
      if (!isVoid) off = 1;
      continue;
    }
    const address = name === "a" ? / href="([^"]*)"/.exec(attributes)?.[1] : undefined;
    if (address === undefined || address.startsWith("#") || address.startsWith(`${own}#`)) continue;
    const note = notes.get(address) ?? notes.size + 1;
    notes.set(address, note);
    out += `${html.slice(done, head)} data-note="${note}"`;
    done = head;
  }
  const after = end + MAIN_END;
  return out + html.slice(done, after) + listOf(notes) + html.slice(after);
}

/** Where the name of a tag ends that begins here: before white space, a slash or its end. */
function nameEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code <= SPACE || code === SLASH || code === GREATER) return at;
  }
  return html.length;
}

/** Where a tag ends: at the first `>` that no value holds. Our renderer puts values in double quotation marks, and escapes those in them. */
function tagEnd(html: string, from: number): number {
  let isValue = false;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === QUOTE) isValue = !isValue;
    else if (code === GREATER && !isValue) return at;
  }
  return html.length;
}

const MAIN_END = "</main>".length;

/** Attributes of an element that has one of the classes. */
function ofClass(names: readonly string[]): { readonly test: (attributes: string) => boolean } {
  const known: ReadonlySet<string> = new Set(names);
  return {
    test(attributes) {
      const at = attributes.indexOf(CLASS);
      if (at === -1) return false;
      const from = at + CLASS.length;
      return attributes
        .slice(from, attributes.indexOf('"', from))
        .split(" ")
        .some((one) => known.has(one));
    },
  };
}

const CLASS = ' class="';

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
