/** Statements without figures: which theme they have, and which of them are one claim. */
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";
import { themeOf } from "../../src/reconcile/theme.ts";
import { lowerWords } from "../../src/reconcile/words.ts";

const english = languageOf("en");

describe("the theme of a statement", () => {
  test.each([
    ["Sweden's economy is buckling under the strain", "economy-strained"],
    ["the budget ministry fears a recession", "economy-strained"],
    ["the treasury faces financial challenges", "economy-strained"],
    ["Its plants outproduce all their rivals", "outproduced"],
    ["Poland's shipyards expand their output", "output-growing"],
    ["Factories are ramping up the assembly of drones", "output-growing"],
    ["ammunition depots stand empty", "stocks-depleted"],
    ["the army struggles to recruit", "personnel-short"],
    ["deliveries are held up by bottlenecks at suppliers", "output-delayed"],
    ["chips smuggled through third countries rebuild its arsenal", "technology-from-abroad"],
    ["the embargo is easily circumvented", "sanctions-evaded"],
    ["a border incident may escalate", "escalation-risked"],
    ["The minister urged allies to raise their budgets", "spending-urged"],
    ["several members still miss the target", "spending-missed"],
  ])("%s", (text, theme) => {
    expect(themeOf(lowerWords(text), english)?.id).toBe(theme);
  });

  test.each([
    ["one half only", "the economy was discussed at length"],
    [
      "halves too far apart",
      "the economy of the region was what ministers from nine countries came to talk about, not the strain of travel",
    ],
    ["nothing of it", "the minister arrived on Tuesday"],
  ])("none: %s", (_, text) => {
    expect(themeOf(lowerWords(text), english)).toBeUndefined();
  });
});

/** The claims without figures of texts, as the quotes of their members. */
function claims(...texts: readonly string[]): string[][] {
  const reconciler = createReconciler();
  texts.forEach((text, at) => {
    const document = documentFromText(text, { name: `${at}.txt` });
    reconciler.add(document, extract(document, english));
  });
  return reconciler.result().map(({ members }) => members.map(({ quote }) => quote));
}

describe("claims by theme", () => {
  test("two tellings of one theme about one actor are one claim, and the reason says so", () => {
    const reconciler = createReconciler();
    for (const text of ["Poland's economy is under severe pressure.", "Warsaw has to live with a recession."]) {
      const document = documentFromText(text, { name: text });
      reconciler.add(document, extract(document, english));
    }
    const [claim] = reconciler.result();
    expect(claim?.members).toHaveLength(2);
    expect(claim?.members.some(({ reason }) => reason.includes("theme (the economy is under strain)"))).toBe(true);
  });

  test.each([
    ["another actor", "Poland's economy is under severe pressure.", "Norway has to live with a recession."],
    ["another theme", "Poland's economy is under severe pressure.", "Poland's depots are nearly empty."],
    ["denied", "Poland's economy is under severe pressure.", "Poland's economy is not under pressure."],
  ])("not with %s", (_, a, b) => {
    expect(claims(a, b)).toEqual([]);
  });

  test("of what passes between two, either may be the one it is told of", () => {
    const [found] = claims(
      "Iranian technology has enabled Russia to rebuild its arsenal.",
      "Russia relies on components from Iran.",
    );
    expect(found).toHaveLength(2);
  });
});
