import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextOf } from "../../../src/extract/model/context.ts";
import { CUE_FEATURES, cueFeatures } from "../../../src/extract/model/cue-features.ts";
import { mix } from "../../../src/extract/model/hash.ts";
import { countUp } from "../../../src/extract/model/link.ts";
import { LINK_FEATURES, linkFeatures } from "../../../src/extract/model/link-features.ts";
import { hashText } from "../../../src/text/hash.ts";
import { paragraphsOf } from "./toy.ts";

const LINE = "“The river may rise soon,” General Paul Kerr said on Monday.";

function features(text: string, at: number): Int32Array {
  const paragraph = paragraphsOf(text)[at]?.paragraph;
  if (!paragraph) throw new Error("no such paragraph");
  return cueFeatures(paragraph, contextOf(paragraph));
}

describe("features", () => {
  // Another hash would make noise of every file of weights.
  test("rest on hashes that never change", () => {
    expect([hashText("said"), hashText(""), mix(1, 2), mix(mix(3, 4), -5)]).toMatchInlineSnapshot(`
      [
        -1140640484,
        2166136261,
        2001329867,
        1229220764,
      ]
    `);
  });

  test("are as many for each token as their stage says", () => {
    const paragraph = paragraphsOf(LINE)[0]?.paragraph;
    if (!paragraph) throw new Error("no paragraph");
    const context = contextOf(paragraph);
    expect(cueFeatures(paragraph, context)).toHaveLength(paragraph.length * CUE_FEATURES);
    const labelled = countUp(paragraph, new Uint8Array(paragraph.length));
    const cue = { from: 8, to: 9 };
    expect(linkFeatures(paragraph, context, labelled, cue, 2, 12)).toHaveLength(10 * LINK_FEATURES);
  });

  test("do not depend on what stands in other paragraphs", () => {
    const after = `The ministry is in the harbour.\n\n${LINE}`;
    const before = `The hall was full.\n\n${LINE}\n\nThe hall was empty 🛰.`;
    expect(features(after, 1)).toEqual(features(before, 1));
  });

  test("are none twice at a token: every template looks at something of its own", () => {
    const all = features(LINE, 0);
    for (let token = 0; token * CUE_FEATURES < all.length; token++) {
      const own = all.subarray(token * CUE_FEATURES, (token + 1) * CUE_FEATURES);
      expect(new Set(own).size).toBe(CUE_FEATURES);
    }
  });

  test("exist for any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("said", "“", "”", ":", "—", "that", "He", "1,5", ".", "\n\n", "🛰"), {
          minLength: 1,
          maxLength: 40,
        }),
        (words) => {
          for (const { paragraph } of paragraphsOf(`a ${words.join(" ")}`)) {
            expect(cueFeatures(paragraph, contextOf(paragraph))).toHaveLength(paragraph.length * CUE_FEATURES);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
