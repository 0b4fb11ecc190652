/** Made against received. Comes in: counts of equipment. Goes out: those of different stages that are set side by side or taken for one another. */
import type { Finding } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Operand } from "../core/quantity.ts";
import { actorName } from "../measure/actor.ts";
import { bareItem } from "../measure/item.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Compared, Ground, Rule, Told } from "./rule.ts";
import { quoted, things } from "./wording.ts";

export const rule: Rule = {
  id: "stages",
  version: 2,
  title: "Made against received",
  about:
    "What plants could make, what they made, what was ordered, delivered, given away and what is held are counts of different things, years apart. A text that sets one beside the other compares nothing, and a number that one text gives for what was made and another for what was received has changed on the way. Two different numbers of two stages do not contradict each other.",
  source: "IISS, The Military Balance, “explanatory notes”: holdings, orders and deliveries are counted apart",
  examples: [
    {
      name: "one number, made and received",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026." },
        { name: "b.txt", text: "Turkey will receive 2,400 drones in 2026." },
      ],
      expect: { verdict: "changed", severity: "info", says: "delivered" },
    },
    {
      name: "two numbers of two stages",
      documents: [
        { name: "a.txt", text: "Turkey produced 2,400 drones in 2023." },
        { name: "b.txt", text: "Turkey received 310 drones in 2023." },
      ],
      expect: { verdict: "not-comparable", severity: "info", says: "do not contradict" },
    },
    {
      name: "one stage told twice",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026." },
        { name: "b.txt", text: "In 2026 Turkey will produce 2,400 drones." },
      ],
      expect: "silent",
    },
    {
      name: "both told by one text, which knows the difference",
      documents: [{ name: "a.txt", text: "Turkey produced 2,400 drones in 2023. Turkey received 310 drones in 2023." }],
      expect: "silent",
    },
  ],
  *run(ground) {
    const counts: Count[] = [];
    for (const { comparisons, figures } of ground.pages) {
      for (const one of comparisons) yield* beside(one);
      for (const told of figures) {
        const count = countOf(told);
        if (count) counts.push(count);
      }
    }
    for (const same of groupBy(counts, ({ key }) => key).values()) yield* apart(ground, same);
  },
};

/** What each measure of the way from the plant to the army counts, in words. */
const STAGES: Readonly<Record<string, string>> = {
  capacity: "what could be made",
  production: "what is made",
  refurbishment: "what is repaired",
  "production-with-refurbishment": "what is made and repaired together",
  acquisition: "what is ordered",
  backlog: "what is ordered and not delivered",
  delivery: "what is delivered",
  transfer: "what is given away",
  holding: "what is held",
};

function stageOf({ measure }: Pick<Operand, "measure">): string | undefined {
  return measure.known === "unknown" ? undefined : STAGES[measure.value];
}

/** A comparison whose sides are of two stages. */
function* beside({ statement, comparison }: Compared): Iterable<Finding> {
  const { left, right, span, quote } = comparison;
  const a = stageOf(left);
  const b = stageOf(right);
  if (a === undefined || b === undefined || a === b) return;
  yield findingOf(rule, {
    verdict: "not-comparable",
    severity: "info",
    message: `${quoted(quote)} sets ${a} beside ${b}.`,
    working: [step(`one side: ${a}`, 0), step(`the other: ${b}`, 0)],
    evidence: [evidenceOf(statement, span)],
    settle: "Both sides at one stage, from one producer of figures.",
    about: String(span.start),
  });
}

interface Count extends Told {
  readonly key: string;
  readonly stage: string;
}

// Whose, of what and in which year must be known, or it is another count altogether.
function countOf(told: Told): Count | undefined {
  const { subject, item, period, low, high, change } = told.quantity;
  const stage = stageOf(told.quantity);
  if (stage === undefined || low !== high || low < LEAST || change !== "none") return undefined;
  if (subject.known === "unknown" || item.known === "unknown" || period.known === "unknown") return undefined;
  const year = period.value.to?.slice(0, 4);
  return year ? { ...told, stage, key: [subject.value, bareItem(item.value), year].join("|") } : undefined;
}

// Small numbers meet by chance.
const LEAST = 10;

/** The first two tellings of two stages that stand in two texts of which neither knows both. */
function* apart(ground: Ground, counts: readonly Count[]): Iterable<Finding> {
  const byStage = [...groupBy(counts, ({ stage }) => stage).values()];
  if (byStage.length < 2) return;
  const stagesIn = groupBy(counts, ({ statement }) => statement.document);
  const single = counts.filter(
    ({ statement }) => new Set(stagesIn.get(statement.document)?.map(({ stage }) => stage)).size === 1,
  );
  const sorted = [...single].sort(by(({ quantity }) => quantity.low));
  const moved = sorted.find(
    (one, at) => sorted[at + 1]?.quantity.low === one.quantity.low && sorted[at + 1]?.stage !== one.stage,
  );
  const a = moved ?? single[0];
  const b = single.find((other) => other.stage !== a?.stage && (!moved || other.quantity.low === moved.quantity.low));
  if (a && b) yield finding(ground, a, b, moved !== undefined);
}

function finding(ground: Ground, a: Count, b: Count, moved: boolean): Finding {
  const name = ({ statement }: Count): string => ground.page(statement.document)?.document.origin.name ?? "";
  const { subject, item } = a.quantity;
  const what = `${actorName(valueOr<string, string>(subject, ""))}, ${things(bareItem(valueOr<string, string>(item, "")))}`;
  const both = `${quoted(a.quantity.quote)} is ${a.stage} in ${name(a)}, ${quoted(b.quantity.quote)} is ${b.stage} in ${name(b)}`;
  return findingOf(rule, {
    verdict: moved ? "changed" : "not-comparable",
    severity: "info",
    message: moved
      ? `${what}: ${both}: one number for two stages, which seldom come to the same.`
      : `${what}: ${both}: two stages, so that the two numbers do not contradict each other.`,
    working: [a, b].map((count, index) =>
      step(`${name(count)}: ${quoted(count.quantity.quote)}, ${count.stage}`, index),
    ),
    evidence: [a, b].map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    settle: "Whoever counted first: what exactly was counted.",
    about: a.key,
  });
}
