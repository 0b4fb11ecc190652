/** The war economy against its identities, whatever figures a report has. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { own } from "./own.ts";
import { Once } from "./run.ts";

const war = own("war-economy");

const told = fc.record({
  military_roubles: fc.double({ min: 5e12, max: 25e12, noNaN: true }),
  military_dollars: fc.double({ min: 50e9, max: 300e9, noNaN: true }),
  military_international: fc.double({ min: 200e9, max: 800e9, noNaN: true }),
  military_share: fc.double({ min: 0.02, max: 0.15, noNaN: true }),
});

function expectNear(found: number, wanted: number, relative = 1e-9): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(wanted)));
}

it.each([
  ["implied_rate", 89.79, 2],
  ["implied_purchasing_power_rate", 28.38, 2],
  ["implied_price_level_factor", 3.164, 3],
  ["implied_gdp_roubles", 195.5e12, -11],
  ["implied_gdp_dollars", 2.178e12, -9],
] as const)("%s of the retold figures is %d", (name, wanted, digits) => {
  expect(Math.abs(new Once(war).at(name, 2026) - wanted)).toBeLessThanOrEqual(0.5 * 10 ** -digits);
});

it("converts by one rate and back, and by no other, whatever the report says", () => {
  fc.assert(
    fc.property(told, (figures) => {
      const once = new Once(war, figures);
      const at = (name: string) => once.at(name, 2026);
      expectNear(at("implied_gdp_dollars") * at("implied_rate"), at("implied_gdp_roubles"));
      expectNear(at("implied_gdp_international") / at("implied_gdp_dollars"), at("implied_price_level_factor"));
      expectNear(at("military_market") * at("implied_rate"), at("military_real"));
      expectNear(at("military_purchasing_power") * at("implied_purchasing_power_rate"), at("military_real"));
    }),
    { numRuns: 40 },
  );
});

it("keeps the books: every rouble of deficit is drawn from the fund or borrowed", () => {
  const choices = fc.record({
    carried_out: fc.double({ min: 0, max: 1, noNaN: true }),
    deficit_share: fc.double({ min: -0.03, max: 0.08, noNaN: true }),
    paid_from_fund: fc.double({ min: 0, max: 1, noNaN: true }),
    fund_income: fc.double({ min: 0, max: 1e12, noNaN: true }),
  });
  fc.assert(
    fc.property(choices, (set) => {
      const once = new Once(war, set);
      let deficits = 0;
      for (let time = 2026; time < 2034; time += 0.25) deficits += once.at("deficit", time) / 4;
      const drawn = 4.2e12 + 8 * set.fund_income - once.at("fund", 2034);
      expect(Math.abs(deficits - drawn - once.at("borrowed_in_all", 2034))).toBeLessThan(1e3);
      expect(once.at("fund", 2034)).toBeGreaterThanOrEqual(-1);
    }),
    { numRuns: 40 },
  );
});

it("costs the more the less of the planned cuts is carried out", () => {
  const [kept, none] = [1, 0].map((carried_out) => new Once(war, { carried_out }));
  for (const year of [2026, 2028]) {
    expect(none?.at("military", year)).toBeGreaterThan(kept?.at("military", year) ?? Number.NaN);
    expect(none?.at("deficit", year)).toBeGreaterThan(kept?.at("deficit", year) ?? Number.NaN);
  }
});
