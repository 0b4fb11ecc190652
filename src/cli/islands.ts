/** The scripts of islands as the build left them. Comes in: nothing. Goes out: their code, by name. */
import { readFile } from "node:fs/promises";
import { ISLANDS, type Island, type IslandCode } from "../api/islands.ts";

/** The code of every island; one that was not built is left out, and its pages go without. */
export async function builtIslands(): Promise<IslandCode> {
  const found = await Promise.all(
    ISLANDS.map(async (name): Promise<readonly [Island, string] | undefined> => {
      const code = await readFile(new URL(`../web/islands/${name}.js`, import.meta.url), "utf8").catch(() => undefined);
      return code === undefined ? undefined : [name, code];
    }),
  );
  return new Map(found.filter((one) => one !== undefined));
}
