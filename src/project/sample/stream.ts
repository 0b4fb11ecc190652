/** A seed and a name in; a stream of random numbers of its own out. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { sha256 } from "../../core/id.ts";

/** How the draws of one parameter are spread: one in each of as many equal layers as there are draws, or each by itself. */
export type Method = "latin-hypercube" | "plain";

/**
 * The generator of one name: its whole state is SHA-256 of seed and name, so that no other name has a part in it.
 * @source Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47 (2021): xoroshiro128+
 */
export function stream(seed: number, name: string): RandomGenerator {
  const hash = sha256(`${seed}\u0000${name}`);
  const words = [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16) | 0);
  return xoroshiro128plusFromState(words);
}

/** The next number, 0 included, 1 excluded. */
export function next(generator: RandomGenerator): number {
  return uniformFloat64(generator);
}

/**
 * Numbers between 0 and 1 for one parameter. Plain: a longer series begins with the shorter. Latin hypercube: exactly
 * one in each layer of width 1/draws, in random order.
 * @source McKay, Beckman, Conover, "A Comparison of Three Methods…", Technometrics 21 (1979)
 */
export function uniforms(generator: RandomGenerator, draws: number, method: Method): Float64Array {
  const values = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) values[draw] = next(generator);
  if (method === "latin-hypercube") {
    for (let layer = 0; layer < draws; layer++) values[layer] = (layer + (values[layer] ?? 0)) / draws;
    shuffle(values, generator);
  }
  return values;
}

/** @source Fisher and Yates in the form of Durstenfeld, CACM 7 (1964), Algorithm 235 */
function shuffle(values: Float64Array, generator: RandomGenerator): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(next(generator) * (last + 1));
    const kept = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = kept;
  }
}
