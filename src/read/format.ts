/** What a document format must bring. */

import type { CivilDate } from "../core/date.ts";
import type { DocumentPage, Notice, Role } from "../core/document.ts";
import type { Part } from "../core/part.ts";
import type { Layout } from "./classify.ts";
import type { ReadingLanguage } from "./language.ts";

/** Bytes as received and what is known about them. */
export interface Received {
  readonly bytes: Uint8Array;
  /** Path, URL or name, for messages. */
  readonly where: string;
  readonly url?: string;
  /** Encoding that the server names. */
  readonly charset?: string | undefined;
  /** The day of reading: nothing was published after it. */
  readonly today: CivilDate;
  /** The languages that are read, the default first. */
  readonly languages: readonly ReadingLanguage[];
}

/** A document's text and layout, before its language and id are known. */
export interface Reading {
  readonly text: string;
  readonly layout: Layout;
  readonly encoding: string;
  readonly notices: readonly Notice[];
  /** The address that the page itself calls its own. */
  readonly canonicalUrl?: string;
  readonly outlet?: Part<string>;
  readonly author?: Part<string>;
  readonly title?: Part<string>;
  readonly published?: Part<CivilDate>;
  readonly role?: Role;
  /** Where the lines of `text` stand, of a format that has pages. */
  readonly pages?: readonly DocumentPage[];
}

/** One document format. */
export interface Format {
  readonly name: string;
  /** With the point, lower case. */
  readonly extensions: readonly string[];
  /** Media types without parameters. */
  readonly mediaTypes: readonly string[];
  /** True when the first bytes, read as Latin-1, can only be this format. */
  sniff(start: string): boolean;
  /** Reads one document. @throws PlumblineError for every way in which it can be bad */
  read(received: Received): Promise<Reading>;
}
