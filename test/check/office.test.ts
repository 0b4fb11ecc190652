/** The office of a speaker against the one that another text gives, on a real retelling. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../shared.ts";
import { checkTexts } from "./run.ts";

const file = sharedPath("lineage", "ammunition.json");

const SAID = "said that Norway will build 740 tanks in 2026.";

function offices(...texts: readonly string[]): readonly string[] {
  const named = texts.map((text, at) => ({ name: `${at}.txt`, text }));
  return checkTexts(named).flatMap(({ rule, verdict }) => (rule === "office" ? verdict : []));
}

test.each([
  [`Deputy Prime Minister Marta Nowak ${SAID}`, `Foreign Minister Marta Nowak ${SAID}`],
  [`Vice Chancellor Marta Nowak ${SAID}`, `Finance Minister Marta Nowak ${SAID}`],
  [`Secretary of State for Defence Marta Nowak ${SAID}`, `Defence Secretary Marta Nowak ${SAID}`],
  [`Chancellor Marta Nowak ${SAID}`, `Finance Minister Marta Nowak ${SAID}`],
  [`Economy Minister Marta Nowak ${SAID}`, `Finance Minister Marta Nowak ${SAID}`],
  [`Commission President Marta Nowak ${SAID}`, `The president of the European Commission, Marta Nowak, ${SAID}`],
])("nothing is said of %s and %s", (one, other) => {
  expect(offices(one, other)).toEqual([]);
});

test.each([
  [`Deputy Prime Minister Marta Nowak ${SAID}`, `Prime Minister Marta Nowak ${SAID}`],
  [`President Marta Nowak ${SAID}`, `The president of the European Commission, Marta Nowak, ${SAID}`],
  [`Drones\n\nMay 3, 2025\n\nFinance Minister Marta Nowak ${SAID}`, `Defence Minister Marta Nowak ${SAID}`],
])("two offices: %s and %s", (one, other) => {
  expect(offices(one, other)).toEqual(["disagreement"]);
});

test.skipIf(!hasShared("lineage", "ammunition.json"))("n13: the office is not the one that another text gives", () => {
  const nodes: readonly { id: string; text: string }[] = file ? JSON.parse(readFileSync(file, "utf8")).nodes : [];
  const text = nodes.find(({ id }) => id === "n13")?.text ?? "";
  const name = /[Mm]inister ([A-Z]\w+ [A-Z]\w+)/.exec(text)?.[1] ?? "";
  const texts = [
    { name: "a.txt", text },
    { name: "b.txt", text: `NATO Secretary General ${name} said that Norway will build 740 tanks in 2026.` },
  ];
  const found = checkTexts(texts).filter(({ rule }) => rule === "office");
  expect(found.map(({ verdict, severity }) => `${verdict} ${severity}`)).toEqual(["disagreement info"]);
  // Of the thirteen texts by themselves none other names him with an office, so nothing can be said.
  const alone = checkTexts(nodes.map(({ id, text }) => ({ name: `${id}.txt`, text })));
  expect(alone.filter(({ rule }) => rule === "office")).toEqual([]);
});
