/** Document: the text as read, where it came from, and how it is laid out. */
import type { CivilDate } from "./date.ts";
import { contentId } from "./id.ts";
import type { Part } from "./part.ts";
import type { Span } from "./span.ts";

/** What stands between a text and its first speaker. */
export type Role = "primary" | "agency" | "report" | "republished" | "unknown";

/** Where a document came from. */
export interface Origin {
  /** `file:` plus the real path, or the canonical URL: joins the versions of one document. Never shown in exports. */
  readonly key: string;
  readonly kind: "file" | "url" | "paste";
  /** What the reader sees: the base name of the file, or the URL. */
  readonly name: string;
  readonly url?: string;
  readonly outlet: Part<string>;
  readonly author: Part<string>;
  readonly title: Part<string>;
  /** The day it was published, as the page or the text itself says. */
  readonly published: Part<CivilDate>;
  /** When it was fetched from the network, ISO 8601; absent for files. */
  readonly fetched?: string;
  /** SHA-256 of the bytes as received. */
  readonly sha256: string;
  readonly bytes: number;
  /** Name of the encoding the bytes were in, as the WHATWG Encoding Standard spells it. */
  readonly encoding: string;
}

/**
 * How a stretch of text is set. `meta` is a dateline or byline, `label` a heading that states nothing,
 * `furniture` what belongs to the page and not to the article (related links, appeals, sharing buttons).
 */
export type BlockKind =
  | "title"
  | "deck"
  | "heading"
  | "paragraph"
  | "item"
  | "quote"
  | "caption"
  | "meta"
  | "label"
  | "furniture";

/** One stretch of text, without the white space around it. Blocks stand in text order and never overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** Something odd about a text that a reader should know; never a failure. */
export interface Notice {
  readonly message: string;
  readonly span?: Span;
}

/** Where a line of the text stands on its page: in points (1/72 inch) from the upper left corner of the page as it is shown. */
export interface PageLine extends Span {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page of paper, in points, with the lines of text on it. A paragraph may stand on two. */
export interface DocumentPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** Immutable. A new version of the same origin is another document beside this one. */
export interface Document {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly origin: Origin;
  readonly role: Role;
  /** ISO 639-1 code. */
  readonly language: string;
  readonly notices: readonly Notice[];
  /** Of a document that has pages, in order; absent of any other. */
  readonly pages?: readonly DocumentPage[];
}

/**
 * The id of a text: SHA-256 of the text and of its address, when it has one. A file's name takes no part, so
 * that one text under two names is one document, and ids are the same on every machine.
 */
export function documentId(text: string, url = ""): string {
  return contentId("d", text, url);
}
