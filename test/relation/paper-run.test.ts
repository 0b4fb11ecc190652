/** Comes in: the figures of the paper run in DESIGN. Goes out: proof that the engine derives what the paper run did. */
import { describe, expect, test } from "vitest";
import type { Variable, VariableState } from "../../src/relation/index.ts";
import {
  createNetwork,
  grown,
  identity,
  intervalOf,
  of,
  ratioOf,
  sum,
  valueClaim,
  variable,
} from "../../src/relation/index.ts";

const year = { context: "doc", actor: "RU", period: "2024-01-01..2024-12-31" };
const spending = (dimension: string, price = ""): Variable =>
  variable({ ...year, measure: "military-spending", dimension, price });

function figure(digits: string, scale: number, bound: "=" | "~" = "="): Parameters<typeof valueClaim>[2] {
  const low = Number(digits) * scale;
  return intervalOf({ digits, scale, low, high: low, bound });
}

function claim(id: string, about: Variable, digits: string, scale: number, bound: "=" | "~" = "=") {
  return valueClaim(id, about, figure(digits, scale, bound), { nominal: Number(digits) * scale });
}

function budget() {
  const network = createNetwork();
  network.add(claim("c1", spending("RUB"), "13.1", 1e12));
  network.add(claim("c2", spending("USD"), "145.9", 1e9));
  network.add(claim("c3", variable({ ...year, measure: "military-spending-share", dimension: "1" }), "6.7", 0.01));
  network.add(claim("c4", spending("USD", "purchasing-power"), "461.6", 1e9, "~"));
  return network;
}

function find(states: readonly VariableState[], measure: string, dimension: string): VariableState {
  const found = states.filter(({ variable: v }) => v.measure === measure && v.dimension === dimension);
  expect(found.map(({ variable: v }) => v.key)).toHaveLength(1);
  return found[0] as VariableState;
}

describe("the war economy", () => {
  const { variables, conflicts } = budget().result();

  test("nothing conflicts", () => expect(conflicts).toEqual([]));

  test.each([
    ["exchange-rate", "RUB/USD", 89.79, 89.41, 90.16, 2],
    ["purchasing-power-rate", "RUB/USD", 28.38, 28.27, 28.49, 2],
    ["price-level-factor", "USD/USD", 3.164, 3.162, 3.166, 3],
  ])("%s", (measure, dimension, nominal, low, high, digits) => {
    const state = find(variables, measure, dimension);
    expect(state.nominal).toBeCloseTo(nominal, digits);
    expect(state.interval.low).toBeCloseTo(low, digits);
    expect(state.interval.high).toBeCloseTo(high, digits);
    expect(state.stated).toBe(false);
  });

  test.each([
    ["RUB", 195.5e12, 193.3e12, 197.7e12],
    ["USD", 2.178e12, 2.161e12, 2.195e12],
  ])("GDP in %s", (currency, nominal, low, high) => {
    const state = variables.filter(
      (s) => s.variable.measure === "gdp" && s.variable.dimension === currency && !s.variable.price,
    )[0];
    expect(Number(state?.nominal?.toPrecision(4))).toBe(nominal);
    expect(Number(state?.interval.low.toPrecision(4))).toBe(low);
    expect(Number(state?.interval.high.toPrecision(4))).toBe(high);
    expect(state?.rests.claims).toEqual(currency === "RUB" ? ["c1", "c3"] : ["c2", "c3"]);
    expect(state?.derivation?.rule).toBe("share-of-gdp");
  });

  test("a rate of amounts whose basis is not said rests on an assumption", () => {
    expect(find(variables, "exchange-rate", "RUB/USD").rests).toEqual({
      claims: ["c1", "c2"],
      rules: ["as written", "exchange-rate"],
      assumptions: ["amounts whose basis is not said are at market prices"],
    });
  });

  test("what the share would have to be", () => {
    const network = budget();
    network.add(claim("c5", variable({ ...year, measure: "gdp", dimension: "USD" }), "2.0", 1e12));
    const share = variable({ ...year, measure: "military-spending-share", dimension: "1" });
    const forced = network.forced(share, ["c3"]);
    expect(forced?.low).toBeCloseTo(0.0711, 4);
    expect(forced?.high).toBeCloseTo(0.0748, 4);
    expect(network.result().conflicts.map(({ rests }) => rests.claims)).toEqual([["c2", "c3", "c5"]]);
  });
});

describe("ammunition", () => {
  test("the same amount in 3 and in 12 months is a ratio of rates of 4", () => {
    const rate = (actor: string) =>
      variable({ context: "doc", actor, measure: "production", item: "ammunition", dimension: "1/a" });
    const network = createNetwork();
    const about = ratioOf(rate("RU"), rate("NATO"));
    network.add(valueClaim("c1", about, { low: 12 / 3, high: 12 / 3 }, { nominal: 4, rule: "windows" }));
    network.add(valueClaim("c2", rate("NATO"), { low: 400, high: 600 }, { nominal: 500 }));
    expect(network.state(about.key)?.nominal).toBe(4);
    expect(network.state(rate("RU").key)).toMatchObject({ nominal: 2000, interval: { low: 1600, high: 2400 } });
  });

  test("nothing is propagated through a comparison of unlike things", () => {
    const a = variable({
      context: "doc",
      actor: "RU",
      measure: "military-spending",
      dimension: "USD",
      price: "purchasing-power",
    });
    const b = variable({
      context: "doc",
      actor: "Europe",
      measure: "military-spending",
      dimension: "USD",
      price: "market",
    });
    const network = createNetwork();
    network.add(valueClaim("c1", ratioOf(a, b), { low: 0.9, high: 1.1 }));
    network.add(valueClaim("c2", b, { low: 456, high: 458 }));
    expect(network.state(a.key)).toBeUndefined();
  });
});

test("warheads: two parts are added, not set against each other", () => {
  const part = (qualifier: string) =>
    variable({ context: "doc", actor: "FR", measure: "warheads", item: `warhead${qualifier}`, dimension: "warhead" });
  const network = createNetwork();
  const count = (id: string, about: Variable, value: number) =>
    valueClaim(
      id,
      about,
      intervalOf({ digits: String(value), scale: 1, low: value, high: value, bound: "=", count: true }),
      {
        nominal: value,
      },
    );
  network.add(count("c1", part("+active"), 290));
  network.add(count("c2", part("+reserve"), 80));
  network.add({
    ...identity("parts", of(part("")), sum(of(part("+active")), of(part("+reserve"))), "parts"),
    kind: "claim",
  });
  const total = network.state(part("").key);
  expect(total).toMatchObject({ nominal: 370, interval: { low: 360, high: 380 }, stated: false });
  expect(network.result().conflicts).toEqual([]);
});

test("rival figures pass on their hull and never poison what is downstream", () => {
  const network = budget();
  network.add(claim("c6", spending("USD"), "120.0", 1e9));
  const { conflicts, variables } = network.result();
  expect(conflicts).toEqual([]);
  const state = variables.find((s) => s.variable.key === spending("USD").key);
  expect(state?.positions.map(({ claims }) => claims)).toEqual([["c6"], ["c2"]]);
  expect(state?.interval.low).toBeCloseTo(119.95e9, -6);
});

test("growth over a span gives the level before, when it is said to be growth of that level", () => {
  const level = (period: string) =>
    variable({ context: "doc", actor: "RU", measure: "military-spending", period, dimension: "RUB" });
  const growth = variable({ context: "doc", actor: "RU", measure: "military-spending-growth", dimension: "1" });
  const network = createNetwork();
  network.add(claim("c1", level("2024"), "13.1", 1e12));
  network.add(claim("c2", growth, "41", 0.01));
  const now = grown(of(level("2023")), of(growth));
  network.add({ ...identity("c3", of(level("2024")), now, "growth"), kind: "claim" });
  const before = network.state(level("2023").key);
  expect(Number(before?.nominal?.toPrecision(3))).toBe(9.29e12);
});
