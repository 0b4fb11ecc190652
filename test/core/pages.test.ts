/** The page on which a place of a text begins. */
import { expect, test } from "vitest";
import type { DocumentPage } from "../../src/core/document.ts";
import { pageFinder } from "../../src/core/pages.ts";

const page = (...lines: readonly (readonly [number, number])[]): DocumentPage => ({
  width: 600,
  height: 800,
  lines: lines.map(([start, end]) => ({ start, end, x: 0, y: 0, width: 100, height: 10 })),
});

// The second page is empty; a foot line of the third stands before its text; nothing stands at 80 to 89.
const find = pageFinder([page([0, 20], [21, 40]), page(), page([90, 99], [41, 60], [61, 80]), page([100, 120])]);

test.each([
  ["on the first page", { start: 5, end: 9 }, 1],
  ["over the edge of two pages", { start: 30, end: 50 }, 1],
  ["behind an empty page", { start: 45, end: 50 }, 3],
  ["in a line that stands out of order", { start: 92, end: 95 }, 3],
  ["on the last page", { start: 119, end: 130 }, 4],
  ["within the reach of a page and in none of its lines", { start: 82, end: 88 }, undefined],
  ["beyond all pages", { start: 200, end: 210 }, undefined],
])("a place %s", (_, place, expected) => {
  expect(find(place)).toBe(expected);
});
