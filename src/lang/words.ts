/** Word lists as they are written down → sets and tables. */

/** The words of a list in which white space separates them. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** The phrases of a list in which commas or line ends separate them. */
export function phrases(list: string): readonly string[] {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}

/** A table that gives every phrase of each list the value the list stands under. */
export function table<T>(lists: readonly (readonly [T, string])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(lists.flatMap(([value, list]) => phrases(list).map((phrase) => [phrase, value] as const)));
}

/**
 * The same lists, with every table of words made an object without a prototype. Most words of a text stand in no
 * table, and only there does the engine find that out without a slow look along the prototype chain.
 */
export function withPlainTables<T extends object>(lists: T): T {
  const entries = Object.entries(lists).map(([name, value]) => [name, isList(value) ? plain(value) : value] as const);
  return Object.fromEntries(entries) as T;
}

function isList(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function plain(list: Record<string, unknown>): object {
  const isTable = Object.values(list).every(
    (value) => typeof value !== "object" || !(value instanceof Set || isList(value)),
  );
  return isTable ? Object.assign(Object.create(null), list) : withPlainTables(list);
}
