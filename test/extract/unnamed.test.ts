import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

/** Each statement of a text with who says it: "?" before somebody whom nothing names, "-" for the narrator. */
const said = (text: string): string[] =>
  statementsOf(text).map(({ source, quote }) => {
    const who = source ? `${source.anonymous ? "?" : ""}${source.name}` : "-";
    return `${who}: ${quote}`;
  });

const UNNAMED: readonly (readonly [string, string, string])[] = [
  ["an office with an indefinite article", "A senior commander said the guns were worn out.", "?senior commander"],
  ["anybody at all, before a verb of speech", "Two former pilots say the base is shut.", "?Two former pilots"],
  ["somebody in quotation marks", "“The guns are old,” one conscript said.", "?one conscript"],
  ["a pronoun that stands for nobody", "Others fear that the guns will come too late.", "?Others"],
  ["those with an attribute", "Those familiar with the talks say the sale is off.", "?Those"],
  ["a participle between the noun and its verb", "A person briefed on the talks said the sale was off.", "?person"],
  ["according to, with more than a noun", "According to people with knowledge of it, the sale is off.", "?people"],
  ["a base form before its plural", "The stock would go in weeks, say experts, and nothing is left.", "?experts"],
  ["bodies without a name", "Foreign intelligence services believe the plant is idle.", "?intelligence services"],
  ["one of several", "One of the diplomats said the guns were worn out.", "?diplomats"],
  ["a document", "The order covers 36 guns, according to a ministry document.", "?ministry document"],
  ["put at a figure", "Experts put the loss at 80 ships.", "?Experts"],
  ["a finding", "A study found that 45 percent of the guns were worn out.", "?study"],
];

describe("a source that nothing names", () => {
  test.each(UNNAMED)("%s", (_, text, who) => {
    expect(said(text)[0]?.split(": ")[0]?.toLowerCase()).toContain(who.toLowerCase().slice(1));
    expect(said(text)[0]).toMatch(/^\?/);
  });

  test("they are the last who were more than one", () => {
    expect(said("Experts doubt the figure. They believe that 180 tanks were old.")).toEqual([
      "?Experts: Experts doubt the figure.",
      "?Experts: 180 tanks were old.",
    ]);
    expect(said("The plant has 40 tanks. They believe that 180 tanks were old.")[1]).toMatch(/^-/);
  });

  const NOT: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "a ministry with its owner is a body that can be asked",
      "Norway’s defence ministry said it would train 900 pilots.",
      ["Norway’s defence ministry: Norway’s defence ministry said it would train 900 pilots."],
    ],
    [
      "a remark after a dash is the narrator's",
      "Experts estimate the loss at 80 ships – comparable to a fleet of 78 in 1990.",
      ["?Experts: Experts estimate the loss at 80 ships", "-: comparable to a fleet of 78 in 1990."],
    ],
    [
      "a clause after a dash goes on for the speaker",
      "Experts say the loss is 80 ships – and the yard cannot build more.",
      ["?Experts: Experts say the loss is 80 ships", "?Experts: the yard cannot build more."],
    ],
    [
      "what officials said of an object reaches no further",
      "Norway bought 30 tanks, a purchase officials described as the largest ever.",
      ["-: Norway bought 30 tanks, a purchase officials described as the largest ever."],
    ],
    [
      "a relative clause with a report ends where the main clause goes on",
      "Norway, whose officials have long asked for radars, bought 18 of them.",
      ["-: Norway, whose officials have long asked for radars, bought 18 of them."],
    ],
    [
      "a forecast inside a comparison is no report",
      "Output fell to 250, well below the 400 that experts had predicted.",
      ["-: Output fell to 250, well below the 400 that experts had predicted."],
    ],
    [
      "another speaker after while",
      "Some analysts say the stock is full, while the Oslo Institute puts it at 300 tanks.",
      ["?analysts: Some analysts say the stock is full", "Oslo Institute: the Oslo Institute puts it at 300 tanks."],
    ],
    [
      "a thing before a verb that things can be the subject of",
      "Rising costs suggest that the yard will close.",
      ["-: Rising costs suggest that the yard will close."],
    ],
    [
      "putting without a figure says nothing",
      "Experts put the gun at the gate.",
      ["-: Experts put the gun at the gate."],
    ],
  ];
  test.each(NOT)("%s", (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
