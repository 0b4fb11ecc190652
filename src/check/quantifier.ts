/** How many meet it. Comes in: "most members do not meet 2 %", "23 of 32 do". Goes out: tellings that cannot both be true, or differ. */
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { actorName } from "../measure/actor.ts";
import { intersect, isEmpty } from "../relation/index.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import { type MembersTold, membersTold, partOf } from "./members.ts";
import type { Ground, Rule } from "./rule.ts";
import { list, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "quantifier",
  version: 1,
  title: "How many meet the target",
  about:
    "“Most members miss the target” and “23 of 32 meet it” are two figures of one thing. Words for a part of the members are read as the parts that they can mean and set against counts and against one another, for each target by itself. Counts change with every edition of a series, so tellings of unsaid years may differ honestly.",
  formula: "part that meets it = 1 − part that misses it; “most” is more than a half",
  examples: [
    {
      name: "most miss it, and 23 of 32 meet it",
      documents: [
        {
          name: "a.txt",
          text: "Most NATO members fail to meet the defence spending target of 2%. In the yearbook 23 of 32 NATO members met the defence spending target of 2%.",
        },
      ],
      expect: { verdict: "conflict", severity: "info", says: "23 of 32" },
    },
    {
      name: "all in one text, few in another",
      documents: [
        { name: "a.txt", text: "All allies meet NATO's defence spending target of 2% of GDP." },
        { name: "b.txt", text: "Few allies meet NATO's defence spending target of 2% of GDP." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "cannot both be true" },
    },
    {
      name: "many in one text, most in another",
      documents: [
        { name: "a.txt", text: "Many allies still miss NATO's defence spending target of 2% of GDP." },
        { name: "b.txt", text: "Most allies still miss NATO's defence spending target of 2% of GDP." },
      ],
      expect: { verdict: "differs", severity: "info", says: "Most allies" },
    },
    {
      name: "two targets are two things",
      documents: [
        { name: "a.txt", text: "All allies meet NATO's defence spending target of 2% of GDP." },
        { name: "b.txt", text: "Few allies meet NATO's defence spending target of 5% of GDP." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const same of groupBy(membersTold(ground.pages), ({ target }) => target).values()) yield* judge(ground, same);
  },
};

function* judge(ground: Ground, same: readonly MembersTold[]): Iterable<Finding> {
  for (const [index, a] of same.entries()) {
    const b = same.slice(index + 1).find((other) => isRival(a, other));
    if (b) {
      yield rivals(a, b);
      return;
    }
  }
  const firsts = [...groupBy(same, ({ document }) => document).values()].flatMap(([first]) => first ?? []);
  if (new Set(firsts.map(partOf)).size > 1) yield differing(ground, firsts);
}

function isRival(a: MembersTold, b: MembersTold): boolean {
  const isOneTime = a.year === b.year || a.year === "" || b.year === "";
  const isOneGroup = a.actor === b.actor || a.actor === "" || b.actor === "";
  const { low, high } = intersect(a.part, b.part);
  // "Most" is more than a half: where the two only touch there, one of them is wrong.
  const isTouching = low === high && low === 0.5 && a.part.low !== a.part.high && b.part.low !== b.part.high;
  return isOneTime && isOneGroup && (isEmpty({ low, high }) || isTouching);
}

function rivals(a: MembersTold, b: MembersTold): Finding {
  const isOne = a.document === b.document;
  const whom = a.actor || b.actor ? ` of ${actorName(a.actor || b.actor)}` : "";
  return findingOf(rule, {
    verdict: isOne ? "conflict" : "disagreement",
    severity: "info",
    message: `${quoted(a.statement.quote)} and ${quoted(b.statement.quote)} cannot both be true of one year: ${partOf(a)} against ${partOf(b)} of the members${whom} at the target of ${a.target} %.`,
    working: [a, b].map((telling, index) => step(`${quoted(telling.words)}: ${partOf(telling)} meet it`, index)),
    evidence: [a, b].map(({ statement }) => evidenceOf(statement)),
    assumptions: ["both speak of one group and one year"],
    settle: settle(a),
    about: a.target,
  });
}

function differing(ground: Ground, tellings: readonly MembersTold[]): Finding {
  const a = tellings[0] as MembersTold;
  const all = tellings.map((one) => `${quoted(one.words)} in ${ground.page(one.document)?.document.origin.name ?? ""}`);
  return findingOf(rule, {
    verdict: "differs",
    severity: "info",
    message: `How many members meet the target of ${a.target} % is told as ${list(all)}: not the same part, though both can be true.`,
    working: tellings.map((telling, index) => step(`${quoted(telling.words)}: ${partOf(telling)} meet it`, index)),
    evidence: tellings.map(({ statement }) => evidenceOf(statement)),
    settle: settle(a),
    about: a.target,
  });
}

function settle({ target }: MembersTold): string {
  return `The count of members at ${target} % in the edition of the alliance's or the producer's table that each text could know.`;
}
