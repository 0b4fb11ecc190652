/** Models by name. Comes in: an id, or the path of a file. Goes out: the declared model. */
import { readFileSync } from "node:fs";
import { PlumblineError } from "../../core/error.ts";
import type { Model } from "../../project/model/model.ts";
import { readModel } from "../../project/model/read.ts";
import { readXmile } from "../../project/xmile/read.ts";
import { isModelFile, type ModelFile, modelFile, shippedModel } from "../../reference/models.ts";

/** Endings under which models of the standard are kept. */
const XMILE = /\.(?:xmile|stmx|itmx|xml)$/i;

/**
 * The model of an id, or of a file of the reader's own.
 * @throws PlumblineError `model-unknown`, `file-not-found`, `file-unreadable`, `model-…`
 */
export function modelNamed(name: string): Model {
  if (isXmile(name)) {
    const { text, file } = ownModel(name);
    return readXmile(text, file);
  }
  const { text, file } = isModelFile(name) ? ownModel(name) : shippedModel(name);
  return readModel(text, file);
}

/** True for the path of a file of the standard. */
export function isXmile(path: string): boolean {
  return XMILE.test(path);
}

/** The text of a model's file. @throws PlumblineError `file-not-found`, `file-unreadable` */
export function ownModel(path: string): ModelFile {
  return modelFile(path, bytesOf(path));
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new PlumblineError(
      missing ? "file-not-found" : "file-unreadable",
      path,
      `${path}: ${missing ? "there is no such file" : `cannot be read (${(cause as Error).message})`}; give the path of a model's file`,
      { cause },
    );
  }
}
