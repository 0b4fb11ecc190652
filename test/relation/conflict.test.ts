/** Comes in: claims of several documents and speakers. Goes out: proof of which conflicts are told, and what would clear them. */
import { describe, expect, test } from "vitest";
import { WORDINGS } from "../../src/measure/multiple.ts";
import type { Constraint, ValueOptions } from "../../src/relation/constraint.ts";
import {
  ambiguousClaim,
  createLayers,
  createNetwork,
  ratioOf,
  readingsIn,
  valueClaim,
  variable,
} from "../../src/relation/index.ts";

const year = { context: "all", actor: "PL", period: "2024-01-01..2024-12-31" };
const spending = variable({ ...year, measure: "military-spending", dimension: "USD" });
const gdp = variable({ ...year, measure: "gdp", dimension: "USD" });
const share = variable({ ...year, measure: "military-spending-share", dimension: "1" });

function said(id: string, about: typeof spending, value: number, from: ValueOptions = {}): Constraint {
  return valueClaim(id, about, { low: value * 0.99, high: value * 1.01 }, { nominal: value, ...from });
}

function networkOf(...claims: readonly Constraint[]) {
  const network = createNetwork();
  for (const claim of claims) network.add(claim);
  return network;
}

const three = [said("a", spending, 40), said("b", gdp, 500), said("c", share, 0.04)];

describe("sensitivity", () => {
  test("what would have to be true, for each claim of the set", () => {
    const network = networkOf(...three);
    const [conflict] = network.result().conflicts;
    if (!conflict) throw new Error("no conflict");
    const left = network.leavingOut(conflict);
    expect(left.map(({ claim, clearsAll }) => [claim, clearsAll])).toEqual([
      ["a", true],
      ["b", true],
      ["c", true],
    ]);
    expect(left[0]?.forced?.low).toBeCloseTo(20 * 0.99 * 0.99, 6);
    expect(left[2]?.forced?.high).toBeCloseTo((0.08 * 1.01) / 0.99, 6);
    expect(network.result().conflicts).toEqual([conflict]);
  });

  test("claims that clear everything come first; for the others no value would do", () => {
    const budget = variable({ ...year, measure: "state-budget", dimension: "USD" });
    const part = variable({ ...year, measure: "budget-share", dimension: "1" });
    const network = networkOf(...three, said("d", budget, 100), said("e", part, 0.1));
    const { conflicts } = network.result();
    // Spending of 40 fits neither; 20 fits the share of GDP, 10 the share of the budget, and those exclude each other.
    expect(conflicts.map(({ rests }) => rests.claims)).toEqual([
      ["a", "b", "c"],
      ["a", "d", "e"],
      ["b", "c", "d", "e"],
    ]);
    const left = conflicts[0] ? network.leavingOut(conflicts[0]) : [];
    expect(left.map(({ claim, clearsAll, forced }) => [claim, clearsAll, forced])).toEqual([
      ["a", false, undefined],
      ["b", false, undefined],
      ["c", false, undefined],
    ]);
  });

  test("leaving a claim out leaves out all who say the same", () => {
    const network = networkOf(...three, said("a2", spending, 40), said("a3", spending, 40.1));
    const { conflicts } = network.result();
    expect(conflicts.map(({ rests, tellings }) => [rests.claims, tellings])).toEqual([
      [
        ["a", "b", "c"],
        ["a", "a2", "b", "c"],
      ],
      [
        ["a3", "b", "c"],
        ["a3", "b", "c"],
      ],
    ]);
    const left = conflicts[0] ? network.leavingOut(conflicts[0]) : [];
    expect(left.map(({ claim, tellings, clearsAll }) => [claim, tellings, clearsAll])).toEqual([
      ["b", ["b"], true],
      ["c", ["c"], true],
      ["a", ["a", "a2"], false],
    ]);
  });
});

describe("nearness", () => {
  const byOne = { document: "d1" };
  test("a set inside one document is told before one across documents", () => {
    const network = networkOf(
      said("x1", spending, 40, { document: "d2" }),
      ...three.map((claim) => ({ ...claim, ...byOne })),
    );
    expect(network.result().conflicts.map(({ rests, scope, verdict }) => [rests.claims, scope, verdict])).toEqual([
      [["a", "b", "c"], "document", "conflict"],
    ]);
  });

  test("one speaker in two documents contradicts himself", () => {
    const from = (document: string) => ({ document, speaker: "Minister" });
    const network = networkOf(
      said("a", spending, 40, from("d1")),
      said("b", gdp, 500, from("d2")),
      said("c", share, 0.04, from("d2")),
    );
    expect(network.result().conflicts.map(({ scope, verdict }) => [scope, verdict])).toEqual([["speaker", "conflict"]]);
  });

  test("two speakers disagree", () => {
    const network = networkOf(
      said("a", spending, 40, { document: "d1", speaker: "Minister" }),
      said("b", gdp, 500, { document: "d1", speaker: "Bank" }),
      said("c", share, 0.04, { document: "d2", speaker: "Bank" }),
    );
    expect(network.result().conflicts.map(({ scope, verdict }) => [scope, verdict])).toEqual([
      ["across", "disagreement"],
    ]);
  });
});

test("rivals conflict each on their own with what excludes all of them", () => {
  const network = networkOf(...three, said("a2", spending, 50));
  expect(network.result().conflicts.map(({ rests }) => rests.claims)).toEqual([
    ["a", "b", "c"],
    ["a2", "b", "c"],
  ]);
  network.add(said("a3", spending, 20));
  expect(network.result().conflicts).toEqual([]);
});

test("in a large component the sets near a clash are found, each of them smallest", () => {
  const at = (y: number) => ({ ...year, period: `${2000 + y}-01-01..${2000 + y}-12-31` });
  const list = Array.from({ length: 16 }, (_, y) => {
    const name = String(y).padStart(2, "0");
    const level = variable({ ...at(y), measure: "military-spending", dimension: "PLN" });
    const whole = variable({ ...at(y), measure: "gdp", dimension: "PLN" });
    const part = variable({ ...at(y), measure: "military-spending-share", dimension: "1" });
    const rise = variable({ ...at(y), measure: "military-spending-growth", dimension: "1", definition: "nominal" });
    return [
      said(`a${name}`, level, 100 * 1.1 ** y),
      said(`b${name}`, whole, 5000 * 1.1 ** y),
      said(`c${name}`, part, y === 9 ? 0.03 : 0.02),
      said(`d${name}`, rise, 1.1),
    ];
  }).flat();
  const network = networkOf(...list);
  expect(network.result().variables.length).toBeGreaterThan(60);
  const { conflicts } = network.result();
  expect(conflicts.map(({ rests }) => rests.claims)).toContainEqual(["a09", "b09", "c09"]);
  for (const { rests } of conflicts) {
    expect(rests.claims).toContain("c09");
    const set = list.filter(({ id }) => rests.claims.includes(id));
    expect(networkOf(...set).result().conflicts).toHaveLength(1);
    for (const one of set) {
      expect(networkOf(...set.filter((claim) => claim !== one)).result().conflicts).toEqual([]);
    }
  }
  const first = conflicts.find(({ rests }) => rests.claims.length === 3);
  const left = first ? network.leavingOut(first) : [];
  // Spending is held by the growths of the years around it, the economy and the share by nothing else.
  expect(left.map(({ claim, clearsAll }) => [claim, clearsAll])).toEqual([
    ["b09", true],
    ["c09", true],
    ["a09", false],
  ]);
  expect(left[1]?.forced?.low).toBeLessThan(0.02);
  expect(left[1]?.forced?.high).toBeGreaterThan(0.02);
  expect(left[2]?.forced).toBeUndefined();
});

describe("layers", () => {
  const at = (id: string, about: typeof spending, value: number, document: string, speaker?: string) =>
    said(id, about, value, { document, ...(speaker === undefined ? {} : { speaker }) });

  test("a conflict is told in the nearest context that shows it", () => {
    const layers = createLayers();
    for (const claim of [
      at("a", spending, 40, "d1"),
      at("b", gdp, 500, "d1"),
      at("c", share, 0.04, "d1"),
      at("e", spending, 60, "d2", "Minister"),
      at("f", share, 0.02, "d3", "Minister"),
      at("g", gdp, 500, "d4", "Minister"),
    ]) {
      layers.add(claim);
    }
    const { conflicts } = layers.result();
    expect(conflicts.map(({ layer, rests }) => [layer, rests.claims])).toEqual([
      ["document", ["a", "b", "c"]],
      ["speaker", ["e", "f", "g"]],
      ["believed", ["a", "b", "f"]],
      ["believed", ["b", "c", "e"]],
    ]);
  });

  test("what is doubted counts inside its document, not among what is believed", () => {
    const layers = createLayers();
    for (const claim of [at("a", spending, 40, "d1"), at("b", gdp, 500, "d2"), at("c", share, 0.04, "d3")]) {
      layers.add(claim);
    }
    expect(layers.result().conflicts.map(({ layer, verdict }) => [layer, verdict])).toEqual([
      ["believed", "disagreement"],
    ]);
    layers.doubt("c");
    expect(layers.result().conflicts).toEqual([]);
    expect(layers.network("believed").state(variable({ ...share, context: "believed" }).key)?.stated).toBe(false);
    layers.believe("c");
    expect(layers.result().conflicts).toHaveLength(1);
  });

  test("a chosen value is a constant: its rivals no longer count", () => {
    const layers = createLayers();
    for (const claim of [at("a", spending, 40, "d1"), at("a2", spending, 20, "d2"), at("b", gdp, 500, "d3")]) {
      layers.add(claim);
    }
    const key = variable({ ...share, context: "believed" }).key;
    const shareNow = () => layers.network("believed").state(key)?.interval;
    expect(shareNow()?.low).toBeLessThan(0.041);
    layers.choose("a");
    expect(shareNow()?.low).toBeGreaterThan(0.075);
    layers.unchoose("a");
    expect(shareNow()?.low).toBeLessThan(0.041);
  });
});

const EVERYTHING = { low: -Infinity, high: Infinity };

describe("ratios", () => {
  const rate = (actor: string) =>
    variable({ ...year, actor, measure: "production", item: "ammunition", dimension: "1/a" });

  test("rival ratios do not poison what is downstream", () => {
    const about = ratioOf(rate("RU"), rate("NATO"));
    const ratios = [4, 12, 16].map((n) => valueClaim(`r${n}`, about, { low: n, high: n }, { nominal: n }));
    const below = valueClaim("r1", about, { low: 0, high: 1 });
    const network = networkOf(...ratios, below, valueClaim("n", rate("NATO"), { low: 5, high: 5 }));
    expect(network.result().conflicts).toEqual([]);
    expect(network.state(about.key)?.positions).toHaveLength(4);
    const down = network.state(rate("RU").key);
    expect([down?.interval.low, down?.interval.high]).toEqual([0, 80]);
  });

  test("three times more is three or four times as much, until the figures beside it decide", () => {
    const readings = WORDINGS["times-more"].readings(3).map((n) => ({ low: n, high: n }));
    const about = ratioOf(rate("RU"), rate("NATO"));
    const more = ambiguousClaim("r", about, readings);
    const network = networkOf(more, valueClaim("n", rate("NATO"), { low: 100, high: 100 }));
    expect(network.state(rate("RU").key)?.interval).toEqual({ low: 300, high: 400 });
    expect(readingsIn(more, network.state(about.key)?.interval ?? EVERYTHING)).toEqual(readings);
    network.add(said("m", rate("RU"), 402));
    expect(readingsIn(more, network.state(about.key)?.interval ?? EVERYTHING)).toEqual([{ low: 4, high: 4 }]);
    network.add(said("m", rate("RU"), 500));
    expect(network.result().conflicts.map(({ rests }) => rests.claims)).toEqual([["m", "n", "r"]]);
  });

  test.each([
    ["times", 5, [5]],
    ["times-more", 5, [5, 6]],
    ["times-fewer", 5, [0.2]],
    ["times-fewer", 0, []],
    ["percent-more", 400, [5]],
    ["percent-fewer", 10, [0.9]],
    ["percent-of", 50, [0.5]],
  ] as const)("%s %s", (wording, figure, readings) => {
    expect(WORDINGS[wording].readings(figure)).toEqual(readings);
  });

  test("a comparison of unlike things is repeated like for like", () => {
    const target = (measure: string, definition = "") => variable({ ...year, measure, dimension: "1", definition });
    const whole = target("military-spending-target");
    const core = target("core-defence-target");
    const old = variable({ ...core, period: "2014-01-01..2014-12-31" });
    const network = networkOf(said("w", whole, 0.05), said("k", core, 0.035), said("o", old, 0.02));
    expect(
      network.likeForLike(ratioOf(whole, old)).map(({ left, changed, nominal }) => [left.measure, changed, nominal]),
    ).toEqual([["core-defence-target", { left: ["measure"], right: [] }, 1.7500000000000002]]);
    expect(network.likeForLike(ratioOf(core, old))).toEqual([]);
  });
});
