/** Source swapped. Comes in: quotations and figures with whom they are given to. Goes out: one wording or figure given to different sources. */
import type { Claim } from "../core/claim.ts";
import type { Finding } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import type { Statement } from "../core/statement.ts";
import { unitDimension } from "../measure/unit.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Page, Rule } from "./rule.ts";
import { isRetold, isTyped, surnameOf, type Teller, tellersOf } from "./tellings.ts";
import { list, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "source-swapped",
  version: 1,
  title: "Source swapped",
  about:
    "The same quotation, word for word, in the mouths of two people: one of the texts is wrong. And the same rare figure given to one source here and to another, or to nobody that can be named, there: on the way it changed hands.",
  source: "Reuters Handbook of Journalism, “Attribution”",
  examples: [
    {
      name: "one quotation, two speakers",
      documents: [
        {
          name: "a.txt",
          text: "“The harbour of Varna will be closed to all foreign ships before the winter,” said Marta Nowak.",
        },
        {
          name: "b.txt",
          text: "“The harbour of Varna will be closed to all foreign ships before the winter,” said Ivan Petrov.",
        },
      ],
      expect: { verdict: "disagreement", severity: "warning", says: "Marta Nowak and Ivan Petrov" },
    },
    {
      name: "a minister's figure becomes one of experts",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026, Marta Nowak said." },
        { name: "b.txt", text: "Experts say that Turkey will produce 2,400 drones in 2026." },
      ],
      expect: { verdict: "changed", severity: "info", says: "Experts" },
    },
    {
      name: "one quotation, one speaker",
      documents: [
        {
          name: "a.txt",
          text: "“The harbour of Varna will be closed to all foreign ships before the winter,” said Marta Nowak.",
        },
        {
          name: "b.txt",
          text: "Nowak said: “The harbour of Varna will be closed to all foreign ships before the winter.” Marta Nowak is the mayor.",
        },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    yield* quotations(ground);
    for (const claim of ground.claims) if (isRetold(claim) && isTyped(claim)) yield* figures(ground, claim);
  },
};

/** Fewer words than this two people may well say alike. */
const LEAST_WORDS = 9;
/** A smaller round count turns up of many things. */
const LEAST_COUNT = 20;

interface Quotation {
  readonly statement: Statement;
  readonly page: Page;
  readonly speaker: string;
  readonly wording: string;
}

function* quotations({ pages }: Ground): Iterable<Finding> {
  const all = pages.flatMap((page) => page.statements.flatMap((statement) => quotationOf(page, statement) ?? []));
  for (const same of groupBy(all, ({ wording }) => wording).values()) {
    const firsts = [...groupBy(same, ({ speaker }) => speaker).values()].flatMap(([first]) => first ?? []);
    if (firsts.length > 1) yield twoMouths(firsts);
  }
}

function quotationOf(page: Page, statement: Statement): Quotation | undefined {
  const speaker = surnameOf(statement.source);
  if (!statement.direct || speaker === undefined || !isNamedBeside(page, statement)) return undefined;
  const words = statement.quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < LEAST_WORDS ? undefined : { statement, page, speaker, wording: words.join(" ") };
}

/** Whom a quotation is given to is certain where the full or last name stands in its own paragraph with a verb of saying. */
function isNamedBeside({ document }: Page, { source, cue, span }: Statement): boolean {
  if (!source || !cue || source.resolved.known !== "stated") return false;
  const block = document.blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end)?.span;
  const places = [source.span, cue.span];
  return block !== undefined && places.every(({ start, end }) => block.start <= start && end <= block.end);
}

function twoMouths(quotations: readonly Quotation[]): Finding {
  const names = quotations.map(({ statement }) => statement.source?.name ?? "");
  const [first] = quotations as [Quotation];
  return findingOf(rule, {
    verdict: "disagreement",
    severity: "warning",
    message: `The same words are given to ${list(names)}: ${quoted(shortened(first.statement.quote))}.`,
    working: quotations.map(({ statement, page }, index) =>
      step(
        `in ${page.document.origin.name} said by ${statement.source?.name ?? ""}: ${quoted(shortened(statement.quote))}`,
        index,
      ),
    ),
    evidence: quotations.map(({ statement }) => evidenceOf(statement)),
    assumptions: ["the speaker of each quotation is read rightly from the words beside it"],
    settle: "A recording or transcript of the occasion.",
  });
}

/** Whom a telling is given to: a person, a body, nobody that can be named; undefined where the narrator stands for it. */
function creditOf({ statement: { source, hedge }, page }: Teller): string | undefined {
  if (source) return surnameOf(source) ?? source.name.toLowerCase();
  return hedge && page.language.cues.hearsay.has(hedge.quote.toLowerCase()) ? hedge.quote.toLowerCase() : undefined;
}

function* figures(ground: Ground, claim: Claim): Iterable<Finding> {
  const tellers = tellersOf(ground, claim).filter((teller) => isRare(teller) && creditOf(teller) !== undefined);
  for (const same of groupBy(tellers, ({ quantity }) => `${quantity?.low}|${quantity?.high}`).values()) {
    const credits = groupBy(same, (teller) => creditOf(teller) ?? "");
    const documents = new Set(same.map(({ page }) => page.document.id));
    if (credits.size > 1 && documents.size > 1)
      yield changedHands(
        [...credits.values()].flatMap(([first]) => first ?? []),
        claim,
      );
  }
}

function isRare({ quantity, member }: Teller): boolean {
  if (!quantity || member.relation === "opposed" || quantity.subject.known !== "stated") return false;
  return (
    unitDimension(quantity.unit) === "money" ||
    (unitDimension(quantity.unit) === "count" && quantity.low >= LEAST_COUNT)
  );
}

function changedHands(tellers: readonly Teller[], claim: Claim): Finding {
  const sorted = [...tellers].sort(
    by(
      ({ page }) => page.document.origin.name,
      ({ statement }) => statement.span.start,
    ),
  );
  const credited = ({ statement }: Teller): string =>
    statement.source ? statement.source.name : `nobody (${quoted(statement.hedge?.quote ?? "")})`;
  const [first] = sorted as [Teller];
  return findingOf(rule, {
    verdict: "changed",
    severity: "info",
    message: `${quoted(first.quantity?.quote ?? "")} is given to ${list([...new Set(sorted.map(credited))])}: on the way it changed hands, or each of them said it.`,
    working: sorted.map((teller, index) =>
      step(
        `in ${teller.page.document.origin.name} given to ${credited(teller)}: ${quoted(teller.quantity?.quote ?? "")}`,
        index,
      ),
    ),
    evidence: sorted.map(({ statement, quantity }) => evidenceOf(statement, quantity?.span)),
    settle: "Who gave the figure first, and whether the others have it from there.",
    about: `${claim.id} ${first.quantity?.low ?? ""}`,
  });
}
