/** Added qualifier. Comes in: one count told in several documents. Goes out: adjectives that only some tellings have. */
import type { Finding } from "../core/finding.ts";
import { by, byCodeUnit, groupBy } from "../core/order.ts";
import { bareItem, qualifiers } from "../measure/item.ts";
import { unitDimension } from "../measure/unit.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Rule, Told } from "./rule.ts";
import { list, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "qualifier",
  version: 1,
  title: "Added qualifier",
  about:
    "The same number of the same thing, but an adjective (“new”, “nuclear-capable”) stands in one telling and not in the other: the figure stayed and its meaning changed.",
  examples: [
    {
      name: "drones become new drones",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026." },
        { name: "b.txt", text: "Turkey will produce 2,400 new drones in 2026." },
      ],
      expect: { verdict: "changed", severity: "info", says: "new" },
    },
    {
      name: "the same words in both",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026." },
        { name: "b.txt", text: "Turkey is expected to produce 2,400 drones in 2026." },
      ],
      expect: "silent",
    },
    {
      name: "another number",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026." },
        { name: "b.txt", text: "Turkey will produce 700 new drones in 2026." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const group of groupBy(tellingsIn(ground), ({ key }) => key).values()) yield* judge(group);
  },
};

interface Telling extends Told {
  readonly key: string;
  readonly adjectives: readonly string[];
}

/** A small round count turns up of many things; a rarer one is the same figure retold. */
const LEAST = 20;

function tellingsIn({ pages }: Ground): readonly Telling[] {
  return pages.flatMap(({ figures }) => figures.flatMap((told) => tellingOf(told) ?? []));
}

function tellingOf(told: Told): Telling | undefined {
  const { subject, measure, item, period, low, high, unit, change } = told.quantity;
  if (low !== high || low < LEAST || change !== "none" || unitDimension(unit) !== "count") return undefined;
  if (subject.known === "unknown" || measure.known === "unknown" || item.known === "unknown") return undefined;
  const year = period.known === "unknown" ? "" : (period.value.to ?? "").slice(0, 4);
  if (year === "") return undefined;
  const key = [subject.value, measure.value, bareItem(item.value), year, low].join("|");
  return { ...told, key, adjectives: qualifiers(item.value) };
}

function* judge(group: readonly Telling[]): Iterable<Finding> {
  if (new Set(group.map(({ statement }) => statement.document)).size < 2) return;
  const all = [...new Set(group.flatMap(({ adjectives }) => adjectives))].sort(byCodeUnit);
  const added = all.filter((adjective) => group.some(({ adjectives }) => !adjectives.includes(adjective)));
  if (added.length === 0) return;
  const tellings = [...group].sort(
    by(
      ({ adjectives }) => adjectives.length,
      ({ statement }) => statement.id,
    ),
  );
  const plain = tellings[0] as Telling;
  const changed = tellings.filter(({ adjectives }) => adjectives.some((adjective) => added.includes(adjective)));
  const wordings = [...new Set(changed.map(({ quantity }) => quoted(quantity.quote)))];
  yield findingOf(rule, {
    verdict: "changed",
    severity: "info",
    message: `${quoted(plain.quantity.quote)} is told elsewhere as ${list(wordings)}: the number is the same, ${list(added.map(quoted))} was added or left out.`,
    working: tellings.map(({ quantity, adjectives }, index) =>
      step(`${quoted(quantity.quote)}: ${adjectives.length ? list(adjectives) : "no adjective"}`, index),
    ),
    evidence: tellings.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    settle: "The first telling: which adjectives the speaker used.",
    about: plain.key,
  });
}
