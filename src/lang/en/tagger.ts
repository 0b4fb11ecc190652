/** English tokens → parts of speech, by weights of our own (`data/models/tagger.en.md` says how they were made). */
import { createRequire } from "node:module";
import type { Tagger } from "../language.ts";
import { type TaggerFile, taggerFrom } from "../tagger/model.ts";

const require = createRequire(import.meta.url);
let tagger: Tagger | undefined;

/** Universal part-of-speech tags for the tokens of a block. The weights are unpacked when a text is first tagged. */
export const tag: Tagger = (tokens) => {
  tagger ??= taggerFrom(require("../../../data/models/tagger.en.json") as TaggerFile);
  return tagger(tokens);
};
