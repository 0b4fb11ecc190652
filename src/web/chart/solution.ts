/** An answer to "what would have to be true?" for people. Comes in: the answer. Goes out: a sentence. */
import type { Solved } from "../../project/solve.ts";
import { valueWords } from "./unit.ts";

/** The answer in a sentence, with the range that was looked through. */
export function solutionWords({ lever, allowed, target, solution }: Solved): string {
  const value = (one: number): string => valueWords(one, lever.unit);
  const range = `${value(allowed.low)} to ${value(allowed.high)}`;
  const so = `so that ${target.says}`;
  switch (solution.kind) {
    case "found":
      return `${lever.label} would have to be ${value(solution.answer.value)}, ${so} (looked for from ${range}).`;
    case "several":
      return `${lever.label} could be ${solution.answers.map((answer) => value(answer.value)).join(" or ")}, ${so}: several answers (looked for from ${range}).`;
    case "not-monotone":
      return `${lever.label} would have to be ${solution.answers.map((answer) => value(answer.value)).join(" or ")}, ${so}; more of it is not always more of the result (looked for from ${range}).`;
    case "unreachable":
      return `Not reachable in the allowed range (${range}): no value of ${lever.label} does it, ${so}. The nearest is ${value(solution.nearest.value)}, with ${Number(solution.nearest.result.toPrecision(4))}.`;
    case "any":
      return `Every value of ${lever.label} from ${range} does it, ${so}: the result does not hang on it.`;
    default:
      return solution satisfies never;
  }
}
