/** Rival tellings. Comes in: an input of a projection. Goes out: whether several figures were read for it, and the words that say so. */
import type { ProjectionInput } from "../../core/projection.ts";
import { about, ranged } from "./scale.ts";

/** Whether several figures were read, each of which gives its part of the draws: a median between them is nobody's. */
export function isDisputed({ basis, rule, low, high }: ProjectionInput): boolean {
  return basis === "read" && rule.startsWith("Each source has an equal share") && low < high;
}

/** The value of an input with its range; of rival tellings only from where to where they go. */
export function inputWords(input: ProjectionInput): string {
  if (!isDisputed(input)) return ranged(input.low, input.value, input.high, input);
  return `told differently, ${about(input.low, input)} to ${about(input.high, input)}`;
}
