import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { checkSpans } from "./reading.ts";

const english = languageOf("en");

const TEXT = [
  "General Paul Kerr warned that Russia could attack within five years.",
  "Russia built 1,500 tanks and 200 missiles in 2024, the War College estimates.",
  "“We need five times as many launchers,” Kerr said.",
].join(" ");

const found = (text: string) => {
  const document = documentFromText(text, { name: "property.txt" });
  const statements = extract(document, english);
  for (const statement of statements) checkSpans(document.text, statement);
  return statements.map(({ kind, quote, source, quantities }) => ({
    kind,
    quote,
    source: source?.name,
    values: quantities.map(({ low, high, unit, bound }) => [low, high, unit, bound]),
  }));
};

describe("extraction", () => {
  test("spans and quotes agree on any text", () => {
    const word = fc.constantFrom(
      ..."the Russia NATO said that 5 % 1,500 tanks “ ” ‘ ’ , . – - which $ billion in 2024 He 🛰 \u00a0 \n".split(" "),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 60 }), (words) => {
        const text = `a ${words.join(" ")}`;
        found(text);
      }),
      { numRuns: 300 },
    );
  });

  test("a prefix, an emoji and CRLF change where things stand, not what is found", () => {
    const plain = found(TEXT);
    expect(plain.length).toBe(3);
    expect(found(`🛰️🛰️\n\n${TEXT}`)).toEqual(plain);
    expect(found(`It rained.\r\n\r\n${TEXT}`).slice(-plain.length)).toEqual(plain);
  });

  test("a non-breaking space before a unit is a space", () => {
    const values = (text: string) => found(text).map((statement) => statement.values);
    expect(values("Russia built 1,500\u00a0tanks.")).toEqual(values("Russia built 1,500 tanks."));
  });

  test("the same text gives the same statements", () => {
    expect(found(TEXT)).toEqual(found(TEXT));
  });
});
