/** Action and reaction: the shipped model is Richardson's linear one, assumes no reaction, and tells three stories. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Drawn, setting, shipped } from "./drawn.ts";
import { type Linear, steppedPlane } from "./linear.ts";

const model = shipped("action-reaction");

const set = ({ k, l, a, b, g, h, x, y }: Linear) => ({
  reaction_russia: k,
  reaction_nato: l,
  fatigue_russia: a,
  fatigue_nato: b,
  drive_russia: g,
  drive_nato: h,
  start_russia: x,
  start_nato: y,
});

describe("the equations", () => {
  const positive = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
  const rivals = fc.record<Linear>({
    k: positive(0.3),
    l: positive(0.3),
    a: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    b: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    g: positive(0.5),
    h: positive(0.5),
    x: positive(3),
    y: positive(3),
  });
  const wellApart = ({ k, l, a, b }: Linear): boolean =>
    (a - b) ** 2 + 4 * k * l > 0.01 && Math.abs(a * b - k * l) > 0.01;

  it("are Richardson's: (I + dt A)^n by eigenvalues at every year, while nothing touches nought", () => {
    fc.assert(
      fc.property(rivals.filter(wellApart), fc.integer({ min: 1, max: 20 }), (linear, years) => {
        const drawn = new Drawn(model, set(linear), 1);
        const wanted = steppedPlane(linear, 1 / 12, 12 * years);
        const size = Math.max(1, wanted.size);
        const [x = Number.NaN] = drawn.at("russia", 2024 + years);
        const [y = Number.NaN] = drawn.at("nato", 2024 + years);
        expect(Math.abs(x - wanted.x)).toBeLessThanOrEqual(1e-12 * size);
        expect(Math.abs(y - wanted.y)).toBeLessThanOrEqual(1e-12 * size);
      }),
      { numRuns: 60 },
    );
  });

  it("settle where the margin of stability is above nought, and where the long run does not grow", () => {
    const drawn = new Drawn(model, {}, 500);
    const [margin, settles, pace] = ["stability", "settles", "pace"].map((name) => drawn.at(name, 2024));
    settles?.forEach((yes, draw) => {
      expect(yes).toBe((margin?.[draw] ?? Number.NaN) > 0 ? 1 : 0);
      expect((pace?.[draw] ?? Number.NaN) < 0).toBe(yes === 1);
    });
    expect(new Set(settles)).toEqual(new Set([0, 1]));
  });
});

describe("reaction", () => {
  it.each(["reaction_russia", "reaction_nato"])("%s is nought in the middle, and as likely below as above", (name) => {
    const drawn = [...new Drawn(model, {}, 1000).input(name)].sort((one, other) => one - other);
    expect(Math.abs(((drawn[499] ?? Number.NaN) + (drawn[500] ?? Number.NaN)) / 2)).toBeLessThan(0.002);
    expect(drawn[50]).toBeLessThan(-0.15);
    expect(drawn[950]).toBeGreaterThan(0.15);
  });

  it.each(["reaction_russia", "reaction_nato"])("%s says that it is an assumption, and asks no claim", (name) => {
    const found = model.variables.find((one) => one.name === name);
    if (found?.role !== "parameter") throw new Error(name);
    expect(found.rationale).toMatch(/^An assumption, always/);
    expect(found.question).toBeUndefined();
    expect(found.source).toBeUndefined();
  });
});

describe("the three stories", () => {
  const story = (id: string) => new Drawn(model, setting(model, id), 1);
  const path = (id: string, name: string) =>
    [2024, 2034, 2044].map((time) => story(id).at(name, time)[0] ?? Number.NaN);

  it("exhaustion: Russia's spending falls without any reaction", () => {
    const [start = 0, middle = 0, end = 0] = path("exhaustion", "russia");
    expect(start).toBeGreaterThan(middle);
    expect(middle).toBeGreaterThan(end);
    const other = new Drawn(model, { ...setting(model, "exhaustion"), drive_nato: 1 }, 1);
    expect(other.at("russia", 2044)[0]).toBe(end);
  });

  it("deterrence: the more the other side spends, the less Russia does", () => {
    const more = new Drawn(model, { ...setting(model, "deterrence"), drive_nato: 0.3 }, 1);
    expect(more.at("russia", 2044)[0]).toBeLessThan(path("deterrence", "russia")[2] ?? Number.NaN);
    expect(story("deterrence").at("settles", 2024)[0]).toBe(1);
  });

  it("spiral: each drives the other without end", () => {
    const [start = 0, middle = 0, end = 0] = path("spiral", "nato");
    expect(end / middle).toBeGreaterThan(2);
    expect(middle).toBeGreaterThan(start);
    expect(story("spiral").at("settles", 2024)[0]).toBe(0);
    expect(story("spiral").at("pace", 2024)[0]).toBeGreaterThan(0);
  });

  it("are told by the same equations: they set the same parameters, and no other", () => {
    const names = model.settings.map(({ set: values }) => Object.keys(values).sort());
    expect(names[1]).toEqual(names[0]);
    expect(names[2]).toEqual(names[0]);
  });
});
