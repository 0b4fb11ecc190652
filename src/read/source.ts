/** Comes in: what the reader names. Goes out: single things to read, each once, in one order. */
import path from "node:path";
import { PlumblineError } from "../core/error.ts";
import { sha256 } from "../core/id.ts";
import { by } from "../core/order.ts";
import type { Provenance } from "./document.ts";
import { bytesOf, expandPath, type FoundFile, realPath, tooLarge } from "./file.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import type { ReadOptions } from "./options.ts";
import { MAX_BYTES } from "./options.ts";
import { pdf } from "./pdf.ts";
import { text } from "./text.ts";

/** The formats that can be read, in the order in which the first bytes are tried. What none claims is text. */
export const formats: readonly Format[] = [pdf, html, text];

/** One thing to read: its bytes come when they are asked for. */
export interface Source {
  /** What it is called in the result. */
  readonly input: string;
  /** Files before URLs before standard input, then by code unit. */
  readonly rank: number;
  readonly sortKey: string;
  load(): Promise<Loaded>;
}

/** Bytes and what is known of them before they are read. */
export interface Loaded {
  readonly bytes: Uint8Array;
  readonly from: Omit<Provenance, "sha256" | "bytes">;
  readonly format?: Format | undefined;
  readonly charset?: string | undefined;
}

function formatByName(name: string): Format | undefined {
  return formats.find(({ extensions }) => extensions.includes(path.extname(name).toLowerCase()));
}

/** The format by the first bytes, then by what the name or the server says, else text. */
export function formatOf(loaded: Loaded): Format {
  const start = new TextDecoder("latin1").decode(loaded.bytes.subarray(0, 1024)).trimStart().toLowerCase();
  return formats.find((format) => format.sniff(start)) ?? loaded.format ?? text;
}

function fileSource(found: FoundFile, limit: number): Source {
  const file = found.path;
  return {
    input: file,
    rank: 0,
    sortKey: path.resolve(file),
    async load() {
      const bytes = await bytesOf(file, limit);
      const key = `file:${await realPath(found)}`;
      return { bytes, from: { kind: "file", key, name: path.basename(file) }, format: formatByName(file) };
    },
  };
}

/** A page of the web, fetched when it is asked for: whatever the words are, no file is opened for them. */
export function urlSource(input: string, options: ReadOptions): Source {
  return {
    input,
    rank: 1,
    sortKey: input,
    async load() {
      if (!options.network)
        throw new PlumblineError(
          "address-refused",
          input,
          `${input}: fetching is switched off here; save the page and add it as a file`,
        );
      const limits = { maxBytes: options.maxBytes ?? MAX_BYTES, allowPrivateHosts: options.allowPrivateHosts ?? false };
      const page = await options.network.fetch(input, limits);
      const format = formats.find(({ mediaTypes }) => mediaTypes.includes(page.mediaType));
      const from = { kind: "url", key: page.url, name: page.url, url: page.url, fetched: options.clock.now() } as const;
      return { bytes: page.bytes, from, format, charset: page.charset };
    },
  };
}

/** A file whose bytes were handed in. Its name is only a name: two of one name are no versions of one another. */
export function handedSource(name: string, bytes: Uint8Array, options: ReadOptions): Source {
  return {
    input: name,
    rank: 0,
    sortKey: name,
    async load() {
      const limit = options.maxBytes ?? MAX_BYTES;
      if (bytes.length > limit) throw tooLarge(name, bytes.length, limit);
      return { bytes, from: { kind: "file", key: `handed:${sha256(bytes)}`, name }, format: formatByName(name) };
    },
  };
}

function stdinSource(options: ReadOptions): Source {
  return {
    input: "-",
    rank: 2,
    sortKey: "-",
    async load() {
      if (!options.stdin)
        throw new PlumblineError("file-not-found", "-", "-: there is no standard input here; give a file");
      const bytes = await options.stdin();
      const limit = options.maxBytes ?? MAX_BYTES;
      if (bytes.length > limit) throw tooLarge("standard input", bytes.length, limit);
      return { bytes, from: { kind: "paste", key: `paste:${sha256(bytes)}`, name: "standard input" } };
    },
  };
}

function failing(input: string, error: PlumblineError): Source {
  return { input, rank: 0, sortKey: path.resolve(input), load: () => Promise.reject(error) };
}

async function sourcesOf(input: string, options: ReadOptions): Promise<readonly Source[]> {
  if (input === "-") return [stdinSource(options)];
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) return [urlSource(input, options)];
  try {
    const files = await expandPath(
      input,
      formats.flatMap(({ extensions }) => extensions),
    );
    return files.map((file) => fileSource(file, options.maxBytes ?? MAX_BYTES));
  } catch (error) {
    if (error instanceof PlumblineError) return [failing(input, error)];
    throw error;
  }
}

/** Everything to read, each once, in one order that does not depend on that of the inputs. */
export async function sourcesIn(inputs: readonly string[], options: ReadOptions): Promise<readonly Source[]> {
  const sources = (await Promise.all(inputs.map((input) => sourcesOf(input, options)))).flat();
  sources.sort(
    by(
      (source) => source.rank,
      (source) => source.sortKey,
      (source) => source.input,
    ),
  );
  return sources.filter(
    (source, k) => source.rank !== sources[k - 1]?.rank || source.sortKey !== sources[k - 1]?.sortKey,
  );
}
