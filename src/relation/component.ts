/** Comes in: parts. Goes out: groups of them that share no variable but the hubs. */
import type { Constraint } from "./constraint.ts";
import { variablesIn } from "./constraint.ts";
import type { Parts } from "./parts.ts";
import type { Said } from "./position.ts";

/** Variables that tie nothing together: what is known of them is passed on from outside. */
export type IsHub = (key: string) => boolean;

/**
 * Groups parts that share variables, directly or through others; each group in the order of the input. A relation
 * of hubs alone is a group by itself.
 */
export function componentsOf(parts: Parts, isHub: IsHub = () => false): readonly Parts[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let top = key;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    parent.set(key, top);
    return top;
  };
  const firsts = parts.relations.map((relation) => {
    const keys = variablesIn(relation).flatMap(({ key }) => (isHub(key) ? [] : [key]));
    const first = keys[0] ?? `relation ${relation.id}`;
    for (const key of keys) parent.set(find(key), find(first));
    return first;
  });
  const groups = new Map<string, { said: Said[]; relations: Constraint[]; bounds: Parts["bounds"] }>();
  const groupOf = (key: string): { said: Said[]; relations: Constraint[] } => {
    const top = parent.size === 0 ? key : find(key);
    const group = groups.get(top) ?? { said: [], relations: [], bounds: [] };
    groups.set(top, group);
    return group;
  };
  for (const said of parts.said) groupOf(said.variable.key).said.push(said);
  parts.relations.forEach((relation, index) => {
    groupOf(firsts[index] ?? "").relations.push(relation);
  });
  return [...groups.values()];
}
