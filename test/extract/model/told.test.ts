import { describe, expect, test } from "vitest";
import { spanOf } from "../../../src/extract/model/place.ts";
import { toldIn } from "../../../src/extract/model/told.ts";
import { IGNORANT, paragraphsOf } from "./toy.ts";

/** "source | content" of all that is told when the model finds nothing: what rules add. */
function signed(text: string): string[] {
  return toldIn(paragraphsOf(text), IGNORANT, 0.5).map(({ source, content }) => {
    const words = (place: (typeof content)[number] | undefined) => {
      if (!place) return "-";
      const { start, end } = spanOf(place);
      return text.slice(start, end);
    };
    return `${words(source)} | ${content.map(words).join(" + ")}`;
  });
}

describe("a quotation that is signed after a dash", () => {
  test.each([
    [
      "on one line",
      "The clerks spoke.\n\n“We waited for nine hours.” — Anna Weiss",
      ["Anna Weiss | “We waited for nine hours.”"],
    ],
    ["on the next line", "“We waited for nine hours.”\n\n― Anna Weiss", ["Anna Weiss | “We waited for nine hours.”"]],
    ["with a place", "“We waited for nine hours.” – Paul Kerr, Oslo", ["Paul Kerr | “We waited for nine hours.”"]],
    ["in a sentence that goes on in lower case", "“We waited” — and then everybody left the hall.", []],
    ["after words that are no quotation", "The clerks waited for nine hours — Anna Weiss too.", []],
    ["with nothing after it", "“We waited for nine hours.” —", []],
  ])("%s", (_, text, expected) => {
    expect(signed(text)).toEqual(expected);
  });
});

test("a paragraph that ends in a colon is read with the next one", () => {
  const read = paragraphsOf("Anna Weiss said:\n\n“We waited for nine hours.”\n\nThe hall was full.");
  expect(read.map(({ sentences }) => sentences.length)).toEqual([2, 1]);
});
