/** What every language in the registry must bring; a new one is covered by its line in lang/index.ts. */
import { describe, expect, test } from "vitest";
import { languageOf, languages } from "../../src/lang/index.ts";
import { ACTORS } from "../../src/measure/actor.ts";
import { ITEMS } from "../../src/measure/item.ts";
import { MEASURES } from "../../src/measure/measure.ts";
import { CURRENCIES, SHARED_MONEY, unitDimension } from "../../src/measure/unit.ts";
import { tokens } from "../../src/text/tokens.ts";

describe.each(languages.map((language) => [language.code, language] as const))("language %s", (code, language) => {
  test("is found by its code", () => {
    expect(languageOf(code)).toBe(language);
    expect(code).toMatch(/^[a-z]{2}$/);
  });

  test("names only actors, items and measures that the tables have", () => {
    for (const actor of Object.values(language.measures.actors)) expect(ACTORS, actor).toHaveProperty(actor);
    for (const item of Object.values(language.measures.items)) expect(Object.keys(ITEMS)).toContain(item);
    const measured = [...Object.values(language.measures.verbs), ...Object.values(language.measures.nouns)];
    for (const measure of measured) expect(Object.keys(MEASURES)).toContain(measure);
  });

  test("has a name for every item that can be counted", () => {
    const named = new Set(Object.values(language.measures.items));
    for (const item of Object.keys(ITEMS)) expect(named, `no word for ${item}`).toContain(item);
  });

  test("gives currencies and times by their standard codes", () => {
    const money = [...Object.values(language.units.currencyWords), ...Object.values(language.units.currencySymbols)];
    for (const unit of money) expect([...CURRENCIES, ...Object.keys(SHARED_MONEY)]).toContain(unit);
    for (const unit of Object.values(language.units.time)) expect(unitDimension(unit)).toBe("duration");
  });

  test("writes its phrases in lower case with single spaces", () => {
    const tables = [
      language.boundsBefore,
      language.boundsAfter,
      language.changes,
      language.cues.verbs,
      language.measures.items,
    ];
    for (const phrase of tables.flatMap((table) => Object.keys(table))) expect(phrase).toMatch(/^\S+( \S+)*$/);
    for (const phrase of tables.flatMap((table) => Object.keys(table))) expect(phrase).toBe(phrase.toLowerCase());
  });

  test("has twelve months and seven weekdays", () => {
    expect(new Set(Object.values(language.time.months)).size).toBe(12);
    expect(new Set(Object.values(language.time.weekdays)).size).toBe(7);
  });

  test("tags every token, also where the tagger cuts words its own way", () => {
    for (const text of ["Don’t go: 5 %, F-35s – “now”!", "🛰 …", ""]) {
      const words = tokens(text);
      expect(language.tag(words)).toHaveLength(words.length);
    }
  });
});

test("an unknown language is refused by name", () => {
  expect(() => languageOf("xx")).toThrow(/no rules for language "xx"; supported: English/);
});
