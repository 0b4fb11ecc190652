/** A name that is not there, and the names that are → what a message says about it: the one that was meant, or what there is. */
import { nearest } from "./nearest.ts";

/** Names listed where none is near. */
const SHOWN = 12;

/** Letters looked at: no name of ours is longer, and a hostile one costs no more. */
const LONGEST = 80;

/** `is "growth" meant?`, or else `there is a, b, c`; empty when there is nothing to name. */
export function meant(name: string, names: readonly string[]): string {
  const near = nearest(name.slice(0, LONGEST), names);
  if (near !== undefined) return `is "${near}" meant?`;
  if (names.length === 0) return "";
  const shown = names.slice(0, SHOWN).join(", ");
  return `there is ${shown}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ""}`;
}
