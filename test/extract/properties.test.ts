import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { quantitiesIn } from "../../src/extract/quantity/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { checkSpans } from "./reading.ts";

const english = languageOf("en");

const TEXT = [
  "General Paul Kerr warned that Russia could attack within five years.",
  "Russia built 1,500 tanks and 200 missiles in 2024, the War College estimates.",
  "“We need five times as many launchers,” Kerr said.",
].join(" ");

/** Sentences of the kinds that are told apart by their marks: quotations, ranges, units, shares, names, times. */
const SENTENCES = [
  "Norway bought 54 tanks and 120 guns for 20 billion kroner in 2024.",
  "“We need 200 more drones by 2030,” Minister Ann Berg said.",
  "The plant's output rose from 40 to 60 howitzers a month, it's owner Nordstahl said.",
  "Poland will spend at least 4.7 % of GDP on defence in 2025, up from 4.1 %.",
  "Officials said that Russia could build 1,500 tanks and 3,000 vehicles a year.",
  "General Paul Kerr warned that Russia could attack ‘within five years’.",
  "Sweden ordered 44 Leopard 2 tanks worth €1.5 billion; deliveries begin in 2028.",
] as const;

const FILLER = "The weather was mild.";

/** Found statements without the filler and without what differs in form alone: spaces, quotation marks, the emoji. */
const asRead = (text: string) =>
  found(text)
    .filter(({ quote }) => plainly(quote) !== FILLER)
    .map(({ quote, ...rest }) => ({ ...rest, quote: plainly(quote) }));

const plainly = (text: string): string =>
  text
    .replace(/^🛰️\s|\s🛰️$/gu, "")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'");

const read = (text: string) =>
  quantitiesIn(text, english).map(({ start, end, low, high, bound, change, kind, code, noun, per }) => ({
    words: plainly(text.slice(start, end)),
    reading: [low, high, bound, change, kind, code, noun, per],
  }));

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

  const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
    ["a sentence before it", (text) => `${FILLER} ${text}`],
    ["a paragraph before it", (text) => `${FILLER}\n\n${text}`],
    ["an emoji before it", (text) => `🛰️ ${text}`],
    ["an emoji after it", (text) => `${text} 🛰️`],
    ["non-breaking spaces", (text) => text.replaceAll(" ", "\u00a0")],
    ["a non-breaking space behind figures", (text) => text.replace(/(\d) /g, "$1\u00a0")],
    ["a narrow space behind figures", (text) => text.replace(/(\d) /g, "$1\u202f")],
    ["CRLF", (text) => `${text}\n\n${FILLER}`.replaceAll("\n", "\r\n")],
    ["straight quotes", (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")],
    ["smart apostrophes", (text) => text.replaceAll("'", "’")],
  ];

  test.each(SENTENCES.flatMap((text) => VARIANTS.map(([what, change]) => [what, text, change] as const)))(
    "%s changes where things stand, not what is found: %s",
    (_, text, change) => {
      const plain = asRead(text);
      const quantities = read(text);
      expect(plain.length).toBeGreaterThan(0);
      expect(asRead(change(text))).toEqual(plain);
      expect(read(change(text))).toEqual(quantities);
    },
  );

  test("the same text gives the same statements", () => {
    expect(found(TEXT)).toEqual(found(TEXT));
  });
});
