/** Many parameters and a function of them in; which of them matter at all, in few runs, out: a screening before Sobol indices. */
import { checkDistribution } from "../sample/check.ts";
import type { Uncertain } from "../sample/sample.ts";
import { next, stream } from "../sample/stream.ts";
import { drawing } from "../sample/value.ts";
import type { Response } from "./sobol.ts";

/** How one parameter moves the result when it goes from a low layer of its distribution to a high one, over many starting points. */
export interface Effect {
  readonly name: string;
  /** Mean of the moves; moves in both directions cancel out. */
  readonly mean: number;
  /** Mean size of the moves: what to rank by. Nought when the parameter plays no part. */
  readonly size: number;
  /** Standard deviation of the moves: above nought where the parameter bends or acts together with others. */
  readonly spread: number;
}

/** Layers of each distribution, by the middle of which it is represented. A move goes over half of them. */
const LEVELS = 4;
const HALF = LEVELS / 2;

/**
 * The effects of all parameters, in their order. It takes (parameters + 1) × paths runs.
 * @param options.paths ways through the space on which each parameter moves once; 10 to 50 are usual
 * @source Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991)
 * @source Campolongo, Cariboni, Saltelli, "An effective screening design…", Environmental Modelling & Software 22 (2007): the mean size
 * @throws PlumblineError `model-malformed` for a distribution that cannot be drawn from
 */
export function morris(
  parameters: readonly Uncertain[],
  response: Response,
  options: { readonly seed: number; readonly paths: number },
): readonly Effect[] {
  const { paths } = options;
  const steps = parameters.length + 1;
  const levels = parameters.map(levelsOf);
  const columns = parameters.map(() => new Float64Array(paths * steps));
  const starts = parameters.map(({ name }) => startsOf(name, options));
  const moments = momentsOf(parameters, options);
  columns.forEach((column, parameter) => {
    for (let draw = 0; draw < column.length; draw++) {
      const path = Math.floor(draw / steps);
      const start = starts[parameter]?.[path] ?? 0;
      const moved = draw - path * steps > (moments[path]?.[parameter] ?? 0);
      column[draw] = levels[parameter]?.[moved ? (start + HALF) % LEVELS : start] ?? Number.NaN;
    }
  });
  const results = response(columns, paths * steps);
  return parameters.map(({ name }, parameter) => {
    const moves = moments.map((order, path) => {
      const before = path * steps + (order[parameter] ?? 0);
      const move = (results[before + 1] ?? Number.NaN) - (results[before] ?? Number.NaN);
      return (starts[parameter]?.[path] ?? 0) < HALF ? move : -move;
    });
    return { name, ...momentsOfMoves(moves) };
  });
}

function levelsOf({ name, distribution }: Uncertain): readonly number[] {
  checkDistribution(name, distribution);
  const { value } = drawing(distribution);
  return Array.from({ length: LEVELS }, (_, level) => value((level + 0.5) / LEVELS));
}

/** The level that a parameter starts from on each path, from a stream of its own. */
function startsOf(name: string, { seed, paths }: { seed: number; paths: number }): readonly number[] {
  const generator = stream(seed, `morris:${name}`);
  return Array.from({ length: paths }, () => Math.floor(next(generator) * LEVELS));
}

/** For each path, the step at which each parameter moves: a random order, from the parameters' own streams. */
function momentsOf(parameters: readonly Uncertain[], { seed, paths }: { seed: number; paths: number }) {
  const generators = parameters.map(({ name }) => stream(seed, `order:${name}`));
  return Array.from({ length: paths }, () => {
    const keys = generators.map((generator) => next(generator));
    const order = [...keys.keys()].sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
    const moments = new Uint32Array(keys.length);
    order.forEach((parameter, moment) => {
      moments[parameter] = moment;
    });
    return moments;
  });
}

function momentsOfMoves(moves: readonly number[]): Omit<Effect, "name"> {
  const count = moves.length;
  const mean = moves.reduce((sum, move) => sum + move, 0) / count;
  const size = moves.reduce((sum, move) => sum + Math.abs(move), 0) / count;
  const squares = moves.reduce((sum, move) => sum + (move - mean) ** 2, 0);
  return { mean, size, spread: count > 1 ? Math.sqrt(squares / (count - 1)) : 0 };
}
