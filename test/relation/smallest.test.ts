/** Comes in: random families of sets that clash. Goes out: proof that the smallest ones are found, all of them. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallestSet, smallestSets } from "../../src/relation/smallest.ts";

const THINGS = [0, 1, 2, 3, 4, 5, 6, 7];
const NO_LIMITS = { sets: 1000, tests: 100_000 };

/** What clashes: everything that holds one of some cores. */
const cores = fc.array(fc.subarray(THINGS, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

function clashesOn(all: readonly (readonly number[])[]) {
  return (things: readonly number[]): boolean => all.some((core) => core.every((one) => things.includes(one)));
}

function isWithin(a: readonly number[], b: readonly number[]): boolean {
  return a.every((one) => b.includes(one));
}

/** The cores that hold no other core, in one order. */
function minimal(all: readonly (readonly number[])[]): string[] {
  const least = all.filter((core) => !all.some((other) => other.length < core.length && isWithin(other, core)));
  return named(least);
}

function named(sets: readonly (readonly number[])[]): string[] {
  return [...new Set(sets.map((set) => [...set].sort().join()))].sort();
}

describe("smallest sets", () => {
  test("one set clashes and none of its parts does", () => {
    fc.assert(
      fc.property(cores, (all) => {
        const clashes = clashesOn(all);
        const set = smallestSet(THINGS, clashes);
        expect(clashes(set)).toBe(true);
        for (const one of set) expect(clashes(set.filter((other) => other !== one))).toBe(false);
      }),
    );
  });

  test("earlier things are preferred", () => {
    expect(
      smallestSet(
        [3, 1, 2, 0],
        clashesOn([
          [0, 1],
          [2, 3],
          [1, 3],
        ]),
      ),
    ).toEqual([3, 1]);
  });

  test("all sets and all cures are found", () => {
    fc.assert(
      fc.property(cores, (all) => {
        const { sets, cures, complete } = smallestSets(THINGS, clashesOn(all), NO_LIMITS);
        expect(complete).toBe(true);
        expect(named(sets)).toEqual(minimal(all));
        const curing = subsets(THINGS).filter((out) => !clashesOn(all)(THINGS.filter((one) => !out.includes(one))));
        expect(named(cures)).toEqual(minimal(curing));
      }),
      { numRuns: 60 },
    );
  });

  test("limits are kept and told", () => {
    const pairs = THINGS.flatMap((a) => THINGS.filter((b) => b > a).map((b) => [a, b]));
    const few = smallestSets(THINGS, clashesOn(pairs), { sets: 3, tests: 1000 });
    expect([few.sets.length, few.complete]).toEqual([3, false]);
    let asked = 0;
    const counted = (things: readonly number[]): boolean => ++asked > 0 && clashesOn(pairs)(things);
    expect(smallestSets(THINGS, counted, { sets: 100, tests: 10 }).complete).toBe(false);
    expect(asked).toBeLessThan(40);
  });

  test("sets inside a preferred group come first", () => {
    const all = [
      [0, 1],
      [6, 7],
    ];
    const late = (things: readonly number[]) => [things.filter((one) => one > 4)];
    expect(smallestSets(THINGS, clashesOn(all), { sets: 1, tests: 100 }, late).sets).toEqual([[6, 7]]);
  });
});

function subsets(things: readonly number[]): number[][] {
  return Array.from({ length: 2 ** things.length }, (_, mask) => things.filter((_thing, bit) => (mask >> bit) & 1));
}
