/** What the record knows to have been said is told in our words: they are never given as the speaker's. */
import { expect, it } from "vitest";
import { check, rules } from "../../src/check/index.ts";
import { knownFigures } from "../../src/reference/known.ts";
import { contextOf } from "./run.ts";

const OURS = knownFigures().map(({ says }) => says.replace(/\.$/, ""));

it.each([
  "In three months Russia makes as much ammunition as NATO makes in a year.",
  "Russia makes in three months what NATO makes in a year.",
])("no words of ours stand in quotation marks: %s", (text) => {
  const found = check(contextOf([{ name: "a.txt", text }])).filter(({ rule }) => rule === "record-sayings");
  expect(found).toHaveLength(1);
  for (const { message } of found) {
    const quotes = [...message.matchAll(/“([^”]*)”/g)].map(([, words]) => words ?? "");
    for (const words of quotes) expect(text).toContain(words);
    expect(OURS.filter((says) => message.includes(`“${says}`))).toEqual([]);
    expect(message).toMatch(/said on \d{4}-\d{2}-\d{2} \([^)]+\) that \S/);
    expect(message).not.toMatch(/\.”\.|\.\.$/);
  }
  expect(rules.map(({ id }) => id)).toContain("record-sayings");
});
