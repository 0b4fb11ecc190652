/** Comes in: a noun. Goes out: JSON text from which an equal noun can be made, and back. */
import { PlumblineError } from "../../core/error.ts";
import { sha256Joined } from "../../core/id.ts";

/**
 * The JSON text of a value. Unlike plain JSON it keeps infinite numbers, as `1e999`, which every JSON parser reads as
 * infinite; U+0000 and lone surrogates come out as escapes, so that SQLite can store and return them.
 */
export function encode(value: unknown): string {
  return allFinite(value) ? JSON.stringify(value) : encodeWith("\u0000", value);
}

/** True when no number in the value is infinite or NaN. Most nouns are so, and this is a fifth of the cost of tagging. */
function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  for (const part of Object.values(value)) if (!allFinite(part)) return false;
  return true;
}

const NO_NUMBER =
  "a value that is no number (NaN) cannot be stored. Nothing of this was stored: leave the figure out, or correct it.";

/** Writes an infinite number as a tag and sign first; when a text is just that, a longer tag will do. */
function encodeWith(tag: string, value: unknown): string {
  let taken = false;
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === "string") taken ||= part === `${tag}+` || part === `${tag}-`;
    if (typeof part !== "number" || Number.isFinite(part)) return part;
    if (Number.isNaN(part)) throw new PlumblineError("bad-request", key, `${key}: ${NO_NUMBER}`);
    return part > 0 ? `${tag}+` : `${tag}-`;
  });
  if (taken) return encodeWith(`\u0000${tag}`, value);
  return text.replaceAll(JSON.stringify(`${tag}+`), "1e999").replaceAll(JSON.stringify(`${tag}-`), "-1e999");
}

/** The value of a JSON text that `encode` made. @throws SyntaxError when it is damaged, which failure.ts explains */
export function decode<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** SHA-256 over JSON texts: equal values whose keys stand in the same order have equal digests. */
export function digestOf(texts: readonly string[]): string {
  return sha256Joined(texts, "\n");
}
