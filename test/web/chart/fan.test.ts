/** The fan chart: a picture of a fixed run beside the one that is kept, and what every chart must have. */
import { describe, expect, test } from "vitest";
import { NO_WISHES } from "../../../src/project/inputs.ts";
import { project } from "../../../src/project/run.ts";
import { inputWords } from "../../../src/web/chart/disputed.ts";
import { chartOf, fanOf } from "../../../src/web/chart/projection.ts";
import { evidenceOf } from "../../project/bind/ledger.ts";
import { tanks } from "../../project/run/model.ts";

const projection = project(
  tanks(),
  evidenceOf(["Russia will produce 1,500 tanks in 2025, Anna Holm said."]),
  NO_WISHES,
  { seed: 1, draws: 200, shareDraws: 0 },
);
const svg = fanOf(projection);

describe("the picture of a run", () => {
  test("is the one that is kept", async () => {
    await expect(svg).toMatchFileSnapshot("fan.svg");
  });

  test("stands alone: its own namespace, a name for those who cannot see it, no style sheet", () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img" aria-label="Stock of tanks: /);
    expect(svg).not.toMatch(/<g[^>]*aria-label|<style|<script/);
  });

  test("says the unit, what was read, what is assumed, and when one passes the other", () => {
    for (const said of [
      "Tanks, tanks",
      "Read in claims: Tanks made a year (Anna Holm).",
      "Assumed, and not read: Tanks wanted.",
      "reaches what is wanted: half of the draws by 2028",
      "model tanks, 200 draws",
    ]) {
      expect(svg).toContain(said);
    }
  });

  test("says of rival tellings from where to where they go, and names no middle that nobody gave", () => {
    const rival = project(
      tanks(),
      evidenceOf([
        "Russia will produce 1,500 tanks in 2025, Anna Holm said.",
        "Russia will produce 900 tanks in 2025, Ben Lund said.",
      ]),
      NO_WISHES,
      { seed: 1, draws: 200, shareDraws: 0 },
    );
    expect(fanOf(rival)).toMatch(/Told differently by its sources, .*: Tanks made a year \(Anna Holm, Ben Lund\), 860/);
    const made = rival.inputs.find(({ origins }) => origins.some(({ kind }) => kind === "claim"));
    expect(made && inputWords(made)).toMatch(/^told differently, 860 .*to 1,540/);
  });

  test("names whole years alone on its axis", () => {
    expect(svg).toContain(">2027<");
    expect(svg).not.toContain(">2027.5<");
  });

  test("a date of some draws only says of how many", () => {
    const crossings = projection.crossings.map((one) => ({ ...one, never: 0.26 }));
    const run = { ...projection, crossings };
    expect(chartOf(run)?.marks.map(({ label }) => label)).toEqual([
      expect.stringContaining("is wanted: 2028 (half of the 74 % that do)"),
    ]);
    // In the picture the line has a number, and what it says stands below.
    expect(fanOf(run)).toContain("Line 1: ");
  });

  test("takes no markup from a model's words", () => {
    const hostile = fanOf({ ...projection, title: `<script>alert("x")</script>` });
    expect(hostile).not.toContain("<script");
  });
});
