/** Comes in: what reading gives one after the other. Goes out: all of it. Array.fromAsync needs Node 22. */
export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}
