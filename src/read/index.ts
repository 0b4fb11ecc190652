/** Bytes → Document. Comes in: files, folders, URLs, standard input, pasted text. Goes out: documents and refusals, in one order. */
import type { Document } from "../core/document.ts";
import { PlumblineError } from "../core/error.ts";
import { sha256 } from "../core/id.ts";
import { languages as registry } from "../lang/index.ts";
import { assemble, assertText, assertWords, pasteProvenance, proseOf, readingOfText } from "./document.ts";
import type { ReadingLanguage } from "./language.ts";
import { detectLanguage } from "./language.ts";
import type { ReadOptions } from "./options.ts";
import type { Source } from "./source.ts";
import { formatOf, handedSource, sourcesIn, urlSource } from "./source.ts";

export { documentFromText } from "./document.ts";
export { createNetwork, type Network } from "./fetch.ts";
export { bytesOf } from "./file.ts";
export type { ReadingLanguage } from "./language.ts";
export { MAX_BYTES, type ReadOptions } from "./options.ts";
export { canDraw, drawInWorker as drawPage } from "./pdf/pool.ts";
export { formats } from "./source.ts";

/** One input that was read, or why it could not be. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly document: Document;
      readonly input: string;
      /** The file as it came, of a document that has pages. */
      readonly original?: Uint8Array;
    }
  | { readonly ok: false; readonly input: string; readonly error: PlumblineError };

async function readOne(
  source: Source,
  options: ReadOptions,
): Promise<{ readonly document: Document; readonly original?: Uint8Array }> {
  const loaded = await source.load();
  const { bytes, from, charset } = loaded;
  const languages = options.languages ?? registry;
  const where = from.url ?? (from.kind === "paste" ? from.name : source.input);
  if (bytes.every((byte) => byte <= 0x20)) assertText("", where);
  const today = options.clock.now().slice(0, 10);
  const reading = await formatOf(loaded).read({
    bytes,
    where,
    charset,
    today,
    languages,
    ...(from.url ? { url: from.url } : {}),
  });
  assertWords(reading.text, where);
  const language = await detectLanguage(proseOf(reading), where, languages);
  const url =
    reading.canonicalUrl && from.kind === "url"
      ? { url: reading.canonicalUrl, key: reading.canonicalUrl, name: reading.canonicalUrl }
      : {};
  const document = assemble(reading, { ...from, ...url, sha256: sha256(bytes), bytes: bytes.length }, language);
  return document.pages ? { document, original: bytes } : { document };
}

async function settle(source: Source, options: ReadOptions): Promise<ReadResult> {
  try {
    return { ok: true, ...(await readOne(source, options)), input: source.input };
  } catch (error) {
    if (error instanceof PlumblineError) return { ok: false, input: source.input, error };
    const cause = error instanceof Error ? error.message : String(error);
    const message = `${source.input}: it could not be read (${cause.split("\n")[0]}); please report this with the file`;
    return {
      ok: false,
      input: source.input,
      error: new PlumblineError("internal", source.input, message, { cause: error }),
    };
  }
}

/** Documents on their way at one time: pages are parsed in a worker while others are loaded. */
const AHEAD = 4;

/**
 * Reads everything, in one order: files and what is in folders by path, then URLs, then standard input. One bad
 * document never stops the others. Nothing is thrown for bad input.
 */
export async function* read(inputs: readonly string[], options: ReadOptions): AsyncIterable<ReadResult> {
  const sources = await sourcesIn(inputs, options);
  const pending: Promise<ReadResult>[] = [];
  try {
    for (const source of sources) {
      pending.push(settle(source, options));
      if (pending.length >= AHEAD) yield (await pending.shift()) as ReadResult;
    }
    while (pending.length > 0) yield (await pending.shift()) as ReadResult;
  } finally {
    await Promise.all(pending);
  }
}

/** Reads pasted text as `read` reads a file: with its language told, and never throwing for bad input. */
export async function readText(
  raw: string,
  options: { readonly name: string; readonly url?: string; readonly languages?: readonly ReadingLanguage[] },
): Promise<ReadResult> {
  const { name, url } = options;
  const languages = options.languages ?? registry;
  try {
    assertText(raw, name);
    const reading = readingOfText(raw, languages);
    const language = await detectLanguage(proseOf(reading), name, languages);
    return { ok: true, document: assemble(reading, pasteProvenance(reading.text, name, url), language), input: name };
  } catch (error) {
    if (error instanceof PlumblineError) return { ok: false, input: name, error };
    throw error;
  }
}

/** Material that was handed in: none of it names a file of this machine. */
export type Given =
  | { readonly kind: "text"; readonly name: string; readonly text: string; readonly url?: string }
  | { readonly kind: "url"; readonly name: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

/** Reads one thing that was handed in. `name` of a `url` is the address. Nothing is thrown for bad input. */
export function readGiven(given: Given, options: ReadOptions): Promise<ReadResult> {
  if (given.kind === "url") return settle(urlSource(given.name, options), options);
  if (given.kind === "file") return settle(handedSource(given.name, given.bytes, options), options);
  const { name, url, text } = given;
  const languages = options.languages ? { languages: options.languages } : {};
  return readText(text, { name, ...languages, ...(url === undefined ? {} : { url }) });
}
