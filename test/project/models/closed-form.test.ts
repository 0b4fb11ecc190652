/** The engine against mathematics: models whose answer is a formula, exact for the step taken, and in the limit of short steps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile } from "../../../src/project/graph/compile.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import { type OwnModel, ownModel } from "../own-model.ts";
import { type Linear, steppedPlane, truePlane } from "./linear.ts";

const EXACT = 1e-12;
/** Halving the step halves the error of Euler's rule, but for terms of the next order. */
const HALF = { low: 0.45, high: 0.55 };

/** One slot at the end of a run, by both programs; the parameters keep the values that they were declared with. */
function last(model: OwnModel, name: string): number {
  return ends(model, [name])[0] as number;
}

function ends(model: OwnModel, names: readonly string[]): readonly number[] {
  const graph = buildGraph(ownModel(model));
  const kept = names.map((name) => graph.slots.findIndex((slot) => slot.name === name));
  const columns = graph.inputs.map((slot) =>
    Float64Array.of(model.parameters?.[graph.slots[slot]?.name ?? ""] as number),
  );
  const [slow, fast] = [interpret, compile].map((program) => program(graph).run(columns, kept, { from: 0, to: 1 }));
  expect(fast?.values).toEqual(slow?.values);
  const length = slow?.times.length ?? 0;
  return kept.map((_, index) => slow?.values[(index + 1) * length - 1] as number);
}

function expectNear(found: number, wanted: number, relative = EXACT): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(wanted)));
}

/** Error at the end with `steps` steps, and with twice as many: their quotient. */
function shrinking(errorWith: (steps: number) => number, steps: number): number {
  return errorWith(2 * steps) / errorWith(steps);
}

describe("exponential growth", () => {
  const grown = (rate: number, stop: number, steps: number): OwnModel => ({
    time: { start: 0, stop, steps },
    parameters: { rate, first: 1 },
    stocks: { x: { initial: "first", in: "more" } },
    auxiliaries: { more: "x * rate" },
  });

  it("is (1 + r dt)^n for any rate and step", () => {
    const rates = fc.double({ min: -2, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 400 }), (rate, steps) => {
        expectNear(last(grown(rate, 10, steps), "x"), (1 + (rate * 10) / steps) ** steps, 1e-11);
      }),
    );
  });

  it("comes nearer to e^(rt) by half when the step is halved", () => {
    const error = (steps: number): number => Math.abs(last(grown(0.3, 10, steps), "x") - Math.exp(3));
    const quotient = shrinking(error, 800);
    expect(quotient).toBeGreaterThan(HALF.low);
    expect(quotient).toBeLessThan(HALF.high);
  });
});

describe("logistic growth", () => {
  const grown = (rate: number, first: number, stop: number, steps: number): OwnModel => ({
    time: { start: 0, stop, steps },
    parameters: { rate, first, room: 1000 },
    stocks: { x: { initial: "first", in: "more" } },
    auxiliaries: { more: "rate * x * (1 - x / room)" },
  });

  it("where r dt = 1 the distance from the ceiling is squared at each step", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 12 }), (first, steps) => {
        const away = 1 - first / 1000;
        expectNear(last(grown(4, first, steps / 4, steps), "x"), 1000 * (1 - away ** (2 ** steps)), 1e-9);
      }),
    );
  });

  it("comes nearer to K / (1 + (K/x − 1) e^(−rt)) by half when the step is halved", () => {
    const wanted = 1000 / (1 + (1000 / 20 - 1) * Math.exp(-0.8 * 5));
    const quotient = shrinking((steps) => Math.abs(last(grown(0.8, 20, 5, steps), "x") - wanted), 800);
    expect(quotient).toBeGreaterThan(HALF.low);
    expect(quotient).toBeLessThan(HALF.high);
  });
});

describe("two stocks that drive each other (Richardson)", () => {
  const driven = ({ k, l, a, b, g, h, x, y }: Linear, stop: number, steps: number): OwnModel => ({
    time: { start: 0, stop, steps },
    parameters: { k, l, a, b, g, h, x0: x, y0: y },
    stocks: { x: { initial: "x0", in: "dx" }, y: { initial: "y0", in: "dy" } },
    auxiliaries: { dx: "k * y - a * x + g", dy: "l * x - b * y + h" },
  });
  const number = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
  const rivals = fc.record<Linear>({
    k: number(-0.6, 0.6),
    l: number(-0.6, 0.6),
    a: number(0.01, 0.6),
    b: number(0.01, 0.6),
    g: number(-0.5, 0.5),
    h: number(-0.5, 0.5),
    x: number(0, 3),
    y: number(0, 3),
  });
  /** Near to one eigenvalue twice, or to a matrix without inverse, the formula itself loses its digits. */
  const wellApart = ({ k, l, a, b }: Linear): boolean =>
    Math.abs((a - b) ** 2 + 4 * k * l) > 0.01 && Math.abs(a * b - k * l) > 0.01;

  it("is (I + dt A)^n by eigenvalues, real and complex, to 1e-12 of its size", () => {
    fc.assert(
      fc.property(rivals.filter(wellApart), fc.integer({ min: 1, max: 240 }), (linear, steps) => {
        const [x, y] = ends(driven(linear, steps / 12, steps), ["x", "y"]) as [number, number];
        const wanted = steppedPlane(linear, 1 / 12, steps);
        const size = Math.max(1, wanted.size);
        expect(Math.abs(x - wanted.x)).toBeLessThanOrEqual(EXACT * size);
        expect(Math.abs(y - wanted.y)).toBeLessThanOrEqual(EXACT * size);
      }),
      { numRuns: 300 },
    );
  });

  const cases: readonly (readonly [string, Linear])[] = [
    ["settles", { k: 0.1, l: 0.1, a: 0.4, b: 0.15, g: 0.1, h: 0.25, x: 1, y: 1 }],
    ["grows without end", { k: 0.2, l: 0.2, a: 0.1, b: 0.1, g: 0.05, h: 0.05, x: 1, y: 1.5 }],
    ["swings", { k: -0.3, l: 0.3, a: 0.15, b: 0.12, g: 0.25, h: 0.15, x: 1, y: 1 }],
  ];
  it.each(cases)("%s: nearer to the solution of the equations by half when the step is halved", (_, linear) => {
    const wanted = truePlane(linear, 20);
    const error = (steps: number): number => {
      const [x, y] = ends(driven(linear, 20, steps), ["x", "y"]) as [number, number];
      return Math.hypot(x - wanted.x, y - wanted.y);
    };
    const quotient = shrinking(error, 1600);
    expect(quotient).toBeGreaterThan(HALF.low);
    expect(quotient).toBeLessThan(HALF.high);
    expect(error(3200)).toBeGreaterThan(0);
  });
});

describe("delays", () => {
  const stepped = (call: string, steps: number): OwnModel => ({
    time: { start: 0, stop: steps / 10, steps },
    parameters: { lag: 3 },
    auxiliaries: { input: "1", out: call },
  });
  const p = 1 / 30;

  it.each([1, 10, 100])("of first order lets 1 − (1 − dt/lag)^n through after %i steps", (steps) => {
    const wanted = 1 - (1 - p) ** steps;
    expectNear(last(stepped("delay1(input, lag, 0)", steps), "out"), wanted);
    expectNear(last(stepped("smooth(input, lag, 0)", steps), "out"), wanted);
  });

  it.each([2, 3, 4, 30, 120])("of third order lets through what has had three successes in %i trials", (steps) => {
    // Each stage lets 3 dt/lag of what it holds go: a chain of three geometric waits.
    const chance = 3 * p;
    const below = [0, 1, 2].reduce(
      (sum, hits) => sum + choose(steps, hits) * chance ** hits * (1 - chance) ** (steps - hits),
      0,
    );
    expectNear(last(stepped("delay3(input, lag, 0)", steps), "out"), 1 - below);
    expectNear(last(stepped("smooth3(input, lag, 0)", steps), "out"), 1 - below);
  });

  it("loses nothing: what went in is what came out and what is on its way", () => {
    const model: OwnModel = {
      time: { start: 0, stop: 10, steps: 100 },
      parameters: { lag: 2 },
      stocks: { sent: { initial: "0", in: "input" }, come: { initial: "0", in: "out" } },
      auxiliaries: { input: "1 + sin(time)", out: "delay3(input, lag, 0)" },
    };
    const stages = [1, 2, 3].map((stage) => `stage ${stage} of delay3(…) of out`);
    const [sent, come, ...held] = ends(model, ["sent", "come", ...stages]);
    expectNear((come ?? 0) + held.reduce((sum, one) => sum + one, 0), sent ?? 0);
  });
});

function choose(n: number, k: number): number {
  let ways = 1;
  for (let one = 0; one < k; one++) ways *= (n - one) / (one + 1);
  return ways;
}
