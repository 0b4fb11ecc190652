/** Comparison across bases. Comes in: amounts set side by side. Goes out: those that are not in one kind of money. */
import type { Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import type { Comparison } from "../core/quantity.ts";
import type { Span } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import { actorName } from "../measure/actor.ts";
import { unitDimension } from "../measure/unit.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, Told } from "./rule.ts";
import { number, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "basis",
  version: 1,
  title: "Comparison across bases",
  about:
    "Money at purchasing power and money at market rates are two different units. A text that sets one beside the other compares nothing; where the document has the adjusted amount at market rates too, the comparison is repeated like for like.",
  source: "World Bank, International Comparison Program: purchasing power parities are not market rates",
  examples: [
    {
      name: "purchasing power set beside market rates",
      documents: [
        {
          name: "a.txt",
          text: "India's military spending was $82 billion in 2023. At purchasing power parity, India's military spending is $300 billion – comparable to the military spending of China of $296 billion.",
        },
      ],
      expect: { verdict: "not-comparable", severity: "warning", says: "purchasing power" },
    },
    {
      name: "both at market rates",
      documents: [
        {
          name: "a.txt",
          text: "Poland's military spending is $35 billion – comparable to the military spending of Italy of $36 billion.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) {
      for (const { statement, comparison } of page.comparisons) yield* judge(page, statement, comparison);
    }
  },
};

/** How far the words of purchasing power reach: to one amount for sure, or perhaps to both. */
type Reach = { readonly adjusted: Told; readonly plain: Told; readonly sure: boolean };

function* judge(page: Page, statement: Statement, comparison: Comparison): Iterable<Finding> {
  const sides = comparison.form === "comparable" ? sidesOf(page, statement, comparison) : undefined;
  const reach = sides && reachOf(page, statement, ...sides);
  if (!sides || !reach) return;
  const { adjusted, plain, sure } = reach;
  const sibling = siblingOf(page, adjusted);
  const told = sibling ? [adjusted, plain, sibling] : [adjusted, plain];
  const ratio = adjusted.quantity.low / plain.quantity.low;
  const repeated = sibling && sibling.quantity.low / plain.quantity.low;
  const again =
    repeated === undefined
      ? ""
      : ` With the document's own market figure for ${nameOf(adjusted)} the ratio is ${number(repeated, 2)}, not ${number(ratio, 3)}.`;
  yield findingOf(rule, {
    verdict: "not-comparable",
    severity: sure ? "warning" : "info",
    message: sure
      ? `${quoted(adjusted.quantity.quote)} is at purchasing power and ${quoted(plain.quantity.quote)} is not: they are set side by side but are two kinds of money.${again}`
      : `${quoted(adjusted.quantity.quote)} is at purchasing power; the text does not say that ${quoted(plain.quantity.quote)}, which is set beside it, is too. If it is not, they are two kinds of money.${again}`,
    working: [
      step(`as printed: ${number(adjusted.quantity.low)} ÷ ${number(plain.quantity.low)} = ${number(ratio, 3)}`, 0, 1),
      ...(sibling && repeated !== undefined
        ? [
            step(
              `like for like, ${nameOf(adjusted)} at market rates: ${number(sibling.quantity.low)} ÷ ${number(plain.quantity.low)} = ${number(repeated, 2)}`,
              2,
              1,
            ),
            step(
              `the adjustment alone: ${number(adjusted.quantity.low)} ÷ ${number(sibling.quantity.low)} = ${number(adjusted.quantity.low / sibling.quantity.low)}`,
              0,
              2,
            ),
          ]
        : []),
    ],
    evidence: told.map((one) => evidenceOf(one.statement, one.quantity.span)),
    assumptions: [`${quoted(plain.quantity.quote)} is at market rates, since nothing else is said of it`],
    settle: "Both amounts on one basis from one producer: both at purchasing power or both at market rates.",
  });
}

/** The two printed amounts; the left one may stand in the statement before. */
function sidesOf(page: Page, statement: Statement, { left, right, span }: Comparison): [Told, Told] | undefined {
  const own = (index: number | undefined): Told | undefined => {
    const quantity = index === undefined ? undefined : statement.quantities[index];
    return quantity && { statement, quantity };
  };
  const b = own(right.quantity);
  const sentence = page.sentences.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const before = sentence?.figures.filter(({ quantity }) => quantity.span.end <= span.start) ?? [];
  const a = own(left.quantity) ?? before.findLast(({ quantity }) => quantity.unit === b?.quantity.unit);
  if (!a || !b || a.quantity.unit !== b.quantity.unit || unitDimension(a.quantity.unit) !== "money") return undefined;
  return [a, b];
}

/** Which of two amounts of a sentence the words of purchasing power are said of; undefined when of none or both. */
function reachOf(page: Page, statement: Statement, left: Told, right: Told): Reach | undefined {
  const sentence = page.sentences.find(
    ({ span }) => span.start <= left.quantity.span.start && left.quantity.span.end <= span.end,
  );
  const from = Math.min(sentence?.span.start ?? statement.span.start, left.quantity.span.start);
  const to = Math.max(sentence?.span.end ?? statement.span.end, right.quantity.span.end);
  const before = adjustingWords(page, { start: from, end: left.quantity.span.end });
  const after = adjustingWords(page, { start: left.quantity.span.end, end: to });
  if ((before === undefined) === (after === undefined)) return undefined;
  if (before === undefined) return { adjusted: right, plain: left, sure: true };
  return { adjusted: left, plain: right, sure: isTiedTo(page, before, left) };
}

function adjustingWords({ document, language }: Page, { start, end }: Span): Span | undefined {
  const text = document.text.slice(start, end).toLowerCase();
  const found = language.measures.purchasingPower
    .map((words) => ({ at: text.lastIndexOf(words), words }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at || b.words.length - a.words.length)[0];
  return found && { start: start + found.at, end: start + found.at + found.words.length };
}

// "In purchasing power terms, A is as much as B" may be said of both; "the effective value of A's budget" is not.
function isTiedTo({ document, language }: Page, words: Span, { quantity }: Told): boolean {
  const { text } = document;
  const from = text.lastIndexOf(",", words.start) + 1;
  const comma = text.indexOf(",", words.end);
  const segment = text.slice(from, comma < 0 ? quantity.span.end : comma);
  const isBeside = (comma < 0 || comma >= quantity.span.start) && from > 0;
  const actor = valueOr<string, string>(quantity.subject, "");
  const names = Object.keys(language.measures.actors).filter((name) => language.measures.actors[name] === actor);
  return isBeside || names.some((name) => segment.includes(name));
}

function nameOf({ quantity }: Told): string {
  return actorName(valueOr<string, string>(quantity.subject, ""));
}

/** The same actor's same measure in the same currency without the adjustment, when the document gives one such value. */
function siblingOf(page: Page, { quantity }: Told): Told | undefined {
  const { subject, measure } = quantity;
  if (subject.known === "unknown" || measure.known === "unknown") return undefined;
  const same = page.figures.filter(
    ({ quantity: other }) =>
      other.low !== quantity.low &&
      other.unit === quantity.unit &&
      other.change === "none" &&
      valueOr<string, string>(other.basis.price, "") !== "purchasing-power" &&
      valueOr<string, string>(other.subject, "") === subject.value &&
      valueOr<string, string>(other.measure, "") === measure.value,
  );
  return new Set(same.map(({ quantity: other }) => other.low)).size === 1 ? same[0] : undefined;
}
