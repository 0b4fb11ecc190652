/** Speakers that were once read as somebody else: own sentences. */
import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

const speakersOf = (text: string): string[] => [
  ...new Set(statementsOf(text).flatMap(({ source }) => (source ? [source.name] : []))),
];

describe("who speaks", () => {
  test.each([
    ["Belarus built 40 tanks, a London think-tank said.", ["London think-tank"]],
    ["A Moscow think-tank said that Belarus built 40 tanks.", ["Moscow think-tank"]],
    [
      "Belarus builds 40 tanks a year, a tenth of what ministers claimed, a London think-tank said on Friday, in a report that contradicts Latvia.",
      ["London think-tank"],
    ],
    [
      "The report by the Vilnius Institute puts total Belarusian losses of tanks at 400 in 2025 but says that most were old.",
      ["Vilnius Institute"],
    ],
    ["Anna Holm denied the losses of tanks in May and said that 40 had come.", ["Anna Holm"]],
    ["Norway, Sweden and Finland have pledged to reach 3.5% of GDP by 2030.", ["Norway, Sweden and Finland"]],
    ["Norway and Sweden have pledged to reach 3.5% of GDP by 2030.", ["Norway and Sweden"]],
    ["Latvia will spend 4% of GDP this year, its government said on Monday.", ["Latvia’s government"]],
    ["Finland made 40 drones in 2025, its defence ministry says.", ["Finland’s defence ministry"]],
    ["The Skarp Institute counted 40 tanks. Skarp estimates that Belarus made 90 tanks.", ["Skarp Institute"]],
    ["“The yards are empty,” said Skarp’s director, Anna Holm.", ["Anna Holm"]],
    ["“The yards are empty,” said the institute’s head of research, Jonas Berg, in Oslo.", ["Jonas Berg"]],
    ["Sweden’s Nordstahl makes guns. The company said its new plant would make 40 guns a year.", ["Nordstahl"]],
    ["Nordstahl, a Swedish company, makes guns. The firm said that 40 guns were sold.", ["Nordstahl"]],
    ["Anna Holm makes guns. The company said that 40 guns were sold.", ["company"]],
    ["The paper, prepared by the Vilnius Institute, says output stood at 300 tanks in 2022.", ["Vilnius Institute"]],
    ["Anna Holm said in a report that Belarus builds 40 tanks.", ["Anna Holm"]],
  ])("%s", (text, expected) => expect(speakersOf(text)).toEqual(expected));
});
