/** The words before a participle of saying → whether they are its subject. */
import type { AttributionView } from "./cue.ts";

/** "The envoy was quoted as saying": the token of the auxiliary, before which stands who is quoted. */
export function passiveBefore({ sentence: { tokens }, language }: AttributionView, saying: number): number | undefined {
  const { particles, clauses, cues } = language;
  const [be = "", passive = "", as = ""] = tokens.slice(Math.max(0, saying - 3), saying).map(({ lower }) => lower);
  return particles.equative.has(as) && cues.quoting.has(passive) && clauses.be.has(be) ? saying - 3 : undefined;
}

/** "An official told the paper, adding that": who is told does not add it. */
export function isAddressed({ sentence: { tokens }, language }: AttributionView, from: number): boolean {
  return language.cues.addressed.has(tokens[from - 1]?.lower ?? "");
}
