/** Why something was marked is said in words: no signs of units, no keys of lists, no data. */
import { expect, test } from "vitest";
import { explainedParts } from "../../src/core/explain.ts";
import type { Statement } from "../../src/core/statement.ts";
import { knownBy, readAs } from "../../src/web/explained.ts";
import { statements } from "./corpus.ts";

const statement = [...statements.values()].flat().find(({ quantities }) => quantities.length > 0) as Statement;
const plain = (words: string): string => words.replaceAll("\u00a0", " ");

test.each([
  ["figure 9 members", "NATO@NATO", "NATO"],
  ["figure 9 members", "one of Europe@SIPRI, Europe@IISS", "one of Europe (as SIPRI counts), Europe (as IISS counts)"],
  ["figure 9 of whom", "RU", "Russia"],
  ["target", "FR", "France"],
  ["figure 9 measure", "time-to-threat", "time to threat"],
  ["settled by measure", "event: make nato formidable", "make nato formidable"],
  ["figure 9 item", "missile+iskander", "missile, iskander"],
  ["figure 9 quantifier", "aggregate", "of all together"],
  ["figure 9 period", '{"from":"2025-01-01","to":"2025-12-31"}', "2025"],
  ["figure 9 period", '{"to":"2035-12-31"}', "by 31 December 2035"],
  ["figure 9 period", 'one of {"offset":{"unit":"a","from":0,"to":5}}', "counted from a day that is not known"],
  ["figure 9 settled by value", ">= 400 %", "at least 400 %"],
  ["figure 9 settled by value", "<= 5 a", "within 5 years"],
  ["figure 9 settled by value", "= 3 to 4 mo", "3–4 months"],
  ["deadline", "2030-07-31", "31 July 2030"],
])("%s: %s is said as %s", (part, value, said) => {
  expect(plain(readAs({ part, value }, statement))).toBe(said);
});

test("a figure is printed as everywhere", () => {
  const { low, high } = statement.quantities[0] ?? {};
  const figure = { low: 1, high: 1, bound: "=", unit: "a", change: "none" };
  const one = { ...statement, quantities: [{ ...statement.quantities[0], ...figure }] } as unknown as Statement;
  expect([low, high].every(Number.isFinite)).toBe(true);
  expect(plain(readAs({ part: "figure 1", value: "= 1 a" }, one))).toBe("1 year");
});

test.each([
  ["text 0-4: NATO", "“NATO”"],
  ["text: within five years", "“within five years”"],
  [
    "rule counted-from-date-of-document, text 138-155: within five years",
    "rule: counted from date of document, “within five years”",
  ],
  ["rule surname", "rule: surname"],
  ["text 0-45", "the whole sentence"],
  ["no source in the text", "no source in the text"],
])("%s is known by %s", (known, said) => {
  expect(knownBy(known)).toBe(said);
});

test("nothing of the corpus is said with a sign of a unit or a key of a list", () => {
  const said = [...statements.values()]
    .flat()
    .flatMap((one) => explainedParts(one, "").map((part) => `${part.part}: ${readAs(part, one)}`));
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((words) => /[{}@]|\d (?:a|mo)\b/.test(words))).toEqual([]);
});
