/** Attributions of a sentence by rules and by the model → one list: where both speak, the model is believed. */
import type { Attribution } from "./attribution.ts";

/**
 * The attributions of a sentence, in text order: the model's, and those of the rules for cues and words that the model
 * leaves alone. What a rule gives its speaker ends where the model hears another report begin.
 */
export function mergeAttributions(ruled: readonly Attribution[], told: readonly Attribution[]): readonly Attribution[] {
  if (told.length === 0) return ruled;
  const others = ruled
    .map((rule) => told.reduce(endBefore, rule))
    .filter((rule) => !told.some((one) => sameCue(rule, one) || sameWords(rule, one)));
  return [...told, ...others].sort((a, b) => a.cue.start - b.cue.start);
}

function endBefore(rule: Attribution, { frame }: Attribution): Attribution {
  const { from, to } = rule.content;
  return frame.from > Math.max(from, rule.frame.from) && frame.from < to
    ? { ...rule, content: { from, to: frame.from } }
    : rule;
}

function sameCue({ cue: a }: Attribution, { cue: b }: Attribution): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where both name the same speaker there is nothing to decide. */
function sameWords({ content: a, source: one }: Attribution, { content: b, source: other }: Attribution): boolean {
  return a.from < b.to && b.from < a.to && one.name !== other.name;
}
