/** Comes in: the rows there are and the nouns there shall be. Goes out: what differs, in parts that one statement can take. */
import { assert } from "../../core/error.ts";
import { digestOf, encode } from "./json.ts";

/** Rows in one statement: with nine columns well below SQLite's 32,766 parameters. */
const ROWS = 500;

/** What must go and what must come. */
export interface Changes<T> {
  readonly gone: readonly string[];
  readonly fresh: readonly { readonly noun: T; readonly digest: string }[];
}

/** What must go and what must come, a changed row being both. */
export function changes<T extends { readonly id: string }>(
  stored: readonly { readonly id: string; readonly digest: string }[],
  nouns: readonly T[],
): Changes<T> {
  const wanted = new Map(nouns.map((noun) => [noun.id, { noun, digest: digestOf([encode(noun)]) }]));
  assert(wanted.size === nouns.length, "two results have the same id");
  const kept = new Set(stored.filter((row) => wanted.get(row.id)?.digest === row.digest).map((row) => row.id));
  return {
    gone: stored.map((row) => row.id).filter((id) => !kept.has(id)),
    fresh: [...wanted.values()].filter(({ noun }) => !kept.has(noun.id)),
  };
}

/** Values in parts that one statement can take. */
export function* chunks<T>(values: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < values.length; at += ROWS) yield values.slice(at, at + ROWS);
}
