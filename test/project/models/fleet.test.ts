/** The fleet: no tank comes from nowhere, none is lost sight of, and what cannot run out does not. */
import { describe, expect, it } from "vitest";
import { Drawn, setting, shipped } from "./drawn.ts";

const model = shipped("fleet");
const END = model.time.stop;
const GRADES = ["ready", "repairable", "hulk"] as const;

describe.each(["as shipped", ...model.settings.map(({ id }) => id)])("%s", (id) => {
  const drawn = new Drawn(model, id === "as shipped" ? {} : setting(model, id), 200);
  const at = (name: string, draw: number, time: number) => drawn.at(name, time)[draw] ?? Number.NaN;
  const stored = (time: number, draw: number) =>
    GRADES.reduce((sum, grade) => sum + at(`storage[${grade}]`, draw, time), 0);

  it("what left the storage was refurbished, every tank of it", () => {
    for (const draw of [0, 50, 199])
      expect(stored(2025, draw) - stored(END, draw)).toBeCloseTo(at("restored", draw, END), 6);
  });

  it("the fleet is what there was, what came and what went", () => {
    const months = Array.from({ length: 84 }, (_, month) => month);
    for (const draw of [0, 50, 199]) {
      const gone = months.reduce(
        (sum, month) => sum + (at("lost", draw, 2025 + month / 12) + at("retired", draw, 2025 + month / 12)) / 12,
        0,
      );
      const came = at("built", draw, END) + at("restored", draw, END);
      expect(at("active", draw, 2025) + came - gone).toBeCloseTo(at("active", draw, END), 6);
    }
  });

  it("nothing is below nought", () => {
    for (const name of ["active", "refurbished", "lost", "retired", ...GRADES.map((grade) => `storage[${grade}]`)])
      expect(drawn.all(name).every((value) => value > -1e-9)).toBe(true);
  });
});

describe("the date on which the storage runs out", () => {
  const never = (id: string) =>
    [...new Drawn(model, setting(model, id), 200).crossing("runs_out")].filter((time) => time === Infinity).length;

  it("is never where all output is new", () => expect(never("all-new")).toBe(200));

  it("is earlier where losses go on than where they end", () => {
    const dates = (id: string) => [...new Drawn(model, setting(model, id), 200).crossing("runs_out")];
    const [go, end] = [dates("losses-go-on"), dates("losses-end")];
    // The same draws in both: one seed, and a stream of its own for each parameter.
    expect(go.filter((date, draw) => date > (end[draw] ?? Number.NaN)).length).toBeLessThan(20);
    expect(never("losses-end")).toBeGreaterThan(never("losses-go-on"));
  });
});
