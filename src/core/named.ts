/** Comes in: the id of a noun as a person gives it, whole or its first letters. Goes out: the noun. */
import { PlumblineError } from "./error.ts";

/** Letters of an id that are enough, as long as only one begins so. */
const LEAST = 5;

/** Letters that lists on a terminal show: few ids of one ledger ever share so many. */
export const SHOWN = 9;

/**
 * The one of these that an id, or the beginning of one, names; undefined when none does.
 * @throws PlumblineError `usage` when several begin so
 */
export function named<T extends { readonly id: string }>(all: readonly T[], id: string): T | undefined {
  const found = all.find((one) => one.id === id);
  const near = found || id.length < LEAST ? [] : all.filter((one) => one.id.startsWith(id));
  if (near.length < 2) return found ?? near[0];
  const ids = near.slice(0, 5).map((one) => one.id);
  throw new PlumblineError("usage", id, `${id}: ${near.length} begin so (${ids.join(", ")}); give more of the id`);
}
