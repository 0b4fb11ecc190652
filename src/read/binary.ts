/** Comes in: bytes. Goes out: what kind of file they are when they are no text. */

/** First bytes of files that people mistake for text. @source RFC 2083, ISO 32000-1, PKWARE APPNOTE, RFC 1952, JFIF, GIF89a, [MS-CFB] */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a gzip archive", [0x1f, 0x8b, 0x08]],
  ["an RTF document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["an SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** Bytes looked at, and the share of control bytes from which on it is no text. */
const SAMPLE = { bytes: 65_536, controlShare: 0.01 };

/** UTF-16 without a byte order mark, told by the zero bytes of Latin letters; undefined otherwise. */
export function bareUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, SAMPLE.bytes) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let k = 0; k < length; k += 2) {
    if (bytes[k] === 0) even++;
    if (bytes[k + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > 0.4 * pairs && even < 0.02 * pairs) return "utf-16le";
  return even > 0.4 * pairs && odd < 0.02 * pairs ? "utf-16be" : undefined;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;
}

/** What the bytes are when they are no text ("a PNG picture", "binary data"); undefined for text in any encoding. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const known = MAGIC.find(([, magic]) => magic.every((byte, k) => bytes[k] === byte));
  if (known) return known[0];
  const utf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16Mark || bareUtf16(bytes)) return undefined;
  const length = Math.min(bytes.length, SAMPLE.bytes);
  let controls = 0;
  for (let k = 0; k < length; k++) if (isControl(bytes[k] ?? 0)) controls++;
  return controls > SAMPLE.controlShare * length ? "binary data" : undefined;
}
