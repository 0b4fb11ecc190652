/** A small model of our own for runs: stock of tanks that grows by what claims say. */
import type { Model } from "../../../src/project/model/model.ts";
import { readModel } from "../../../src/project/model/read.ts";

/** Text of the model's file. */
export const TANKS = `title: Stock of tanks
purpose: How many tanks there are, if what is told of their making is so.
limits: [Nothing is lost in it.]
time: { from: 2025, to: 2030, step: 1, save: 1, unit: a }
parameters:
  made:
    label: Tanks made a year
    unit: tank/a
    value: { uniform: [100, 300] }
    allowed: [0, 3000]
    rationale: Nobody has counted them.
    question: { actor: RU, measure: production, item: tank, unit: tank, from: 2025-01-01, to: 2025-12-31 }
  there:
    label: Tanks at the start
    unit: tank
    value: 2000
    source: A yearbook
  wanted: { label: Tanks wanted, unit: tank, value: { pert: [4000, 6000, 9000] }, rationale: A guess. }
stocks:
  tanks: { label: Tanks, unit: tank, initial: there, in: [making] }
flows:
  making: { unit: tank/a, equation: made }
auxiliaries:
  goal: { unit: tank, equation: wanted }
outputs: [tanks]
crossings:
  reaches: { label: The stock reaches what is wanted, left: tanks, right: goal, direction: up }
settings:
  slow: { label: Slow, about: Plants stand still., set: { made: 10 } }
`;

/** The model. */
export const tanks = (): Model => readModel(TANKS, "tanks.yaml");
