/** Where rounding decides: stocks that are emptied, pulses between two steps, halves. By both programs. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pureFunctions } from "../../../src/project/expression/functions.ts";
import { buildGraph } from "../../../src/project/graph/build.ts";
import { compile } from "../../../src/project/graph/compile.ts";
import { interpret } from "../../../src/project/graph/interpret.ts";
import { type OwnModel, ownModel } from "../own-model.ts";

function both(own: OwnModel, name: string): readonly number[] {
  const graph = buildGraph(ownModel(own));
  const slot = graph.slots.findIndex((one) => one.name === name);
  const [slow, fast] = [interpret, compile].map((program) => [
    ...program(graph).run([], [slot], { from: 0, to: 1 }).values,
  ]);
  expect(fast).toEqual(slow);
  return slow ?? [];
}

describe("a stock that stays above nought", () => {
  it("is never below it, not by the last digit either", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 400 }), (tenths, steps) => {
        const emptied: OwnModel = {
          time: { start: 0, stop: 1, steps },
          stocks: { s: { initial: `${tenths / 10}`, out: "o", nonNegative: true } },
          auxiliaries: { o: "1e9", r: "sqrt(s)" },
        };
        expect(Math.min(...both(emptied, "s"))).toBe(0);
        expect(both(emptied, "r").at(-1)).toBe(0);
      }),
    );
  });

  it("was left below it by what the cut rounds", () => {
    // 1.9 in sevenths of a year: 1.9 − (1/7) × (1.9 / (1/7)) is −2.2e-16.
    const dt = 1 / 7;
    const start = 1.9000000000000001;
    expect(start + dt * -(start / dt)).toBeLessThan(0);
    const model: OwnModel = {
      time: { start: 0, stop: 1, steps: 7 },
      stocks: { s: { initial: `${start}`, out: "o", nonNegative: true } },
      auxiliaries: { o: "100" },
    };
    expect(both(model, "s")).toEqual([start, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("pulse", () => {
  const sum = (start: number, steps: number, when: number, every: number, step: number): number => {
    let total = 0;
    for (let one = 0; one <= steps; one++)
      total += pureFunctions.pulse.apply(1, when, every, start + one * step, step) * step;
    return total;
  };
  const places = fc.record({
    start: fc.constantFrom(0, 2024, 2025.5),
    perYear: fc.constantFrom(3, 7, 10, 12, 52, 365),
    at: fc.integer({ min: 1, max: 60 }),
    part: fc.constantFrom(0, 0.25, 1 / 3, 0.5, 0.75),
  });

  it("comes once, wherever between two steps it falls", () => {
    fc.assert(
      fc.property(places, ({ start, perYear, at, part }) => {
        expect(sum(start, 100, start + (at + part) / perYear, 0, 1 / perYear)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("comes again as often as its time comes round, be it more often than once a step", () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 40 }), ({ start, perYear, at, part }, quarters) => {
        // Every so many quarters of a step; what falls due in the last half step is of a later one.
        const due = Math.floor((100 + 0.5 - 1e-6 - at - part) / (quarters / 4) + 1e-9) + 1;
        const found = sum(start, 100, start + (at + part) / perYear, quarters / 4 / perYear, 1 / perYear);
        expect(Math.abs(found - due)).toBeLessThan(1.001);
      }),
    );
  });

  it("half-way between two steps begins with the later one, as a step in time does", () => {
    const model = (call: string): OwnModel => ({ time: { start: 0, stop: 1, steps: 4 }, auxiliaries: { a: call } });
    expect(both(model("pulse(1, 0.375)"), "a")).toEqual([0, 0, 4, 0, 0]);
    expect(both(model("step_at(1, 0.375)"), "a")).toEqual([0, 0, 1, 1, 1]);
  });
});

it("round takes the nearest whole number, also of the number just below a half", () => {
  const round = pureFunctions.round.apply;
  expect([0.49999999999999994, 0.5, -0.5, 2.5, -2.5, -2.4].map((one) => round(one) + 0)).toEqual([0, 1, -1, 3, -3, -2]);
});

describe("a fixed delay", () => {
  const delayed = (lag: string): OwnModel => ({
    time: { start: 0, stop: 4, steps: 4 },
    auxiliaries: { wait: lag, a: "delay(time, wait, -1)" },
  });

  it("takes its lag once, from the start", () => {
    expect(both(delayed("init(2 + time)"), "a")).toEqual([-1, -1, 0, 1, 2]);
  });

  it("refuses a lag that varies, which it would take as it was at the start", () => {
    expect(() => buildGraph(ownModel(delayed("1 + time")))).toThrow(/the lag of delay\(…\) of a changes/);
  });
});

it("init needs its input at the start only", () => {
  const model: OwnModel = { time: { start: 1, stop: 3, steps: 2 }, auxiliaries: { a: "init(6 / (3 - time))" } };
  expect(both(model, "a")).toEqual([3, 3, 3]);
});
