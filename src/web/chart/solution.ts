/** An answer to "what would have to be true?" for people. Comes in: the answer, its model and the target as typed. Goes out: a sentence. */

import type { Answer } from "../../project/analysis/inverse.ts";
import type { Model } from "../../project/model/model.ts";
import type { Solved } from "../../project/solve.ts";
import { percent } from "./crossing.ts";
import { about, SURE_DIGITS } from "./scale.ts";

/** The answer in a sentence, with the range that was looked through. */
export function solutionWords({ lever, allowed, target, solution }: Solved, model: Model, asked: string): string {
  const value = (one: number): string => about(one, lever, SURE_DIGITS);
  const range = `${value(allowed.low)} to ${value(allowed.high)}`;
  const { says, result } = aimOf(model, asked, target);
  const answered = ({ value: one, all }: Answer): string =>
    all ? `anything from ${value(all.from)} to ${value(all.to)}` : value(one);
  const so = `so that ${says}`;
  switch (solution.kind) {
    case "found":
      return `${lever.label} would have to be ${answered(solution.answer)}, ${so} (looked for from ${range}).`;
    case "several":
      return `${lever.label} could be ${solution.answers.map(answered).join(" or ")}, ${so}: several answers (looked for from ${range}).`;
    case "not-monotone":
      return `${lever.label} would have to be ${solution.answers.map(answered).join(" or ")}, ${so}; more of it is not always more of the result (looked for from ${range}).`;
    case "unreachable":
      return `Not reachable in the allowed range (${range}): no value of ${lever.label} does it, ${so}. The nearest is ${value(solution.nearest.value)}, with ${result(solution.nearest.result)}.`;
    case "any":
      return `Every value of ${lever.label} from ${range} does it, ${so}: the result does not hang on it.`;
    default:
      return solution satisfies never;
  }
}

/** A target in the words of its model, and how a result beside it is told. */
interface Aim {
  readonly says: string;
  readonly result: (value: number) => string;
}

function aimOf(model: Model, asked: string, { wanted, says }: Solved["target"]): Aim {
  const [name = "", time = ""] = asked.split(/@|<=|[=:]/u);
  const crossing = model.crossings.find(({ id }) => id === name);
  if (crossing && asked.includes(":"))
    return { says: `in ${percent(wanted)} of the draws by ${time}: ${crossing.label}`, result: percent };
  if (crossing) return { says: `in half of the draws by ${time}: ${crossing.label}`, result: (one) => one.toFixed(1) };
  const output = model.variables.find((variable) => variable.name === name);
  const label = output?.label ?? name.replaceAll("_", " ");
  const result = (one: number): string => about(one, { label, unit: output?.unit ?? "1" }, SURE_DIGITS);
  return output ? { says: `the median of “${label}” in ${time} is ${result(wanted)}`, result } : { says, result };
}
