/** Variables of a model in; which of them change during a run out. */
import type { Node } from "../expression/node.ts";
import { statefulNamed } from "../expression/stateful.ts";
import { childrenOf } from "../model/expand.ts";
import type { PerElement, Variable } from "../model/model.ts";

/** Names and functions whose value changes with time by themselves. */
const MOVING = new Set(["time", "step_at", "ramp", "pulse"]);

/** The equations of a variable that say what it is at each step; a stock that has flows has none, and changes. */
function equationsOf(variable: Variable): readonly Node[] {
  if (variable.role === "stock") return nodesOf(variable.initial);
  return variable.role === "flow" || variable.role === "auxiliary" ? nodesOf(variable.equation) : [];
}

/** All nodes that are given for one or for each element. */
export function nodesOf(value: PerElement<Node>): readonly Node[] {
  return "all" in value ? [value.all] : Object.values(value.each);
}

/** Names of the variables that change during a run: with time, with a stock, or with what so changes. */
export function changingNames(variables: readonly Variable[]): ReadonlySet<string> {
  const changing = new Set(
    variables
      .filter((one) => one.role === "stock" && one.inflows.length + one.outflows.length > 0)
      .map(({ name }) => name),
  );
  for (let before = -1; before < changing.size; ) {
    before = changing.size;
    for (const variable of variables) {
      const moves = variable.role !== "stock" && equationsOf(variable).some((node) => changes(node, changing));
      if (moves || ("initial" in variable && variable.role !== "stock")) changing.add(variable.name);
    }
  }
  return changing;
}

/** Whether an equation gives another value at another time. */
export function changes(node: Node, changing: ReadonlySet<string>): boolean {
  if (node.kind === "name") return changing.has(node.name) || node.name === "time";
  if (node.kind === "call" && node.name === "init") return false;
  if (node.kind === "call" && (MOVING.has(node.name) || statefulNamed(node.name) !== undefined)) return true;
  return childrenOf(node).some((child) => changes(child, changing));
}

/** Every call of a function in an equation. */
export function callsIn(node: Node): readonly (Node & { readonly kind: "call" })[] {
  const below = childrenOf(node).flatMap(callsIn);
  return node.kind === "call" ? [node, ...below] : below;
}
