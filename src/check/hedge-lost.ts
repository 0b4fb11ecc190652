/** Hedge lost. Comes in: the tellings of each claim. Goes out: what its speaker holds possible and another telling makes certain. */
import type { Finding } from "../core/finding.ts";
import { by } from "../core/order.ts";
import type { Modality } from "../core/statement.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Rule } from "./rule.ts";
import { isRetold, isTyped, surnameOf, type Teller, tellersOf } from "./tellings.ts";
import { counted, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "hedge-lost",
  version: 1,
  title: "Hedge lost",
  about:
    "A speaker's “could” or “may” is told elsewhere as “will” or as a fact, of the same speaker or in the narrator's own voice. The speaker may have said both, so it is never more than a hint to look at the words.",
  source: "Reuters Handbook of Journalism, “Accuracy”: quotes and paraphrases must not change the meaning",
  examples: [
    {
      name: "could becomes will",
      documents: [
        { name: "a.txt", text: "Anna Berg said that Belarus could attack Latvia within two years." },
        { name: "b.txt", text: "Belarus will attack Latvia within two years, Anna Berg warned." },
      ],
      expect: { verdict: "changed", severity: "info", says: "Anna Berg" },
    },
    {
      name: "could stays could",
      documents: [
        { name: "a.txt", text: "Anna Berg said that Belarus could attack Latvia within two years." },
        { name: "b.txt", text: "Belarus may attack Latvia within two years, Anna Berg warned." },
      ],
      expect: "silent",
    },
    {
      name: "another speaker is more certain",
      documents: [
        { name: "a.txt", text: "Anna Berg said that Belarus could attack Latvia within two years." },
        { name: "b.txt", text: "Belarus will attack Latvia within two years, Ivan Petrov warned." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const claim of ground.claims) if (isRetold(claim)) yield* judge(tellersOf(ground, claim), isTyped(claim));
  },
};

const CERTAIN: ReadonlySet<Modality> = new Set<Modality>(["asserted", "expected", "planned", "committed"]);
const MOST_SHOWN = 6;

function* judge(tellers: readonly Teller[], typed: boolean): Iterable<Finding> {
  const cautious = tellers.filter(isCautious);
  const speakers = new Set(cautious.flatMap(({ statement }) => surnameOf(statement.source) ?? []));
  for (const speaker of speakers) {
    const said = cautious.find(({ statement }) => surnameOf(statement.source) === speaker) as Teller;
    const certain = tellers.filter(
      (teller) => isCertain(teller) && isHis(teller, speaker, typed) && isSame(teller, said),
    );
    if (certain.length > 0) yield finding(said, certain);
  }
}

function isCautious({ statement: { frame, hedge } }: Teller): boolean {
  return frame.modality === "possible" && hedge !== null && frame.polarity === "+";
}

function isCertain({ statement: { frame, hedge } }: Teller): boolean {
  return hedge === null && CERTAIN.has(frame.modality) && frame.polarity === "+";
}

// The narrator's telling is one of the speaker's words only where a figure of a known actor ties the two together.
function isHis({ statement: { source } }: Teller, speaker: string, typed: boolean): boolean {
  return source === null ? typed : surnameOf(source) === speaker;
}

/** Whether both tell the same figure; without a figure, whether the reconciler found the same deed. */
function isSame(teller: Teller, said: Teller): boolean {
  if (!teller.quantity || !said.quantity) return teller.statement.frame.act === said.statement.frame.act;
  return teller.quantity.low === said.quantity.low && teller.quantity.high === said.quantity.high;
}

function finding(said: Teller, certain: readonly Teller[]): Finding {
  const sorted = [...certain].sort(
    by(
      ({ page }) => page.document.origin.name,
      ({ statement }) => statement.span.start,
    ),
  );
  const shown = [...new Map([said, ...sorted.slice(0, MOST_SHOWN)].map((one) => [one.statement.id, one])).values()];
  const [first] = sorted as [Teller];
  const who = said.statement.source?.name ?? "";
  return findingOf(rule, {
    verdict: "changed",
    severity: "info",
    message: `${who} says ${quoted(said.statement.hedge?.quote ?? "")} (${quoted(shortened(said.statement.quote))}); in ${counted(certain.length, "other telling")} it is certain, first ${quoted(shortened(first.statement.quote))}.`,
    working: shown.map(({ statement }, index) =>
      step(
        index === 0
          ? `hedged with ${quoted(statement.hedge?.quote ?? "")}: ${quoted(shortened(statement.quote))}`
          : `told without a hedge by ${statement.source?.name ?? "the narrator"}: ${quoted(shortened(statement.quote))}`,
        index,
      ),
    ),
    evidence: shown.map(({ statement }) => evidenceOf(statement)),
    settle: "The speaker's own words: what was held possible, and what was announced.",
  });
}
