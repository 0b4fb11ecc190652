/** A quote in a text that changed. Comes in: the words with what stood around them. Goes out: where they stand now, if they do. */

/**
 * Words with their surroundings, by which they are found again.
 * @source W3C Web Annotation Data Model (2017), 4.2.4 Text Quote Selector
 */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it began, in code units: of several places alike the nearest is meant. */
  readonly start: number;
}

/** A place in a text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * `same`: word for word. `respelt`: other white space, quotation marks or dashes. `changed`: what stood before and after
 * still does, and between them stand these words.
 */
export interface Anchored {
  readonly how: "same" | "respelt" | "changed";
  readonly span: Place;
}

/** Characters kept on either side. @source Hypothesis client, `TextQuoteAnchor`: 32 */
const AROUND = 32;

/** Of what surrounds a place, so much must be left before words between are taken for what became of it. */
const LEAST_AROUND = 16;

/** More places alike than this are not compared: they tell nothing apart. */
const MOST_PLACES = 1000;

/** What stands at a place, and around it. */
export function selectorOf(text: string, { start, end }: Place): Selector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
  };
}

/** Where the words stand in another version of their text; `undefined` when neither they nor what was around them does. */
export function anchorIn(text: string, selector: Selector): Anchored | undefined {
  return prepared(text)(selector);
}

/** The same for many quotes of one text, which is made ready once. */
export function prepared(text: string): (selector: Selector) => Anchored | undefined {
  let ready: Plain | undefined;
  return (selector) => {
    const exact = nearestAlike(text, selector);
    if (exact) return { how: "same", span: exact };
    ready ??= plain(text);
    const asked = plainSelector(selector);
    const found = asked.exact === "" ? undefined : nearestAlike(ready.text, asked);
    if (found) return { how: "respelt", span: back(ready, found) };
    const between = surrounded(ready.text, asked);
    return between ? { how: "changed", span: back(ready, between) } : undefined;
  };
}

/** The place of the exact words whose surroundings are most alike; of equals the nearest to where they stood. */
function nearestAlike(text: string, { exact, prefix, suffix, start }: Selector): Place | undefined {
  let best: Place | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let at = text.indexOf(exact);
  for (let count = 0; at >= 0 && count < MOST_PLACES; count++) {
    const end = at + exact.length;
    const alike = sameEnd(text.slice(Math.max(0, at - AROUND), at), prefix) + sameStart(text.slice(end), suffix);
    // Surroundings count whole characters, distance decides only between equals.
    const score = alike - Math.abs(at - start) / (text.length + start + 1);
    if (score > most) [best, most] = [{ start: at, end }, score];
    at = text.indexOf(exact, at + 1);
  }
  return best;
}

/** What stands between the old surroundings, where both are left and not further apart than the words could have grown. */
function surrounded(text: string, { exact, prefix, suffix, start }: Selector): Place | undefined {
  for (const length of [AROUND, LEAST_AROUND]) {
    const [before, after] = [prefix.slice(-length), suffix.slice(0, length)];
    if (before.length < LEAST_AROUND || after.length < LEAST_AROUND) return undefined;
    const from = nearestOf(text, before, start - before.length);
    if (from < 0) continue;
    const begin = from + before.length;
    const end = text.indexOf(after, begin);
    if (end < 0 || end - begin > 2 * exact.length + 4 * AROUND) continue;
    const span = trimmed(text, { start: begin, end });
    if (span.start < span.end) return span;
  }
  return undefined;
}

function nearestOf(text: string, words: string, wanted: number): number {
  const before = text.lastIndexOf(words, Math.max(0, wanted));
  const after = text.indexOf(words, Math.max(0, wanted));
  if (before < 0 || after < 0) return Math.max(before, after);
  return wanted - before <= after - wanted ? before : after;
}

function trimmed(text: string, { start, end }: Place): Place {
  const inside = text.slice(start, end);
  const cut = inside.length - inside.trimStart().length;
  return { start: start + cut, end: start + Math.max(cut, inside.trimEnd().length) };
}

/** A text in plain spelling, and for each of its characters where it stands in the original. */
interface Plain {
  readonly text: string;
  /** One more than the text has characters: the last is the end. */
  readonly from: Uint32Array;
}

const SPELLINGS: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};

/** Every run of white space as one space, quotation marks and dashes as a keyboard has them, soft hyphens left out. */
function plain(text: string): Plain {
  const from = new Uint32Array(text.length + 1);
  const out: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\u00AD") continue;
    const isSpace = /\s/.test(character);
    if (isSpace && out.at(-1) === " ") continue;
    from[out.length] = at;
    out.push(isSpace ? " " : (SPELLINGS[character] ?? character));
  }
  from[out.length] = text.length;
  return { text: out.join(""), from };
}

function plainSelector({ exact, prefix, suffix, start }: Selector): Selector {
  return { exact: plain(exact).text.trim(), prefix: plain(prefix).text, suffix: plain(suffix).text, start };
}

function back({ from }: Plain, { start, end }: Place): Place {
  // One after the last character: white space that was drawn together behind it does not belong to it.
  return { start: from[start] ?? 0, end: (from[end - 1] ?? 0) + 1 };
}

function sameEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

function sameStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}
