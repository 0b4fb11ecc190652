/** What is favoured after a quotation, whatever the tables say: a verb of saying as a cue, and what follows as its source. */
import { expect, test } from "vitest";
import type { Model } from "../../../src/extract/model/link.ts";
import { type Place, spanOf } from "../../../src/extract/model/place.ts";
import { toldIn } from "../../../src/extract/model/told.ts";
import { hashText } from "../../../src/text/hash.ts";
import { IGNORANT, paragraphsOf } from "./toy.ts";

/** Finds no cue and no source by itself, and takes all that is neither for content. */
const CREDULOUS: Model = {
  ...IGNORANT,
  cue: { ...IGNORANT.cue, transitions: new Float64Array(49), first: new Float64Array(7) },
  link: { ...IGNORANT.link, first: new Float64Array(5) },
  classes: new Map([[hashText("warned"), 9]]),
  cueBias: [],
  linkBias: [0, 0, 0, 1, 0],
};

test.each([
  ["“The bridge is not safe,” warned the mayor of the town.", "the < warned"],
  ["“The bridge is not safe,” warned Anna Weiss.", "Anna < warned"],
  ["“The bridge is not safe,” warned again and again, fell down.", "- < warned"],
  ["The bridge is not safe, warned the mayor.", ""],
  ["“The bridge is not safe,” the mayor wept.", ""],
])("%s", (text, expected) => {
  const words = (place: Place | undefined) => {
    if (!place) return "-";
    const { start, end } = spanOf(place);
    return text.slice(start, end);
  };
  const told = toldIn(paragraphsOf(text, CREDULOUS), CREDULOUS, 0);
  expect(told.map(({ source, cue }) => `${words(source)} < ${words(cue)}`).join()).toBe(expected);
});
