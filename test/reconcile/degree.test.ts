/** Two tellings of one claim: which of them says more, and which of them the other is measured against. */
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";

const english = languageOf("en");

/** The members of the claim that the texts share, each as its relation and what differs; later texts have later days. */
function told(...texts: readonly string[]): string[] {
  const reconciler = createReconciler();
  for (const [at, text] of texts.entries()) {
    const document = documentFromText(`2025-03-0${at + 1}\n\n${text}`, { name: `${at}.txt` });
    reconciler.add(document, extract(document, english));
  }
  const claim = reconciler.result().find(({ members }) => members.length === texts.length);
  return (claim?.members ?? []).map(({ relation, differences }) =>
    [relation, ...differences.map(({ part, from, to }) => `${part}: ${from} > ${to}`)].join(", "),
  );
}

const EXHAUSTED = "Poland's economy is close to its limits.";

describe("the same with more or less force", () => {
  test.each([
    ["a crisis for a strain", EXHAUSTED, "Poland's economy is sliding into a recession.", "stronger, act: limits >"],
    ["a strain left vague", EXHAUSTED, "Poland faces economic pressure.", "weaker, act: limits > pressure"],
    ["other words of one strength", EXHAUSTED, "Poland's economy is vulnerable.", "same"],
    [
      "more made, or only other things",
      "Finnish factories are expanding production of shells.",
      "Finland's industry has been transformed.",
      "weaker, act: expanding > transformed",
    ],
    [
      "what came along, and what nothing would go without",
      "Components from Iran are supplied to Russian plants.",
      "Iranian technology has enabled Russia to rebuild its arsenal.",
      "stronger, act: supplied > enabled",
    ],
    [
      "letting and making",
      "Anna Keller said the cuts may lead to the break-up of the northern defence pact.",
      "Anna Keller warned that the cuts may trigger the break-up of the northern defence pact.",
      "stronger, act: lead > trigger",
    ],
    [
      "of what may come, the deed",
      "Norway could be ready to attack its northern neighbour within six years.",
      "Norway could rebuild its army to threaten its northern neighbour within six years.",
      "weaker, act: attack > threaten",
    ],
    [
      "willing and ready",
      "Spain is willing to extend its nuclear umbrella to its allies.",
      "Spain is ready to protect allies with its nuclear forces.",
      "stronger, act: willing > ready",
    ],
    [
      "most and many",
      "Most members of the northern defence pact still miss its spending target.",
      "Many members of the northern defence pact still miss its spending target.",
      "weaker, act: most > many",
    ],
    [
      "a figure told as a fact is the claim, whatever the verb",
      "Norway began to build 700 tanks in 2024.",
      "Norway accelerated to build 700 tanks in 2024.",
      "same",
    ],
  ])("%s", (_, first, second, expected) => {
    const [base, other] = told(first, second);
    expect(base).toBe("same");
    expect(other?.slice(0, expected.length)).toBe(expected);
    if (expected === "same") expect(other?.split(",")[0]).toBe("same");
  });

  test("told the other way round the first is what it is measured against, as long as it says just the theme", () => {
    expect(told("Poland's economy is sliding into a recession.", EXHAUSTED)[1]).toBe("same");
  });
});

describe("what a claim is measured from", () => {
  test("a demand, also where the promise knows the deadline and came first", () => {
    const found = told(
      "Norway has committed to spend 4% of its GDP on defence by 2034.",
      "Anna Keller proposed that Norway spend 4% of its GDP on defence.",
    );
    expect(found.map((one) => one.split(",")[0])).toEqual(["stronger", "same"]);
  });

  test("the sentence and not its headline, even where the headline names the speaker", () => {
    const text =
      "Keller warns cuts could trigger break-up of the northern defence pact\n\nAnna Keller, the Danish minister, " +
      "warned on Monday that the cuts may lead to the break-up of the northern defence pact.";
    const reconciler = createReconciler();
    const document = documentFromText(text, { name: "a.txt" });
    reconciler.add(document, extract(document, english));
    const [claim] = reconciler.result();
    expect(claim?.members.map(({ relation }) => relation)).toEqual(["stronger", "same"]);
  });
});

describe("the thing that is counted", () => {
  test.each([
    [
      "a number kept while its thing narrows",
      "700 tanks in 2026",
      "700 new tanks in 2026",
      "changed, qualifier: tank > tank+new",
    ],
    [
      "a beginning said of a thing told in more words",
      "700 tanks by the end of 2026",
      "700 new tanks in 2026",
      "changed",
    ],
  ])("%s", (_, first, second, expected) => {
    const [, other] = told(`Norway will build ${first}.`, `Norway will build ${second}.`);
    expect(other?.slice(0, expected.length)).toBe(expected);
  });

  test("a bare head names no wider thing, a wider kind does", () => {
    const needs = (thing: string) => `Norway needs five times as many ${thing}.`;
    expect(told(needs("air defence systems"), needs("systems"))[1]).toMatch(/^same/);
    expect(told(needs("air defence systems"), needs("weapons"))[1]).toMatch(/^broader/);
  });
});
