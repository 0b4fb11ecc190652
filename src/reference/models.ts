/** The disk → texts of models: those that come with Plumbline, in data/models, and one that a user gives as bytes. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PlumblineError } from "../core/error.ts";
import { byCodeUnit } from "../core/order.ts";
import { meant } from "../text/meant.ts";
import { textOf } from "./files/csv.ts";

/** Where they stand, seen from any folder of the built tree and of the source alike. */
const FOLDER = fileURLToPath(new URL("../../data/models", import.meta.url));

const ENDING = /\.ya?ml$/i;

/** The file of a model, not yet read. */
export interface ModelFile {
  /** Name of the file without its ending. */
  readonly id: string;
  /** What messages name: the base name. */
  readonly file: string;
  readonly text: string;
}

let files: readonly ModelFile[] | undefined;

/** The models that come with Plumbline, by id; read once. */
export function shippedModels(): readonly ModelFile[] {
  files ??= readdirSync(FOLDER)
    .filter((name) => ENDING.test(name))
    .sort(byCodeUnit)
    .map((name) => ({ id: idOf(name), file: name, text: readFileSync(path.join(FOLDER, name), "utf8") }));
  return files;
}

/** One of them. @throws PlumblineError `model-unknown` when none has this id, with the nearest that there is */
export function shippedModel(id: string): ModelFile {
  const found = shippedModels().find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = shippedModels().map((one) => one.id);
  const says = `there is no model "${id}"; ${meant(id, ids)} (a file of your own is named with its ending, as in ./${id}.yaml)`;
  throw new PlumblineError("model-unknown", id, says);
}

/** True for the path of a model's file (`.yaml`, `.yml`), false for an id. */
export function isModelFile(asked: string): boolean {
  return ENDING.test(asked);
}

/**
 * The model in a user's file.
 * @param file its path
 * @throws PlumblineError `file-empty`, `encoding-broken`
 */
export function modelFile(file: string, bytes: Uint8Array): ModelFile {
  const name = path.basename(file);
  const text = textOf(bytes)?.replace(/^\uFEFF/, "");
  if (text === undefined) {
    throw new PlumblineError("encoding-broken", file, `${file}: the bytes are no UTF-8 text; save the model as UTF-8`);
  }
  if (text.trim() === "") throw new PlumblineError("file-empty", file, `${file}: nothing is in it; see docs/models.md`);
  return { id: idOf(name), file: name, text };
}

function idOf(name: string): string {
  return name.replace(ENDING, "");
}
