/** What models cite of the series that ship, against the series: a value is the newest edition's, to the digits given. */
import { describe, expect, it } from "vitest";
import type { InputQuestion } from "../../../src/core/projection.ts";
import { expand } from "../../../src/project/model/expand.ts";
import { quantileOf } from "../../../src/project/sample/quantile.ts";
import { shippedSeries } from "../../../src/reference/shipped.ts";
import { own } from "./own.ts";
import { inputs } from "./run.ts";

const DIGITS = 1e-4;
const series = shippedSeries();

/** An edition that is called by a year alone reaches to its end. */
const age = (edition: string): string => (edition.length === 4 ? `${edition}-99` : edition);

/** The cell of the newest edition that has the year; undefined for a series that does not ship. */
function cell(question: InputQuestion): number | undefined {
  return series
    .filter(({ about }) => question.series?.includes(about.id))
    .toSorted((one, other) => (age(one.about.edition) < age(other.about.edition) ? 1 : -1))
    .flatMap(({ points }) => points(question.actor).filter(({ from }) => from === question.from))
    .at(0)?.value;
}

describe.each([
  ["spending-path-members", 93],
  ["war-economy", 2],
] as const)("%s", (id, count) => {
  const ready = own(id);
  const questions = expand(ready.model).variables.flatMap((one) =>
    one.role === "parameter" && one.question && "all" in one.question ? [[one.name, one.question.all] as const] : [],
  );
  const values = new Map(inputs(ready).map(({ name, distribution }) => [name, quantileOf(distribution)(0.5)]));

  it("has the figures of the series that it names", () => {
    const cited = questions.flatMap(([name, question]) => {
      const value = cell(question);
      return value === undefined ? [] : [{ name, value, own: values.get(name) ?? Number.NaN }];
    });
    expect(cited.length).toBe(count);
    expect(cited.filter(({ value, own }) => !(Math.abs(own / value - 1) <= DIGITS))).toEqual([]);
  });
});
