/** Characters that nobody sees. Comes in: a string from elsewhere. Goes out: the same, with what cannot be seen written as its code. */

/**
 * Characters that change how text looks without being seen: controls, bidirectional embeddings, overrides and
 * isolates, zero-width space, interlinear annotation, tags.
 * @source Unicode Technical Report 36, "Unicode Security Considerations", 2.5 and 3; Unicode Standard Annex 9.
 */
export const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** A string for attributes, titles and plain files: unseen characters become `[U+202E]`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => `[${codePoint(character)}]`);
}

/** The code of a character: `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
