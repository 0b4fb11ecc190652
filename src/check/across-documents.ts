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
      expect: { verdict: "disagreement", severity: "warning", says: "cannot all be true" },
    },
  ],
  *run(ground) {
    yield* sets(rule, ground);
    yield* positions(rule, ground);
    yield* held(rule, ground);
  },
};
