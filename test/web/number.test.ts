import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { counted, grouped, type Printable, plural, printQuantity } from "../../src/web/number.ts";

const plainly = (text: string) => text.replaceAll("\u00A0", " ");
const figure = (low: number, unit: string, more: Partial<Printable> = {}): Printable => ({
  low,
  high: low,
  unit,
  bound: "=",
  change: "none",
  ...more,
});

describe("a figure is printed as a person would write it", () => {
  test.each<[Printable, string]>([
    [figure(145.9e9, "USD"), "$145.9 billion"],
    [figure(13.1e12, "RUB"), "13.1 trillion roubles"],
    [figure(2.5e6, "CHF"), "2.5 million CHF"],
    [figure(999, "EUR"), "€999"],
    [figure(-3e9, "USD"), "−$3 billion"],
    [figure(1500, "tank"), "1,500 tanks"],
    [figure(1, "tank"), "1 tank"],
    [figure(3000, "armoured vehicle"), "3,000 armoured vehicles"],
    [figure(700, "aircraft"), "700 aircraft"],
    [figure(2, "battery"), "2 batteries"],
    [figure(6.7, "%GDP"), "6.7 % of GDP"],
    [figure(41, "%", { change: "up" }), "up 41 %"],
    [figure(5, "a", { bound: "<=" }), "within 5 years"],
    [figure(3, "a", { high: 5, bound: "<=" }), "within 3–5 years"],
    [figure(1, "mo"), "1 month"],
    [figure(400, "launcher", { bound: ">" }), "more than 400 launchers"],
    [figure(400, "launcher", { bound: "<=" }), "up to 400 launchers"],
    [figure(20, "brigade", { bound: "~" }), "about 20 brigades"],
    [figure(2, "%GDP", { bound: ">=" }), "at least 2 % of GDP"],
    [figure(4, "1"), "4 times"],
    [figure(2e9, "USD", { high: 3e9 }), "$2–3 billion"],
    [figure(500, "USD", { high: 2e9 }), "$500–2 billion"],
    [figure(0.1 + 0.2, "%"), "0.3 %"],
    [figure(4_000_000, "shell"), "4 million shells"],
  ])("%o → %s", (quantity, words) => {
    expect(plainly(printQuantity(quantity))).toBe(words);
  });
});

test.each([
  ["tank", "tanks"],
  ["country", "countries"],
  ["ally", "allies"],
  ["convoy", "convoys"],
  ["launch", "launches"],
  ["crewman", "crewmen"],
  ["personnel", "personnel"],
])("the plural of %s is %s", (noun, many) => {
  expect(plural(noun)).toBe(many);
});

test("a count agrees with its noun", () => {
  expect([0, 1, 1234].map((count) => plainly(counted(count, "claim")))).toEqual([
    "0 claims",
    "1 claim",
    "1,234 claims",
  ]);
});

test("digits can be read back", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-5, max: 1e15 }), (value) => {
      const back = Number(grouped(value).replaceAll(",", ""));
      expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(value * 1e-11, 1e-12));
    }),
  );
});
