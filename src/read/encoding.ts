/** Comes in: bytes and what is said about them. Goes out: text, and the encoding it was in. */
import type { Notice } from "../core/document.ts";
import { PlumblineError } from "../core/error.ts";
import { bareUtf16, binaryKind } from "./binary.ts";

/** What a server or a page says about its encoding. */
export interface EncodingHints {
  /** From the HTTP header, which goes before the page's own word. */
  readonly http?: string | undefined;
  /** True for HTML: a `<meta>` may say it. */
  readonly html: boolean;
}

/** Text with the encoding it was decoded from, as the WHATWG Encoding Standard spells it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Places where the bytes were broken and U+FFFD stands now. */
  readonly broken: number;
  /** Nothing declared the encoding: it was told from the bytes, and may be wrong. */
  readonly guessed?: true;
}

/** @source WHATWG HTML, "prescan a byte stream to determine its encoding": 1024 bytes; many pages need more. */
const META_BYTES = 4096;

/** Least confidence of the detector that is believed. @source own measurement: right guesses on one line of text give 0.1 to 0.3 */
const LEAST_CONFIDENCE = 0.05;

const BYTE_ORDER_MARKS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Characters of windows-1252 at 0x80 to 0x9F: Node 20 decodes them as the control characters of Latin-1.
 * @source WHATWG Encoding Standard, index windows-1252
 */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function repaired(text: string, encoding: string): string {
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** The decoder of a label, or undefined when the standard does not know the label. */
function decoder(label: string, fatal: boolean): TextDecoder | undefined {
  try {
    return new TextDecoder(label.trim().toLowerCase(), { fatal });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Decodes when every byte fits, else undefined. */
function strict(bytes: Uint8Array, label: string): Decoded | undefined {
  const made = decoder(label, true);
  if (!made) return undefined;
  try {
    return { text: repaired(made.decode(bytes), made.encoding), encoding: made.encoding, broken: 0 };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The encoding that the page's own `<meta>` names. UTF-16 there means UTF-8, as the page could not be read otherwise. */
function metaLabel(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, META_BYTES));
  const label =
    start.match(/<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i)?.[1] ??
    start.match(/^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i)?.[1];
  return label && /^utf-?16/i.test(label) ? "utf-8" : label;
}

/** Sequences of several bytes that are right UTF-8: no other encoding makes many of them by chance. */
function countSequences(text: string): number {
  return text.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0;
}

/** UTF-8 with some broken bytes, which stand as U+FFFD; undefined when it is more likely another encoding. */
function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\uFFFD").length - 1;
  if (countSequences(text) < broken) return undefined;
  return { text, encoding: "utf-8", broken };
}

/** What a reader is told about the decoding: a guess, and broken places with the first one in the text as it stands. */
export function encodingNotices(text: string, { broken, encoding, guessed }: Decoded): readonly Notice[] {
  const notices: Notice[] = [];
  if (guessed) notices.push({ message: `the encoding is not declared; the bytes were taken for ${encoding}` });
  if (broken > 0) {
    const first = text.indexOf("\uFFFD");
    const message = `${broken} broken ${broken === 1 ? "place" : "places"} in the UTF-8; each stands as U+FFFD: compare with the original`;
    notices.push(first < 0 ? { message } : { message, span: { start: first, end: first + 1 } });
  }
  return notices;
}

/** The likeliest encoding that the standard knows and every byte fits. */
async function guess(bytes: Uint8Array): Promise<Decoded | undefined> {
  // Only rare files come here, so that the detector's tables are loaded for them alone.
  const { detectAll } = await import("jschardet");
  for (const { encoding, confidence } of detectAll(bytes)) {
    const decoded = encoding && confidence >= LEAST_CONFIDENCE ? strict(bytes, encoding) : undefined;
    if (decoded) return { ...decoded, guessed: true };
  }
  return undefined;
}

/** BOM, then what the server says, what the page says, and strict UTF-8. */
function declared(bytes: Uint8Array, hints: EncodingHints): Decoded | undefined {
  const mark = BYTE_ORDER_MARKS.find(([, marks]) => marks.every((byte, k) => bytes[k] === byte));
  const labels = [mark?.[0], hints.http, hints.html ? metaLabel(bytes) : undefined, bareUtf16(bytes), "utf-8"];
  for (const label of labels) {
    const decoded = label ? strict(bytes, label) : undefined;
    if (decoded) return decoded;
  }
  return undefined;
}

/**
 * The text of the bytes. UTF-8 with a few broken bytes is read with a notice, so that nothing is lost.
 * @throws PlumblineError `file-binary`, `encoding-broken`
 */
export async function decode(bytes: Uint8Array, where: string, hints: EncodingHints): Promise<Decoded> {
  const binary = binaryKind(bytes);
  if (binary) {
    throw new PlumblineError(
      "file-binary",
      where,
      `${where}: this is ${binary}, not text; save it as .txt or .html and read that`,
    );
  }
  const decoded = declared(bytes, hints) ?? damagedUtf8(bytes) ?? (await guess(bytes));
  if (decoded) return decoded;
  throw new PlumblineError(
    "encoding-broken",
    where,
    `${where}: the bytes fit no encoding that could be told; save the text as UTF-8 and read it again`,
  );
}
