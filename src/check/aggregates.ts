/** Comparison across groups. Comes in: figures told of NATO, of Europe, of a part of either. Goes out: one figure told of two of them. */
import type { Claim } from "../core/claim.ts";
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { actorName, isGroup, WITHIN } from "../measure/actor.ts";
import { measureOf } from "../measure/measure.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Compared, Ground, Page, Rule } from "./rule.ts";
import { isTyped } from "./tellings.ts";
import { quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "aggregates",
  version: 1,
  title: "Comparison across groups",
  about:
    "NATO, its European members and Europe are three lists of states. A figure that one text tells of the whole and another of a part has changed its extent on the way, and two ratios, one against the whole and one against a part, are two comparisons.",
  source:
    "NATO, “Defence Expenditure of NATO Countries”: the alliance, NATO Europe and Canada, and NATO Europe are shown apart",
  examples: [
    {
      name: "the alliance becomes its European members",
      documents: [
        { name: "a.txt", text: "NATO needs a 300% increase in air defence systems." },
        { name: "b.txt", text: "Europe needs a 300% increase in air defence systems." },
      ],
      expect: { verdict: "changed", severity: "info", says: "Europe" },
    },
    {
      name: "set against the alliance here and against Europe there",
      documents: [
        { name: "a.txt", text: "China makes as many drones in two months as NATO makes in a year." },
        { name: "b.txt", text: "China makes as many drones in six months as Europe makes in a year." },
      ],
      expect: { verdict: "not-comparable", severity: "info", says: "two comparisons" },
    },
    {
      name: "the alliance in both",
      documents: [
        { name: "a.txt", text: "NATO needs a 300% increase in air defence systems." },
        { name: "b.txt", text: "The alliance needs a 300% increase in air defence systems." },
      ],
      expect: "silent",
    },
    {
      name: "a state is no group",
      documents: [
        { name: "a.txt", text: "NATO needs a 300% increase in air defence systems." },
        { name: "b.txt", text: "Norway needs a 300% increase in air defence systems." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const claim of ground.claims) if (isTyped(claim) && isAmount(claim)) yield* inClaim(ground, claim);
    const sides: Side[] = [];
    for (const page of ground.pages) {
      for (const one of page.comparisons) {
        const side = sideOf(page, one);
        if (side) sides.push(side);
      }
    }
    for (const same of groupBy(sides, ({ key }) => key).values()) yield* across(same);
  },
};

// Of a group. How long something takes is short, round and of everybody: equal lengths of time meet by chance.
function isAmount({ key }: Claim): boolean {
  return measureOf(key.measure)?.dimension !== "duration" && key.actor.split("/").some(isGroup);
}

/** A telling whose actor is the whole or a part of the group that the claim is told of. */
function* inClaim(ground: Ground, { id, members }: Claim): Iterable<Finding> {
  for (const { differences, against = -1, proposition } of members) {
    const moved = differences.find(({ part, from, to }) => part === "actor" && isGroup(from) && isGroup(to));
    const base = members[against];
    const [a, b] = [base?.proposition, proposition].map((one) => one && ground.statement(one.statement));
    if (!moved || !a || !b || a.document === b.document) continue;
    const names = [moved.from, moved.to].map(actorName);
    yield findingOf(rule, {
      verdict: "changed",
      severity: "info",
      message: `One figure is told of ${names[0]} and of ${names[1]}: the one is ${isWithin(moved.to, moved.from) ? "the whole and the other a part" : "a part and the other the whole"}.`,
      working: [a, b].map(({ quote }, index) => step(`of ${names[index]}: ${quoted(shortened(quote))}`, index)),
      evidence: [evidenceOf(a), evidenceOf(b)],
      settle: "The speaker's words: which states the figure is of.",
      about: id,
    });
    return;
  }
}

interface Side extends Compared {
  readonly page: Page;
  /** The other side and what is compared. */
  readonly key: string;
  readonly group: string;
}

function sideOf(page: Page, { statement, comparison }: Compared): Side | undefined {
  const { left, right, form } = comparison;
  if (form === "comparable" || left.actor.known === "unknown" || right.actor.known === "unknown") return undefined;
  if (left.measure.known === "unknown") return undefined;
  const [a, b] = [left.actor.value, right.actor.value];
  const [group, other] = isGroup(b) ? [b, a] : [a, b];
  if (!isGroup(group) || isGroup(other)) return undefined;
  const item = [left.item, right.item].find(({ known }) => known !== "unknown");
  const key = [other, left.measure.value, item && item.known !== "unknown" ? item.value : ""].join("|");
  return { page, statement, comparison, key, group };
}

/** Two ratios of different size, one against a whole and one against a part of it; of one size they are one claim. */
function* across(all: readonly Side[]): Iterable<Finding> {
  // Two of each group and size: a ratio that everybody repeats is compared once, and not with its own text alone.
  const sides = [...groupBy(all, ({ group, comparison }) => `${group}|${comparison.low}`).values()].flatMap((same) =>
    same.slice(0, 2),
  );
  for (const [at, a] of sides.entries()) {
    const b = sides.slice(at + 1).find((other) => isOther(a, other));
    if (!b) continue;
    const said = ({ comparison, group }: Side): string =>
      `${quoted(shortened(comparison.quote))} is against ${actorName(group)}`;
    yield findingOf(rule, {
      verdict: "not-comparable",
      severity: "info",
      message: `${said(a)}, ${said(b)}: two comparisons, of which the one says nothing on the other.`,
      working: [a, b].map((side, index) => step(said(side), index)),
      evidence: [a, b].map(({ statement, comparison }) => evidenceOf(statement, comparison.span)),
      settle: "Both ratios against one list of states.",
      about: a.key,
    });
    return;
  }
}

function isOther(a: Side, b: Side): boolean {
  if (a.page === b.page || a.group === b.group || a.comparison.low === b.comparison.low) return false;
  return isWithin(a.group, b.group) || isWithin(b.group, a.group);
}

function isWithin(part: string, whole: string): boolean {
  for (let at = WITHIN[part]; at !== undefined; at = WITHIN[at]) if (at === whole) return true;
  return false;
}
