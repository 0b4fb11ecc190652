/** Sums that one sentence states: what comes out, what comes out only by rounding, what does not, and what is no sum. */
import { describe, expect, test } from "vitest";
import { checkTexts } from "./run.ts";

const SUMS: ReadonlySet<string> = new Set([
  "difference",
  "growth-and-base",
  "rate-and-period",
  "restated-amount",
  "sum-of-parts",
]);

function sums(text: string): readonly string[] {
  return checkTexts([{ name: "a.txt", text }]).flatMap(({ rule, verdict }) =>
    SUMS.has(rule) ? `${rule}: ${verdict}` : [],
  );
}

describe("do not come out", () => {
  test.each([
    ["The yard's output tripled to 90,000 engines from 20,000 engines.", "growth-and-base"],
    ["Half of the 800 ferries, or 300 ferries, are laid up.", "restated-amount"],
    ["Poland wants 215,000 shells a year, eight times the 41,500 made in 2024.", "restated-amount"],
    ["The yard will cost 2.45 billion zlotys, paid in four instalments of 715 million zlotys.", "restated-amount"],
    ["Exports fell to 91 tanks, down 42 from 122 tanks in 2023.", "difference"],
    ["Losses reached 912 tanks, 344 more than the 711 tanks lost in 2023.", "difference"],
    ["Norway's spending rose by $3.2 billion to $20.1 billion from $15.3 billion.", "difference"],
    ["The yard's order book is worth $12.4 billion, up 9 percent from $10.1 billion.", "growth-and-base"],
    ["Denmark paid $620 million for 31 ferries, or $10 million each.", "restated-amount"],
    ["Denmark bought 31 ferries for $620 million, or $10 million each.", "restated-amount"],
    [
      "Norway's ministry got 12.9 billion kroner, or 38% of the whole budget of 44.1 billion kroner.",
      "restated-amount",
    ],
    ["A quarter of the 1,120 ferries (312 ferries) need new engines.", "restated-amount"],
    ["Engineers found that 121 of the 512 ferries, or 30 percent, need new engines.", "restated-amount"],
    ["Two thirds of NATO's 32 members, or 25 countries, own ferries.", "restated-amount"],
    ["The yard built 84 ferries, twice the 62 ferries of 2023.", "restated-amount"],
    ["The firm makes 1,250 drones a day (9,000 a month).", "rate-and-period"],
    ["The yard delivered 41 ferries in 2023 and 26 in 2024, a total of 77.", "sum-of-parts"],
  ])("%s", (text, rule) => {
    expect(sums(text)).toEqual([`${rule}: conflict`]);
  });
});

describe("come out", () => {
  test.each([
    ["Exports fell to 92 tanks, down 30 from 122 tanks in 2023.", "difference"],
    ["Norway's spending rose by $4.8 billion to $20.1 billion from $15.3 billion.", "difference"],
    ["The yard's order book is worth $11.0 billion, up 9 percent from $10.1 billion.", "growth-and-base"],
    ["Denmark paid $620 million for 31 ferries, or $20 million each.", "restated-amount"],
    ["The yard built 84 ferries, twice as many as the 42 ferries of 2023.", "restated-amount"],
    ["Some 154 of the 512 ferries, or 30 percent, need new engines.", "restated-amount"],
  ])("%s", (text, rule) => {
    expect(sums(text)).toEqual([`${rule}: consistent`]);
  });
});

describe("come out only if the figures are rounded", () => {
  test.each([
    ["The yard's output doubled to 50 engines from 30 engines.", "growth-and-base"],
    ["The army grew by 5,000 soldiers to 40,000 soldiers from 30,000 soldiers.", "difference"],
    ["Half of the 800 ferries, or 450 ferries, are laid up.", "restated-amount"],
  ])("%s", (text, rule) => {
    expect(sums(text)).toEqual([`${rule}: unresolved`]);
  });
});

describe("are no sums", () => {
  test.each([
    "The yard has 152 ferries, and 39 percent of crews, or 70 sailors, are on leave.",
    "Of 512 ferries, 120 sail in winter, or 30 percent more than last year.",
    "The yard built 41 ferries in 2023 and 26 in 2024, a total of 77 since it opened.",
    "The yard built 41 ferries in 2023 and 26 in 2024 and now has a total of 77.",
    "Denmark paid $620 million for 31 ferries and $10 million each for two tugs.",
    "Denmark paid $620 million for 31 ferries, or $10 million more than planned.",
    "The army lost 120 drones: 80 drones to fire and 30 drones to jamming.",
    "Germany will pay 2.4 billion euros for 12 ships, or 30 euros per taxpayer.",
    "Germany will pay 2.4 billion euros for 12 ships, or 30 euros each for every German.",
    "The yard will be paid $2.4 billion for 12 ships, or $1.2 billion per country.",
    "The plan costs 50 million euros for 10 tanks or 2 million euros each for 20 old tanks.",
    "12 of the 40 tanks (45 percent in 2020) are ready.",
    "12 of the 40 tanks, or 45 percent of the newer ones, are ready.",
    "A third of the 120 tanks (32 Leopards) are ready.",
    "Of 152 ferries, 39 percent, or 40 ferries more than last year, need new engines.",
    "Ukraine asked for 10 percent of the 400 tanks or 200 tanks from elsewhere.",
    "The fleet will grow by 20 ships a year to 160 ships from 60 ships now.",
    "Production rose by 10 tanks a month to 60 tanks from 20 tanks in 2022.",
    "Brent crude rose by $2 to $83 from $70 in January.",
    "Oil rose 2 percent to $83 from $70 in January.",
    "The share price rose $2 on Monday to $83 from $70 at the start of the year.",
    "The programme costs $12 billion over ten years, or $2 billion a year at its peak.",
    "The army will buy 60 jets over 10 years, or 12 a year from 2030.",
    "The plant makes 20,000 shells a month, or 400,000 a year if the new line opens.",
    "The army lost 120 tanks in May and 80 tanks in June, a total of 1,500.",
    "Poland bought 116 tanks in 2022 and 250 in 2023, a total of 180 of them new.",
    "The firm makes 1,200 drones a day, or will make 20,000 a month by 2027.",
    "The yard built 84 ferries and twice the 62 tugs of 2023.",
    "The yard built 84 ferries, more than twice the 40 ferries of 2023.",
    "Of 512 ferries 30 percent, and of the tugs 120, need new engines.",
    "Prices rose by 3 percent to 5 percent from 2021 on.",
    "Fares fell by $3 to $5 from next year.",
  ])("%s", (text) => {
    expect(sums(text)).toEqual([]);
  });
});

test("two rates: message and working give the same year, and say what a year is taken to have", () => {
  const text = "Norway fires 10,000 shells a day, or about 300,000 a month.";
  const found = checkTexts([{ name: "a.txt", text }]).find(({ rule }) => rule === "rate-and-period");
  expect(found?.message).toContain("are 2.2 million to 3.66 million a year (of 220 to 366 days of work)");
  const [day, month] = found?.working.map(({ says }) => says) ?? [];
  expect(day).toContain("× 220 to 366 = 2.2 million to 3.66 million a year; as written: 1.98 million to");
  expect(month).toContain("× 12 = 3.6 million a year; as written: ");
  expect(found?.assumptions).toContain("a year has 220 to 366 days of work");
});
