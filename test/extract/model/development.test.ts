/** The shipped weights on the development part: the floor under which no change may bring them. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeModel, reportedIn } from "../../../src/extract/index.ts";
import { languageOf } from "../../../src/lang/index.ts";
import { documentFromText } from "../../../src/read/index.ts";
import { weightsPath } from "../../../src/reference/weights.ts";
import { sharedPath } from "../../shared.ts";

type Places = readonly (readonly [number, number])[];
interface Marked {
  readonly source: Places;
  readonly cue: Places;
  readonly content: Places;
}
interface Scorer {
  countDocument(text: string, gold: readonly Marked[], found: readonly Marked[]): object;
  figures(documents: readonly object[]): Readonly<Record<string, { precision: number; recall: number; f: number }>>;
}
interface Corpus {
  loadDocuments(file: string): readonly { id: string; text: string; attributions: readonly Marked[] }[];
}

const load = async <T>(name: string) =>
  (await import(new URL(`../../../scripts/attribution/${name}.mjs`, import.meta.url).href)) as T;

const file = sharedPath("bench", "attribution", "dev.jsonl");

describe.skipIf(file === undefined || !existsSync(weightsPath()))("the shipped weights", () => {
  test("keep their figures on the development part", async () => {
    const { countDocument, figures } = await load<Scorer>("score");
    const { loadDocuments } = await load<Corpus>("corpus");
    const model = decodeModel(readFileSync(weightsPath()), "weights");
    const places = (spans: readonly { start: number; end: number }[]): Places =>
      spans.map(({ start, end }) => [start, end]);
    const counts = loadDocuments(file ?? "").map(({ id, text, attributions }) => {
      const document = documentFromText(text, { name: id, language: "en" });
      const found = reportedIn(document, languageOf("en"), { language: "en", model, least: model.keep.balanced });
      const marked = found.map((one) => ({
        source: places(one.source),
        cue: places(one.cue),
        content: places(one.content),
      }));
      return countDocument(text, attributions, marked);
    });
    const all = figures(counts);
    expect(all.whole?.f).toBeGreaterThan(65);
    expect(all["direct/attributed"]?.recall).toBeGreaterThan(90);
    expect(all["span/source"]?.f).toBeGreaterThan(72);
    expect(all["span/cue"]?.f).toBeGreaterThan(66);
    expect(all["span/content"]?.f).toBeGreaterThan(59);
  });
});
