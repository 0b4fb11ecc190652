/** Id of a model in, the model as it ships and its programs out. */
import { readFileSync } from "node:fs";
import { readModel } from "../../../src/project/model/read.ts";
import { type Ready, ready } from "./run.ts";

/** Reads and builds a model of data/models. */
export function own(id: string): Ready {
  return ready(
    readModel(readFileSync(new URL(`../../../data/models/${id}.yaml`, import.meta.url), "utf8"), `${id}.yaml`),
  );
}
