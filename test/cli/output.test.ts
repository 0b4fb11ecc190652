/** Rows as tables. */
import { describe, expect, test } from "vitest";
import { type Column, table } from "../../src/cli/output.ts";

const columns: readonly Column<readonly [string, number | null]>[] = [
  { title: "words", width: 1, of: ([words]) => words },
  { title: "count", width: 0, of: ([, count]) => count },
];

describe("table", () => {
  test("wraps long words of a text and shows no control characters", async () => {
    const drawn = await table(
      [
        [
          "\u001b[31mred\u001b[0m \u202eturned and then a good deal more than fits on one line of any terminal that people use at home",
          7,
        ],
      ],
      columns,
    );
    expect(drawn).not.toMatch(/[\u001b\u202e]/);
    expect(Math.max(...drawn.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(drawn.split("\n").length).toBeGreaterThan(3);
  });

  test("of nothing is its head", async () => {
    expect(await table([], columns)).toContain("words");
  });
});
