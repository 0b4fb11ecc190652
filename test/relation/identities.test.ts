/** Comes in: claims on the parts of each identity. Goes out: proof that it gives the missing one, and when it gives none. */
import { describe, expect, test } from "vitest";
import { IDENTITIES } from "../../src/measure/identity.ts";
import { measureOf } from "../../src/measure/measure.ts";
import { createNetwork, valueClaim, variable } from "../../src/relation/index.ts";
import { rolesOf } from "../../src/relation/role.ts";
import type { VariableParts } from "../../src/relation/variable.ts";

type Said = readonly [parts: Partial<VariableParts>, value: number];

const year = (y: number): string => `${y}-01-01..${y}-12-31`;
const base = { context: "d", actor: "PL", period: year(2024) };

function solved(said: readonly Said[]) {
  const network = createNetwork();
  said.forEach(([parts, value], index) => {
    const v = variable({ ...base, ...parts });
    network.add(valueClaim(`c${index}`, v, { low: value, high: value }, { nominal: value }));
  });
  return network.result();
}

const tank = { item: "tank", dimension: "tank" };
const spending = { measure: "military-spending", dimension: "PLN" };
const growth = { measure: "military-spending-growth", dimension: "1" };

const cases: readonly [
  rule: string,
  said: readonly Said[],
  derived: Partial<VariableParts>,
  low: number,
  high: number,
  assumptions: number,
][] = [
  [
    "share-of-gdp",
    [
      [spending, 40],
      [{ measure: "gdp", dimension: "PLN" }, 1000],
    ],
    { measure: "military-spending-share" },
    0.04,
    0.04,
    0,
  ],
  [
    "share-of-budget",
    [
      [spending, 40],
      [{ measure: "budget-share", dimension: "1" }, 0.1],
    ],
    { measure: "state-budget" },
    400,
    400,
    0,
  ],
  [
    "exchange-rate",
    [
      [spending, 40],
      [{ ...spending, dimension: "USD" }, 10],
    ],
    { measure: "exchange-rate" },
    4,
    4,
    1,
  ],
  [
    "exchange-rate",
    [
      [spending, 40],
      [{ measure: "exchange-rate", dimension: "PLN/USD", price: "market" }, 4],
    ],
    { dimension: "USD", price: "market" },
    10,
    10,
    1,
  ],
  [
    "exchange-rate",
    [
      [{ ...spending, dimension: "USD" }, 10],
      [{ measure: "exchange-rate", dimension: "PLN/USD", price: "market" }, 4],
    ],
    { dimension: "PLN", price: "market" },
    40,
    40,
    1,
  ],
  [
    "purchasing-power-rate",
    [
      [spending, 40],
      [{ ...spending, dimension: "USD", price: "purchasing-power" }, 20],
    ],
    { measure: "purchasing-power-rate" },
    2,
    2,
    1,
  ],
  [
    "price-level",
    [
      [{ ...spending, dimension: "USD" }, 10],
      [{ ...spending, dimension: "USD", price: "purchasing-power" }, 20],
    ],
    { measure: "price-level-factor" },
    2,
    2,
    1,
  ],
  [
    "military-spending-growth-nominal",
    [
      [spending, 141],
      [{ ...growth, definition: "nominal" }, 1.41],
    ],
    { ...spending, period: year(2023) },
    100,
    100,
    1,
  ],
  [
    "military-spending-growth-real",
    [
      [{ ...spending, definition: "real" }, 120],
      [{ ...growth, definition: "real" }, 1.2],
    ],
    { ...spending, period: year(2023) },
    100,
    100,
    0,
  ],
  [
    "military-spending-deflation",
    [
      [{ ...growth, definition: "nominal" }, 1.32],
      [{ measure: "inflation-rate", dimension: "1" }, 0.1],
    ],
    { ...growth, definition: "real" },
    1.2,
    1.2,
    1,
  ],
  [
    "production-growth",
    [
      [{ ...tank, measure: "production" }, 300],
      [{ measure: "production-growth", item: "tank", dimension: "1" }, 1.5],
    ],
    { measure: "production", period: year(2023) },
    200,
    200,
    0,
  ],
  [
    "target-parts",
    [
      [{ measure: "core-defence-target", dimension: "1" }, 0.035],
      [{ measure: "related-spending-target", dimension: "1" }, 0.015],
    ],
    { measure: "military-spending-target" },
    0.05,
    0.05,
    0,
  ],
  [
    "made-and-refurbished",
    [
      [{ ...tank, measure: "production", item: "tank+new" }, 100],
      [{ ...tank, measure: "refurbishment" }, 400],
    ],
    { measure: "production-with-refurbishment" },
    500,
    500,
    0,
  ],
  [
    "warheads-in-service",
    [
      [{ measure: "warheads", item: "warhead+active", dimension: "warhead" }, 280],
      [{ measure: "warheads", item: "warhead+reserve", dimension: "warhead" }, 90],
    ],
    { measure: "warheads", item: "warhead" },
    370,
    370,
    0,
  ],
  [
    "members-share",
    [
      [{ measure: "members-share", dimension: "1" }, 0.75],
      [{ measure: "membership", dimension: "member state" }, 32],
    ],
    { measure: "members-counted" },
    24,
    24,
    0,
  ],
  [
    "contract-price",
    [
      [{ measure: "contract-value", item: "tank", dimension: "USD" }, 6],
      [{ ...tank, measure: "acquisition" }, 3],
    ],
    { measure: "unit-price" },
    2,
    2,
    1,
  ],
  [
    "production-rate",
    [[{ ...tank, measure: "production", dimension: "tank/mo" }, 10]],
    { measure: "production", dimension: "tank" },
    120,
    120,
    0,
  ],
  [
    "loss-rate",
    [[{ ...tank, measure: "loss", dimension: "tank/mo", period: "2024-01-01..2024-03-31" }, 30]],
    { measure: "loss", dimension: "tank" },
    90,
    90,
    0,
  ],
  [
    "stock-and-flow",
    [
      [{ ...tank, measure: "holding", period: "2023-12-31..2023-12-31" }, 100],
      [{ ...tank, measure: "delivery" }, 50],
      [{ ...tank, measure: "refurbishment" }, 20],
      [{ ...tank, measure: "loss" }, 30],
    ],
    { measure: "holding", period: "2024-12-31..2024-12-31" },
    -Infinity,
    140,
    0,
  ],
  [
    "storage",
    [
      [{ ...tank, item: "tank+reserve", measure: "holding", period: "2023-12-31..2023-12-31" }, 100],
      [{ ...tank, measure: "refurbishment" }, 20],
    ],
    { measure: "holding", period: "2024-12-31..2024-12-31" },
    -Infinity,
    80,
    1,
  ],
  [
    "order-book",
    [
      [{ ...tank, measure: "backlog", period: "2023-12-31..2023-12-31" }, 100],
      [{ ...tank, measure: "acquisition" }, 50],
      [{ ...tank, measure: "delivery" }, 30],
    ],
    { measure: "backlog", period: "2024-12-31..2024-12-31" },
    -Infinity,
    120,
    0,
  ],
  [
    "waiting-time",
    [
      [{ ...tank, measure: "backlog", period: "2024-12-31..2024-12-31" }, 100],
      [{ ...tank, measure: "delivery" }, 25],
    ],
    { measure: "delivery-time" },
    4,
    4,
    1,
  ],
];

describe("an identity gives the missing part", () => {
  test.each(cases)("%s", (rule, said, wanted, low, high, assumptions) => {
    const { variables, conflicts } = solved(said);
    expect(conflicts).toEqual([]);
    const matches = (v: VariableParts): boolean =>
      Object.entries(wanted).every(([part, value]) => v[part as keyof VariableParts] === value);
    const found = variables.filter((state) => !state.stated && matches(state.variable));
    expect(found.map(({ variable: { key } }) => key)).toHaveLength(1);
    const [state] = found;
    expect(state?.derivation?.rule).toBe(rule);
    expect(state?.interval.high).toBeCloseTo(high, 9);
    if (Number.isFinite(low)) expect(state?.interval.low).toBeCloseTo(low, 9);
    else expect(state?.interval.low).toBe(low);
    expect(state?.rests.assumptions).toHaveLength(assumptions);
    expect(state?.rests.claims).toEqual(said.map((_, index) => `c${index}`));
  });
});

describe("an identity gives nothing", () => {
  test.each<[string, readonly Said[]]>([
    [
      "from a growth of unstated kind",
      [
        [spending, 141],
        [growth, 1.41],
      ],
    ],
    [
      "from a nominal growth and a real level",
      [
        [{ ...spending, definition: "real" }, 141],
        [{ ...growth, definition: "nominal" }, 1.41],
      ],
    ],
    [
      "from a growth in dollars of another's money",
      [
        [{ ...spending, dimension: "USD" }, 141],
        [{ ...growth, definition: "nominal" }, 1.41],
      ],
    ],
    [
      "from two producers",
      [
        [{ ...spending, context: "e" }, 40],
        [{ measure: "gdp", dimension: "PLN" }, 1000],
      ],
    ],
    [
      "from two price bases",
      [
        [{ ...spending, price: "market" }, 40],
        [{ measure: "gdp", dimension: "PLN", price: "purchasing-power" }, 1000],
      ],
    ],
    [
      "from a plan and what was spent",
      [
        [{ ...spending, stage: "plan" }, 40],
        [{ measure: "gdp", dimension: "PLN" }, 1000],
      ],
    ],
    [
      "from growth of one item and output of another",
      [
        [{ ...tank, measure: "production" }, 300],
        [{ measure: "production-growth", item: "ship", dimension: "1" }, 1.5],
      ],
    ],
    [
      "from a rate in a period that nobody said",
      [[{ ...tank, measure: "production", dimension: "tank/mo", period: "?1" }, 40]],
    ],
    [
      "from a year's growth and half a year",
      [
        [{ ...spending, period: "2024-01-01..2024-06-30" }, 141],
        [{ ...growth, definition: "nominal" }, 1.41],
      ],
    ],
  ])("%s", (_, said) => {
    expect(solved(said).variables.filter(({ stated }) => !stated)).toEqual([]);
  });
});

test("growths chain back over years", () => {
  const rises = [2022, 2023, 2024].map((y): Said => [{ ...growth, definition: "real", period: year(y) }, 2]);
  const { variables } = solved([[{ ...spending, definition: "real" }, 80], ...rises]);
  const first = variables.find(({ variable: v }) => v.period === year(2021) && v.measure === "military-spending");
  expect(first?.nominal).toBe(10);
});

test("deliveries above what was ordered are a conflict of the order book", () => {
  const { conflicts } = solved([
    [{ ...tank, measure: "backlog", period: "2023-12-31..2023-12-31" }, 10],
    [{ ...tank, measure: "acquisition" }, 5],
    [{ ...tank, measure: "delivery" }, 30],
    [{ ...tank, measure: "backlog", period: "2024-12-31..2024-12-31" }, 0],
  ]);
  expect(conflicts.map(({ rests }) => rests.claims)).toEqual([["c0", "c1", "c2", "c3"]]);
});

test("each identity has a source, one id, and roles of known measures", () => {
  expect(new Set(IDENTITIES.map(({ id }) => id)).size).toBe(IDENTITIES.length);
  for (const entry of IDENTITIES) {
    expect(entry.source.length).toBeGreaterThan(20);
    for (const { measure } of rolesOf(entry)) expect(measure === "same" || measureOf(measure)).toBeTruthy();
    expect(cases.some(([rule]) => rule === entry.id) || /-(?:growth|deflation|rate)/.test(entry.id), entry.id).toBe(
      true,
    );
  }
});
