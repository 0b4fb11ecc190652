/** Where the shared material is that tests may read and the repository may not hold. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A path in the shared folder (`PLUMBLINE_SHARED`, else beside the repository), or undefined when it is not there. */
export function sharedPath(...parts: readonly string[]): string | undefined {
  const beside = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../shared");
  const found = path.join(process.env.PLUMBLINE_SHARED ?? beside, ...parts);
  if (existsSync(found)) return found;
  console.warn(`skipped: ${parts.join("/")} is not in the shared folder (set PLUMBLINE_SHARED)`);
  return undefined;
}

/** True when the shared folder holds this, so that the test can run; says so on the console when not. */
export function hasShared(...parts: readonly string[]): boolean {
  return sharedPath(...parts) !== undefined;
}
