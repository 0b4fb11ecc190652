/** Lines that fit a terminal. Comes in: a text. Goes out: its lines, the further ones set in. */

/** Not between a number and its per cent. */
const WHERE = /\s+(?!%)/u;

/** Breaks between words; a word that is too long stands alone. */
export function wrapped(text: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(WHERE)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width)
      lines.push(`${lines.length > 0 ? indent : ""}${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
