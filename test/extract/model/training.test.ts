/** A small training run on documents of our own: the same bytes twice, and names that it never saw. */
import { describe, expect, test } from "vitest";
import { CUE_BITS } from "../../../src/extract/model/cue-features.ts";
import { decodeModel, encodeModel } from "../../../src/extract/model/file.ts";
import { JUDGE_BITS } from "../../../src/extract/model/judge-features.ts";
import type { Model } from "../../../src/extract/model/link.ts";
import { LINK_BITS } from "../../../src/extract/model/link-features.ts";
import { spanOf } from "../../../src/extract/model/place.ts";
import { toldIn } from "../../../src/extract/model/told.ts";
import { invented, paragraphsOf } from "./toy.ts";

type Train = (documents: unknown, settings: unknown) => { readonly model: Model };

const SETTINGS = {
  cue: { bits: CUE_BITS.map(() => 8), epochs: 8, rate: 0.1, penalty: 1e-3, averaged: 2 },
  link: { bits: LINK_BITS.map(() => 8), epochs: 8, rate: 0.1, penalty: 1e-3, averaged: 2 },
  judge: { bits: JUDGE_BITS.map(() => 4), epochs: 2, rate: 0.05, penalty: 1e-2, seed: 1 },
  parts: 2,
  partEpochs: 3,
};

async function trained(): Promise<Uint8Array> {
  const { train } = (await import(new URL("../../../scripts/train-attribution.mjs", import.meta.url).href)) as {
    train: Train;
  };
  return encodeModel(train(invented(40), SETTINGS).model);
}

describe("training", () => {
  test("gives the same bytes every time, and finds in a new text what it was taught", async () => {
    const bytes = await trained();
    expect(Buffer.compare(bytes, await trained())).toBe(0);
    const model = decodeModel(bytes, "toy");
    const text = "Olga Petersen warned that the mill will burn. The hall was full.";
    const [told, ...rest] = toldIn(paragraphsOf(text, model), model, 0);
    expect(rest).toEqual([]);
    const words = (place: Parameters<typeof spanOf>[0] | undefined) => {
      if (!place) return "";
      const { start, end } = spanOf(place);
      return text.slice(start, end);
    };
    expect([words(told?.source), words(told?.cue), words(told?.content[0])]).toEqual([
      "Olga Petersen",
      "warned",
      "that the mill will burn",
    ]);
    expect(told?.confidence).toBeGreaterThan(0.5);
  });
});
