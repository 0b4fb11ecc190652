/** The scripts of pages for tests: bundled as scripts/build.mjs does it, from the sources as they stand. */
import type { IslandCode } from "../../src/api/islands.ts";

const { bundleIslands } = (await import(new URL("../../scripts/build.mjs", import.meta.url).href)) as {
  readonly bundleIslands: () => Promise<IslandCode>;
};

/** Every island, by the name of its file. */
export const islands = await bundleIslands();
