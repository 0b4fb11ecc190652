import { describe, expect, test } from "vitest";
import { phraseFinder } from "../../src/read/phrases.ts";

const finder = phraseFinder({ appeals: ["subscribe", "subscribe to", "sign up"], credits: ["photo by", "sub"] });

describe("phrases of several lists", () => {
  test.each<[text: string, appeals: number, credits: number]>([
    ["nothing of the kind", 0, 0],
    ["subscribe to our letter", 1, 0],
    ["sign up and subscribe, then sign up", 2, 0],
    ["photo by nobody; sign up", 1, 1],
    ["a sub was sunk", 0, 1],
    ["they resubscribe", 0, 0],
    ["", 0, 0],
  ])("%s", (text, appeals, credits) => {
    expect(finder.find(text)).toEqual({ appeals, credits });
  });

  test("one that stands at the beginning", () => {
    expect(finder.opens("sign up now")).toBe(true);
    expect(finder.opens("now sign up")).toBe(false);
    expect(finder.opens("signs")).toBe(false);
  });
});
