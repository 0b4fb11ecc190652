/** Earlier claim. Comes in: what one speaker says of one figure in several documents. Goes out: values that are not the same. */
import type { Claim } from "../core/claim.ts";
import type { Finding } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Interval, Quantity } from "../core/quantity.ts";
import { multipleOf, positionsOf } from "../relation/index.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Rule } from "./rule.ts";
import { isRetold, isTyped, surnameOf, type Teller, tellersOf } from "./tellings.ts";
import { list, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "earlier-claim",
  version: 1,
  title: "Earlier claim of the same speaker",
  about:
    "The record of one speaker on one figure: where documents have the same person give values that cannot be one, they are set side by side in the order of their dates. Figures change, so it is no reproach by itself.",
  examples: [
    {
      name: "one speaker, two numbers for one year",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026, Marta Nowak said." },
        { name: "b.txt", text: "Marta Nowak said that Turkey will produce 900 drones in 2026." },
      ],
      expect: { verdict: "changed", severity: "info", says: "Marta Nowak" },
    },
    {
      name: "one speaker, one number",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026, Marta Nowak said." },
        { name: "b.txt", text: "Marta Nowak said that Turkey will produce about 2,400 drones in 2026." },
      ],
      expect: "silent",
    },
    {
      name: "two speakers, two numbers",
      documents: [
        { name: "a.txt", text: "Turkey will produce 2,400 drones in 2026, Marta Nowak said." },
        { name: "b.txt", text: "Ivan Petrov said that Turkey will produce 900 drones in 2026." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const claim of ground.claims) if (isRetold(claim) && isTyped(claim)) yield* judge(ground, claim);
  },
};

const MOST_SHOWN = 8;

function* judge(ground: Ground, claim: Claim): Iterable<Finding> {
  const tellers = tellersOf(ground, claim).filter(({ quantity, statement }) => {
    return (
      quantity !== undefined &&
      quantity.bound !== "<" &&
      quantity.bound !== ">" &&
      surnameOf(statement.source) !== undefined
    );
  });
  for (const record of groupBy(tellers, ({ statement }) => surnameOf(statement.source) ?? "").values()) {
    // Two figures of one text are set beside each other on purpose.
    const firsts = [...groupBy(record, ({ page }) => page.document.id).values()].flatMap(([first]) => first ?? []);
    const values = firsts.map(({ quantity }, index) => ({ id: String(index), interval: intervalOf(quantity) }));
    if (firsts.length > 1 && positionsOf(values).length > 1) yield finding(firsts, claim);
  }
}

const ANY = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

// "+400 %" and "five times as many" are one figure.
function intervalOf(quantity: Quantity | undefined): Interval {
  return (quantity && (multipleOf(quantity)?.interval ?? quantity.interval)) ?? ANY;
}

function dayOf({ member }: Teller): string {
  return valueOr<string, string>(member.dated, "");
}

function finding(tellers: readonly Teller[], claim: Claim): Finding {
  const sorted = [...tellers]
    .sort(
      by(
        (teller) => dayOf(teller) || "9999",
        ({ page }) => page.document.origin.name,
      ),
    )
    .slice(0, MOST_SHOWN);
  const who = sorted[0]?.statement.source?.name ?? "";
  const said = sorted.map((teller) => `${quoted(teller.quantity?.quote ?? "")} (${dayOf(teller) || "undated"})`);
  const order = sorted.some((teller) => dayOf(teller) === "") ? "; which came first is not known" : "";
  return findingOf(rule, {
    verdict: "changed",
    severity: "info",
    message: `${who} is given with values that are not the same: ${list([...new Set(said)])}${order}.`,
    working: sorted.map((teller, index) =>
      step(
        `${dayOf(teller) || "undated"}, ${teller.page.document.origin.name}: ${quoted(teller.quantity?.quote ?? "")}`,
        index,
      ),
    ),
    evidence: sorted.map(({ statement, quantity }) => evidenceOf(statement, quantity?.span)),
    settle: "The speaker's own words on each day: whether the figure changed or its retelling.",
    about: claim.id,
  });
}
