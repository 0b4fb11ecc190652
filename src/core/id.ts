/** Ids that derive from content: the same input has the same id on every machine. */
import { createHash, type Hash, hash } from "node:crypto";

/** SHA-256 in lower-case hexadecimal, of bytes or of the UTF-8 form of a string. */
export function sha256(data: string | Uint8Array): string {
  if (typeof data !== "string" || data.length <= PIECE) return hash("sha256", data, "hex");
  // A long text is hashed in pieces: its bytes as a whole would be held beside it.
  return inPieces(data, createHash("sha256")).digest("hex");
}

function inPieces(text: string, whole: Hash): Hash {
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    whole.update(text.slice(from, to));
    from = to;
  }
  return whole;
}

const PIECE = 65_536;

/** Where a piece ends: never inside a surrogate pair, which has bytes only as a whole. */
function pieceEnd(text: string, from: number): number {
  const end = Math.min(text.length, from + PIECE);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end + 1 : end;
}

/** SHA-256 of the parts joined by `between`. Much is never joined: that would hold a second copy of it. */
export function sha256Joined(parts: readonly (string | number)[], between: string): string {
  if (parts.length <= FEW && parts.every((part) => typeof part === "number" || part.length <= PIECE))
    return sha256(parts.join(between));
  const whole = createHash("sha256");
  parts.forEach((part, at) => {
    if (at > 0) whole.update(between);
    inPieces(String(part), whole);
  });
  return whole.digest("hex");
}

/** Parts that are joined as long as each of them is short. */
const FEW = 64;

/**
 * A short id: a letter for the noun and 80 bits of SHA-256 over the parts, joined by U+0000, which no
 * text of ours contains. At a million ids the chance of any collision is below 1e-12.
 */
export function contentId(letter: "d" | "s" | "c" | "f" | "j" | "p", ...parts: readonly (string | number)[]): string {
  return letter + sha256Joined(parts, "\u0000").slice(0, 20);
}
