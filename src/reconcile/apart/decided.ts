/** Comes in: the near-misses of the machine's claims. Goes out: those of a claim that people put together out of them. */
import type { Apart } from "../../core/apart.ts";
import { KEPT } from "./near.ts";

/** Nothing near. */
export const EMPTY: Apart = { nearest: [], more: 0 };

/** The near-misses of all of them, less those that they are of one another; each other claim once. */
export function joinedApart(machine: readonly { readonly id: string; readonly apart: Apart }[]): Apart {
  const seen = new Set<string | null>(machine.map(({ id }) => id));
  const nearest = machine
    .flatMap(({ apart }) => apart.nearest)
    .filter(({ claim, statement }) => {
      const key = claim ?? statement;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
  const more = machine.reduce((sum, { apart }) => sum + apart.more, 0);
  return { nearest: nearest.slice(0, KEPT), more: more + Math.max(0, nearest.length - KEPT) };
}
