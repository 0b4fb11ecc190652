/** Said correlations in; groups of parameters that hang together, each with the matrix that its ranks are to have, out. */
import { PlumblineError } from "../../core/error.ts";
import type { Correlation } from "../model/model.ts";
import { cholesky, type Matrix } from "./matrix.ts";

/** Parameters that hang together. */
export interface Group {
  /** In alphabetical order: the order of a model's file plays no part. */
  readonly names: readonly string[];
  /** Lower triangle L: L Lᵀ is the correlation of normal scores that gives the ranks that were asked for. */
  readonly root: Matrix;
}

/**
 * The groups of a list of correlations; pairs within a group of which nothing is said are uncorrelated.
 * @param names the parameters that are drawn
 * @throws PlumblineError `model-name` for a parameter that is not there; `model-malformed` for ranks beyond −1 to 1, a
 * pair said twice, or a group that cannot hold together
 */
export function groupsOf(correlations: readonly Correlation[], names: readonly string[]): readonly Group[] {
  const known = new Set(names);
  const ranks = new Map<string, number>();
  for (const correlation of correlations) {
    checkPair(correlation, known);
    const key = pairKey(...correlation.between);
    if (ranks.has(key)) throw malformed(correlation, "is given twice; keep one");
    ranks.set(key, correlation.rank);
  }
  return components(correlations).map((group) => ({ names: group, root: rootOf(group, ranks) }));
}

const pairKey = (one: string, other: string): string => [one, other].sort().join("\u0000");

function malformed({ between: [one, other] }: Correlation, what: string): PlumblineError {
  return new PlumblineError("model-malformed", one, `The correlation between ${one} and ${other} ${what}`);
}

function checkPair(correlation: Correlation, known: ReadonlySet<string>): void {
  const { between, rank } = correlation;
  const missing = between.find((name) => !known.has(name));
  if (missing !== undefined) {
    const message = `A correlation names ${missing}, which is no parameter of the model; correct the name or leave it out`;
    throw new PlumblineError("model-name", missing, message);
  }
  if (between[0] === between[1]) throw malformed(correlation, "is of a parameter with itself; leave it out");
  if (!(rank >= -1 && rank <= 1)) throw malformed(correlation, `is ${rank}; it lies between −1 and 1`);
}

/** Names that are linked, directly or through others. */
function components(correlations: readonly Correlation[]): readonly (readonly string[])[] {
  let groups: string[][] = [];
  for (const { between } of correlations) {
    const touched = groups.filter((group) => between.some((name) => group.includes(name)));
    const joined = [...new Set([...touched.flat(), ...between])].sort();
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups;
}

function rootOf(names: readonly string[], ranks: ReadonlyMap<string, number>): Matrix {
  const matrix = names.map((row) =>
    names.map((column) => (row === column ? 1 : scoreCorrelation(ranks.get(pairKey(row, column)) ?? 0))),
  );
  const root = cholesky(matrix);
  if (root) return root;
  const message = `The correlations of ${names.join(", ")} cannot hold together: what two of them share with a third they share with each other to some degree; bring the ranks nearer to 0, or say the pairs that are left out`;
  throw new PlumblineError("model-malformed", names[0] ?? "", message);
}

/**
 * The correlation of two normal variables whose ranks are correlated as told.
 * @source Pearson, "On Further Methods of Determining Correlation", Drapers' Company Research Memoirs (1907): r = 2 sin(π ρ / 6)
 */
function scoreCorrelation(rank: number): number {
  return Math.abs(rank) === 1 ? rank : 2 * Math.sin((Math.PI * rank) / 6);
}
