/** A figure in its statement → the noun that it is the amount of and whose that is: "a capacity in Norway of some 400". */
import { type ActorPlace, actorsIn } from "./actor.ts";
import { type Decider, isCount, nounIn } from "./deciding.ts";
import type { Figure } from "./figure.ts";
import type { BindView } from "./scope.ts";

/** The noun, and every actor between it and the figure. */
export interface OwnedAmount {
  readonly noun: Decider;
  readonly owners: readonly ActorPlace[];
}

/** More words between them are another phrase. */
const REACH = 12;

/** Read backwards from the figure: "of", actors with the words that join them, the noun of a measure. */
export function ownedAmount(figure: Figure, view: BindView): OwnedAmount | undefined {
  const { tokens, language } = view;
  const { of, in: places, and, definite } = language.particles;
  if (!of.has(tokens[figure.from - 1]?.lower ?? "")) return undefined;
  const owners: ActorPlace[] = [];
  const actors = actorsIn(tokens, view.from, figure.from, language);
  for (let at = figure.from - 2; at > Math.max(view.from, figure.from - REACH) - 1; ) {
    const owner = actors.find((place) => place.to === at + 1);
    if (owner) {
      owners.unshift(owner);
      at = owner.from - 1;
      continue;
    }
    const noun = nounIn(view, at, figure.from, isCount);
    if (noun) return owners.length > 0 ? { noun, owners } : undefined;
    const word = tokens[at]?.lower ?? "";
    if (![of, places, and, definite].some((words) => words.has(word))) return undefined;
    at--;
  }
  return undefined;
}
