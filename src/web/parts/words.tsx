/** Words of a foreign text. Comes in: a string from a document. Goes out: the same, with what cannot be seen made visible. */
import type { ComponentChildren } from "preact";
import { codePoint, UNSEEN, visible } from "../../text/unseen.ts";
import { isWebAddress } from "../../text/web.ts";
import { days } from "../spoken.ts";
import { foreign, useLanguage } from "./language.ts";

export { visible } from "../../text/unseen.ts";

/** Words of a text, and where they are from. */
interface WordsProps {
  readonly of: string;
  /** The document that says them so, by which their language is known; absent for names and for words of the page itself. */
  readonly from?: string | undefined;
  /** Their language, where it is known without the document. */
  readonly language?: string | undefined;
}

/** Text of a document as elements, cut off from the direction of what stands around it, and with its language where that is another. */
export function Words({ of, from, language }: WordsProps) {
  return <bdi lang={useLanguage(from) ?? foreign(language)}>{pieces(of)}</bdi>;
}

/** The same without the isolation, for the inside of a text that is isolated as a whole. */
export function pieces(text: string): ComponentChildren {
  const found = [...text.matchAll(UNSEEN)];
  if (found.length === 0) return text;
  const out: ComponentChildren[] = [];
  let at = 0;
  for (const match of found) {
    out.push(text.slice(at, match.index));
    out.push(<span class="unseen">{codePoint(match[0])}</span>);
    at = match.index + match[0].length;
  }
  out.push(text.slice(at));
  return out;
}

/** A sentence of our own about a text; its days are said as everywhere else, those that stand in quoted words as they are. */
export function Message({ of }: { readonly of: string }) {
  let isQuoted = false;
  const parts = visible(of).split(/(“|”)/);
  return (
    <>
      {parts.map((part) => {
        if (part === "“" || part === "”") isQuoted = part === "“";
        return isQuoted ? part : days(part);
      })}
    </>
  );
}

/** Words of our own in which names for machines stand between grave accents. */
export function Coded({ of }: { readonly of: string }) {
  return <>{of.split("`").map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : visible(part)))}</>;
}

/** How a sentence is set as a heading: a long one smaller, so that it stays one look. */
export function sentenceClass(text: string): string {
  return text.length > 110 ? "sentence long" : "sentence";
}

/** A link that leaves the workbench, or plain words when the address is not one of the web. */
export function Outside({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  if (!isWebAddress(href)) return <span>{children}</span>;
  return (
    <a href={href} rel="noopener noreferrer nofollow external">
      {children}
    </a>
  );
}

/** The first words of a quote, at most `most`, with an ellipsis when there were more. */
export function shorten(text: string, most = 40): string {
  let words = 0;
  let inside = false;
  // Read no further than it is shown: a sentence that has lost its stops has thousands of words, and a figure in each.
  for (let at = 0; at < text.length; at++) {
    const space = isSpace(text, at);
    if (space && inside && ++words === most) return `${text.slice(0, at)} …`;
    inside = !space;
  }
  return text;
}

/** Visible ASCII needs no pattern. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= 0x20 || code >= 0x7f) && /\s/.test(text.charAt(at));
}
