/** The spending paths against geometric sums, and each other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { own } from "./own.ts";
import { Once } from "./run.ts";

const path = own("spending-path");
const members = own("spending-path-members");
const YEARS = 11;
const [BASE, GDP] = [508.8e9, 25.86e12];

const rates = fc.double({ min: 0, max: 0.09, noNaN: true });

/** Nearer to 1 the closed forms lose digits: at 0.004 they have 11 left. */
const APART = 0.004;

/** Σ k·q^k for k from 1 to n. @source Differentiated geometric series: q (1 − (n+1) qⁿ + n qⁿ⁺¹) / (1 − q)² */
function weightedSum(q: number, n: number): number {
  return (q * (1 - (n + 1) * q ** n + n * q ** (n + 1))) / (1 - q) ** 2;
}

/** Σ q^k for k from 1 to n. */
function plainSum(q: number, n: number): number {
  return (q * (q ** n - 1)) / (q - 1);
}

function expectNear(found: number, wanted: number, relative = 1e-9): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted) + 1e-3);
}

describe("a straight path", () => {
  it("costs what the weighted geometric sum says, nominal and at today's prices, for any growth and rise of prices", () => {
    fc.assert(
      fc.property(rates, rates, (growth, inflation) => {
        const once = new Once(path, { growth, inflation });
        const step = (0.035 - BASE / GDP) / YEARS;
        const [nominal, real] = [1 + growth, (1 + growth) / (1 + inflation)];
        fc.pre([nominal, real].every((q) => Math.abs(q - 1) > APART));
        expectNear(once.at("cumulative_extra", 2035), GDP * step * weightedSum(nominal, YEARS));
        expectNear(once.at("cumulative_extra_today", 2035), GDP * step * weightedSum(real, YEARS));
        const constant = BASE * plainSum(real, YEARS);
        expectNear(once.at("cumulative_core_today", 2035) - once.at("cumulative_extra_today", 2035), constant);
      }),
      { examples: [[0.035, 0.02]] },
    );
  });

  it("at no growth rises by the same sum each year", () => {
    const once = new Once(path, { growth: 0, inflation: 0 });
    for (let k = 0; k <= YEARS; k++) {
      expectNear(once.at("core", 2024 + k), BASE + (GDP * 0.035 - BASE) * (k / YEARS));
    }
    expectNear(once.at("cumulative_extra", 2035), ((GDP * 0.035 - BASE) * (YEARS + 1)) / 2);
  });
});

it("tells wherever it is shown what a point of growth does, and that no related baseline is published", () => {
  const { limits, outputs } = path.model;
  const grown = [0.025, 0.035, 0.045].map((growth) => new Once(path, { growth, inflation: 0.02 }));
  const [less, same, more] = grown.map((once) => (once.at("cumulative_extra_today", 2035) / 1e12).toFixed(2));
  const [low, middle, high] = grown.map((once) => Math.round(once.at("core", 2035) / 1e9).toLocaleString("en"));
  expect(limits.join("\n")).toContain(
    `${less} tn dollars of 2024 by 2035 at 2.5 % of nominal growth, ${same} tn at 3.5 %`,
  );
  expect(limits.join("\n")).toContain(
    `${more} tn at 4.5 %; the core spending of 2035 is ${low}, ${middle} and ${high} bn`,
  );
  // A name stands alone in a CSV file and in an inverse question.
  const withRelated = outputs.filter((name) => name.includes("related"));
  expect(withRelated).toHaveLength(2);
  for (const name of withRelated) expect(name).toMatch(/_no_baseline_published$/);
});

it("ends at the promise in whatever shape, and costs the more the earlier it rises", () => {
  const shapes = fc.double({ min: 0.25, max: 4, noNaN: true });
  fc.assert(
    fc.property(shapes, shapes, rates, (one, other, growth) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map(
        (loading) => new Once(path, { loading, growth }),
      );
      expect(early?.at("core_share", 2035)).toBe(0.035);
      expect(late?.at("core_share", 2035)).toBe(0.035);
      const [more = 0, less = 0] = [early, late].map((once) => once?.at("cumulative_extra", 2035));
      // Shapes that are nearly one give sums that only rounding tells apart.
      expect(more).toBeGreaterThanOrEqual(less * (1 - 1e-12));
    }),
  );
});

it("says of every figure with related spending that it is a ceiling and that no baseline is published", () => {
  const related = path.model.variables.filter(({ name }) => /^(extra_)?with_related/.test(name));
  expect(related.length).toBe(2);
  for (const { label } of related) expect(label).toMatch(/ceiling.*no baseline of it is published|no baseline/);
});

it("shows today's prices and the sum of all years first", () => {
  expect(path.model.outputs.slice(0, 2)).toEqual(["core_today", "cumulative_extra_today"]);
  expect(members.model.outputs.slice(0, 2)).toEqual(["europe_core_today", "europe_cumulative_extra_today"]);
});

describe("each ally by itself", () => {
  const once = new Once(members, { growth: 0.035, inflation: 0.02 });

  it("starts from the sum that the model says, against SIPRI's 508.8 bn", () => {
    const found = once.at("europe_core_today", 2024);
    const said = members.model.limits.find((text) => text.includes("508.8 bn")) ?? "";
    expect(said).toContain(`${(found / 1e9).toFixed(1)} bn`);
    expect(said).toContain(`${((100 * found) / BASE - 100).toFixed(1)} % more`);
  });

  it("adds up: the sum over years is that of the allies, the sum over allies that of the whole", () => {
    const [allies = []] = Object.values(members.model.dimensions);
    const sum = (name: string) => allies.reduce((all, ally) => all + once.at(`${name}[${ally}]`, 2035), 0);
    expectNear(once.at("all_core_today", 2035), sum("core_today"));
    expectNear(
      once.at("europe_cumulative_extra_today", 2035),
      sum("member_cumulative_extra_today") - once.at("member_cumulative_extra_today[US]", 2035),
    );
  });

  it("never lowers the share of an ally that is above the promise, whatever it aims for", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.04, noNaN: true }), (aim) => {
        const poland = new Once(members, { "own_target[PL]": aim });
        for (const year of [2024, 2030, 2035]) expect(poland.at("core_share[PL]", year)).toBeGreaterThanOrEqual(0.0412);
      }),
      { numRuns: 20 },
    );
  });

  it("an exception changes the ally that claims it and the sums, nobody else", () => {
    const spain = new Once(members, { growth: 0.035, inflation: 0.02, "own_target[ES]": 0.021 });
    expect(spain.at("core_share[ES]", 2035)).toBe(0.021);
    expect(spain.at("core_today[DE]", 2035)).toBe(once.at("core_today[DE]", 2035));
    const less = once.at("core_today[ES]", 2035) - spain.at("core_today[ES]", 2035);
    expectNear(once.at("europe_core_today", 2035) - spain.at("europe_core_today", 2035), less);
    expect(spain.at("members_at_target", 2035)).toBe(30);
    expect(path.model.limits.join(" ")).toContain(`${(less / 1e9).toFixed(1)} bn dollars of 2024 less`);
  });
});
