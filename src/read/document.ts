/** Comes in: a text with its layout, and where it is from. Goes out: a Document. */
import type { Document, Notice, Origin, Role } from "../core/document.ts";
import { documentId } from "../core/document.ts";
import { PlumblineError } from "../core/error.ts";
import { sha256 } from "../core/id.ts";
import { firstKnown, UNKNOWN } from "../core/part.ts";
import { languages as registry } from "../lang/index.ts";
import { canonical } from "./canonical.ts";
import { classify } from "./classify.ts";
import type { Reading } from "./format.ts";
import type { LanguageFound, ReadingLanguage } from "./language.ts";
import { languageIn, layoutLanguage, SAMPLE } from "./language.ts";
import { linesOf } from "./lines.ts";
import { tooLongNotices } from "./too-long.ts";

/** Where a text came from, as far as reading it does not tell. */
export interface Provenance {
  readonly kind: Origin["kind"];
  readonly key: string;
  readonly name: string;
  readonly url?: string;
  readonly fetched?: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The first words of the article without title, labels and furniture: what the language is told from. */
export function proseOf(reading: Pick<Reading, "text" | "layout">): string {
  const prose: string[] = [];
  let letters = 0;
  for (const { kind, span } of reading.layout.blocks) {
    if (kind === "furniture" || kind === "label" || kind === "meta") continue;
    prose.push(reading.text.slice(span.start, span.end));
    letters += span.end - span.start;
    if (letters >= SAMPLE) break;
  }
  return prose.join("\n").slice(0, SAMPLE);
}

function roleOf(reading: Reading): Role {
  const { republished, agency } = reading.layout;
  return reading.role ?? (republished ? "republished" : agency ? "agency" : "unknown");
}

const NONE: ReadonlySet<string> = new Set();

/** Puts a document together. */
export function assemble(reading: Reading, from: Provenance, language: LanguageFound): Document {
  const { layout, text } = reading;
  const url = from.url ?? reading.canonicalUrl;
  const notices: Notice[] = [...reading.notices];
  if (language.notice) notices.push({ message: language.notice });
  const { abbreviations } = registry.find(({ code }) => code === language.code) ?? { abbreviations: NONE };
  notices.push(...tooLongNotices(text, layout.blocks, abbreviations));
  return {
    id: documentId(text, url),
    text,
    blocks: layout.blocks,
    origin: {
      key: from.key,
      kind: from.kind,
      name: from.name,
      ...(url ? { url } : {}),
      outlet: firstKnown(reading.outlet ?? UNKNOWN, layout.outlet),
      author: firstKnown(reading.author ?? UNKNOWN, layout.author),
      title: firstKnown(layout.title, reading.title ?? UNKNOWN),
      published: firstKnown(reading.published ?? UNKNOWN, layout.published),
      ...(from.fetched ? { fetched: from.fetched } : {}),
      sha256: from.sha256,
      bytes: from.bytes,
      encoding: reading.encoding,
    },
    role: roleOf(reading),
    language: language.code,
    notices,
    ...(reading.pages ? { pages: reading.pages } : {}),
  };
}

/** Stops at a text that says nothing. @throws PlumblineError `file-empty`, `document-without-text` */
export function assertText(text: string, where: string): void {
  if (text.trim() === "")
    throw new PlumblineError("file-empty", where, `${where}: there is no text in it; give a file with text`);
  assertWords(text, where);
}

/** Stops at a document in which no words were found. @throws PlumblineError `document-without-text` */
export function assertWords(text: string, where: string): void {
  if (/\p{L}/u.test(text)) return;
  throw new PlumblineError(
    "document-without-text",
    where,
    `${where}: no words were found in it; give the text of a report`,
  );
}

/** What `documentFromText` is told about a text. */
export interface TextOptions {
  /** What the reader sees as its name. */
  readonly name: string;
  readonly url?: string;
  /** The languages that are read, the default first; all of them when absent. */
  readonly languages?: readonly ReadingLanguage[];
  /** ISO 639-1 code, when it is known. */
  readonly language?: string;
}

/** Canonical text and layout of a string. */
export function readingOfText(raw: string, languages: readonly ReadingLanguage[]): Reading {
  const { text, notices } = canonical(raw);
  const language = layoutLanguage(text, languages);
  return { text, layout: classify(text, linesOf(text), language), encoding: "utf-8", notices };
}

/** Provenance of words that were handed in, not read from anywhere. */
export function pasteProvenance(text: string, name: string, url?: string): Provenance {
  const digest = sha256(text);
  return {
    kind: "paste",
    key: url ?? `paste:${digest}`,
    name,
    ...(url ? { url } : {}),
    sha256: digest,
    bytes: Buffer.byteLength(text),
  };
}

/**
 * A document from a string, at once: for pasted text whose language is known, tests and examples. The language is not
 * detected; `readText` does that.
 * @throws PlumblineError `file-empty`, `document-without-text`, `language-unsupported`
 * @example documentFromText("NATO will buy tanks\n\nIt said so on Monday.", { name: "note" }).blocks.length // 2
 */
export function documentFromText(text: string, options: TextOptions): Document {
  assertText(text, options.name);
  const all = options.languages ?? registry;
  const languages = options.language ? [languageIn(all, options.language)] : all;
  const reading = readingOfText(text, languages);
  const language = { code: layoutLanguage(reading.text, languages).code };
  return assemble(reading, pasteProvenance(reading.text, options.name, options.url), language);
}
