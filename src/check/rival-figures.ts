/** Rival figures. Comes in: the tellings of a claim. Goes out: the values that several documents give for one and the same figure and that exclude each other. */
import type { Claim } from "../core/claim.ts";
import { wholeYear } from "../core/date.ts";
import type { Finding } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import type { Quantity } from "../core/quantity.ts";
import { contains } from "../core/span.ts";
import type { Modality } from "../core/statement.ts";
import { actorName } from "../measure/actor.ts";
import { unitDimension } from "../measure/unit.ts";
import { positionsOf } from "../relation/index.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Ground, Page, Rule } from "./rule.ts";
import { isTyped, surnameOf, type Teller, tellersOf } from "./tellings.ts";
import { kindOfThings, list, opening, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "rival-figures",
  version: 1,
  title: "Rival figures",
  about:
    "Several documents give one figure, of the same actor, measure, thing and year, and their values exclude each other even within what their rounding and their bounds allow. The values stand side by side with those who give them; which is right is not decided. A document that gives several values itself may speak of a whole and its parts, and is left out; so are demands, and figures whose owner or measure the text does not name.",
  formula: "the intervals of the values do not meet",
  examples: [
    {
      name: "two speakers, two counts of one year",
      documents: [
        { name: "a.txt", text: "Poland produced 120 howitzers in 2023, Marta Nowak said." },
        { name: "b.txt", text: "Poland produced 180 howitzers in 2023, Ivan Petrov said." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "120 howitzers” (Marta Nowak in a.txt)" },
    },
    {
      name: "two shares of one year",
      documents: [
        { name: "a.txt", text: "Norway spent 2.2% of GDP on defence in 2024." },
        { name: "b.txt", text: "Norway spent 1.6% of GDP on defence in 2024." },
      ],
      expect: { verdict: "disagreement", severity: "info", says: "2.2% of GDP" },
    },
    {
      name: "one speaker, another figure on another day",
      documents: [
        {
          name: "a.txt",
          text: "What was built\n\nMarch 3, 2024\n\nPoland produced 120 howitzers in 2023, Marta Nowak said.",
        },
        {
          name: "b.txt",
          text: "What was built\n\nMay 5, 2024\n\nPoland produced 180 howitzers in 2023, Marta Nowak said.",
        },
      ],
      expect: { verdict: "changed", severity: "info", says: "Marta Nowak" },
    },
    {
      name: "rounded otherwise",
      documents: [
        { name: "a.txt", text: "Poland produced about 120 howitzers in 2023." },
        { name: "b.txt", text: "Poland produced 122 howitzers in 2023." },
      ],
      expect: "silent",
    },
    {
      name: "a bound that the other keeps to",
      documents: [
        { name: "a.txt", text: "Poland produced more than 100 howitzers in 2023." },
        { name: "b.txt", text: "Poland produced 122 howitzers in 2023." },
      ],
      expect: "silent",
    },
    {
      name: "two years",
      documents: [
        { name: "a.txt", text: "Poland produced 120 howitzers in 2023." },
        { name: "b.txt", text: "Poland produced 180 howitzers in 2024." },
      ],
      expect: "silent",
    },
    {
      name: "one document has both, and may mean a part",
      documents: [
        { name: "a.txt", text: "Poland produced 120 howitzers in 2023. Poland produced 180 howitzers in 2023." },
        { name: "b.txt", text: "Poland produced 120 howitzers in 2023." },
      ],
      expect: "silent",
    },
    {
      name: "a level and a rise",
      documents: [
        { name: "a.txt", text: "Germany spent 90 billion euros on defence in 2024." },
        { name: "b.txt", text: "Germany spent 7 billion euros more on defence in 2024." },
      ],
      expect: "silent",
    },
    {
      name: "what two ask for",
      documents: [
        { name: "a.txt", text: "Norway must spend 3% of GDP on defence in 2030, Marta Nowak said." },
        { name: "b.txt", text: "Norway must spend 5% of GDP on defence in 2030, Ivan Petrov said." },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const claim of ground.claims) {
      if (!isTyped(claim) || claim.key.period === "") continue;
      const finding = rivalsOf(ground, claim);
      if (finding) yield finding;
    }
  },
};

/** A telling with a figure that says of whom and of what it is. */
type Figured = Teller & { readonly quantity: Quantity };

/** Values that are shown, those that most documents give, and documents that are named of each. */
const MOST = { values: 6, named: 3 };

function rivalsOf(ground: Ground, claim: Claim): Finding | undefined {
  const told = tellersOf(ground, claim).filter(isPlain);
  const perDocument = [...groupBy(told, ({ member }) => member.document).values()];
  const single = perDocument.filter((own) => valuesIn(own).length === 1).flatMap(([first]) => first ?? []);
  const values = valuesIn(single);
  if (values.length < 2) return undefined;
  const shown = [...values].sort(by((tellers) => -tellers.length)).slice(0, MOST.values);
  const listed = values.filter((tellers) => shown.includes(tellers));
  const named = [...new Set(listed.flatMap((tellers) => tellers.slice(0, MOST.named)))];
  const more = values.length > listed.length ? `, and ${values.length - listed.length} more values` : "";
  return findingOf(rule, {
    verdict: isChanged(values) ? "changed" : "disagreement",
    severity: "info",
    message: `${whatOf(claim)}: ${list(listed.map(saidBy))}${more}; no value fits them all.`,
    working: named.map((teller, index) => step(`${whoOf(teller)}: ${quoted(shortened(teller.quantity.quote))}`, index)),
    evidence: named.map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    assumptions: ["all of them count the same: no text names a part, or another way of counting"],
    settle: "The first telling of each, word for word, and how each producer counts.",
    about: claim.id,
  });
}

/** What is asked for, hoped for or merely possible is nobody's count. */
const COUNTED: ReadonlySet<Modality> = new Set(["asserted", "planned", "expected", "committed"]);

function isPlain(teller: Teller): teller is Figured {
  const { quantity, statement, member, page } = teller;
  if (!quantity || member.copyOf !== undefined) return false;
  const { subject, measure, period, change, quantifier, span, unit, item } = quantity;
  const isOwn = subject.known === "stated" && measure.known === "stated" && period.known !== "unknown";
  const isNamed = unitDimension(unit) !== "count" || item.known === "stated";
  const isCompared = statement.comparisons.some((comparison) => contains(comparison.span, span));
  const { polarity, modality } = statement.frame;
  return (
    isOwn &&
    isNamed &&
    wholeYear(period.value) !== undefined &&
    change === "none" &&
    quantifier.known === "unknown" &&
    !isCompared &&
    !isDifference(page, quantity) &&
    polarity === "+" &&
    COUNTED.has(modality)
  );
}

/** "6 billion more", "an additional 6 billion": by how much, not how much. */
function isDifference({ document, language }: Page, { span }: Quantity): boolean {
  const { text } = document;
  const before = text
    .slice(Math.max(0, span.start - BESIDE), span.start)
    .trim()
    .split(/\s+/)
    .at(-1);
  const [after] = text
    .slice(span.end, span.end + BESIDE)
    .trim()
    .split(/[\s,.;]+/);
  return [before, after].some((word) => language.quantities.differences.has(word?.toLowerCase() ?? ""));
}

/** Letters looked at beside a figure: no word of the list is longer. */
const BESIDE = 20;

/** The largest sets of tellings that can be of one value, lowest first, each in the order of the claim. */
function valuesIn(tellers: readonly Figured[]): readonly (readonly Figured[])[] {
  const byId = new Map(tellers.map((teller, index) => [String(index).padStart(6, "0"), teller] as const));
  const found = positionsOf([...byId].map(([id, { quantity }]) => ({ id, interval: quantity.interval })));
  return found.map(({ claims }) => claims.flatMap((id) => byId.get(id) ?? []));
}

/** One speaker gave all of them, on different days. */
function isChanged(values: readonly (readonly Figured[])[]): boolean {
  const tellers = values.flatMap((value) => value.slice(0, 1));
  const speakers = new Set(tellers.map(({ statement }) => surnameOf(statement.source) ?? statement.source?.name));
  const days = tellers.map(({ member }) => valueOr(member.dated, ""));
  return speakers.size === 1 && !speakers.has(undefined) && !days.includes("") && new Set(days).size > 1;
}

/** "“120 howitzers” (Marta Nowak in a.txt and b.txt)" */
function saidBy(tellers: readonly Figured[]): string {
  const [first] = tellers;
  const names = [...new Set(tellers.map(whoOf))];
  const others = names.length > MOST.named ? [`${names.length - MOST.named} more`] : [];
  return first ? `${quoted(first.quantity.quote)} (${list([...names.slice(0, MOST.named), ...others])})` : "";
}

function whoOf({ statement: { source }, page }: Figured): string {
  const { name } = page.document.origin;
  return source && !source.anonymous ? `${source.name} in ${name}` : name;
}

/** "Poland, production of howitzers, 2023" */
function whatOf({ key }: Claim): string {
  const [from = "", to = ""] = key.period.split("/");
  const year = wholeYear({ from, to }) ?? `${from} to ${to}`;
  const thing = key.item === "" ? "" : ` of ${kindOfThings(key.item)}`;
  return `${opening(actorName(key.actor))}, ${key.measure.replaceAll("-", " ")}${thing}, ${year}`;
}
