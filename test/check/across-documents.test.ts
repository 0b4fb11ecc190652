/** Comes in: several short texts. Goes out: proof of what is told of them together, and of what is not. */
import { describe, expect, test } from "vitest";
import { check, rules } from "../../src/check/index.ts";
import type { Finding } from "../../src/core/finding.ts";
import { checkTexts, contextOf } from "./run.ts";

const named = (texts: readonly string[]) => texts.map((text, index) => ({ name: `${index + 1}.txt`, text }));
const own = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === "across-documents");
const told = (...texts: readonly string[]) => own(checkTexts(named(texts)));
const inBrief = (findings: readonly Finding[]) => findings.map(({ severity, verdict }) => `${severity} ${verdict}`);

const amount = (who: string) => `Poland's military spending was $35 billion in 2024, ${who} said.`;
const share = (who: string) => `Poland's military spending was 4% of GDP in 2024, ${who} said.`;
const whole = (who: string) => `Poland's GDP was $500 billion in 2024, ${who} said.`;

describe("one speaker over several documents", () => {
  const found = told(amount("Marta Nowak"), share("Marta Nowak"), whole("Marta Nowak"));

  test("is shown the set, the definition and what would have to be true of each", () => {
    expect(inBrief(found)).toEqual(["warning disagreement"]);
    const working = found[0]?.working.map(({ says }) => says).join("\n");
    expect(working).toContain("given by Marta Nowak in 2.txt: “4% of GDP”");
    expect(working).toContain("military spending = share of GDP × GDP");
    // 34.5 to 35.5 billion of 450 to 550 billion, as the zeros of 500 are not significant; 3.5 to 4.5 per cent of it.
    expect(working).toMatch(/if the others are right, instead of “4% of GDP”: 6\.\d+ to 7\.\d+/);
    expect(working).toMatch(/instead of “\$35 billion”: 15\.75 billion to 24\.75 billion/);
    expect(found[0]?.evidence).toHaveLength(3);
  });

  test("has changed the figure where the documents are of different days", () => {
    const dated = told(
      `2025-03-04\n\n${amount("Marta Nowak")}`,
      `2025-04-05\n\n${share("Marta Nowak")}`,
      `2025-05-06\n\n${whole("Marta Nowak")}`,
    );
    expect(inBrief(dated)).toEqual(["warning changed"]);
  });

  test("is one by the surname alone, and two where two of that name speak", () => {
    expect(inBrief(told(amount("Nowak"), share("Marta Nowak"), whole("Marta Nowak")))).toEqual([
      "warning disagreement",
    ]);
    expect(inBrief(told(amount("Piotr Nowak"), share("Marta Nowak"), whole("Marta Nowak")))).toEqual([
      "info disagreement",
    ]);
  });

  test("gets no warning where the text around a figure only lets conclude whose it is", () => {
    const found = told(
      "Poland raised its budget. Military spending was $35 billion in 2024, Marta Nowak said.",
      share("Marta Nowak"),
      whole("Marta Nowak"),
    );
    expect(inBrief(found)).toEqual(["info disagreement"]);
    expect(found[0]?.assumptions.join()).toContain("what the text around them speaks of");
  });

  test("is not told again what one text shows by itself", () => {
    const texts = [
      `${amount("Marta Nowak")} ${share("Marta Nowak")} ${whole("Marta Nowak")}`,
      `${amount("Marta Nowak")} Poland builds ships.`,
    ];
    expect(told(...texts)).toEqual([]);
    expect(
      checkTexts(named(texts)).some(({ rule, verdict }) => rule === "share-of-total" && verdict === "conflict"),
    ).toBe(true);
  });
});

describe("rival ratios", () => {
  const three = (who: string) => `Norway made three times as many howitzers as Poland in 2024, ${who} said.`;
  const four = (who: string) => `Norway made four times as many howitzers as Poland in 2024, ${who} said.`;
  const pieces = "Poland made 40 howitzers in 2024.";

  test("stand side by side with all who hold them, in one finding", () => {
    const found = told(three("Marta Nowak"), three("Ivan Petrov"), four("Anna Holm"));
    expect(inBrief(found)).toEqual(["info disagreement"]);
    expect(found[0]?.message).toContain(
      "3 times (Marta Nowak in 1.txt and Ivan Petrov in 2.txt) and 4 times (Anna Holm in 3.txt)",
    );
  });

  test("of one speaker are that speaker's", () => {
    expect(inBrief(told(three("Marta Nowak"), four("Marta Nowak")))).toEqual(["warning disagreement"]);
    expect(inBrief(told(three("Marta Nowak"), three("Marta Nowak")))).toEqual([]);
  });

  test("that no time is said of are taken to be of one time, which is an assumption", () => {
    const [a, b] = [three("Marta Nowak"), four("Marta Nowak")].map((text) => text.replace(" in 2024", ""));
    const [finding] = told(a ?? "", b ?? "");
    expect([finding?.severity, finding?.assumptions]).toEqual(["info", ["the comparisons are of one time"]]);
  });

  test("are none where they are of two years", () => {
    expect(told(three("Marta Nowak"), four("Marta Nowak").replace("2024", "2023"))).toEqual([]);
  });

  test("let nothing be worked out; a single one does", () => {
    const alone = told(three("Marta Nowak"), pieces);
    expect(inBrief(alone)).toEqual(["info derived"]);
    expect(alone[0]?.message).toMatch(/Norway’s output of howitzers: 120 howitzers/);
    const rivals = told(three("Marta Nowak"), four("Anna Holm"), pieces);
    expect(inBrief(rivals)).toEqual(["info disagreement"]);
  });

  test("mark what one text derives from one of them as contested", () => {
    const ten = "Poland builds as many howitzers in one month as Norway builds in ten months.";
    const two = "Poland builds as many howitzers in one month as Norway builds in two months.";
    const derivedIn = (texts: readonly string[]) =>
      checkTexts(named(texts)).filter(({ rule, verdict }) => rule === "ratio-of-rates" && verdict === "derived");
    expect(derivedIn([ten, two]).map(({ message }) => message.includes("contested"))).toEqual([true, true]);
    expect(derivedIn([ten]).map(({ message }) => message.includes("contested"))).toEqual([false]);
  });

  test("are the same the other way round", () => {
    const months = (left: string, a: string, right: string, b: string) =>
      `${left} builds as many howitzers in ${a} months as ${right} builds in ${b} months.`;
    expect(told(months("Poland", "two", "Norway", "eight"), months("Norway", "eight", "Poland", "two"))).toEqual([]);
    const [finding] = told(months("Poland", "two", "Norway", "eight"), months("Norway", "six", "Poland", "two"));
    expect(finding?.message).toContain("3 times (2.txt) and 4 times (1.txt)");
  });
});

describe("all that is believed", () => {
  const texts = [amount("Marta Nowak"), share("Anna Holm"), whole("Ivan Petrov")];

  test("of several speakers is a disagreement, and no error of arithmetic", () => {
    expect(inBrief(told(...texts))).toEqual(["info disagreement"]);
  });

  test("does not hold what a person disputed, as a statement or as one figure of it", () => {
    const context = contextOf(named(texts));
    const [second] = [...context.statements.values()][1] ?? [];
    for (const id of [second?.id ?? "", `${second?.id}#q0`]) {
      const found = own(check({ ...context, disputed: new Set([id]) }, rules));
      expect(inBrief(found)).toEqual(["info derived"]);
      expect(found[0]?.message).toMatch(/military spending share: 7 %/);
    }
  });

  test("of one speaker goes on counting for that speaker", () => {
    const context = contextOf(named([amount("Marta Nowak"), share("Marta Nowak"), whole("Marta Nowak")]));
    const all = [...context.statements.values()].flat().map(({ id }) => id);
    expect(inBrief(own(check({ ...context, disputed: new Set(all) }, rules)))).toEqual(["warning disagreement"]);
  });

  test("is consistent only where a definition was put to the test", () => {
    expect(inBrief(told(amount("Marta Nowak"), share("Anna Holm")))).toEqual(["info derived"]);
    const fits = told(amount("Marta Nowak"), share("Anna Holm"), "Poland's GDP was $875 billion in 2024.");
    expect(inBrief(fits)).toEqual(["info consistent"]);
  });

  test("marks what a text implies from figures that others exclude", () => {
    const both = "Poland's military spending was $35 billion, or 4% of its GDP, in 2024.";
    const implied = (...all: readonly string[]) =>
      checkTexts(named(all)).filter(({ rule, verdict }) => rule === "share-of-total" && verdict === "derived");
    expect(implied(both)[0]?.message).not.toContain("contested");
    const [marked] = implied(both, whole("Ivan Petrov"));
    expect(marked?.message).toContain("are contested: figures of other documents exclude them.");
    expect(marked?.working.map(({ says }) => says).join()).toContain("contested: “$35 billion”");
  });

  test("does not take one pair of currencies for a test of itself", () => {
    const euros = "Germany spent 90 billion euros on defence in 2024.";
    const dollars = "Germany spent $50 billion on defence in 2024.";
    expect(inBrief(told(euros, dollars))).toEqual(["info derived"]);
    const others = ["Italy spent 18 billion euros on defence in 2024.", "Italy spent $10 billion on defence in 2024."];
    expect(inBrief(told(euros, dollars, ...others))).not.toContain("info disagreement");
  });
});

describe("a growth that figures of several documents imply", () => {
  const spent = (amount: string, year: number) => `Latvia spent ${amount} euros on defence in ${year}.`;

  test.each([
    ["1.5 billion", "2.1 billion", /growth: \+40 % \(\+32\.3 % to \+48\.3 %\)\.$/],
    ["2.0 billion", "1.5 billion", /growth: −25 % \(−29\.3 % to −20\.5 %\)\.$/],
    ["1.50 billion", "4.50 billion", /growth: \+200 % \(/],
  ])("from %s to %s is told with its sign, not as the multiple", (before, after, says) => {
    const [found, ...others] = told(spent(before, 2023), spent(after, 2024));
    expect(others).toEqual([]);
    expect(found?.message).toMatch(says);
    expect(found?.working.at(-1)?.says).toContain(found?.message.split("growth: ")[1]?.slice(0, -1));
  });

  test("and one that stands against them: what it would have to be is a growth too", () => {
    const rise = "Latvia's military spending grew by 80% in nominal terms in 2024.";
    const [found] = told(spent("1.500 billion", 2023), spent("2.100 billion", 2024), rise);
    const forced = found?.working.find(({ says }) => says.startsWith("if the others are right, instead of “80%”"));
    expect(forced?.says).toMatch(/: \+39\.9 % to \+40\.1 %$/);
  });
});
