/** Comes in: a word that nothing is called, and the names that there are. Goes out: what was probably meant. */

/**
 * The names that are most like the word, the most like first: a third of the word's letters may be wrong, missing, too
 * many or swapped with their neighbour. One that the word begins, or that begins the word, counts as well.
 */
export function nearest(word: string, names: readonly string[], most = 3): readonly string[] {
  const asked = word.toLowerCase().slice(0, LONGEST);
  const allowed = Math.max(1, Math.floor(asked.length / 3));
  return names
    .map((name) => ({ name, off: distance(asked, name.toLowerCase()) }))
    .filter(({ name, off }) => off <= allowed || begins(asked, name.toLowerCase()))
    .sort((a, b) => a.off - b.off || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** `did you mean "growth"?` for a fault's message, or else what there is; empty when there is nothing to name. */
export function meant(word: string, names: readonly string[]): string {
  const near = nearest(word, names);
  if (near.length > 0) return `did you mean ${near.map((name) => `"${name}"`).join(" or ")}?`;
  if (names.length === 0) return "";
  const shown = names.slice(0, SHOWN).join(", ");
  return `there is ${shown}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ""}`;
}

/** Names listed where none is near. */
const SHOWN = 12;

/** Letters looked at: no name of ours is longer, and a hostile one costs no more. */
const LONGEST = 60;

/** Fewer letters than this begin too much. */
const LEAST = 3;

function begins(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LEAST && (a.startsWith(b) || b.startsWith(a));
}

/**
 * Letters to change, leave out, put in or swap with the next.
 * @source Damerau (1964), A technique for computer detection and correction of spelling errors; in the form of
 * Wagner and Fischer (1974), neighbours swapped at most once
 */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > LONGEST) return LONGEST;
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(best, (older[j - 2] ?? 0) + 1) : best);
    }
    older = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
