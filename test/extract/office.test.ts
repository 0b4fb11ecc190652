/** Offices as sources, and those who are told. */
import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

const sourcesOf = (text: string) =>
  statementsOf(text).flatMap(({ source }) =>
    source ? [`${source.name}${source.anonymous ? " (anonymous)" : ""}`] : [],
  );

describe("an office says who speaks", () => {
  test.each([
    ["The defence minister said that output has doubled.", "defence minister"],
    ["Denmark's prime minister said that output has doubled.", "Denmark's prime minister"],
    ["The chief of staff said that output has doubled.", "chief of staff"],
    ["The head of the arms agency said that output has doubled.", "head of the arms agency"],
    ["The king said that output has doubled.", "king"],
    ["The think-tank said that output has doubled.", "think-tank"],
    ["A deputy minister said that output has doubled.", "deputy minister (anonymous)"],
    ["The commander said that output has doubled.", "commander (anonymous)"],
  ])("%s", (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  test("by the name that the text gives its holder, and not by that of another minister", () => {
    const text = (office: string) =>
      `On Tuesday evening Defence Minister Ola Berg briefly met with Finance Minister Kari Lund about the next budget. The ${office} said that output has doubled.`;
    expect(sourcesOf(text("defence minister"))).toContain("Ola Berg");
    expect(sourcesOf(text("finance minister"))).toContain("Kari Lund");
    expect(sourcesOf(text("foreign minister"))).toContain("foreign minister");
  });
});

describe("who is told stands behind the verb", () => {
  test.each([
    ["Output has doubled, a senior official told the Northern Post.", "senior official (anonymous)"],
    ["Output has doubled, the defence minister told reporters in Oslo on Monday.", "defence minister"],
    ["The defence minister told parliament that output has doubled.", "defence minister"],
  ])("%s", (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  test("nothing is said before the verb where the sentence goes on with it", () => {
    const [statement] = statementsOf("In Oslo, the defence minister told reporters that output has doubled.");
    expect(statement?.quote).toContain("output has doubled");
  });
});

test("a verb of saying behind a name is one", () => {
  expect(sourcesOf("Analysts at the Northern Security Forum estimate that output has doubled.")).toEqual([
    "Analysts (anonymous)",
  ]);
});
