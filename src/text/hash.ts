/** A stretch of text → a 32-bit hash. Files of weights rest on it: it must never change. */

/**
 * The hash of a stretch of text.
 * @source Fowler, Noll and Vo, FNV-1a, 32 bits, over UTF-16 code units (draft-eastlake-fnv).
 */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
