/** Comes in: a model, evidence and wishes. Goes out: a projection. The draws between may be divided among threads. */
import type { Projection, ProjectionInput, ProjectionOutput } from "../core/projection.ts";
import { basisOf } from "../core/projection.ts";
import { fan, fanPoints } from "./analysis/quantiles.ts";
import type { Evidence } from "./bind/input.ts";
import { casesOf } from "./cases.ts";
import { caveatsOf } from "./caveat.ts";
import { crossingOf, crossingsIn } from "./crossings.ts";
import type { Runs } from "./graph/program.ts";
import type { Input, Wishes } from "./inputs.ts";
import type { Model } from "./model/model.ts";
import { type Prepared, prepare, type RunOptions, slotOf } from "./prepare.ts";
import { quantileOf } from "./sample/quantile.ts";
import { type Shares, sharesOf } from "./shares.ts";

/** All draws in one go. */
export function runAll({ program, sample: drawn, kept }: Prepared): Runs {
  return program.run(drawn.columns, kept, { from: 0, to: drawn.draws });
}

/** The projection that runs make. */
export function projectionOf(prepared: Prepared, runs: Runs, options: RunOptions): Projection {
  const { model, inputs } = prepared;
  const shares = sharesOf(prepared, options);
  const shown = inputs.map((input) => shownInput(input, shares));
  const crossed = crossingsIn(prepared, runs);
  return {
    model: model.id,
    title: model.title,
    purpose: model.purpose,
    seed: options.seed,
    draws: options.draws,
    timeUnit: model.time.unit,
    inputs: shown,
    outputs: model.outputs.map((name) => outputOf(name, prepared, runs)),
    crossings: crossed.map(({ crossing, times }) => crossingOf(crossing, times)),
    cases: casesOf(prepared, runs, crossed),
    caveats: caveatsOf(model, shown),
  };
}

/** Prepared, run and put together in one thread. @throws PlumblineError as `prepare`, and `model-diverged` */
export function project(model: Model, evidence: Evidence, wishes: Wishes, options: RunOptions): Projection {
  const prepared = prepare(model, evidence, wishes, options);
  return projectionOf(prepared, runAll(prepared), options);
}

function shownInput(input: Input, shares: Shares): ProjectionInput {
  const { name, label, unit, rule, origins, distribution } = input;
  const share = shares.get(name);
  const quantile = quantileOf(distribution);
  return {
    name,
    label,
    unit,
    value: quantile(0.5),
    low: quantile(0.05),
    high: quantile(0.95),
    basis: basisOf(origins),
    rule,
    origins,
    ...(share === undefined ? {} : { share }),
  };
}

function outputOf(name: string, { model, program, kept }: Prepared, runs: Runs): ProjectionOutput {
  const variable = model.variables.find((one) => one.name === name);
  return {
    name,
    label: variable?.label ?? name.replaceAll("_", " "),
    unit: variable?.unit ?? "1",
    points: fanPoints(fan(runs, kept.indexOf(slotOf(program.graph, name)))),
  };
}
