/** Level against target. Comes in: "more than double the target of 2 %". Goes out: whether it holds like for like. */
import type { Finding } from "../core/finding.ts";
import { valueOr } from "../core/part.ts";
import { contains } from "../relation/index.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, Told } from "./rule.ts";
import { number, quoted, range } from "./wording.ts";

export const rule: Rule = {
  id: "level-against-target",
  version: 1,
  title: "Level against target",
  about:
    "A new total is called a multiple of an older target. When the new total holds a part that the older target never counted, the multiple is repeated with the core part alone.",
  formula: "multiple = new target ÷ old target, like for like",
  source:
    "NATO, Wales Summit Declaration (2014), paragraph 14: 2 % of GDP on defence, related infrastructure not counted",
  examples: [
    {
      name: "more than double only with what the old target did not count",
      documents: [
        {
          name: "a.txt",
          text: "The defence minister proposes a new target for Norway: 2.4% of GDP for core defence plus 1.6% for bridges and harbours, a total of 4% of GDP. More than double Norway's spending target of 1.5% is steep.",
        },
      ],
      expect: { verdict: "not-comparable", severity: "warning", says: "1.6" },
    },
    {
      name: "no parts, nothing to compare like for like",
      documents: [
        {
          name: "a.txt",
          text: "The defence minister proposes a new target for Norway: 4% of GDP for defence. More than double Norway's spending target of 1.5% is steep.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    for (const page of pages) {
      for (const sentence of page.sentences) yield* judge(page, sentence.figures);
    }
  },
};

function measureOf({ quantity }: Told): string {
  return valueOr<string, string>(quantity.measure, "");
}

function* judge(page: Page, figures: readonly Told[]): Iterable<Finding> {
  const multiple = figures.find(({ quantity }) => quantity.unit === "1" && quantity.low > 1);
  const old = figures.find((told) => measureOf(told).endsWith("-target") && told !== multiple && isShare(told));
  if (!multiple || !old) return;
  const before = page.figures.filter(
    ({ quantity }) => quantity.span.end <= multiple.quantity.span.start && quantity.low !== old.quantity.low,
  );
  const total = before.findLast((told) => measureOf(told) === "military-spending-target" && isShare(told));
  const core = before.findLast((told) => measureOf(told) === "core-defence-target" && isShare(told));
  if (!total || !core || core.quantity.low >= total.quantity.low) return;
  const [whole, like] = [total, core].map(({ quantity }) => quantity.low / old.quantity.low) as [number, number];
  if (!contains(multiple.quantity.interval, whole) || contains(multiple.quantity.interval, like)) return;
  yield finding({ multiple, old, total, core }, whole, like);
}

function isShare({ quantity }: Told): boolean {
  return quantity.unit.startsWith("%") && quantity.low === quantity.high;
}

type Figures = Readonly<Record<"multiple" | "old" | "total" | "core", Told>>;

function finding({ multiple, old, total, core }: Figures, whole: number, like: number): Finding {
  const [m, o, t, c] = [multiple, old, total, core].map(({ quantity }) => quoted(quantity.quote));
  const told = [multiple, total, core];
  const statements = [...new Map(told.map((one) => [one.statement.id, one])).values()];
  const at = (one: Told): number => statements.findIndex(({ statement }) => statement.id === one.statement.id);
  return findingOf(rule, {
    verdict: "not-comparable",
    severity: "warning",
    message: `${m} the target of ${o} holds for the total of ${t} (${number(whole)} times), but core spending alone (${c}) is only ${number(like)} times: the rest was never counted against the old target.`,
    working: [
      step(
        `as printed: ${number(total.quantity.low)} ÷ ${number(old.quantity.low)} = ${number(whole)}`,
        at(total),
        at(multiple),
      ),
      step(
        `like for like: ${number(core.quantity.low)} ÷ ${number(old.quantity.low)} = ${number(like)}`,
        at(core),
        at(multiple),
      ),
      step(`${m} needs ${range(multiple.quantity.interval)}`, at(multiple)),
    ],
    evidence: statements.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    assumptions: ["the older target counts core defence only"],
    settle: "The definitions of both targets in the declarations that set them.",
  });
}
