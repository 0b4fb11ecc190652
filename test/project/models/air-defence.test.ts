/** Five times the air defence: growth required is a formula, the index has no unit, orders and deliveries add up. */
import { describe, expect, it } from "vitest";
import { Drawn, setting, shipped } from "./drawn.ts";

const model = shipped("air-defence");

it.each([
  ["five-years", 5 ** (1 / 5) - 1, 0.38, 2030],
  ["ten-years", 5 ** (1 / 10) - 1, 0.175, 2035],
])("%s: the growth required is the root, and the steady path arrives on the day", (id, exact, rounded, year) => {
  const drawn = new Drawn(model, setting(model, id), 1);
  const [growth = Number.NaN] = drawn.at("growth_required", 2025);
  expect(growth).toBeCloseTo(exact, 14);
  expect(growth).toBeCloseTo(rounded, 3);
  expect(drawn.crossing("steady_reaches")[0]).toBeCloseTo(year, 6);
});

it("400 per cent more is five times, to 400 per cent is four times", () => {
  expect(new Drawn(model, {}, 1).at("target", 2025)[0]).toBe(5);
  expect(new Drawn(model, setting(model, "to-400"), 1).at("target", 2025)[0]).toBe(4);
});

it("an index stays an index: naming a base of 200 multiplies what is held and moves no date", () => {
  const [plain, named] = [new Drawn(model, { base: 1 }, 100), new Drawn(model, { base: 200 }, 100)];
  named.all("holding").forEach((held, at) => {
    expect(held / 200).toBeCloseTo(plain.all("holding")[at] ?? Number.NaN, 9);
  });
  named.crossing("reached").forEach((date, draw) => {
    const other = plain.crossing("reached")[draw] ?? Number.NaN;
    if (Number.isFinite(other)) expect(date).toBeCloseTo(other, 6);
    else expect(date).toBe(other);
  });
});

describe("what is ordered", () => {
  const drawn = new Drawn(model, {}, 60);
  const sum = (name: string, draw: number) =>
    Array.from({ length: 300 }, (_, month) => drawn.at(name, 2025 + month / 12)[draw] ?? Number.NaN).reduce(
      (total, rate) => total + rate / 12,
      0,
    );
  const at = (name: string, time: number, draw: number) => drawn.at(name, time)[draw] ?? Number.NaN;

  it.each([0, 29, 59])("is delivered or on order, draw %i", (draw) => {
    // At the start some orders are under way, and come in evenly over whole months of lead time.
    const before = at("preparing", 2025, draw) + at("waiting", 2025, draw);
    const after = at("preparing", 2050, draw) + at("waiting", 2050, draw);
    expect(before + sum("ordering", draw) - sum("delivering", draw)).toBeCloseTo(after, 8);
    const gone = sum("retiring", draw) + sum("giving", draw);
    expect(at("holding", 2025, draw) + sum("delivering", draw) - gone).toBeCloseTo(at("holding", 2050, draw), 8);
  });

  it("is never delivered faster than plants can", () => {
    const capacity = drawn.all("capacity");
    drawn.all("delivering").forEach((rate, at) => {
      expect(rate).toBeLessThanOrEqual(capacity[at] ?? Number.NaN);
    });
  });
});
