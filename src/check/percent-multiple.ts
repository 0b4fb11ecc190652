/** Per cent against multiple. Comes in: movements. Goes out: whether "+400 %" and "five-fold" are one figure. */
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Span } from "../core/span.ts";
import { contains, multipleOf } from "../relation/index.ts";
import { tokens } from "../text/tokens.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, SentenceFigures, Told } from "./rule.ts";
import { list, number, quoted } from "./wording.ts";

export const rule: Rule = {
  id: "percent-multiple",
  version: 1,
  title: "Per cent against multiple",
  about:
    "Puts a growth in per cent and a multiple that are said of one thing into one number. An increase of 400 % is five times as much, not four times.",
  formula: "multiple = 1 + per cent ÷ 100",
  examples: [
    {
      name: "200 per cent is not twice as much",
      documents: [
        {
          name: "a.txt",
          text: "The shipyard reports a 200% increase – a two-fold increase – in orders for minehunters.",
        },
      ],
      expect: { verdict: "conflict", severity: "error", says: "3 times" },
    },
    {
      name: "200 per cent is three-fold",
      documents: [
        {
          name: "a.txt",
          text: "The shipyard reports a three-fold increase – a 200% increase – in orders for minehunters.",
        },
      ],
      expect: { verdict: "consistent", severity: "info", says: "agree" },
    },
    {
      name: "two movements of two things",
      documents: [
        {
          name: "a.txt",
          text: "Output of shells rose 200% last year, and drones are now built four times as fast as in 2022.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) {
      const clashing = page.sentences.flatMap((sentence) => clashes(page, sentence));
      yield* clashing.map(conflict);
      yield* agreements(page);
    }
  },
};

type Pair = { readonly percent: Told; readonly multiple: Told };

/** So far apart a figure and its restatement may stand. */
const APPOSITION = 45;

/** Neighbours in a sentence, set in apposition, of which neither can be the other. */
function clashes(page: Page, { figures }: SentenceFigures): readonly Pair[] {
  return figures.flatMap((left, index) => {
    const right = figures[index + 1];
    const pair = right && pairOf(left, right);
    if (!pair || !isApposition(page, left, right) || !sameThing(left, right) || couldBeOne(pair)) return [];
    return [pair];
  });
}

function pairOf(a: Told, b: Told): Pair | undefined {
  if (isPercent(a) && isMultiple(b)) return { percent: a, multiple: b };
  return isPercent(b) && isMultiple(a) ? { percent: b, multiple: a } : undefined;
}

function isPercent({ quantity }: Told): boolean {
  return quantity.unit === "%" && quantity.change === "up" && quantity.low === quantity.high;
}

function isMultiple({ quantity }: Told): boolean {
  return quantity.unit === "1" && quantity.low > 1 && quantity.low === quantity.high;
}

// A restatement is set off by a mark and adds no clause of its own: "rose 200 %, and four times more than" is none.
function isApposition({ document, language }: Page, left: Told, right: Told): boolean {
  const [start, end] = [left.quantity.span.end, right.quantity.span.start];
  if (end - start > APPOSITION || end <= start) return false;
  const between = tokens(document.text, start, end);
  const joins = between.some((token) => token.kind === "word" && language.clauses.coordinators.has(token.lower));
  return !joins && between.some((token) => token.kind === "mark");
}

function sameThing({ quantity: a }: Told, { quantity: b }: Told): boolean {
  const parts = ["subject", "measure", "item"] as const;
  return parts.every((part) => {
    const [x, y] = [valueOr<string, string>(a[part], ""), valueOr<string, string>(b[part], "")];
    return x === y || x === "" || y === "";
  });
}

function factorOf({ quantity }: Told): number {
  return multipleOf(quantity)?.factor(quantity.low) ?? Number.NaN;
}

// Each is tried as printed against what the other's writing allows: the widths of both at once would let 4 pass for 5.
function couldBeOne({ percent, multiple }: Pair): boolean {
  const [a, b] = [multipleOf(percent.quantity), multipleOf(multiple.quantity)];
  if (!a || !b) return true;
  return contains(b.interval, factorOf(percent)) || contains(a.interval, factorOf(multiple));
}

function conflict({ percent, multiple }: Pair): Finding {
  const right = factorOf(percent);
  const wrong = factorOf(multiple);
  return findingOf(rule, {
    verdict: "conflict",
    severity: "error",
    message: `${quoted(percent.quantity.quote)} makes ${number(right)} times as much, but the text says ${quoted(multiple.quantity.quote)} of the same.`,
    working: [
      step(`${quoted(percent.quantity.quote)}: 1 + ${number(percent.quantity.low)} ÷ 100 = ${number(right)} times`, 0),
      step(`${quoted(multiple.quantity.quote)}: ${number(wrong)} times, which is +${number((wrong - 1) * 100)} %`, 1),
    ],
    evidence: [percent, multiple].map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    about: `${percent.quantity.quote} ${multiple.quantity.quote}`,
    settle: "The speaker's own words: one of the two is a mistake in converting the other.",
  });
}

/** One line for every growth that a document gives both in per cent and as a multiple. */
function* agreements(page: Page): Iterable<Finding> {
  const movements = page.sentences.flatMap(({ span, figures }) =>
    figures
      .filter((told) => isPercent(told) || (isMultiple(told) && isGrowth(told)))
      .map((told) => ({ told, key: growthKey(told, span) })),
  );
  for (const members of groupBy(movements, ({ key }) => key).values()) {
    const group = members.map(({ told }) => told);
    const percents = group.filter(isPercent);
    for (const multiple of group.filter(isMultiple)) {
      const agreeing = percents.filter((percent) => couldBeOne({ percent, multiple }));
      if (agreeing.length === 0) continue;
      const all = group.filter((told) => Math.abs(factorOf(told) - factorOf(multiple)) < 1e-9);
      yield agreement(all.some(isPercent) ? all : [multiple, ...agreeing]);
      break;
    }
  }
}

function isGrowth({ quantity }: Told): boolean {
  return quantity.change === "up" || valueOr<string, string>(quantity.measure, "").endsWith("-growth");
}

// What is not known to be one thing is compared inside a sentence only.
function growthKey({ quantity }: Told, { start }: Span): string {
  const [measure, item] = [valueOr<string, string>(quantity.measure, ""), valueOr<string, string>(quantity.item, "")];
  return measure && item ? `${measure}|${item}` : String(start);
}

function agreement(group: readonly Told[]): Finding {
  const wordings = [...new Set(group.map(({ quantity }) => quoted(quantity.quote)))];
  return findingOf(rule, {
    verdict: "consistent",
    severity: "info",
    message: `${list(wordings)} agree: ${wordings.length === 2 ? "both" : "all"} mean ${number(factorOf(group[0] as Told))} times as much.`,
    working: group.map((told, index) => {
      const { low, unit, quote } = told.quantity;
      const sum = unit === "%" ? `1 + ${number(low)} ÷ 100 = ${number(factorOf(told))}` : number(low);
      return step(`${quoted(quote)}: ${sum} times`, index);
    }),
    evidence: group.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
  });
}
