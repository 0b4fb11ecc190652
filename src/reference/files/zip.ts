/** The directory of a zip archive. Comes in: bytes. Goes out: what is in it and how large, and single small entries. */
import { inflateRawSync } from "node:zlib";

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes in the archive, and when unpacked as the archive says. */
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  /** Where its own header stands. */
  readonly at: number;
}

/** @source PKWARE, APPNOTE.TXT, 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end) */
const END = { signature: 0x06054b50, size: 22 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const LONGEST_COMMENT = 65_535;

/** All entries, or undefined when the bytes are no whole archive. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + CENTRAL.size > end || view.getUint32(at, true) !== CENTRAL.signature) return undefined;
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL.size, at + CENTRAL.size + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += CENTRAL.size + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END.size;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

const LARGEST_ENTRY = 1_000_000;

/** The text of a small entry; undefined when it is not there, damaged, or larger than a megabyte. */
export function zipText(bytes: Uint8Array, name: string): string | undefined {
  const entry = zipEntries(bytes)?.find((one) => one.name === name);
  if (!entry || entry.at + LOCAL.size > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.at, true) !== LOCAL.signature) return undefined;
  const from = entry.at + LOCAL.size + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  try {
    const plain = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_ENTRY });
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}
