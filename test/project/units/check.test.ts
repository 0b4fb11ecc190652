/** Which equations fit their units, and what is said where they do not. */
import { describe, expect, test } from "vitest";
import { parseExpression } from "../../../src/project/expression/parse.ts";
import type { Auxiliary, Model, Variable } from "../../../src/project/model/model.ts";
import { unitFaults } from "../../../src/project/units/check.ts";

const place = { line: 1, column: 1 };

const UNITS: Readonly<Record<string, string | undefined>> = {
  gdp: "USD",
  base: "USD",
  growth: "1/a",
  share: "1",
  percent: "%",
  spend: "USD/a",
  tanks: "tank",
  price: "USD/tank",
  rate: "RUB/USD",
  life: "a",
  months: "mo",
  area: "m^2",
  dark: undefined,
};

const given: readonly Variable[] = [
  ...Object.entries(UNITS).map(([name, unit]) => ({
    role: "parameter" as const,
    name,
    ...(unit === undefined ? {} : { unit }),
    over: [],
    value: { all: { kind: "fixed" as const, value: 1 } },
    place,
  })),
  {
    role: "lookup",
    name: "effect",
    unit: "1",
    xUnit: "tank",
    over: [],
    table: { x: [0, 1], y: [0, 1], outside: "hold" },
    place,
  },
];

function auxiliary(equation: string, unit?: string): Auxiliary {
  const all = parseExpression(equation, { line: 7, column: 13 });
  const own = unit === undefined ? {} : { unit };
  return { role: "auxiliary", name: "x", ...own, over: [], equation: { all }, nonNegative: false, place };
}

function model(...own: readonly Variable[]): Model {
  return {
    id: "m",
    file: "m.yaml",
    title: "m",
    purpose: "",
    limits: [],
    sources: [],
    time: { start: 0, stop: 1, steps: 1, saveEvery: 1, unit: "a" },
    dimensions: {},
    variables: [...given, ...own],
    outputs: [],
    crossings: [],
    correlations: [],
    settings: [],
    examples: [],
  };
}

const says = (equation: string, unit?: string): readonly string[] =>
  unitFaults(model(auxiliary(equation, unit))).map(({ message }) => message);

describe("fits", () => {
  test.each([
    ["gdp * growth", "USD/a"],
    ["gdp * share / 1 [a]", "USD/a"],
    ["gdp + base * 2 - 0", "USD"],
    ["0", "USD"],
    ["-0 + gdp", "USD"],
    ["max(0, gdp)", "USD"],
    ["if tanks > 0 then gdp else 0", "USD"],
    ["tanks * price", "USD"],
    ["gdp * rate", "RUB"],
    ["gdp / base", "1"],
    ["(gdp / base) ^ share", "1"],
    ["exp(growth * (time - start))", "1"],
    ["area ^ 2", "m^4"],
    ["area ^ -1", "1/m^2"],
    ["area ^ 0.5", "m"],
    ["sqrt(area)", "m"],
    ["time", "a"],
    ["step * spend", "USD"],
    ["pi * area", "m^2"],
    ["if time >= 2030 [a] then share else 1 - share", "1"],
    ["delay1(spend, life, 0)", "USD/a"],
    ["delay_n(spend, life, 3)", "USD/a"],
    ["smooth3(tanks, 2 [a])", "tank"],
    ["previous(gdp, base)", "USD"],
    ["init(gdp)", "USD"],
    ["effect(tanks)", "1"],
    ["sum(gdp[*])", "USD"],
    ["mean(gdp[*])", "USD"],
    ["min(gdp[*])", "USD"],
    ["step_at(spend, 2030 [a])", "USD/a"],
    ["ramp(spend, 2025 [a], 2030 [a])", "USD"],
    ["pulse(tanks, 2030 [a], 0)", "tank/a"],
    ["round(tanks)", "tank"],
    ["sign(gdp) * share", "1"],
    ["tanks > 5 [tank] and not (share = 1)", "1"],
    ["percent / 100 [%]", "1"],
    ["months / 12 [mo/a]", "a"],
    ["dark + gdp", "USD"],
    ["dark * gdp", "RUB"],
    ["unheard_of * gdp", "USD"],
    ["unheard_of(gdp)", "USD"],
    ["gdp + tanks * dark", "USD"],
    ["gdp", undefined],
  ])("%s as %s", (equation, unit) => {
    expect(says(equation, unit)).toEqual([]);
  });
});

describe("does not fit", () => {
  test.each([
    ["spend + tanks", undefined, ["7:19", "USD/a + tank", '"spend" is in USD/a and "tanks" in tank']],
    ["spend - gdp", undefined, ["USD/a - USD", "multiply by a time in a|divide by a time in a"]],
    ["gdp * growth", "USD", ['"gdp * growth" is in USD/a', '"x" is declared in USD', "multiply by a time in a"]],
    ["gdp * share", "USD/a", ["divide by a time in a"]],
    ["percent * gdp", "USD", ["%*USD", "divide what is in % by 100 \\[%\\]"]],
    ["life + months", undefined, ["a + mo", "1 \\[a\\] / 12 \\[mo\\]"]],
    ["months", "a", ["1 \\[a\\] / 12 \\[mo\\]"]],
    ["life", "mo", ["12 \\[mo/a\\]"]],
    ["time >= 2030", undefined, ["a >= 1", "give the number its unit"]],
    ["2030 <= time", undefined, ["1 <= a", "give the number its unit"]],
    ["gdp", "RUB", ["USD", "RUB", "90 \\[RUB/USD\\]"]],
    ["exp(gdp)", undefined, ["7:17", "pure number"]],
    ["gdp and share", undefined, ["pure number"]],
    ["if gdp then 1 else 0", undefined, ["condition"]],
    ["if share > 0 then gdp else tanks", undefined, ["USD or tank"]],
    ["max(gdp, tanks)", undefined, ["max\\(USD, tank\\)"]],
    ["2 ^ gdp", undefined, ["an exponent is a pure number"]],
    ["gdp ^ share", undefined, ['exponent "share"']],
    ["sqrt(gdp)", undefined, ["to the power 0.5 that is no unit"]],
    ["delay1(gdp, months)", undefined, ["a lag is in a", "mo"]],
    ["delay_n(gdp, life, life)", undefined, ["an order is a pure number"]],
    ["smooth(gdp, life, tanks)", undefined, ["smooth\\(USD, tank\\)"]],
    ["previous(gdp, tanks)", undefined, ["previous\\(USD, tank\\)"]],
    ["effect(gdp)", undefined, ["the x of effect is in tank"]],
    ["step_at(gdp, 2030)", undefined, ["a time is in a"]],
    ["pulse(gdp, 2030 [a], 0)", "USD", ["USD/a"]],
    ["5 [USD per a]", undefined, ['"per" is not expected', "a unit reads like"]],
    ["gdp", "USD per year", ['"per" is not expected']],
  ])("%s as %s", (equation, unit, pieces) => {
    const [first = "", ...others] = says(equation, unit);
    expect(others).toEqual([]);
    expect(first).toMatch(/^m\.yaml:\d+:\d+: /);
    for (const piece of pieces) expect(first).toMatch(new RegExp(piece.replaceAll(/[+^*]/g, "\\$&")));
  });

  test("each of several, once", () => {
    expect(says("(gdp + tanks) * (spend + life)", "RUB")).toHaveLength(2);
  });
});

const stock = (unit: string | undefined, flow: string): Model =>
  model({
    role: "stock",
    name: "pile",
    ...(unit === undefined ? {} : { unit }),
    over: [],
    initial: { all: parseExpression("0", place) },
    inflows: [flow],
    outflows: [],
    nonNegative: false,
    place: { line: 9, column: 3 },
  });

describe("a flow is its stock's unit for each unit of time", () => {
  test.each([
    ["USD", "spend"],
    [undefined, "tanks"],
    ["tank", "dark"],
  ])("%s takes %s", (unit, flow) => expect(unitFaults(stock(unit, flow))).toEqual([]));

  test.each([
    ["USD", "gdp", 'a flow of "pile" (USD) is in USD/a, and "gdp" is in USD'],
    ["tank", "spend", '"spend" is in USD/a'],
  ])("%s does not take %s", (unit, flow, piece) => {
    const [fault] = unitFaults(stock(unit, flow));
    expect(fault).toMatchObject({ code: "model-units", where: "m.yaml:9:3" });
    expect(fault?.message).toContain(piece);
  });
});

test("a crossing compares like with like", () => {
  const crossing = { id: "passes", label: "", left: "gdp", right: "tanks", direction: "up", place } as const;
  const [fault] = unitFaults({ ...model(), crossings: [crossing] });
  expect(fault?.message).toContain("compares USD with tank");
  expect(unitFaults({ ...model(), crossings: [{ ...crossing, right: "base" }] })).toEqual([]);
});

test("an equation with a table of its own is its x, whose unit nobody says", () => {
  const table = { x: [0, 1], y: [0, 1], outside: "hold" } as const;
  expect(unitFaults(model({ ...auxiliary("tanks", "USD"), table }))).toEqual([]);
  expect(unitFaults(model({ ...auxiliary("tanks + gdp", "USD"), table }))).toHaveLength(1);
});
