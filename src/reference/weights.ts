/** The disk → the weights of the attribution model, as bytes. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PlumblineError } from "../core/error.ts";

/** Where the weights of a language stand, seen from any folder of the built tree and of the source alike. */
export function weightsPath(language = "en"): string {
  return fileURLToPath(new URL(`../../data/models/attribution.${language}.bin`, import.meta.url));
}

/**
 * The bytes of a file of weights; undefined when there is no such file.
 * @throws PlumblineError `weights-unreadable` when it is there and cannot be read
 */
export function readWeights(file = weightsPath()): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new PlumblineError("weights-unreadable", file, `${file}: the weights cannot be read`, { cause: error });
  }
}
