/** Stale status. Comes in: tellings of one pledge with the days of their texts. Goes out: those that still propose what was agreed before. */
import type { Claim } from "../core/claim.ts";
import type { Finding } from "../core/finding.ts";
import { by } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Rule } from "./rule.ts";
import { isTyped, type Teller, tellersOf } from "./tellings.ts";
import { quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "stale-status",
  version: 2,
  title: "Status overtaken",
  about:
    "A figure is told as proposed or offered in a text that is younger than another one in which it is agreed or promised. Demands and plans do not count: what was agreed can still be called for, and has to be planned.",
  examples: [
    {
      name: "agreed in spring, proposed in summer",
      documents: [
        {
          name: "a.txt",
          text: "The pact of the north\n\nMarch 3, 2025\n\nNorway has pledged to spend 4% of its GDP on defence by 2034.",
        },
        {
          name: "b.txt",
          text: "What the north wants\n\nJuly 8, 2025\n\nAnna Berg has proposed that Norway spend 4% of its GDP on defence by 2034.",
        },
      ],
      expect: { verdict: "superseded", severity: "info", says: "2025-03-03" },
    },
    {
      name: "proposed first, agreed later",
      documents: [
        {
          name: "a.txt",
          text: "The pact of the north\n\nJuly 8, 2025\n\nNorway has pledged to spend 4% of its GDP on defence by 2034.",
        },
        {
          name: "b.txt",
          text: "What the north wants\n\nMarch 3, 2025\n\nAnna Berg has proposed that Norway spend 4% of its GDP on defence by 2034.",
        },
      ],
      expect: "silent",
    },
    {
      name: "what was promised is planned",
      documents: [
        {
          name: "a.txt",
          text: "The pact of the north\n\nMarch 3, 2025\n\nNorway has pledged to spend 4% of its GDP on defence by 2034.",
        },
        {
          name: "b.txt",
          text: "What the north does\n\nJuly 8, 2025\n\nNorway plans to spend 4% of its GDP on defence by 2034.",
        },
      ],
      expect: "silent",
    },
    {
      name: "called for again",
      documents: [
        {
          name: "a.txt",
          text: "The pact of the north\n\nMarch 3, 2025\n\nNorway has pledged to spend 4% of its GDP on defence by 2034.",
        },
        {
          name: "b.txt",
          text: "What the north wants\n\nJuly 8, 2025\n\nNorway must spend 4% of its GDP on defence by 2034, Anna Berg said.",
        },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const claim of ground.claims) if (isTyped(claim) && isOfTwo(claim)) yield* judge(ground, claim);
  },
};

/** Whether its tellings differ in status at all: most are repeated as they are. */
function isOfTwo({ members }: Claim): boolean {
  return members.some(({ differences }) => differences.some(({ part }) => part === "status"));
}

const OPEN: ReadonlySet<string> = new Set(["proposal", "offer"]);

function dayOf({ member }: Teller): string {
  return valueOr<string, string>(member.dated, "");
}

function* judge(ground: Ground, claim: Claim): Iterable<Finding> {
  const dated = tellersOf(ground, claim).filter((teller) => dayOf(teller) !== "");
  const settled = dated.filter(({ statement }) => statement.frame.modality === "committed");
  const [first] = [...settled].sort(by(dayOf));
  if (!first) return;
  const open = dated.find(
    (teller) => OPEN.has(teller.statement.subkind ?? "") && !settled.includes(teller) && dayOf(teller) > dayOf(first),
  );
  if (open) yield finding(open, first, claim);
}

function finding(open: Teller, first: Teller, claim: Claim): Finding {
  const said = (teller: Teller): string => `${quoted(shortened(teller.statement.quote))} (${dayOf(teller)})`;
  return findingOf(rule, {
    verdict: "superseded",
    severity: "info",
    message: `${said(open)} tells as still open what was settled in an older text: ${said(first)}.`,
    working: [step(`still ${open.statement.subkind}: ${said(open)}`, 0), step(`settled: ${said(first)}`, 1)],
    evidence: [open, first].map(({ statement }) => evidenceOf(statement)),
    settle: "The text of the decision, with its day.",
    about: claim.id,
  });
}
