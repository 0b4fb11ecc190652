/** Figures that were once read as something else: own sentences. */
import { describe, expect, test } from "vitest";
import { valueOr } from "../../src/core/part.ts";
import type { Quantity } from "../../src/core/quantity.ts";
import { printQuantity } from "../../src/web/number.ts";
import { statementsOf } from "./reading.ts";

const quantitiesOf = (text: string): readonly Quantity[] =>
  statementsOf(`A note from Bergen\n\nMarch 13, 2026\n\n${text}`)
    .filter(({ span }) => span.start > 30)
    .flatMap(({ quantities }) => quantities);

const shown = ({ low, high, unit, measure }: Quantity): string =>
  `${low === high ? low : `${low}..${high}`} ${unit} ${valueOr<string, string>(measure, "?")}`;

describe("a figure is what the words say", () => {
  test.each([
    ["Norway’s shell makers near three million a year.", ["3000000 1 ?"]],
    ["Output may pass two thousand a month.", ["2000 1 ?"]],
    [
      "Norway will make 310,000 155 mm shells in 2026, up from 240,000 last year.",
      ["310000 shell production", "240000 shell production"],
    ],
    ["Belarus is building 140 to 160 new T-72B3 tanks a year.", ["140..160 tank production"]],
    ["The yard was building 12 hulls.", ["12 hull ?"]],
    ["Belarus had been building between 140 and 160 tanks a year.", ["140..160 tank production"]],
    [
      "European shell output fell short of its target of 2 million and reached 1.3 million.",
      ["2000000 shell ?", "1300000 shell ?"],
    ],
    ["Norway multiplied its production of shells by nine.", ["9 1 production-growth"]],
    ["We have multiplied output by six in three years.", ["6 1 production-growth", "3 a production-window"]],
    ["Russia outproduces Norway by a factor of almost four.", ["4 1 ?"]],
    ["The group grew by seven members.", ["7 member state membership"]],
    ["Russia makes two thirds of its tanks from old hulls.", ["0.666666666666667 tank ?"]],
  ])("%s", (text, expected) => {
    expect(quantitiesOf(text).map(shown)).toEqual(expected);
  });
});

describe("“a year earlier” is the year before the one that was named", () => {
  test.each([
    ["Norway made 4 million drones in 2025, its ministry says, against 2 million a year earlier.", ["2025", "2024"]],
    ["Norway made 40 tanks in 2023 and 60 a year later.", ["2023", "2024"]],
    ["Norway made 40 tanks in 2023 and 60 tanks the following year.", ["2023", "2024"]],
  ])("%s", (text, years) => {
    const periods = quantitiesOf(text).map(({ period }) => (period.known === "unknown" ? "?" : period.value));
    expect(periods).toEqual(years.map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })));
  });
});

test("a third is not printed as a row of threes", () => {
  const [third] = quantitiesOf("Norway builds a third of what officials claimed.");
  expect(third && printQuantity(third)).toBe("1/3");
});
