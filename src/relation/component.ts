/** Comes in: constraints. Goes out: groups that share no variable. */
import type { Constraint } from "./constraint.ts";
import { variablesIn } from "./constraint.ts";

/** Groups constraints that share variables, directly or through others; each group sorted as the input is. */
export function componentsOf(constraints: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let top = key;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    parent.set(key, top);
    return top;
  };
  for (const constraint of constraints) {
    const [first, ...others] = variablesIn(constraint).map(({ key }) => key);
    if (first === undefined) continue;
    for (const other of others) parent.set(find(other), find(first));
  }
  const groups = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    const top = find(variablesIn(constraint)[0]?.key ?? constraint.id);
    const group = groups.get(top);
    if (group) group.push(constraint);
    else groups.set(top, [constraint]);
  }
  return [...groups.values()];
}
