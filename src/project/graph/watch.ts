/** A graph → where the compiled program must look for values that are no finite numbers: as seldom as finds every one. */
import type { Code, Graph } from "./graph.ts";

/** Slots to look at. */
export interface Watch {
  /** At every step. */
  readonly each: readonly number[];
  /** Once, after the last step: what was infinite or no number at any time still is. */
  readonly end: readonly number[];
}

/**
 * What is watched, or kept, is carried on: a flow that is not finite leaves its stock not finite, and a stock that is
 * added to stays so. Only what nothing carries is looked at in every step. (A last step may overflow after the end of
 * the run: whoever looks then asks the interpreter, which knows better.)
 */
export function watchOf(graph: Graph, kept: readonly number[]): Watch {
  const sticky = new Set(graph.updates.filter(({ slot, code }) => carries(code, slot)).map(({ slot }) => slot));
  const carried = new Set(sticky);
  const carriers = [...graph.updates.filter(({ slot }) => sticky.has(slot)), ...graph.stepwise.toReversed()];
  // Backwards through the order: whoever reads a value comes before it here.
  for (const { slot, code } of carriers) if (carried.has(slot)) for (const from of carriedBy(code)) carried.add(from);
  const moving = new Set([...graph.stepwise, ...graph.updates, ...graph.pasts].map(({ slot }) => slot));
  const inputs = new Set(graph.inputs);
  const watched = [...new Set([...graph.watched, ...kept])].filter((slot) => !inputs.has(slot));
  return {
    each: watched.filter((slot) => moving.has(slot) && !carried.has(slot)),
    end: [...sticky, ...watched.filter((slot) => !moving.has(slot))],
  };
}

function carries(code: Code, slot: number): boolean {
  return carriedBy(code).includes(slot);
}

/** The slots that make the value infinite or no number whenever they are: terms, factors, what is divided. */
function carriedBy(code: Code): readonly number[] {
  if (code.op === "slot") return [code.slot];
  if (code.op !== "call") return [];
  const [first, second] = code.args as [Code, Code];
  switch (code.name) {
    case "add":
    case "subtract":
    case "multiply":
      return [...carriedBy(first), ...carriedBy(second)];
    case "divide":
    case "negate":
      return carriedBy(first);
    default:
      return [];
  }
}
