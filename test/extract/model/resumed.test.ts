import { describe, expect, test } from "vitest";
import type { Range } from "../../../src/extract/model/labels.ts";
import { spanOf, type Told } from "../../../src/extract/model/place.ts";
import type { ReadParagraph } from "../../../src/extract/model/reading.ts";
import { withResumed } from "../../../src/extract/model/resumed.ts";
import { paragraphsOf } from "./toy.ts";

function readOf(text: string): ReadParagraph {
  const [read] = paragraphsOf(text);
  if (!read) throw new Error("no paragraph");
  return read;
}

/** Words of a text as tokens of its paragraph. */
function rangeOf(read: ReadParagraph, text: string, words: string): Range {
  const start = text.indexOf(words);
  const from = read.tokens.findIndex((token) => token.end > start);
  return { from, to: read.tokens.findLastIndex((token) => token.start < start + words.length) + 1 };
}

function toldIn(read: ReadParagraph, text: string, [source, cue, ...content]: readonly string[]): Told {
  const place = (words = "") => ({ read, ...rangeOf(read, text, words) });
  return { source: source ? place(source) : undefined, cue: place(cue), content: content.map(place), confidence: 0.9 };
}

const A = "“We waited for nine hours,” said Anna Weiss. ";

describe("a quotation that opens a sentence", () => {
  test.each<[string, string, readonly string[][], string, string]>([
    [
      "is given to who spoke before",
      `${A}“Nobody came.”`,
      [["Anna Weiss", "said", "“We waited for nine hours,”"]],
      "",
      "“We waited for nine hours,” + “Nobody came.”",
    ],
    [
      "also when a sentence stands between",
      `${A}The hall was full. “Nobody came.”`,
      [["Anna Weiss", "said", "“We waited for nine hours,”"]],
      "",
      "“We waited for nine hours,” + “Nobody came.”",
    ],
    [
      "is read to its end",
      `${A}“Nobody came. It was late.”`,
      [["Anna Weiss", "said", "“We waited for nine hours,”", "“Nobody came."]],
      "",
      "“We waited for nine hours,” + “Nobody came. It was late.”",
    ],
    [
      "is left to another who says it",
      `${A}“Nobody came,” Paul Kerr replied.`,
      [
        ["Anna Weiss", "said", "“We waited for nine hours,”"],
        ["Paul Kerr", "replied", "“Nobody came,”"],
      ],
      "",
      "“We waited for nine hours,” / “Nobody came,”",
    ],
    [
      "is left alone behind a cue that is read elsewhere",
      `${A}“Nobody came,” Paul Kerr replied. “Why?”`,
      [["Anna Weiss", "said", "“We waited for nine hours,”"]],
      "replied",
      "“We waited for nine hours,”",
    ],
    [
      "is given to nobody where nobody is quoted",
      "Anna Weiss said that she waited. “Nobody came.”",
      [["Anna Weiss", "said", "that she waited"]],
      "",
      "that she waited",
    ],
    [
      "is given whole to its speaker when somebody is quoted in it",
      `${A}“Then Paul Kerr said that it rained.”`,
      [
        ["Anna Weiss", "said", "“We waited for nine hours,”"],
        ["Paul Kerr", "said that", "that it rained"],
      ],
      "",
      "“We waited for nine hours,” + “Then Paul Kerr said that it rained.” / that it rained",
    ],
    [
      "stays alone when a term in quotation marks stands inside a sentence",
      `${A}The hall was called “the oven”.`,
      [["Anna Weiss", "said", "“We waited for nine hours,”"]],
      "",
      "“We waited for nine hours,”",
    ],
  ])("%s", (_, text, told, elsewhere, expected) => {
    const read = readOf(text);
    const known = elsewhere ? rangeOf(read, text, elsewhere) : { from: -1, to: -1 };
    const answered = ({ from, to }: Range) => known.from >= from && known.to <= to;
    const list = told.map((one) => toldIn(read, text, one));
    const words = ({ content }: Told) =>
      content
        .map((place) => {
          const { start, end } = spanOf(place);
          return text.slice(start, end);
        })
        .join(" + ");
    expect(withResumed(list, read, answered).map(words).join(" / ")).toBe(expected);
  });
});
