/** Comes in: a run. Goes out: the same apart by source: does the answer survive if one of them alone is right? */
import type { ProjectionCase } from "../core/projection.ts";
import { byProbability, FAN, quantiles } from "./analysis/quantiles.ts";
import { byPick, valuesAt } from "./analysis/series.ts";
import { type Crossed, crossingOf } from "./crossings.ts";
import type { Runs } from "./graph/program.ts";
import type { Input } from "./inputs.ts";
import { type Prepared, slotOf } from "./prepare.ts";

/** For each input that is a mixture, its parts in their order; a part that no draw came from is left out. */
export function casesOf(prepared: Prepared, runs: Runs, crossed: readonly Crossed[]): readonly ProjectionCase[] {
  const { model, program, kept, inputs } = prepared;
  const [first] = model.outputs;
  if (first === undefined) return [];
  const ends = valuesAt(runs, kept.indexOf(slotOf(program.graph, first)), model.time.stop);
  return inputs.flatMap((input) => casesBy(input, prepared, ends, crossed));
}

function casesBy(
  { name, distribution }: Input,
  { sample }: Prepared,
  ends: Float64Array,
  crossed: readonly Crossed[],
): readonly ProjectionCase[] {
  const picks = sample.picks.get(name);
  if (!picks || distribution.kind !== "mixture" || distribution.parts.length < 2) return [];
  const { parts } = distribution;
  const values = byPick(ends, picks, parts.length);
  const times = crossed.map((one) => byPick(one.times, picks, parts.length));
  return parts.flatMap(({ label }, part) => {
    const own = values[part];
    if (!own || own.length === 0) return [];
    return [
      {
        input: name,
        says: label,
        share: own.length / ends.length,
        quantiles: byProbability(FAN, quantiles(own, FAN)),
        crossings: crossed.map(({ crossing }, at) => crossingOf(crossing, times[at]?.[part] ?? new Float64Array())),
      },
    ];
  });
}
