import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";
import { speakerRecords } from "../../src/reconcile/speaker.ts";

function records(...texts: readonly string[]) {
  const reconciler = createReconciler();
  for (const [at, text] of texts.entries()) {
    const document = documentFromText(text, { name: `${at}.txt`, language: "en" });
    reconciler.add(document, extract(document, languageOf("en")));
  }
  return speakerRecords(reconciler.result()).map(({ speaker, measure, sayings, turns, offices }) => ({
    speaker,
    measure,
    values: sayings.map(({ value }) => value),
    turns: turns.map(({ from, to }) => `${from}>${to}`),
    offices,
  }));
}

const tanks = (day: string, count: string, who: string) =>
  `${day} March 2025\n\nNorway will build ${count} tanks in 2026, ${who} said.`;

describe("a speaker's figure over time", () => {
  test("another figure by the same person is a change, the surname is enough", () => {
    expect(
      records(tanks("1", "400", "Anna Keller"), tanks("9", "600", "Keller"), tanks("12", "600", "Keller")),
    ).toEqual([
      {
        speaker: "Anna Keller",
        measure: "production",
        values: ["400 tanks", "600 tanks", "600 tanks"],
        turns: ["0>1"],
        offices: [],
      },
    ]);
  });

  test("two people of one surname are two", () => {
    expect(records(tanks("1", "400", "Anna Keller"), tanks("9", "600", "Per Keller"))).toEqual([]);
  });

  test("a narrator has no record, nor has what was said once", () => {
    expect(records("1 March 2025\n\nNorway will build 400 tanks in 2026.", tanks("9", "600", "Anna Keller"))).toEqual(
      [],
    );
  });

  test("the offices that the tellings give stand side by side", () => {
    const [found] = records(
      tanks("1", "400", "Norwegian President Anna Keller"),
      tanks("9", "400", "NATO chief Anna Keller"),
    );
    expect(found?.offices).toEqual(["Norwegian President", "NATO chief"]);
  });
});
