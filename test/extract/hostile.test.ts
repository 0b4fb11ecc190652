import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

/** Texts that cost the square of their length where a rule looks back or ahead without a limit. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["figures and nothing else", `The list: ${"1 ".repeat(20_000)}`],
  ["quotations that never close", `He said ${"‘a ".repeat(20_000)}`],
  ["one word without an end", `The word ${"x".repeat(200_000)} ends.`],
  ["clause upon clause", `The army moved, ${"which moved, ".repeat(8_000)}`],
  ["reporting upon reporting", `The army ${"said that ".repeat(8_000)}`],
];

describe("a hostile text", () => {
  // Linear work takes well under a second; the square of it takes minutes.
  test.each(HOSTILE)("%s", { timeout: 20_000 }, (_, text) => {
    expect(() => statementsOf(text)).not.toThrow();
  });
});
