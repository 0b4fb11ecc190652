/** Comes in: the statements of a document. Goes out: the engine's reading of those figures that a definition can join. */
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Comparison, Quantity } from "../core/quantity.ts";
import type { Statement } from "../core/statement.ts";
import { IDENTITIES } from "../measure/identity.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Locality, Reading } from "../relation/index.ts";
import { compile, createNetwork } from "../relation/index.ts";
import type { Relations } from "./rule.ts";

/** The readings of a document and the network of them, worked out when first asked for. */
export function relationsOf(statements: readonly Statement[], locality: Locality): () => Relations {
  let relations: Relations | undefined;
  return () => {
    relations ??= workedOut(statements, locality);
    return relations;
  };
}

function workedOut(statements: readonly Statement[], locality: Locality): Relations {
  const readings = joinable(statements, locality);
  const network = createNetwork();
  for (const { claim } of readings) network.add(claim);
  return { readingOf: new Map(readings.map((reading) => [reading.id, reading])), network };
}

// Most figures stand alone, and solving them tells nothing new: only those of one family can be parts of one equation,
// and every equation has an amount of money in it. Comparisons are of outputs, which no equation takes.
function joinable(statements: readonly Statement[], locality: Locality): readonly Reading[] {
  const eligible = statements.filter(({ quantities }) => quantities.some(hasRole));
  if (!eligible.some(({ quantities }) => quantities.some(isMoney))) return [];
  const readings = eligible.flatMap((statement) => compile(statement, locality, isFigureWithRole));
  return [...groupBy(readings, ({ variable }) => variable.family).values()].filter(isJoined).flat();
}

function isJoined(family: readonly Reading[]): boolean {
  const several = family.some(({ variable }) => variable.key !== family[0]?.variable.key);
  return several && family.some(({ quantity }) => quantity && isMoney(quantity));
}

const SHARES: ReadonlySet<string> = new Set(
  IDENTITIES.filter(({ kind }) => kind === "share")
    .flatMap(({ right }) => right.flatMap(({ factors }) => factors))
    .flatMap(({ unit, measure }) => (unit === "1" ? measure : [])),
);

function isFigureWithRole(part: Quantity | Comparison): boolean {
  return "unit" in part && hasRole(part);
}

/** Amounts of money of any measure, and the shares that the definitions name. */
function hasRole(quantity: Quantity): boolean {
  return isMoney(quantity) || SHARES.has(valueOr<string, string>(quantity.measure, ""));
}

function isMoney({ unit }: Quantity): boolean {
  return unitDimension(unit) === "money";
}
