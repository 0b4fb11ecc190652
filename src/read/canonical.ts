/** Comes in: decoded text. Goes out: the one form that spans count in, with a notice for every character that changed. */
import type { Notice } from "../core/document.ts";

/** What a replaced character stands as. @source Unicode 16, U+FFFD REPLACEMENT CHARACTER. */
const REPLACEMENT = "\uFFFD";

/** Text whose only line end is "\n", without U+0000 and half surrogate pairs. */
export interface Canonical {
  readonly text: string;
  readonly notices: readonly Notice[];
}

function replaceAll(text: string, regex: RegExp, what: string): Canonical {
  const first = text.search(regex);
  if (first < 0) return { text, notices: [] };
  let count = 0;
  const replaced = text.replace(regex, () => {
    count++;
    return REPLACEMENT;
  });
  const message = `${count} × ${what} cannot be kept and ${count === 1 ? "stands" : "stand"} as U+FFFD`;
  return { text: replaced, notices: [{ message, span: { start: first, end: first + 1 } }] };
}

/** Makes the text canonical: CR LF and CR become LF; a byte order mark goes; what no store can keep becomes U+FFFD. */
export function canonical(raw: string): Canonical {
  const lined = (raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw).replace(/\r\n?/g, "\n");
  const bare = replaceAll(lined, /\0/g, "U+0000");
  // Few texts have any, and the plain search is ten times faster than the one that knows pairs.
  const pairs = /[\ud800-\udfff]/.test(bare.text);
  const whole = pairs
    ? replaceAll(bare.text, /\p{Surrogate}/gu, "half a surrogate pair")
    : { text: bare.text, notices: [] };
  return { text: whole.text, notices: [...bare.notices, ...whole.notices] };
}
