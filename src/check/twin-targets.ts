/** Two targets. Comes in: the targets of a document. Goes out: two of one actor and measure that no word joins. */
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import { actorName } from "../measure/actor.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, Told } from "./rule.ts";
import { list, number, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "twin-targets",
  version: 1,
  title: "Two targets, no transition",
  about:
    "A floor of 2 % and a target of 5 % do not exclude each other, so no sum finds it; but a text that gives an alliance both and nowhere says which is in force, which is new and which is a part of which leaves its reader with two targets. Silent where one of the sentences says “current”, “new” or “raise”, and where the two are parts of a sum.",
  examples: [
    {
      name: "two targets side by side",
      documents: [
        {
          name: "a.txt",
          text: "The generals object to NATO's push for defence spending of 4% of GDP by 2033.\n\nAt the meeting in Bergen NATO members affirmed the defence spending target of 1.5% of GDP.",
        },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "4 % and 1.5 %" },
    },
    {
      name: "one is called the current one",
      documents: [
        {
          name: "a.txt",
          text: "The generals object to NATO's push for defence spending of 4% of GDP by 2033.\n\nNATO's current defence spending target is 1.5% of GDP.",
        },
      ],
      expect: "silent",
    },
    {
      name: "targets of two actors",
      documents: [
        {
          name: "a.txt",
          text: "The defence spending target of Norway is 4% of GDP.\n\nThe defence spending target of Portugal is 1.5% of GDP.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) yield* onPage(page);
  },
};

function* onPage(page: Page): Iterable<Finding> {
  const targets = page.figures.filter(isTarget);
  for (const same of groupBy(targets, ({ quantity }) => valueOr<string, string>(quantity.subject, "")).values()) {
    const byValue = [...groupBy(same, ({ quantity }) => String(quantity.low)).values()];
    const firsts = byValue.flatMap(([first]) => first ?? []);
    if (firsts.length !== 2 || isOneSentence(page, firsts) || same.some((told) => isJoined(page, told))) continue;
    yield finding(firsts as [Told, Told]);
  }
}

function isTarget({ quantity }: Told): boolean {
  const { measure, subject, low, high, unit, change } = quantity;
  if (subject.known === "unknown" || low !== high || change !== "none" || !unit.startsWith("%")) return false;
  // Only what the words themselves call spending on defence: a share of the economy may be a deficit.
  return measure.known === "stated" && measure.value === "military-spending-target";
}

// Two figures of one sentence are set beside each other on purpose, whatever its words.
function isOneSentence({ sentences }: Page, told: readonly Told[]): boolean {
  return sentences.some(({ figures }) =>
    told.every(({ quantity }) => figures.some((other) => other.quantity.span.start === quantity.span.start)),
  );
}

/** Whether the sentence of a target says how it stands to another one, or does not speak of defence at all. */
function isJoined(page: Page, { quantity }: Told): boolean {
  const found = page.sentences.find(({ span }) => span.start <= quantity.span.start && quantity.span.end <= span.end);
  if (!found) return true;
  const words = tokens(page.document.text, found.span.start, found.span.end).map(({ lower }) => lower);
  const { checks, measures } = page.language;
  return words.some((word) => checks.transition.has(word)) || !words.some((word) => measures.defence.has(word));
}

function finding(told: readonly [Told, Told]): Finding {
  const [first] = told;
  const who = actorName(valueOr<string, string>(first.quantity.subject, ""));
  const values = list(told.map(({ quantity }) => `${number(quantity.low)} %`));
  return findingOf(rule, {
    verdict: "disagreement",
    severity: "info",
    message: `The text gives ${who} two targets for military spending, ${values} of GDP, and does not say how the one stands to the other.`,
    working: told.map(({ quantity }, index) => {
      const by = quantity.period.known === "unknown" ? "" : ` by ${quantity.period.value.to ?? ""}`;
      return step(`${quoted(quantity.quote)}: a target of ${number(quantity.low)} %${by}`, index);
    }),
    evidence: told.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    settle: "The declarations that set the two targets: which is in force, from when, and what each of them counts.",
    about: values,
  });
}
