/** Scope widened. Comes in: tellings of one comparison or figure in a document. Goes out: those that claim more than its quotation. */
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Span } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import { bareItem, isGeneralisation } from "../measure/item.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule } from "./rule.ts";
import { counted, quoted, shortened, things } from "./wording.ts";

export const rule: Rule = {
  id: "scope",
  version: 1,
  title: "Scope widened",
  about:
    "A document's own quotation speaks of one thing (“ammunition”) and the narrator makes it everything, something more general or another thing, with the same figure.",
  examples: [
    {
      name: "howitzers become all production",
      documents: [
        {
          name: "a.txt",
          text: "Poland builds in four months what takes Norway two years.\n\n“Poland builds as many howitzers in four months as Norway builds in two years,” said Jane Carter, a historian in Bergen.",
        },
      ],
      expect: { verdict: "changed", severity: "warning", says: "howitzers" },
    },
    {
      name: "the same scope in both",
      documents: [
        {
          name: "a.txt",
          text: "Poland builds as many howitzers in four months as Norway builds in two years.\n\n“Poland builds as many howitzers in four months as Norway builds in two years,” said Jane Carter, a historian in Bergen.",
        },
      ],
      expect: "silent",
    },
    {
      name: "no quotation to measure against",
      documents: [{ name: "a.txt", text: "Poland builds in four months what takes Norway two years." }],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) {
      if (!page.statements.some(({ direct }) => direct)) continue;
      for (const tellings of groupBy(tellingsIn(page), ({ key }) => key).values()) yield* judge(tellings);
    }
  },
};

interface Telling {
  readonly statement: Statement;
  readonly span: Span;
  readonly quote: string;
  /** All but the item. */
  readonly key: string;
  /** "" when nothing is named, which in a comparison of outputs is everything. */
  readonly item: string;
}

function tellingsIn({ statements }: Page): readonly Telling[] {
  return statements.flatMap((statement) => [...comparisonsOf(statement), ...figuresOf(statement)]);
}

function comparisonsOf(statement: Statement): readonly Telling[] {
  return statement.comparisons.flatMap(({ form, left, right, low, high, span, quote }) => {
    if (form === "comparable" || left.actor.known === "unknown" || right.actor.known === "unknown") return [];
    const item = valueOr<string, string>(left.item, valueOr<string, string>(right.item, ""));
    const key = ["ratio", left.actor.value, right.actor.value, low, high].join("|");
    return [{ statement, span, quote, key, item: bareItem(item) }];
  });
}

// A figure must name both things to have been widened: what is merely not repeated is no change.
function figuresOf(statement: Statement): readonly Telling[] {
  return statement.quantities.flatMap(({ subject, measure, item, period, low, high, unit, span, quote }) => {
    if (subject.known === "unknown" || measure.known === "unknown" || item.known === "unknown") return [];
    const year = period.known === "unknown" ? "" : (period.value.to ?? "").slice(0, 4);
    // A count's unit is the thing counted itself, so it takes no part in the key.
    const kind = unit === "%" || unit === "1" ? unit : "count";
    const key = ["figure", subject.value, measure.value, year, low, high, kind].join("|");
    return [{ statement, span, quote, key, item: bareItem(item.value) }];
  });
}

function* judge(tellings: readonly Telling[]): Iterable<Finding> {
  const quotations = tellings.filter(({ statement, item }) => statement.direct && item !== "");
  const [quotation] = quotations;
  if (!quotation || new Set(quotations.map(({ item }) => item)).size > 1) return;
  const wider = tellings.filter((telling) => !telling.statement.direct && isMoved(telling, quotation.item));
  if (wider.length === 0) return;
  const evidence = [quotation, ...wider].map(({ statement, span }) => evidenceOf(statement, span));
  const said = (item: string): string => (item === "" ? "everything that is produced" : things(item));
  const made = [...new Set(wider.map(({ item }) => said(item)))].join(" or of ");
  yield findingOf(rule, {
    verdict: "changed",
    severity: "warning",
    message: `The document's own quotation is about ${things(quotation.item)} only; in ${counted(wider.length, "other place")} the same figure is told of ${made}.`,
    working: [
      step(`quoted: ${quoted(shortened(quotation.quote))} (${things(quotation.item)})`, 0),
      ...wider.map(({ quote, item }, index) => step(`told as: ${quoted(shortened(quote))} (${said(item)})`, index + 1)),
    ],
    evidence,
    about: quotation.key,
    settle: "The speaker's words: what exactly was counted.",
  });
}

// "Weapons" for "ammunition": neither holds the other, and the figure was still moved to another thing. Figures that
// differ so are two figures; a ratio of the same two sides is one.
function isMoved({ item, key }: Telling, from: string): boolean {
  if (item === from) return false;
  return item === "" || isGeneralisation(item, from) || (key.startsWith("ratio|") && !isGeneralisation(from, item));
}
