/** The known figures that ship: every entry is whole, cites its place, and speaks the tables' words. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ACTORS } from "../../src/measure/actor.ts";
import { bareItem, ITEMS } from "../../src/measure/item.ts";
import { measureOf } from "../../src/measure/measure.ts";
import { unitDimension } from "../../src/measure/unit.ts";
import { knownFigures } from "../../src/reference/known.ts";

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MONTH_OR_DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const day = z.string().regex(DAY);

const Known = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    producer: z.string().min(2),
    role: z.string().optional(),
    kind: z.enum(["dataset", "utterance", "agreement"]),
    published: z.string().regex(MONTH_OR_DAY),
    where: z.string().min(3),
    link: z.url({ protocol: /^https$/ }),
    verified: z.boolean(),
    says: z.string().regex(/^\p{Lu}.+\.$/u),
    actor: z.string().refine((id) => id in ACTORS || id === "World"),
    against: z
      .string()
      .refine((id) => id in ACTORS)
      .optional(),
    measure: z.string().refine((id) => measureOf(id) !== undefined),
    item: z
      .string()
      .refine((id) => bareItem(id) in ITEMS)
      .optional(),
    unit: z.string().min(1),
    low: z.number(),
    high: z.number(),
    bound: z.enum(["=", "~", "<", "<=", ">", ">="]),
    members: z.number().int().positive().optional(),
    threshold: z.strictObject({ measure: z.string(), low: z.number() }).optional(),
    from: day.optional(),
    to: day.optional(),
    deadline: day.optional(),
    price: z.enum(["market", "purchasing-power"]).optional(),
    constant: z.number().int().gt(1990).optional(),
    growth: z.enum(["nominal", "real"]).optional(),
    stage: z.enum(["plan", "budget", "estimate", "outturn"]).optional(),
    scope: z.string().min(3).optional(),
    edition: z.string().optional(),
    note: z.string().min(3).optional(),
  })
  .refine(({ low, high }) => low <= high)
  .refine(({ from, to }) => (from === undefined) === (to === undefined) && (from ?? "") <= (to ?? ""));

describe("known figures", () => {
  const figures = knownFigures();

  it("are sixty or more, each with an id of its own", () => {
    expect(figures.length).toBeGreaterThanOrEqual(60);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  it.each(figures.map((figure) => [figure.id, figure] as const))("%s is whole", (_, figure) => {
    expect(Known.safeParse(figure).error?.issues ?? []).toEqual([]);
    const dimension = measureOf(figure.measure)?.dimension;
    const unit = unitDimension(figure.unit);
    if (dimension === "money" || dimension === "share") expect(unit).toBe(dimension);
    const plausible = measureOf(figure.measure)?.plausible;
    const isLocal = unit === "money" && figure.unit !== "USD";
    if (plausible && !isLocal) {
      expect(figure.low).toBeGreaterThanOrEqual(plausible[0]);
      expect(figure.high).toBeLessThanOrEqual(plausible[1]);
    }
  });

  it.each(figures.filter(({ kind }) => kind === "utterance"))(
    "$id: who speaks has said it on a day that is told",
    (figure) => {
      expect(figure.published.length).toBeGreaterThanOrEqual("2024-02".length);
    },
  );

  it.each(figures.filter(({ unit }) => unitDimension(unit) === "money"))("$id: money says which money", (figure) => {
    expect(figure.measure === "gdp" || figure.price !== undefined || figure.stage === "plan").toBe(true);
  });

  it.each(figures.filter(({ constant }) => constant !== undefined))(
    "$id: constant prices are told in words",
    (figure) => {
      expect(figure.says).toContain(String(figure.constant));
      expect(figure.scope).toContain(`prices and exchange rates of ${figure.constant}`);
    },
  );

  it.each(figures)("$id: what it says stands alone", ({ says }) => {
    expect(says).not.toMatch(/^(?:Of it|About [\d,.]+ of them|Capacity|It|They|He would)\b(?! propose)/);
  });

  it.each(figures.filter(({ measure }) => measure === "members-counted"))(
    "$id: a count of members says of how many",
    (figure) => {
      expect(figure.members).toBeGreaterThanOrEqual(figure.low);
      expect(figure.threshold?.low).toBeGreaterThan(0);
    },
  );
});
