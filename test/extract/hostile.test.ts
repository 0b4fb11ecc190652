import { describe, expect, test } from "vitest";
import { createLedger } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import { statementsOf } from "./reading.ts";

/** Texts that cost the square of their length where a rule looks back or ahead without a limit. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["figures and nothing else", `The list: ${"1 ".repeat(20_000)}`],
  ["quotations that never close", `He said ${"‘a ".repeat(20_000)}`],
  ["one word without an end", `The word ${"x".repeat(200_000)} ends.`],
  ["clause upon clause", `The army moved, ${"which moved, ".repeat(8_000)}`],
  ["more sentences in a line than a call has arguments", "Go. ".repeat(150_000)],
  ["reporting upon reporting", `The army ${"said that ".repeat(8_000)}`],
];

describe("a hostile text", () => {
  // Linear work takes well under a second; the square of it takes minutes.
  test.each(HOSTILE)("%s", { timeout: 20_000 }, (_, text) => {
    expect(() => statementsOf(text)).not.toThrow();
  });
});

/** One line each. What is looked up for every statement, quotation or figure must not be gone through for every one. */
const LINES: readonly (readonly [string, string])[] = [
  ["figures between commas", "In 2024 the country spent 3.5 billion euros, 12 tanks and 4 per cent, "],
  ["figures between stops", "In 2024 the country spent 3.5 billion euros, 12 tanks and 4 per cent. "],
  ["quotations that close", "“We spent 12 billion euros,” Anna Berg said. "],
  ["quotations in quotations", "“we have ‘12 tanks’ and”, "],
  ["a table", "12 tanks | "],
];

/** Milliseconds of this process from reading to checks. */
function work(text: string): number {
  const began = process.cpuUsage();
  const ledger = createLedger({ today: "2025-08-01" });
  ledger.add(documentFromText(text, { name: "line.txt", language: "en" }), statementsOf(text));
  ledger.result();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

describe("one line", () => {
  // Eight times as much takes some eight times as long, the square of it 64 times.
  test.each(LINES)("%s: eight times the text is not the square of the work", { timeout: 120_000 }, (_, piece) => {
    const lines = [20_000, 160_000].map((length) => piece.repeat(length / piece.length));
    const [small = "", large = ""] = lines;
    work(small);
    const grows = () => work(large) / Math.max(20, work(small));
    expect([1, 2, 3].some(() => grows() < 24)).toBe(true);
  });

  test("that is too long for a sentence is told, with its place", () => {
    const text = `The army moved.\n\n${"It bought 12 tanks, ".repeat(300)}`;
    const [notice, ...others] = documentFromText(text, { name: "line.txt", language: "en" }).notices;
    expect(others).toEqual([]);
    expect(notice?.message).toContain("more than 600 words, figures and marks");
    expect(notice?.span?.start).toBe(text.indexOf("It bought"));
    const short = documentFromText("It bought 12 tanks, ".repeat(50), { name: "line.txt", language: "en" });
    expect(short.notices).toEqual([]);
  });
});
