/** The values of a claim on one axis: what is growth, what is a multiple of two, and what is as it was told. */
import { describe, expect, test } from "vitest";
import { axisOf, toldAlike, valuesOf } from "../../src/api/values.ts";
import type { Claim, ClaimKey, Member } from "../../src/core/claim.ts";
import type { KnownFigure } from "../../src/core/known.ts";

function claim(form: ClaimKey["form"], actor: string, ends: readonly (readonly [number, number])[]): Claim {
  const members = ends.map(([low, high], at) => ({
    document: `d${at}`,
    proposition: { statement: `s${at}`, of: "quantity", index: 0 },
    relation: at === 0 ? "same" : "changed",
    low,
    high,
  })) as unknown as readonly Member[];
  return { key: { form, actor }, members } as unknown as Claim;
}

const standing = (unit: string, value: number) => ({
  unit,
  value,
  producer: "X",
  evidence: {},
  interval: { low: value, high: value },
});
const published = (standings: readonly object[], sayings: readonly KnownFigure[] = []) =>
  ({ standings, sayings }) as unknown as NonNullable<Parameters<typeof valuesOf>[0]["published"]>;
const ends = (rows: ReturnType<typeof valuesOf>) => rows.map(({ low, high, kind }) => [low, high, kind]);

describe("growth of one actor", () => {
  const fell = claim("ratio", "RU", [
    [0.988, 0.988],
    [0.979, 0.979],
    [5, 5],
  ]);

  test("is a change in per cent: what fell is below nought", () => {
    expect(axisOf(fell)).toBe("%");
    expect(ends(valuesOf({ claim: fell }))).toEqual([
      [-1.2, -1.2, "told"],
      [-2.1, -2.1, "told"],
      [400, 400, "told"],
    ]);
  });

  test("is set beside counts in per cent alone", () => {
    const rows = valuesOf({ claim: fell, published: published([standing("%", -1.2), standing("1", 0.988)]) });
    expect(ends(rows).slice(3)).toEqual([[-1.2, -1.2, "counted"]]);
  });
});

describe("a multiple of two", () => {
  const quarter = claim("ratio", "NATO/RU", [[0.25, 0.25]]);

  test("is told with its larger side first", () => {
    expect(ends(valuesOf({ claim: quarter }))).toEqual([[4, 4, "told"]]);
  });

  test("is set beside what was said of the same two, whichever came first, and beside no count", () => {
    const said = [
      { actor: "RU", against: "NATO", low: 3, high: 3 },
      { actor: "NATO", against: "RU", low: 0.2, high: 0.2 },
    ] as unknown as readonly KnownFigure[];
    const rows = valuesOf({ claim: quarter, published: published([standing("USD", 7)], said) });
    expect(ends(rows).slice(1)).toEqual([
      [3, 3, "said"],
      [5, 5, "said"],
    ]);
  });
});

test("an amount stands as it was told, every telling counted, on whatever page it is", () => {
  const amounts = claim("figure", "RU", [...Array.from({ length: 150 }, () => [30, 30] as const), [50, 50]]);
  expect(toldAlike(amounts).map((alike) => alike.length)).toEqual([150, 1]);
  expect(ends(valuesOf({ claim: amounts, published: published([standing("tank", 40)]) }))).toEqual([
    [30, 30, "told"],
    [50, 50, "told"],
    [40, 40, "counted"],
  ]);
});

describe("a limit is no value", () => {
  const quarter = claim("ratio", "NATO/RU", [[0.25, 0.25]]);
  const bounds = (rows: ReturnType<typeof valuesOf>) => rows.map(({ low, bound }) => [low, bound]);

  test("“at most as much” stays at most, and is at least from the other side", () => {
    const said = [
      { actor: "RU", against: "NATO", low: 1, high: 1, bound: "<=" },
      { actor: "NATO", against: "RU", low: 0.5, high: 0.5, bound: "<" },
      { actor: "RU", against: "NATO", low: 3, high: 3, bound: "=" },
    ] as unknown as readonly KnownFigure[];
    expect(bounds(valuesOf({ claim: quarter, published: published([], said) })).slice(1)).toEqual([
      [1, "<="],
      [2, ">"],
      [3, "="],
    ]);
  });

  test("so stays what a series knows as a limit only", () => {
    const amount = claim("figure", "RU", [[30, 30]]);
    const open = { ...standing("USD", 40), interval: { low: 40, high: Number.POSITIVE_INFINITY } };
    expect(bounds(valuesOf({ claim: amount, published: published([open]) }))).toEqual([
      [30, "="],
      [40, ">="],
    ]);
  });
});
