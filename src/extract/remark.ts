/** A clause of a sentence in which somebody speaks → whether it is the narrator's own all the same. */
import type { Language } from "../lang/language.ts";
import type { Attribution } from "./attribution.ts";
import type { Clause } from "./boundary.ts";
import { resumesAt } from "./embedded.ts";
import type { Sentence } from "./reading.ts";
import { finiteVerbs } from "./verb.ts";

/**
 * "Experts put it at 400 – twice the figure of last year", "– an unacceptable wait": what is set off by a dash and has no
 * verb of its own is the narrator's remark, not part of what is reported.
 * @source Potts, The Logic of Conventional Implicatures (2005), ch. 4: appositives are the speaker's, also below verbs of
 * saying.
 */
export function isRemark({ tokens }: Sentence, clause: Clause, language: Language): boolean {
  if (clause.opening !== "aside") return false;
  const first = tokens[clause.from];
  if (!first || first.tag === "VERB" || language.clauses.subordinators.has(first.lower)) return false;
  const finite = finiteVerbs(tokens, language);
  for (let at = clause.from; at < clause.to; at++) {
    const { lower } = tokens[at] ?? first;
    const opens = language.clauses.subordinators.has(lower) || language.clauses.relatives.has(lower);
    if (opens || language.cues.complementisers.has(lower)) return true;
    if (finite[at]) return false;
  }
  return true;
}

/** "Poland ordered 366 tanks, a purchase officials described as large": the clause has a verb that nobody reports. */
export function isBeside(
  { frame, content }: Attribution,
  clause: Clause,
  { tokens }: Sentence,
  language: Language,
): boolean {
  const finite = finiteVerbs(tokens, language);
  for (let at = clause.from; at < Math.min(clause.to, frame.from); at++) {
    if (finite[at] && !(at >= content.from && at < content.to)) return true;
  }
  const relative = language.clauses.relatives.has(tokens[frame.from - 1]?.lower ?? "");
  const inserted = content.from >= frame.to && content.to < clause.to && tokens[content.to]?.text === ",";
  return relative && inserted && resumesAt(tokens, content.to + 1, language);
}
