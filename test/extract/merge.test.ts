import { expect, test } from "vitest";
import { UNKNOWN } from "../../src/core/part.ts";
import type { Attribution } from "../../src/extract/attribution.ts";
import { mergeAttributions } from "../../src/extract/merge.ts";

/** An attribution by its source, the place of its cue and the tokens of what is said. */
function attribution(name: string, cue: number, from: number, to: number): Attribution {
  const span = { start: cue, end: cue + 4 };
  const source = { name, role: UNKNOWN, mention: name, span, anonymous: false, collective: false, resolved: UNKNOWN };
  return { source, cue: span, kind: "say", content: { from, to }, frame: { from: 0, to: 1 } };
}

const names = (list: readonly Attribution[]) => list.map(({ source }) => source.name);

test.each([
  ["the model where both have one cue", [attribution("rule", 10, 3, 9)], [attribution("model", 12, 3, 9)], ["model"]],
  [
    "the model where both have the same words said",
    [attribution("rule", 10, 3, 9)],
    [attribution("model", 40, 5, 7)],
    ["model"],
  ],
  [
    "both, in text order, where they have nothing in common",
    [attribution("rule", 10, 3, 9)],
    [attribution("model", 40, 12, 20)],
    ["rule", "model"],
  ],
  ["both where they name one speaker", [attribution("one", 10, 3, 9)], [attribution("one", 40, 5, 7)], ["one", "one"]],
  ["rules where the model is silent", [attribution("rule", 10, 3, 9)], [], ["rule"]],
  ["the model where rules are silent", [], [attribution("model", 40, 5, 7)], ["model"]],
])("takes %s", (_, ruled, told, expected) => {
  expect(names(mergeAttributions(ruled, told))).toEqual(expected);
});
