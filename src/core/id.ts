/** Ids that derive from content: the same input has the same id on every machine. */
import { hash } from "node:crypto";

/** SHA-256 in lower-case hexadecimal, of bytes or of the UTF-8 form of a string. */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

/**
 * A short id: a letter for the noun and 80 bits of SHA-256 over the parts, joined by U+0000, which no
 * text of ours contains. At a million ids the chance of any collision is below 1e-12.
 */
export function contentId(letter: "d" | "s" | "c" | "f", ...parts: readonly (string | number)[]): string {
  return letter + sha256(parts.join("\u0000")).slice(0, 20);
}
