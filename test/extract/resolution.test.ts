/** On what a pledge or a forecast will be settled: own sentences. */
import { describe, expect, test } from "vitest";
import { valueOr } from "../../src/core/part.ts";
import type { Resolution } from "../../src/core/statement.ts";
import { statementsOf } from "./reading.ts";

const termsOf = (text: string): readonly Resolution[] =>
  statementsOf(text).flatMap(({ resolution = [] }) => resolution);

const told = ({ measure, bound, value, unit, deadline }: Resolution): string => {
  const amount = value.known === "unknown" ? "?" : `${value.value.low}..${value.value.high}`;
  const [what, limit, day] = [measure, bound, deadline].map((part) => valueOr<string, string>(part, "?"));
  return `${what} ${limit} ${amount} ${unit} by ${day}`;
};

describe("a pledge or forecast has the terms it will be settled on", () => {
  test.each([
    [
      "Norway pledged to spend 3% of GDP on defence by 2029.",
      ["military-spending-target >= 3..3 %GDP by 2029-12-31"],
      [],
    ],
    ["Norway is projected to build 40 howitzers by 2029.", ["production = 40..40 howitzer by 2029-12-31"], ["series"]],
    ["Norway pledged to spend 3% of GDP on defence.", ["military-spending-target >= 3..3 %GDP by ?"], ["deadline"]],
  ])("%s", (text, expected, missing) => {
    expect(termsOf(text).map(told)).toEqual(expected);
    expect(termsOf(text)[0]?.missing).toEqual(missing);
  });

  test("each figure has its own", () => {
    expect(termsOf("Norway is projected to build 40 howitzers and 12 tanks by 2029.").map(told)).toEqual([
      "production = 40..40 howitzer by 2029-12-31",
      "production = 12..12 tank by 2029-12-31",
    ]);
  });

  test("the number of those who shall do it is not what they shall do", () => {
    expect(termsOf("Norway urged the 32 members of NATO to spend 3% of GDP on defence by 2029.").map(told)).toEqual([
      "military-spending-target >= 3..3 %GDP by 2029-12-31",
    ]);
  });

  test("where it starts from is not promised", () => {
    const text = "Norway will build 40 howitzers by 2029, up from 12 in 2024.";
    expect(termsOf(text).map(told)).toEqual(["production = 40..40 howitzer by 2029-12-31"]);
  });

  test("the series that could settle it are named", () => {
    const [terms] = termsOf("Norway pledged to spend 3% of GDP on defence by 2029.");
    expect(terms?.series).toEqual(["sipri-milex", "nato-defence-expenditure"]);
  });

  test("a deed without a figure says that nothing counts it", () => {
    const [terms] = termsOf("Norway pledged to close the yard by 2029.");
    expect(terms).not.toHaveProperty("quantity");
    expect(terms?.missing).toEqual(expect.arrayContaining(["value", "series"]));
    expect(terms?.missing).not.toContain("deadline");
  });

  test("what the day of the document would settle is missing without it", () => {
    const [terms] = termsOf("Norway pledged to buy 40 howitzers within three years.");
    expect(terms?.deadline).toMatchObject({ known: "unknown", because: "no-date-of-document" });
    expect(terms?.missing).toContain("deadline");
  });

  test.each(["Norway built 40 howitzers in 2024.", "Anna Weiss warned that Russia could attack a neighbour."])(
    "%s has none",
    (text) => {
      for (const statement of statementsOf(text)) expect(statement).not.toHaveProperty("resolution");
    },
  );
});
