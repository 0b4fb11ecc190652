/** The algebra of units. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  divideUnits,
  multiplyUnits,
  PURE,
  parseUnit,
  powerOfUnit,
  printUnit,
  sameUnit,
  type Unit,
} from "../../../src/project/units/unit.ts";

function unit(text: string): Unit {
  const read = parseUnit(text);
  if ("problem" in read) throw new Error(read.problem);
  return read.unit;
}

describe("a unit is printed in one way only", () => {
  test.each([
    ["USD/a", "USD/a"],
    [" USD / a ", "USD/a"],
    ["1", "1"],
    ["1/a", "1/a"],
    ["a^-1", "1/a"],
    ["tank/a^2", "tank/a^2"],
    ["tank/a/a", "tank/a^2"],
    ["RUB/USD", "RUB/USD"],
    ["%", "%"],
    ["%/a", "%/a"],
    ["%GDP", "%GDP"],
    ["W.h", "W*h"],
    ["h*W", "W*h"],
    ["USD/(person*a)", "USD/a/person"],
    ["USD/person*a", "USD*a/person"],
    ["(USD/a)^2", "USD^2/a^2"],
    ["a/a", "1"],
    ["€/Stück", "€/Stück"],
  ])("%s → %s", (text, printed) => {
    expect(printUnit(unit(text))).toBe(printed);
  });
});

describe("what is no unit is told", () => {
  test.each([
    ["", "empty"],
    ["  ", "empty"],
    ["1000*USD", "1000 is no unit"],
    ["square feet", '"feet" is not expected'],
    ["USD/", "ends where a symbol is expected"],
    ["USD//a", '"/" stands where a symbol'],
    ["(USD", "never closed"],
    ["USD)", '")" is not expected'],
    ["a^0.5", "a whole number up to 9"],
    ["a^x", 'not "x"'],
    ["a^10", "up to 9"],
    ["a^", 'not ""'],
    ["USD & a", '"&" is not expected'],
    ["a".repeat(200), "200 characters"],
    ["(".repeat(120), "ends where a symbol"],
  ])("%s", (text, says) => {
    const read = parseUnit(text);
    expect("problem" in read ? read.problem : "").toMatch(new RegExp(says.replaceAll(/[().]/g, "\\$&")));
  });
});

test("a share in % is no pure number", () => {
  expect(sameUnit(unit("%"), PURE)).toBe(false);
});

test("a root has to come out whole", () => {
  expect(powerOfUnit(unit("USD"), 1 / 2)).toBeUndefined();
  expect(printUnit(powerOfUnit(unit("tank^2/a^4"), 1 / 2) ?? PURE)).toBe("tank/a^2");
});

const symbols = fc.constantFrom("USD", "RUB", "a", "mo", "tank", "%", "person", "€");
const units = fc
  .uniqueArray(fc.tuple(symbols, fc.integer({ min: -4, max: 4 })), { selector: ([symbol]) => symbol, maxLength: 5 })
  .map((pairs) =>
    pairs.reduce<Unit>((unit, [s, power]) => multiplyUnits(unit, new Map(power ? [[s, power]] : [])), PURE),
  );

describe("for all units", () => {
  test("what is printed reads back as the same", () => {
    fc.assert(
      fc.property(units, (one) => {
        expect(sameUnit(unit(printUnit(one)), one)).toBe(true);
      }),
    );
  });

  test("the same unit is printed alike, however it came about", () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(printUnit(multiplyUnits(a, b))).toBe(printUnit(multiplyUnits(b, a)));
      }),
    );
  });

  test("multiplication does not mind the order or the brackets", () => {
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        expect(sameUnit(multiplyUnits(multiplyUnits(a, b), c), multiplyUnits(a, multiplyUnits(b, c)))).toBe(true);
      }),
    );
  });

  test("dividing undoes multiplying, and a unit by itself is pure", () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(sameUnit(divideUnits(multiplyUnits(a, b), b), a)).toBe(true);
        expect(divideUnits(a, a).size).toBe(0);
      }),
    );
  });

  test("a power is repeated multiplication, and its root undoes it", () => {
    fc.assert(
      fc.property(units, (a) => {
        const squared = powerOfUnit(a, 2) ?? PURE;
        expect(sameUnit(squared, multiplyUnits(a, a))).toBe(true);
        expect(sameUnit(powerOfUnit(squared, 1 / 2) ?? PURE, a)).toBe(true);
      }),
    );
  });

  test("any text is read or refused, never thrown on", () => {
    fc.assert(fc.property(fc.string(), (text) => Object.keys(parseUnit(text)).length === 1));
  });
});
