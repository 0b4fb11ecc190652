/** What a chart says at each place. Comes in: readings. Goes out: the JSON that the page's script takes them as. */

/** Where it stands along the axes, in the numbers of the svg's `data-x` and `data-y`, and what it says. */
export type Reading = readonly [x: number, y: number, words: string];

/** Places that a reader can tell apart. */
const MOST = 200;

/**
 * JSON of the readings, every so many where there are more than can be told apart. A chart whose figure carries them in
 * `data-readings` can be read with pointer and arrow keys where the script `chart` is.
 */
export function readingsText(all: readonly Reading[]): string {
  const every = Math.ceil(all.length / MOST);
  return JSON.stringify(all.filter((_, at) => at % every === 0 || at === all.length - 1));
}
