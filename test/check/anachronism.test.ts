/** Comes in: sentences with a year to come. Goes out: only those that tell it as past are found. */
import { expect, test } from "vitest";
import { checkTexts } from "./run.ts";

function found(sentence: string): readonly string[] {
  const text = `The ferries of the north\n\nMay 3, 2025\n\n${sentence}`;
  return checkTexts([{ name: "a.txt", text }]).flatMap(({ rule, verdict }) => (rule === "anachronism" ? verdict : []));
}

test.each([
  "Norway bought 40 drones in July 2025.",
  "Some 40 drones were delivered in July 2026.",
  "Norway spent $9 billion on defence in 2026.",
])("%s is told as past", (sentence) => {
  expect(found(sentence)).toEqual(["conflict"]);
});

test.each([
  "The fund put growth at 1.2% in 2026.",
  "The bank saw growth of 3% in 2026.",
  "Parliament set aside 40 billion kroner in 2026.",
  "Spending was capped at 3% of GDP in 2026.",
  "The first of 40 tanks were due in 2026.",
  "Norway won a contract for 40 drones in 2026.",
  "Norway bought 40 drones with delivery starting in 2026.",
  "Norway ordered 40 drones built in 2026.",
  "He told reporters that 5,000 troops arrive in June 2026.",
  "The contract was for 40 drones in 2026 and 60 in 2027.",
])("%s may be so", (sentence) => {
  expect(found(sentence)).toEqual([]);
});
