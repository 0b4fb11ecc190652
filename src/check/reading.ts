/** Comes in: what a result of the engine rests on. Goes out: the readings, evidence and working behind it. */
import type { Evidence, Step } from "../core/finding.ts";
import type { Reading, Rests } from "../relation/index.ts";
import { evidenceOf, step } from "./evidence.ts";
import type { Page } from "./rule.ts";
import { list, quoted } from "./wording.ts";

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
  const readings = ids.flatMap((id) => readingOf.get(id) ?? []).sort((a, b) => placeOf(a) - placeOf(b));
  const statements = [...new Set(readings.map(({ statement }) => statement))];
  const at = ({ statement }: Reading): number => statements.indexOf(statement);
  return {
    readings,
    evidence: statements.map((statement) => evidenceOf(statement)),
    steps: readings.map((reading) => step(`given: ${quoted(wordsOf(reading))}`, at(reading))),
    at,
  };
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
