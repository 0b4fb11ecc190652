/** Comes in: the first lines of a text. Goes out: its title, deck, dateline and byline, and what they say of its origin. */
import type { CivilDate } from "../core/date.ts";
import type { Part } from "../core/part.ts";
import { stated, UNKNOWN } from "../core/part.ts";
import { trimSpan } from "../core/span.ts";
import type { DateLine } from "./dateline.ts";
import { dateLine, wireDateline } from "./dateline.ts";
import type { ReadingLanguage } from "./language.ts";
import type { Line } from "./lines.ts";
import { fold, lineAt } from "./lines.ts";

/** What the head of a text says about it. */
export interface Head {
  readonly title: Part<string>;
  readonly published: Part<CivilDate>;
  readonly outlet: Part<string>;
  readonly author: Part<string>;
  /** The agency that a dateline names. */
  readonly agency?: string;
}

/** Lines among which a dateline or byline is looked for, and the longest title in words. */
const REACH = { lines: 8, titleWords: 30, headingWords: 12 };

/** A full stop, comma, colon or semicolon: no headline ends so. */
function endsInPoint(line: Line): boolean {
  return /[.:;,]["”’»)\]]*$/.test(line.text.slice(-16)) && (line.stop || !/\.$/.test(line.text));
}

function isProse(line: Line): boolean {
  return line.words >= 8 && line.stop;
}

const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3})(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:van|von|de|der|den|del|la|le|bin|al|el|ter|da|di|du|dos|zu)))*$/u;

/** The names of a byline ("By Jane Doe and John Roe, Daily Report"), or undefined. */
function byline(text: string, language: ReadingLanguage): { names: string; start: number } | undefined {
  const { bylines, joiners } = language.furniture;
  const folded = fold(text);
  const opener = bylines.find((entry) => folded.startsWith(`${entry} `) || folded.startsWith(`${entry}: `));
  if (opener === undefined || text.split(/\s+/).length > 16) return undefined;
  const from = opener.length + (text.slice(opener.length).match(/^[:\s]+/)?.[0].length ?? 0);
  const names = (text.slice(from).match(/^[^,|•·–—(\n]+/u)?.[0] ?? "").trim();
  const single = names.split(new RegExp(`\\s+(?:${joiners.join("|")})\\s+`, "u"));
  return names && /^\p{Lu}/u.test(names) && single.every((name) => NAME.test(name) && name.split(/\s+/).length <= 5)
    ? { names, start: from }
    : undefined;
}

/** True when the words may be an outlet's name: one to five, capitalised, without figures in the middle. */
function isOutlet(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 5 &&
    /^\p{Lu}/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    words.every((word) => /^[\p{Lu}&\d]|^(?:of|the|and|for|de|la|di|del)$/u.test(word))
  );
}

interface Found {
  published: Part<CivilDate>;
  outlet: Part<string>;
  author: Part<string>;
}

function readRest(line: Line, rest: DateLine["rest"], found: Found, language: ReadingLanguage): void {
  for (const { text, start } of rest) {
    const at = line.span.start + start;
    const by = byline(text, language);
    if (by && found.author.known === "unknown") {
      found.author = stated(by.names, { start: at + by.start, end: at + by.start + by.names.length });
    } else if (
      !by &&
      found.outlet.known === "unknown" &&
      isOutlet(text) &&
      !language.furniture.sections.has(fold(text))
    ) {
      found.outlet = stated(text, { start: at, end: at + text.length });
    }
  }
}

/** Marks datelines and bylines; they end the head. Returns the index after the last of them, or 0. */
function readMeta(lines: readonly Line[], found: Found, language: ReadingLanguage): number {
  let end = 0;
  lines.slice(0, REACH.lines).forEach((line, k) => {
    if (line.kind || lines.slice(0, k).filter(isProse).length > 1) return;
    const dated = dateLine(line.text, language);
    const by = dated ? undefined : byline(line.text, language);
    if (!dated && !by) return;
    line.kind = "meta";
    end = k + 1;
    if (by && found.author.known === "unknown") {
      const start = line.span.start + by.start;
      found.author = stated(by.names, { start, end: start + by.names.length });
    }
    if (!dated) return;
    const { start, end: stop, date } = dated.printed;
    if (date && found.published.known === "unknown") {
      found.published = stated(date, { start: line.span.start + start, end: line.span.start + stop });
    }
    readRest(line, dated.rest, found, language);
  });
  return end;
}

/** Lines beside a dateline that repeat the outlet or name a section. */
function readNeighbours(lines: readonly Line[], end: number, found: Found, language: ReadingLanguage): void {
  const outlet = found.outlet.known === "unknown" ? "" : found.outlet.value.toLowerCase().replace(/\s/g, "");
  for (const line of lines.slice(0, Math.min(end + 2, lines.length - 1))) {
    if (line.kind || line.words > 4) continue;
    const glued = line.folded.replace(/\s/g, "");
    if ((outlet && glued === outlet) || language.furniture.sections.has(line.folded)) line.kind = "meta";
  }
}

/** The title: the first line that nothing else claims, when it is set like one and a text follows. */
function readTitle(lines: readonly Line[], metaEnd: number): number {
  const heading = lines.findIndex((line) => line.hint === "title" || line.kind === "heading");
  const first = lines.findIndex((line) => line.kind === undefined || line.kind === "heading");
  const index = heading >= 0 && heading <= metaEnd + 1 ? heading : first;
  const line = lines[index];
  if (!line || index > metaEnd + 3 || index + 1 >= lines.length) return -1;
  const marked = line.hint === "title" || line.kind === "heading";
  if (!marked && (line.hint || line.words > REACH.titleWords || endsInPoint(line) || /^\p{Ll}/u.test(line.text)))
    return -1;
  if (!lines.slice(index + 1).some((later) => later.kind !== "furniture")) return -1;
  line.kind = "title";
  return index;
}

/** The deck: what stands between title and dateline, or a line under the title that is set like one. */
function readDeck(lines: readonly Line[], title: number, metaEnd: number): void {
  const line = lines[title + 1];
  const next = lines[title + 2];
  if (!line || !next || line.kind || line.hint === "item") return;
  const beforeMeta = title + 1 < metaEnd && line.words <= 60;
  const set =
    line.hint === "heading" ||
    (!line.hint && line.words > REACH.headingWords && line.words <= 45 && !line.stop && !endsInPoint(line));
  if (beforeMeta || set) line.kind = "deck";
}

/** Cuts a wire dateline off the first paragraph, so that it is a line of its own. Gives back what it says. */
function splitWire(text: string, lines: Line[], found: Found, language: ReadingLanguage): string | undefined {
  const k = lines
    .slice(0, REACH.lines)
    .findIndex((line) => line.kind === undefined && line.words >= 8 && wireDateline(line.text, language));
  const line = lines[k];
  const wire = line && wireDateline(line.text, language);
  if (!line || !wire) return undefined;
  const { start, end } = line.span;
  const dateline = lineAt(text, trimSpan(text, { start, end: start + wire.end }));
  dateline.kind = "meta";
  lines.splice(k, 1, dateline, lineAt(text, { start: start + wire.end, end }, line.hint));
  if (wire.printed?.date && found.published.known === "unknown") {
    found.published = stated(wire.printed.date, { start: start + wire.printed.start, end: start + wire.printed.end });
  }
  if (wire.outlet && found.outlet.known === "unknown") {
    const at = start + wire.outlet.start;
    found.outlet = stated(wire.outlet.text, { start: at, end: at + wire.outlet.text.length });
  }
  return wire.agency;
}

/** Reads the head: sets the kinds of its lines, and gives back what it says. */
export function readHead(text: string, lines: Line[], language: ReadingLanguage): Head {
  const found: Found = { published: UNKNOWN, outlet: UNKNOWN, author: UNKNOWN };
  const metaEnd = readMeta(lines, found, language);
  if (metaEnd > 0) readNeighbours(lines, metaEnd, found, language);
  const title = readTitle(lines, metaEnd);
  if (title >= 0) readDeck(lines, title, metaEnd);
  const agency = splitWire(text, lines, found, language);
  const line = lines[title];
  return { ...found, ...(agency ? { agency } : {}), title: line ? stated(line.text, line.span) : UNKNOWN };
}
