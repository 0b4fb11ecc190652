import { describe, expect, test } from "vitest";
import { actorsIn, readActors } from "../../src/extract/actor.ts";
import { readSentences } from "../../src/extract/reading.ts";
import { actors, ambiguous, anaphors, capitals } from "../../src/lang/en/actors.ts";
import { languageOf } from "../../src/lang/index.ts";
import { ACTORS } from "../../src/measure/actor.ts";
import { documentFromText } from "../../src/read/index.ts";

const english = languageOf("en");

/** The actors that a text names, sentence by sentence. */
function named(text: string): string[] {
  const sentences = readSentences(documentFromText(text, { name: "case.txt" }), english);
  readActors(sentences, english);
  return sentences.flatMap(({ tokens }) =>
    actorsIn(tokens, 0, tokens.length, english).map(({ actor, candidates }) => candidates?.join("|") ?? actor),
  );
}

describe("the table of names", () => {
  test("every actor has a name, and every name an actor", () => {
    const named = new Set([...Object.values(actors), ...Object.values(ambiguous).flat()]);
    for (const id of Object.keys(ACTORS)) expect(named, `no name for ${id}`).toContain(id);
    for (const id of named) expect(Object.keys(ACTORS)).toContain(id);
  });

  test("a name of several actors stands in the list of those, and nowhere else", () => {
    for (const [name, ids] of Object.entries(ambiguous)) {
      expect(ids.length, name).toBeGreaterThan(1);
      expect(actors, name).not.toHaveProperty([name]);
    }
  });

  test("anaphors stand for groups only", () => {
    for (const ids of Object.values(anaphors))
      for (const id of ids) expect(["alliance", "aggregate"]).toContain(ACTORS[id]?.kind);
  });

  test("nearly every state has a capital", () => {
    const states = Object.entries(ACTORS).filter(([, { kind }]) => kind === "state");
    const seats = new Set([...capitals].map((name) => actors[name]));
    expect(states.filter(([id]) => !seats.has(id)).length).toBeLessThan(25);
  });
});

// Organisations that count what others do are named, but a figure is never said of them.
const readable = Object.entries(actors).filter(
  ([name, id]) => ACTORS[id]?.kind !== "organisation" && !Object.hasOwn(anaphors, name),
);

test.each(readable)("“%s” is read as %s", (name, id) => {
  expect(named(`Last week ${name} said that it had enough.`)).toEqual([id]);
});

describe("names in a text", () => {
  test.each([
    ["Moscow and Kyiv talked.", ["RU", "UA"]],
    ["The ministers met in Moscow.", []],
    ["The Kremlin and the Pentagon said nothing.", ["RU", "US"]],
    ["South Korea and North Korea talked.", ["KR", "KP"]],
    ["Guinea-Bissau and Equatorial Guinea talked.", ["GW", "GQ"]],
    ["Nigeria and Niger talked.", ["NG", "NE"]],
    ["The Democratic Republic of the Congo sent troops.", ["CD"]],
    ["South Sudan and Sudan talked.", ["SS", "SD"]],
    ["New Delhi and Mexico City talked.", ["IN", "MX"]],
    ["The dinner was in New Delhi.", []],
    ["Georgia sent troops.", ["GE|US"]],
    ["Tbilisi sent troops.", ["GE"]],
    ["Chad Miller arrived.", []],
    ["NATO met. Then the alliance adjourned.", ["NATO", "NATO"]],
    ["The EU met. Then the bloc adjourned.", ["EU", "EU"]],
    ["BRICS met. Then the bloc adjourned.", ["BRICS", "BRICS"]],
    ["Nobody came. Then the bloc adjourned.", ["EU|NATO|BRICS|ASEAN|CSTO|G7"]],
    ["The turkey was cold.", []],
    ["G7 and G20 members met.", ["G7", "G20"]],
    ["He likes polish on his shoes.", []],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
