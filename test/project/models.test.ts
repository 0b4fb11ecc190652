/** Every model of data/models: its units fit, both programs give the same bits, and its examples come out as they say. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readModel } from "../../src/project/model/read.ts";
import { quantileOf } from "../../src/project/sample/quantile.ts";
import { sample } from "../../src/project/sample/sample.ts";
import { unitFaults } from "../../src/project/units/check.ts";

import { inputs, Once, ready, strangers } from "./models/run.ts";

const FOLDER = path.join(import.meta.dirname, "../../data/models");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".yaml"));

const models = FILES.map((file) => readModel(readFileSync(path.join(FOLDER, file), "utf8"), file));

it("finds the models", () => expect(models.length).toBeGreaterThanOrEqual(1));

describe.each(models.map((model) => [model.id, ready(model)] as const))("%s", (_id, it_) => {
  const { model, graph } = it_;

  it("has units that fit", () => expect(unitFaults(model).map(({ message }) => message)).toEqual([]));

  it("says of every variable what it is, in words and in which unit", () => {
    const bare = model.variables.filter(
      ({ role, about, unit }) => unit === undefined || (role !== "lookup" && (about ?? "") === ""),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it("says why of every parameter, and how far it may go", () => {
    for (const one of model.variables) {
      if (one.role !== "parameter") continue;
      expect([one.name, one.rationale ?? one.source ?? ""]).not.toEqual([one.name, ""]);
      expect([one.name, one.allowed]).not.toEqual([one.name, undefined]);
    }
  });

  it("draws nothing from outside of what is allowed", () => {
    const allowed = new Map(model.variables.flatMap((v) => (v.role === "parameter" ? [[v.name, v.allowed]] : [])));
    for (const { name, distribution } of inputs(it_)) {
      const range = allowed.get(name.split("[", 1)[0] ?? "");
      for (const probability of [0.001, 0.5, 0.999]) {
        const value = quantileOf(distribution)(probability);
        expect([name, range && value >= range.low && value <= range.high]).toEqual([name, true]);
      }
    }
  });

  it("gives the same bits interpreted and compiled, at the medians and in a hundred draws", () => {
    const { columns } = sample(inputs(it_), {
      seed: 6,
      draws: 100,
      method: "latin-hypercube",
      correlations: model.correlations,
    });
    const medians = inputs(it_).map(({ distribution }) => Float64Array.of(quantileOf(distribution)(0.5)));
    const all = graph.slots.map((_, slot) => slot);
    for (const [drawn, to] of [
      [medians, 1],
      [columns, 100],
    ] as const) {
      const [slow, fast] = [it_.interpreted, it_.compiled].map((one) => one.run(drawn, all, { from: 0, to }));
      expect(bits(fast?.values)).toEqual(bits(slow?.values));
      expect(slow?.values.every(Number.isFinite)).toBe(true);
    }
  });

  it.each(model.settings.map((one) => [one.id, one] as const))("runs in the setting %s", (_name, { set }) => {
    expect(strangers(it_, set)).toEqual([]);
    const once = new Once(it_, set);
    for (const output of model.outputs.filter((name) => graph.slots.some((slot) => slot.name === name)))
      expect(once.at(output, model.time.stop)).not.toBeNaN();
  });

  it("has examples", () => expect(model.examples.length).toBeGreaterThan(0));

  it.each(model.examples.map((one) => [one.title, one] as const))("%s", (_title, { set, expect: wanted, within }) => {
    expect(strangers(it_, set)).toEqual([]);
    const once = new Once(it_, set);
    for (const [name, value] of Object.entries(wanted)) {
      const [variable = "", time] = name.split("@");
      const found = time === undefined ? once.crossing(variable) : once.at(variable, Number(time));
      if (typeof value === "string" || typeof found === "string") expect([name, found]).toEqual([name, value]);
      else expect([name, found, near(found, value, within)]).toEqual([name, found, true]);
    }
  });
});

function near(found: number, wanted: number, within: number): boolean {
  return Math.abs(found - wanted) <= within * Math.max(Math.abs(wanted), Number.MIN_VALUE);
}

/** To the last bit: toEqual takes 0 and −0, and all values that are no number, apart or together as it likes. */
function bits(values: Float64Array | undefined): string {
  return values === undefined ? "" : Buffer.from(values.buffer).toString("hex");
}
