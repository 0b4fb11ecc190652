/** Comes in: the plainest telling of a claim. Goes out: the claim in one sentence. */
import type { Telling } from "./telling.ts";

// What fits on two lines of a list.
const LONGEST = 220;

/** The words of the telling, on one line; where they hold several figures, the one that is meant stands first. */
export function titleOf({ quote, figure, crowded }: Telling): string {
  const sentence = quote.replace(/\s+/g, " ").trim();
  const words = crowded && figure !== "" ? `${figure.replace(/\s+/g, " ")}: ${sentence}` : sentence;
  if (words.length <= LONGEST) return words;
  const cut = words.lastIndexOf(" ", LONGEST);
  return `${words.slice(0, cut > 0 ? cut : LONGEST)} …`;
}
