/** The disk → known figures: what was published, by whom and when, one entry each, in data/known. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { KnownFigure } from "../core/known.ts";
import { byCodeUnit } from "../core/order.ts";

/** Where the entries stand, seen from any folder of the built tree and of the source alike. */
const FOLDER = fileURLToPath(new URL("../../data/known", import.meta.url));

let entries: readonly KnownFigure[] | undefined;

/** Every known figure that ships with the package, by file and place in it; read once. */
export function knownFigures(): readonly KnownFigure[] {
  entries ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .sort(byCodeUnit)
    .flatMap((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as KnownFigure[]);
  return entries;
}
