/** Comes in: random claims that lean on common rates. Goes out: the promises of the network, where a rate is shared. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { componentsOf } from "../../src/relation/component.ts";
import type { Constraint } from "../../src/relation/index.ts";
import { createNetwork, valueClaim, variable } from "../../src/relation/index.ts";
import { variablesOf, withIdentities } from "../../src/relation/parts.ts";
import { propagate } from "../../src/relation/propagate.ts";

const YEARS = ["2023-01-01..2023-12-31", "2024-01-01..2024-12-31"];
const amount = (actor: string, dimension: string, period = YEARS[1] ?? "") =>
  variable({ context: "all", actor, measure: "military-spending", dimension, price: "market", period });
const rateOf = (local: string, period = YEARS[1] ?? "") =>
  variable({ context: "all", measure: "exchange-rate", dimension: `${local}/USD`, price: "market", period });
const shareOf = (actor: string, period = YEARS[1] ?? "") =>
  variable({ context: "all", actor, measure: "military-spending-share", dimension: "1", period });

const about = YEARS.flatMap((year) => [
  rateOf("EUR", year),
  ...["FR", "DE", "IT"].flatMap((actor) => [
    amount(actor, "EUR", year),
    amount(actor, "USD", year),
    shareOf(actor, year),
  ]),
]);
const claims = fc
  .array(fc.tuple(fc.constantFrom(...about), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 12,
  })
  .map((list) =>
    list.map(([v, low, width], index) =>
      valueClaim(`c${String(index).padStart(2, "0")}`, v, { low, high: low + width }, { nominal: low }),
    ),
  );

function networkOf(list: readonly Constraint[]) {
  const network = createNetwork({ rates: "shared" });
  for (const claim of list) network.add(claim);
  return network;
}

function solved(list: readonly Constraint[]) {
  return networkOf(list).result();
}

describe("a shared rate", () => {
  test("the order of adding does not matter, explanations included", () => {
    fc.assert(
      fc.property(
        claims.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const network = createNetwork({ rates: "shared" });
          for (const claim of shuffled) {
            network.add(claim);
            network.result();
          }
          expect(network.result()).toEqual(solved(list));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a claim that was removed was never there; a choice that was taken back was never made", () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.constantFrom(...about), (list, pick, chosen) => {
        if (list.length === 0) return;
        const gone = list[pick % list.length] as Constraint;
        const network = networkOf(list);
        const before = network.result();
        network.choose(valueClaim("chosen", chosen, { low: 2, high: 3 }));
        network.result();
        network.remove(gone.id);
        network.result();
        network.unchoose(chosen.key);
        expect(network.result()).toEqual(solved(list.filter((claim) => claim !== gone)));
        network.add(gone);
        expect(network.result()).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test("rounds between groups come to what one propagation over everything does", () => {
    fc.assert(
      fc.property(claims, (list) => {
        const network = networkOf(list);
        const { conflicts, capped } = network.result();
        const known = new Set(list.flatMap(({ left }) => (left.kind === "variable" ? left.variable.key : [])));
        for (const group of componentsOf(withIdentities(list, { shared: known }))) {
          const { clash, trail } = propagate(group);
          if (clash) expect(conflicts.length).toBeGreaterThan(0);
          if (clash || conflicts.length > 0 || capped.length > 0) continue;
          for (const key of variablesOf(group).keys()) {
            const { low, high } = network.state(key)?.interval ?? { low: -Infinity, high: Infinity };
            const whole = trail.interval(key);
            for (const [a, b] of [
              [low, whole.low],
              [high, whole.high],
            ] as const) {
              expect(a === b || Math.abs(a - b) <= 1e-9 * Math.abs(b), `${key}: ${a} and ${b}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("every conflict is one, and none without any of its claims", () => {
    fc.assert(
      fc.property(claims, (list) => {
        for (const conflict of solved(list).conflicts) {
          const set = list.filter(({ id }) => conflict.rests.claims.includes(id));
          expect(solved(set).conflicts.map(({ rests }) => rests.claims)).toEqual([conflict.rests.claims]);
          for (const one of set) expect(solved(set.filter((claim) => claim !== one)).conflicts).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  const at = (id: string, v: ReturnType<typeof amount>, value: number) =>
    valueClaim(id, v, { low: value, high: value }, { nominal: value });

  test("converts the amounts of all, and says what it rests on", () => {
    const network = networkOf([at("r", rateOf("EUR"), 0.8), at("f", amount("FR", "EUR"), 40)]);
    const state = network.state(amount("FR", "USD").key);
    expect(state).toMatchObject({ nominal: 50, stated: false, derivation: { rule: "exchange-rate" } });
    expect(state?.rests.claims).toEqual(["f", "r"]);
  });

  test("is derived from one actor's amounts and carries over to another's, with all that it rests on", () => {
    const network = networkOf([
      at("f1", amount("FR", "EUR"), 40),
      at("f2", amount("FR", "USD"), 50),
      at("g1", amount("DE", "EUR"), 80),
      at("g2", amount("DE", "USD"), 120),
    ]);
    const { conflicts } = network.result();
    expect(conflicts.map(({ rests }) => rests.claims)).toEqual([["f1", "f2", "g1", "g2"]]);
    network.remove("g2");
    expect(network.result().conflicts).toEqual([]);
    expect(network.state(rateOf("EUR").key)).toMatchObject({ stated: false, rests: { claims: ["f1", "f2"] } });
  });

  test("passes on only what is said of it where those who imply it contradict each other", () => {
    const network = networkOf([
      at("f1", amount("FR", "EUR"), 40),
      at("f2", amount("FR", "USD"), 50),
      at("g1", amount("DE", "EUR"), 80),
      at("g2", amount("DE", "USD"), 120),
      at("i1", amount("IT", "EUR"), 8),
      valueClaim("i2", amount("IT", "USD"), { low: 8, high: 16 }),
    ]);
    expect(network.result().conflicts.length).toBeGreaterThan(0);
    expect(network.state(amount("IT", "USD").key)).toMatchObject({ interval: { low: 8, high: 16 }, contested: false });
  });

  test("a factor of a country's prices is not shared", () => {
    const real = (actor: string) => variable({ ...amount(actor, "USD"), price: "purchasing-power" });
    const network = networkOf([
      at("f1", amount("FR", "EUR"), 40),
      at("f2", real("FR"), 50),
      at("g1", amount("DE", "EUR"), 80),
      at("g2", real("DE"), 90),
    ]);
    expect(network.result().conflicts).toEqual([]);
  });

  test("a chosen series cuts what leans on it", () => {
    const network = networkOf([at("f1", amount("FR", "EUR"), 40), at("f2", amount("FR", "USD"), 50)]);
    network.choose(at("series", rateOf("EUR"), 0.9));
    expect(network.result().conflicts.map(({ rests }) => rests.claims)).toEqual([["f1", "f2", "series"]]);
    expect(network.state(rateOf("EUR").key)?.interval).toEqual({ low: 0.9, high: 0.9 });
  });
});
