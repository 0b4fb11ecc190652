/** A name that is not there, and the names that are → the one that was probably meant. */
import { distance } from "fastest-levenshtein";

/** Further off than a third of its letters, a name is another name and not a slip. */
const SLIP = 1 / 3;

/** The nearest of the names by letters changed, if it is near enough to be a slip; the first of equals. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length * SLIP)) + 1;
  for (const one of names) {
    const far = distance(wanted, one.toLowerCase());
    if (far < least) [best, least] = [one, far];
  }
  return best;
}
