/** Time to rebuild against straight lines and exponential wear. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { crossingShares, crossingTimes } from "../../../src/project/analysis/crossing.ts";
import { sample } from "../../../src/project/sample/sample.ts";
import { own } from "./own.ts";
import { inputs, Once } from "./run.ts";

const rebuild = own("rebuild");
const QUIET = { loss_rate: 0, fighting_ends: 2025, wear: 0, workup_time: 0.5, window: 5 };
const cases = fc.record({
  held: fc.double({ min: 0, max: 2900, noNaN: true }),
  output: fc.double({ min: 250, max: 3000, noNaN: true }),
});

function expectNear(found: unknown, wanted: number, absolute: number): void {
  expect(Math.abs(Number(found) - wanted)).toBeLessThanOrEqual(absolute);
}

it("is rebuilt after what is missing divided by what is delivered a year", () => {
  fc.assert(
    fc.property(cases, ({ held, output }) => {
      const once = new Once(rebuild, { ...QUIET, held_at_start: held, wanted: 3000, output, new_share: 1 });
      expectNear(once.crossing("rebuilt"), 2025 + (3000 - held) / output, 1e-6);
    }),
  );
});

it("loses what output and losses differ by, and is never rebuilt by an output below its losses", () => {
  fc.assert(
    fc.property(cases, ({ held, output }) => {
      const once = new Once(rebuild, {
        ...QUIET,
        held_at_start: held,
        wanted: 3000,
        output: output / 10,
        new_share: 1,
        loss_rate: output,
        fighting_ends: 2040,
      });
      expectNear(once.at("ready", 2026), Math.max(output / 120, held - 0.9 * output), output / 10);
      expect(once.crossing("rebuilt")).toBe("never");
    }),
  );
});

it("wears out to e^(−wear × years) of itself, as near as a month's step comes", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.2, noNaN: true }), (wear) => {
      const once = new Once(rebuild, { ...QUIET, held_at_start: 3000, wanted: 3000, output: 0, wear });
      expectNear(once.at("ready", 2040) / 3000, (1 - wear / 12) ** 180, 1e-9);
      expectNear(once.at("ready", 2040) / 3000, Math.exp(-15 * wear), 0.01);
    }),
  );
});

it("empties the storage after what is in it divided by what is refurbished, and then delivers new ones only", () => {
  fc.assert(
    fc.property(fc.double({ min: 200, max: 8000, noNaN: true }), cases, (storage, { output }) => {
      const half = { new_share: 0.5, storage_usable: storage, output, storage_empty_below: 50 };
      const once = new Once(rebuild, { ...QUIET, held_at_start: 1000, wanted: 3000, ...half });
      const date = 2025 + (storage - 50) / (output / 2);
      if (date < 2039) expectNear(once.crossing("storage_empty"), date, 0.25);
      expect(once.at("storage", 2040)).toBeGreaterThanOrEqual(-1e-9);
      const gone = 2025 + storage / (output / 2) + 0.1;
      if (gone < 2040) expectNear(once.at("delivered", 2040), output / 2, 1e-6);
      else expectNear(once.at("delivered", 2026), output, 1e-6);
    }),
  );
});

it("gives the readiness window as dates and a chance of never, not as a yes or a no", () => {
  const { columns } = sample(inputs(rebuild), { seed: 7, draws: 1000, method: "latin-hypercube" });
  const { graph, model, compiled } = rebuild;
  const kept = ["ready", "wanted"].map((name) => graph.slots.findIndex((slot) => slot.name === name));
  const runs = compiled.run(columns, kept, { from: 0, to: 1000 });
  const { already, never, within, quantiles } = crossingShares(
    crossingTimes(runs, { left: 0, right: 1, direction: "up" }),
  );
  expect(already + never + within).toBeCloseTo(1, 12);
  expect(never).toBeGreaterThan(0.05);
  expect(within).toBeGreaterThan(0.5);
  expect((quantiles?.["0.95"] ?? 0) - (quantiles?.["0.05"] ?? 0)).toBeGreaterThan(3);
  expect(model.crossings.map(({ id }) => id)).toContain("window_over");
});
