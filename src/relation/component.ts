/** Comes in: constraints. Goes out: groups that share no variable but the hubs. */
import type { Constraint } from "./constraint.ts";
import { variablesIn } from "./constraint.ts";

/** Variables that tie nothing together: what is known of them is passed on from outside. */
export type IsHub = (key: string) => boolean;

/**
 * Groups constraints that share variables, directly or through others; each group sorted as the input is. A constraint
 * on hubs alone is a group by itself.
 */
export function componentsOf(
  constraints: readonly Constraint[],
  isHub: IsHub = () => false,
): readonly (readonly Constraint[])[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let top = key;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    parent.set(key, top);
    return top;
  };
  const own = constraints.map((constraint) => {
    const first = variablesIn(constraint).find(({ key }) => !isHub(key));
    return first?.key ?? `constraint ${constraint.id}`;
  });
  constraints.forEach((constraint, index) => {
    for (const { key } of variablesIn(constraint)) if (!isHub(key)) parent.set(find(key), find(own[index] ?? key));
  });
  const groups = new Map<string, Constraint[]>();
  constraints.forEach((constraint, index) => {
    const top = find(own[index] ?? "");
    const group = groups.get(top);
    if (group) group.push(constraint);
    else groups.set(top, [constraint]);
  });
  return [...groups.values()];
}
