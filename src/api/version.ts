/** The version of this program. Comes in: package.json. Goes out: its version. */
import { readFileSync } from "node:fs";

let known: string | undefined;

/** As package.json has it; read once. */
export function version(): string {
  known ??= String(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version);
  return known;
}
