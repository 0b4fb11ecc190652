/** What may leave the machine. Comes in: a wire form. Goes out: the same, no quote of an article longer than forty words. */

/** Most words of one statement that an export quotes. */
const MOST_WORDS = 40;

/** Members of the wire forms that hold an article's words. */
const QUOTING: ReadonlySet<string> = new Set([
  ...["quote", "title", "sharedWording", "snippet", "machine"],
  // Parts of a statement as the text has them, and what is made of them.
  ...["mention", "cue", "hedge", "value", "item", "source", "origin", "says", "from", "to", "here", "there", "words"],
]);

/**
 * The value with each long quote cut after forty words, exactly as they stand, so that what is left is still a prefix
 * of the text between the offsets. Where something was cut, `quoteCut` (or `titleCut` …) says so.
 */
export function excerpt(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(excerpt);
  if (typeof value !== "object" || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    const short = typeof entry === "string" && QUOTING.has(name) ? firstWords(entry) : undefined;
    out[name] = short ?? excerpt(entry);
    if (short !== undefined && short !== entry) out[`${name}Cut`] = true;
  }
  return out;
}

/** The first forty words of a quote, exactly as they stand. */
export function firstWords(text: string): string {
  let words = 0;
  for (const match of text.matchAll(/\S+/g)) {
    words++;
    if (words === MOST_WORDS) return text.slice(0, match.index + match[0].length);
  }
  return text;
}
