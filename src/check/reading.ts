/** Comes in: what a result of the engine rests on. Goes out: the readings, evidence and working behind it. */
import type { Evidence, Step } from "../core/finding.ts";
import { by } from "../core/order.ts";
import { measureOf } from "../measure/measure.ts";
import type { Conflict, Network, Reading, Rests, Variable } from "../relation/index.ts";
import { evidenceOf, step } from "./evidence.ts";
import type { Page } from "./rule.ts";
import { between, growth, list, number, quoted } from "./wording.ts";

/** Readings as evidence: each statement once, and a line of working for each figure. */
export interface Given {
  readonly readings: readonly Reading[];
  readonly evidence: readonly Evidence[];
  readonly steps: readonly Step[];
  /** Index of the evidence that a reading stands in. */
  at(reading: Reading): number;
}

/** The readings of a page that results rest on, in text order. */
export function givenBy(page: Page, ...rests: readonly Pick<Rests, "claims">[]): Given {
  const { readingOf } = page.relations();
  const ids = [...new Set(rests.flatMap(({ claims }) => claims))];
  return givenOf(ids.flatMap((id) => readingOf.get(id) ?? []).sort((a, b) => placeOf(a) - placeOf(b)));
}

/** Readings in their order as what is given; `whose` says of each where it stands and who says it. */
export function givenOf(readings: readonly Reading[], whose: (reading: Reading) => string = () => ""): Given {
  const statements = [...new Set(readings.map(({ statement }) => statement))];
  const at = ({ statement }: Reading): number => statements.indexOf(statement);
  return {
    readings,
    evidence: statements.map((statement) => evidenceOf(statement)),
    steps: readings.map((reading) => step(`given${whose(reading)}: ${quoted(wordsOf(reading))}`, at(reading))),
    at,
  };
}

/** What each of the figures would have to be if the others are right; where there is more wrong, what would clear it. */
export function forcedSteps(network: Network, found: Conflict, given: Given): readonly Step[] {
  const left = network.leavingOut(found);
  const isOnly = left.every(({ clearsAll }) => clearsAll);
  const told = given.readings.flatMap((reading) => {
    const out = left.find(({ claim }) => claim === reading.id);
    return out ? [{ reading, ...out }] : [];
  });
  return told.sort(by(({ clearsAll }) => (clearsAll ? 0 : 1))).flatMap(({ reading, clearsAll, forced }) => {
    const said = quoted(wordsOf(reading));
    const at = given.at(reading);
    if (!forced) return [step(`whatever stands instead of ${said}, the others do not fit each other`, at)];
    const clears = clearsAll && !isOnly ? [step(`without ${said} nothing here conflicts any more`, at)] : [];
    if (!Number.isFinite(forced.low) || !Number.isFinite(forced.high)) return clears;
    const limits = between(forced, (value) => valueIn(reading.variable, value));
    return [...clears, step(`if the others are right, instead of ${said}: ${limits}`, at)];
  });
}

/** True of what is printed as a growth, with its sign and its unit. */
export function isGrowth({ measure, dimension }: Variable): boolean {
  return dimension === "1" && measureOf(measure)?.dimension === "growth";
}

/** A value of the engine as a text prints it: a share, which is a fraction to the engine, in per cent, and a growth, which is a multiple. */
export function valueIn(variable: Variable, value: number): string {
  if (isGrowth(variable)) return growth(value);
  return number(variable.dimension === "1" ? value * 100 : value);
}

function placeOf({ quantity, comparison, statement }: Reading): number {
  return (quantity ?? comparison ?? statement).span.start;
}

/** The words of a reading. */
export function wordsOf({ quantity, comparison, statement }: Reading): string {
  return (quantity ?? comparison ?? statement).quote;
}

/** The figures that a result rests on, in quotation marks, each wording once. */
export function figuresOf({ readings }: Given): string {
  return list([...new Set(readings.map((reading) => quoted(wordsOf(reading))))]);
}
