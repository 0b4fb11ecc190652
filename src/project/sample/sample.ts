/** Parameters with their distributions in; a column of values for each, one value a draw, out. */
import type { Correlation } from "../model/model.ts";
import { checkDistribution } from "./check.ts";
import { groupsOf } from "./correlation.ts";
import type { Distribution } from "./distribution.ts";
import { type Drawn, reorder } from "./reorder.ts";
import { type Method, stream, uniforms } from "./stream.ts";
import { drawing } from "./value.ts";

/** What is drawn: a scalar parameter and what is known of it. */
export interface Uncertain {
  readonly name: string;
  readonly distribution: Distribution;
}

/** How to draw. */
export interface SampleOptions {
  readonly seed: number;
  readonly draws: number;
  /** `latin-hypercube` unless a series has to be continued: the first draws of a longer plain sample are the shorter one. */
  readonly method: Method;
  /** Pairs of names of parameters. Correlated columns are put into another order; their values stay. */
  readonly correlations?: readonly Correlation[];
}

/** Drawn values. */
export interface Sample {
  readonly draws: number;
  /** In the order of the parameters. */
  readonly columns: readonly Float64Array[];
  /** For each parameter that is a mixture, the part that each draw came from. */
  readonly picks: ReadonlyMap<string, Uint16Array>;
}

interface Column extends Drawn {
  readonly picks?: Uint16Array;
}

/**
 * Draws a sample. Every parameter has a stream of its own, made of the seed and its name: adding, removing or moving
 * another leaves its column as it is, to the bit, unless the two are correlated.
 * @throws PlumblineError `model-malformed` for a distribution or correlations that cannot be, `model-name` for a
 * correlation of a parameter that is not there
 */
export function sample(parameters: readonly Uncertain[], options: SampleOptions): Sample {
  const drawn = new Map(parameters.map((parameter) => [parameter.name, columnOf(parameter, options)]));
  const groups = groupsOf(options.correlations ?? [], [...drawn.keys()]);
  for (const { names, root } of groups) {
    const columns = names.flatMap((name) => drawn.get(name) ?? []);
    const orders = reorder(columns, root);
    names.forEach((name, at) => {
      const [column, order] = [columns[at], orders[at]];
      if (column && order) drawn.set(name, inOrder(column, order));
    });
  }
  const columns = parameters.map(({ name }) => drawn.get(name)?.values ?? new Float64Array(options.draws));
  return { draws: options.draws, columns, picks: picksOf(drawn) };
}

function columnOf({ name, distribution }: Uncertain, { seed, draws, method }: SampleOptions): Column {
  checkDistribution(name, distribution);
  const numbers = uniforms(stream(seed, name), draws, method);
  const { value, part } = drawing(distribution);
  const column = { values: numbers.map(value), uniforms: numbers };
  return part ? { ...column, picks: Uint16Array.from(numbers, part) } : column;
}

function inOrder({ values, uniforms, picks }: Column, order: Uint32Array): Column {
  const take = (from: ArrayLike<number>) => Float64Array.from(order, (draw) => from[draw] ?? 0);
  const column = { values: take(values), uniforms: take(uniforms) };
  return picks ? { ...column, picks: Uint16Array.from(take(picks)) } : column;
}

function picksOf(drawn: ReadonlyMap<string, Column>): ReadonlyMap<string, Uint16Array> {
  return new Map([...drawn].flatMap(([name, { picks }]) => (picks ? [[name, picks] as const] : [])));
}
