/** Scripts that some pages ship. Comes in: nothing. Goes out: the name of each, and what it is for. */

/**
 * Each is one file of `web/islands/`, bundled by itself. A page that wants one names it; without script, the page still
 * shows and does everything that it shows and does with it.
 */
export const ISLANDS = ["add", "chart", "embed", "job", "reader", "scenario"] as const;

/** One of them. */
export type Island = (typeof ISLANDS)[number];

/** The code of each, as far as it was built: a server without them sends pages without script. */
export type IslandCode = ReadonlyMap<Island, string>;

/** The address of each that is served. */
export type IslandAddresses = Readonly<Partial<Record<Island, string>>>;
