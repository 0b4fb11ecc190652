/** Across documents. Comes in: the figures of all documents. Goes out: which cannot all be true, fit, or pin down another. */
import { held } from "./across/held.ts";
import { positions } from "./across/positions.ts";
import { sets } from "./across/sets.ts";
import type { Rule } from "./rule.ts";

export const rule: Rule = {
  id: "across-documents",
  version: 1,
  title: "Figures across documents",
  about:
    "What no document shows by itself: the figures of one speaker over several documents, then those of all that is believed, are held against the definitions that join them. Rival ratios of one comparison stand side by side with those who hold them, and nothing is worked out from them. What a person disputes is not believed; it counts for its speaker all the same.",
  formula: "share = amount ÷ whole; local amount = rate × dollar amount; A = ratio × B",
  source: "The definitions of measure/identity.ts, each with its own source",
  examples: [
    {
      name: "one speaker, three texts, figures that cannot all be true",
      documents: [
        { name: "a.txt", text: "Poland's military spending was $35 billion in 2024, Marta Nowak said." },
        { name: "b.txt", text: "Poland's military spending was 4% of GDP in 2024, Marta Nowak said." },
        { name: "c.txt", text: "Marta Nowak said that Poland's GDP was $500 billion in 2024." },
      ],
      expect: { verdict: "disagreement", severity: "warning", says: "Marta Nowak in c.txt" },
    },
    {
      name: "three speakers whose figures cannot all be true",
      documents: [
        { name: "a.txt", text: "Poland's military spending was $35 billion in 2024, Marta Nowak said." },
        { name: "b.txt", text: "Poland's military spending was 4% of GDP in 2024, Ivan Petrov said." },
        { name: "c.txt", text: "Poland's GDP was $500 billion in 2024." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "cannot all be true" },
    },
    {
      name: "rival ratios stand side by side",
      documents: [
        { name: "a.txt", text: "Poland builds as many howitzers in four months as Norway builds in two years." },
        { name: "b.txt", text: "Poland builds as many howitzers in two months as Norway builds in two years." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "6 times (a.txt) and 12 times (b.txt)" },
    },
    {
      name: "one speaker, three times here and four times there",
      documents: [
        { name: "a.txt", text: "Norway made three times as many howitzers as Poland in 2024, Marta Nowak said." },
        { name: "b.txt", text: "Norway made four times as many howitzers as Poland in 2024, Marta Nowak said." },
      ],
      expect: { verdict: "disagreement", severity: "warning", says: "Marta Nowak" },
    },
    {
      name: "amount, share and whole from three texts fit",
      documents: [
        { name: "a.txt", text: "Poland's military spending was $20 billion in 2024." },
        { name: "b.txt", text: "Poland's military spending was 4% of GDP in 2024." },
        { name: "c.txt", text: "Poland's GDP was $500 billion in 2024." },
      ],
      expect: { verdict: "consistent", severity: "info", says: "fit one another" },
    },
    {
      name: "one amount in euros here and in dollars there",
      documents: [
        { name: "a.txt", text: "Germany spent 90 billion euros on defence in 2024." },
        { name: "b.txt", text: "Germany spent $50 billion on defence in 2024." },
      ],
      expect: { verdict: "derived", severity: "info", says: "EUR for one USD" },
    },
    {
      name: "amounts in two currencies that imply rates of one year that exclude each other",
      documents: [
        { name: "a.txt", text: "Germany spent 90 billion euros on defence in 2024." },
        { name: "b.txt", text: "Germany spent $50 billion on defence in 2024." },
        { name: "c.txt", text: "Italy spent 31 billion euros on defence in 2024." },
        { name: "d.txt", text: "Italy spent $34 billion on defence in 2024." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "cannot all be true" },
    },
    {
      name: "ratios that round to one value",
      documents: [
        { name: "a.txt", text: "Norway made 3 times as many howitzers as Poland in 2024." },
        { name: "b.txt", text: "Norway made 3.2 times as many howitzers as Poland in 2024." },
      ],
      expect: "silent",
    },
    {
      name: "a share of another year",
      documents: [
        { name: "a.txt", text: "Poland's military spending was $35 billion in 2024." },
        { name: "b.txt", text: "Poland's military spending was 2% of GDP in 2021." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    yield* sets(rule, ground);
    yield* positions(rule, ground);
    yield* held(rule, ground);
  },
};
