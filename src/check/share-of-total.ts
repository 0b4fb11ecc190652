/** Share of a total. Comes in: an amount, its share, the whole. Goes out: whether they fit, or the whole they imply. */
import type { Finding } from "../core/finding.ts";
import { groupBy } from "../core/order.ts";
import { actorName } from "../measure/actor.ts";
import { IDENTITIES } from "../measure/identity.ts";
import type { Conflict, Reading, VariableState } from "../relation/index.ts";
import { intersect, isEmpty } from "../relation/index.ts";
import { contested } from "./contested.ts";
import { findingOf, step } from "./evidence.ts";
import type { Given } from "./reading.ts";
import { figuresOf, forcedSteps, givenBy, wordsOf } from "./reading.ts";
import type { Ground, Page, Rule } from "./rule.ts";
import { list, money, number, quoted, range } from "./wording.ts";

export const rule: Rule = {
  id: "share-of-total",
  version: 3,
  title: "Share of a total",
  about:
    "An amount, its share and the whole determine one another. With all three the check says whether they fit; with two it shows what the third would have to be.",
  formula: "share = amount ÷ whole",
  source: "SIPRI, Sources and methods: military expenditure as a share of GDP",
  examples: [
    {
      name: "amount and share imply the whole",
      documents: [{ name: "a.txt", text: "Poland's military spending was $38.2 billion in 2024, or 4.1% of its GDP." }],
      expect: { verdict: "derived", severity: "info", says: "931.7 billion USD" },
    },
    {
      name: "three figures that do not fit",
      documents: [
        {
          name: "a.txt",
          text: "Poland's military spending reached $35 billion (4% of GDP) in 2024. Poland's GDP was $500 billion in 2024.",
        },
      ],
      expect: { verdict: "conflict", severity: "error", says: "7 %" },
    },
    {
      name: "two speakers whose figures do not fit",
      documents: [
        {
          name: "a.txt",
          text: "Poland's military spending reached $35 billion, or 4% of its GDP, in 2024, the defence minister said. The central bank said Poland's GDP was $500 billion in 2024.",
        },
      ],
      expect: { verdict: "disagreement", severity: "warning", says: "7 %" },
    },
    {
      name: "an amount without a share",
      documents: [{ name: "a.txt", text: "Poland's military spending was $38.2 billion in 2024." }],
      expect: "silent",
    },
    {
      name: "a share of another year",
      documents: [
        {
          name: "a.txt",
          text: "Poland's military spending was $38.2 billion in 2024. In 2021 it stood at 2.2% of GDP.",
        },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    for (const page of ground.pages) {
      const { variables, conflicts, tested } = page.relations().network.result();
      yield* conflicts.flatMap((one) => conflict(page, one) ?? []);
      yield* tested.filter(({ rule: id }) => SHARES.has(id)).map(({ claims }) => consistent(ground, page, claims));
      const implied = groupBy(
        variables.filter((state) => isImplied(state) && !isMixed(page, state)),
        ({ variable: v }) => `${v.actor}|${v.measure}`,
      );
      yield* [...implied.values()].flatMap((states) => derived(ground, page, states));
    }
  },
};

const SHARES: ReadonlySet<string> = new Set(IDENTITIES.filter(({ kind }) => kind === "share").map(({ id }) => id));

const NAMES: Readonly<Record<string, string>> = {
  gdp: "a gross domestic product",
  "state-budget": "a whole budget",
  "military-spending": "military spending",
  "military-spending-share": "a share of GDP",
  "budget-share": "a share of the budget",
};

function isImplied(state: VariableState): boolean {
  return !state.stated && SHARES.has(state.derivation?.rule ?? "") && state.variable.measure in NAMES;
}

// Two producers' shares for one year: what would follow from a mixture of both is said by neither.
function isMixed(page: Page, { rests }: VariableState): boolean {
  const told = groupBy(givenBy(page, rests).readings, ({ variable }) => variable.key);
  return [...told.values()].some((group) =>
    group.some(({ quantity: a }) =>
      group.some(({ quantity: b }) => a && b && isEmpty(intersect(a.interval, b.interval))),
    ),
  );
}

/** One finding an actor and measure; in each currency, unless the document implies two values of one. */
function derived(ground: Ground, page: Page, states: readonly VariableState[]): readonly Finding[] {
  const values = groupBy(states, ({ variable }) => variable.dimension);
  const isOne = [...values.values()].every((group) => new Set(group.map(says)).size === 1);
  return isOne ? [implied(ground, page, states)] : states.map((state) => implied(ground, page, [state]));
}

function says({ variable, nominal, interval }: VariableState): string {
  const scale = variable.dimension === "1" ? 100 : 1;
  const limits = range({ low: interval.low * scale, high: interval.high * scale });
  const value = (nominal ?? interval.low) * scale;
  return variable.dimension === "1"
    ? `${number(value)} % (${limits})`
    : `${money(value, variable.dimension)} (${limits})`;
}

function implied(ground: Ground, page: Page, states: readonly VariableState[]): Finding {
  const given = givenBy(page, ...states.map(({ rests }) => rests));
  const [state] = states as readonly [VariableState, ...VariableState[]];
  const { actor, measure } = state.variable;
  const values = [...new Set(states.map(says))];
  // A subject that was only concluded from the text before is not named: it may be another's figure.
  const isNamed = given.readings.every(({ quantity }) => quantity?.subject.known === "stated");
  const mark = contested(ground, given);
  const forWhom = isNamed ? ` for ${actorName(actor)}` : "";
  return findingOf(rule, {
    verdict: "derived",
    severity: "info",
    message: `${figuresOf(given)} together imply ${NAMES[measure]} of ${list(values)}${forWhom}.${mark.says}`,
    working: [
      ...given.steps,
      ...values.map((value) => step(`share = amount ÷ whole gives ${value}`, ...given.evidence.keys())),
      ...mark.steps,
    ],
    evidence: given.evidence,
    assumptions: [...new Set(states.flatMap(({ rests }) => rests.assumptions))],
    settle: "The published figure of that year, in the edition that the author could know.",
    about: `${measure} ${values.join()}`,
  });
}

function conflict(page: Page, found: Conflict): Finding | undefined {
  const { rests, verdict } = found;
  if (!rests.rules.some((id) => SHARES.has(id))) return undefined;
  const given = givenBy(page, rests);
  return findingOf(rule, {
    verdict,
    // Two speakers who do not agree have not miscalculated.
    severity: verdict === "conflict" && given.readings.every(isStated) ? "error" : "warning",
    message:
      sum(given) ?? `${figuresOf(given)} cannot all be true: an amount divided by the whole must give its share.`,
    working: [...given.steps, ...forcedSteps(page.relations().network, found, given)],
    evidence: given.evidence,
    assumptions: rests.assumptions,
    settle: "The published amount, share and whole of one producer for that year.",
  });
}

/** Whether the words themselves say whose figure it is and of what; a reading that a rule concluded proves nothing. */
function isStated({ quantity }: Reading): boolean {
  return quantity?.measure.known === "stated" && quantity.subject.known === "stated";
}

/** The division in one sentence, when there is one figure for each of the three. */
function sum({ readings }: Given): string | undefined {
  const [amount, share, whole] = [/^military-spending$/, /-share$/, /^(?:gdp|state-budget)$/].map((measure) => {
    const found = readings.filter(({ variable }) => measure.test(variable.measure));
    return found.length === 1 ? found[0] : undefined;
  });
  if (!amount?.quantity || !share || !whole?.quantity) return undefined;
  const percent = number((100 * amount.quantity.low) / whole.quantity.low);
  return `${quoted(wordsOf(amount))} is ${percent} % of ${quoted(wordsOf(whole))}, but the share given is ${quoted(wordsOf(share))}.`;
}

function consistent(ground: Ground, page: Page, claims: readonly string[]): Finding {
  const given = givenBy(page, { claims });
  const mark = contested(ground, given);
  return findingOf(rule, {
    verdict: "consistent",
    severity: "info",
    message: `${figuresOf(given)} fit one another: the amount divided by the whole gives the share.${mark.says}`,
    working: [...given.steps, ...mark.steps],
    evidence: given.evidence,
  });
}
