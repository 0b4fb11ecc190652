/** The shipped weights on sentences of our own, and beside their teacher on the example dispatches. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/lang/index.ts";
import type { TaggerFile } from "../../src/lang/tagger/model.ts";
import { taggerFrom } from "../../src/lang/tagger/model.ts";
import { tokens } from "../../src/text/tokens.ts";

const { tag } = languageOf("en");

/** Each word with its tag: "tanks/NOUN". */
const read = (text: string): string => {
  const words = tokens(text);
  return tag(words)
    .map((found, at) => `${words[at]?.text}/${found}`)
    .join(" ");
};

describe("parts of speech", () => {
  test.each([
    ["The plant builds 40 tanks a month.", "The/DET plant/NOUN builds/VERB 40/NUM tanks/NOUN a/DET month/NOUN ./PUNCT"],
    ["Norway may build ships.", "Norway/PROPN may/AUX build/VERB ships/NOUN ./PUNCT"],
    ["She warned that stocks were low.", "She/PRON warned/VERB that/SCONJ stocks/NOUN were/AUX low/ADJ ./PUNCT"],
    ["The defence ministry's plan failed.", "The/DET defence/NOUN ministry/NOUN 's/PART plan/NOUN failed/VERB ./PUNCT"],
    ["They plan to plan.", "They/PRON plan/VERB to/PART plan/VERB ./PUNCT"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("a word is tagged by what stands around it, not by what was tagged before", () => {
    const text = "A record number of orders will increase the backlog.";
    const alone = read(text);
    read("The increase was a record. Orders increase.");
    expect(read(text)).toBe(alone);
  });

  test("weights in another format are refused", () => {
    const file = { format: "plumbline-tagger-9", tags: [], known: "", weights: "" } as unknown as TaggerFile;
    expect(() => taggerFrom(file)).toThrow("plumbline-tagger-9");
  });

  test("at least 97 of 100 words of the example dispatches have the tag that the teacher gives", () => {
    const require = createRequire(import.meta.url);
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["pos"]);
    const folder = new URL("../../examples/", import.meta.url);
    let same = 0;
    let all = 0;
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
      const text = readFileSync(new URL(name, folder), "utf8");
      const theirs = nlp.readDoc(text).tokens();
      const tags = new Map<number, string>();
      let at = 0;
      const given: string[] = theirs.out(nlp.its.pos);
      theirs.out().forEach((word: string, k: number) => {
        at = text.indexOf(word, at);
        tags.set(at, given[k] ?? "");
        at += word.length;
      });
      const ours = tokens(text);
      tag(ours).forEach((found, k) => {
        const expected = ours[k]?.kind === "word" ? tags.get(ours[k].start) : undefined;
        if (expected === undefined) return;
        all++;
        if (found === expected) same++;
      });
    }
    expect(all).toBeGreaterThan(900);
    expect(same / all).toBeGreaterThan(0.97);
  });
});
