/** Stale figure. Comes in: figures with whom they come from and the days of their texts. Goes out: those that a newer one by the same producer has replaced. */
import type { CivilDate } from "../core/date.ts";
import type { Finding } from "../core/finding.ts";
import { by, groupBy } from "../core/order.ts";
import { valueOr } from "../core/part.ts";
import { actorName } from "../measure/actor.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Page, Rule, Told } from "./rule.ts";
import { quoted } from "./wording.ts";

export const rule: Rule = {
  id: "stale-figure",
  version: 2,
  title: "Stale figure",
  about:
    "A text gives a producer's figure although an earlier text among the documents has a newer one by the same producer: another value for the same year, or the value of a later year. Whoever names the older year on purpose is right; the newer figure is shown beside it.",
  examples: [
    {
      name: "corrected since, and told in the old form",
      documents: [
        {
          name: "a.txt",
          text: "Arms budgets of the north\n\nMarch 3, 2024\n\nNorway's military spending was $8.2 billion in 2023, the Fjord Institute said.",
        },
        {
          name: "b.txt",
          text: "Arms budgets of the north, second edition\n\nMay 5, 2024\n\nNorway's military spending was $8.7 billion in 2023, the Fjord Institute said.",
        },
        {
          name: "c.txt",
          text: "What the north pays\n\nJune 8, 2025\n\nNorway's military spending was $8.2 billion in 2023, the Fjord Institute said.",
        },
      ],
      expect: { verdict: "superseded", severity: "info", says: "$8.7 billion" },
    },
    {
      name: "a later year was there already",
      documents: [
        {
          name: "a.txt",
          text: "Arms budgets of the north\n\nMarch 3, 2025\n\nNorway's military spending was $9.6 billion in 2024, the Fjord Institute said.",
        },
        {
          name: "b.txt",
          text: "What the north pays\n\nJune 8, 2025\n\nNorway's military spending was $8.2 billion in 2023, the Fjord Institute said.",
        },
      ],
      expect: { verdict: "superseded", severity: "info", says: "for 2024" },
    },
    {
      name: "another month",
      documents: [
        {
          name: "a.txt",
          text: "Drones of the north\n\nFebruary 5, 2024\n\nNorway produced 500 drones in January 2024, the Fjord Institute said.",
        },
        {
          name: "b.txt",
          text: "Drones of the north\n\nMarch 5, 2024\n\nNorway produced 600 drones in February 2024, the Fjord Institute said.",
        },
        {
          name: "c.txt",
          text: "Drones of the winter\n\nApril 5, 2024\n\nNorway produced 500 drones in January 2024, the Fjord Institute said.",
        },
      ],
      expect: "silent",
    },
    {
      name: "another producer",
      documents: [
        {
          name: "a.txt",
          text: "Arms budgets of the north\n\nMarch 3, 2025\n\nNorway's military spending was $9.6 billion in 2024, the Fjord Institute said.",
        },
        {
          name: "b.txt",
          text: "What the north pays\n\nJune 8, 2025\n\nNorway's military spending was $8.2 billion in 2023, the Harbour Foundation said.",
        },
      ],
      expect: "silent",
    },
    {
      name: "the newest figure, with the older one beside it",
      documents: [
        {
          name: "a.txt",
          text: "Arms budgets of the north\n\nMarch 3, 2025\n\nNorway's military spending was $9.6 billion in 2024, the Fjord Institute said.",
        },
        {
          name: "b.txt",
          text: "What the north pays\n\nJune 8, 2025\n\nNorway's military spending was $8.2 billion in 2023, the Fjord Institute said. Norway's military spending was $9.6 billion in 2024, the Fjord Institute said.",
        },
      ],
      expect: "silent",
    },
  ],
  *run({ pages }) {
    const all = pages.flatMap((page) => editionsIn(page));
    for (const editions of groupBy(all, ({ key }) => key).values()) yield* judge(editions);
  },
};

/** A producer's figure for one year, as a text of one day gives it. */
interface Edition extends Told {
  readonly page: Page;
  readonly day: CivilDate;
  readonly year: string;
  readonly key: string;
  readonly producer: string;
}

function editionsIn(page: Page): readonly Edition[] {
  const { published } = page.document.origin;
  if (published.known === "unknown") return [];
  return page.figures.flatMap((told) => editionOf(page, told, published.value) ?? []);
}

function editionOf(page: Page, told: Told, day: CivilDate): Edition | undefined {
  const { subject, measure, item, period, unit, low, high, change, basis } = told.quantity;
  const { source } = told.statement;
  if (!source || source.anonymous || source.resolved.known === "unknown" || low !== high || change !== "none")
    return undefined;
  if (subject.known === "unknown" || measure.known === "unknown" || period.known === "unknown") return undefined;
  const year = period.value.to?.slice(0, 4);
  // A plan for a later year replaces no count of an earlier one.
  if (!year || year > day.slice(0, 4) || told.statement.frame.modality !== "asserted") return undefined;
  const kinds = [basis.price, basis.growth, item].map((part) => valueOr<string, string>(part, ""));
  // A month or a quarter has a figure of its own, which no other one and no whole year replaces.
  const { from = "" } = period.value;
  const within = `${from.slice(4)}..${period.value.to?.slice(4)} ${Number(year) - Number(from.slice(0, 4))}`;
  const key = [source.name.toLowerCase(), subject.value, measure.value, unit, within, ...kinds].join("|");
  return { ...told, page, day, year, key, producer: source.name };
}

/** Each text's newest figure against what earlier texts had; the newest of these is shown. */
function* judge(editions: readonly Edition[]): Iterable<Finding> {
  if (editions.length < 2) return;
  for (const own of groupBy(editions, ({ page }) => page.document.id).values()) {
    const newest = [...own].sort(by(({ year }) => year)).at(-1) as Edition;
    const earlier = editions.filter(({ day, page }) => page !== newest.page && day < newest.day);
    const better = [...earlier]
      .filter((one) => one.year > newest.year || isCorrected(one, newest, earlier))
      .sort(
        by(
          ({ year }) => year,
          ({ day }) => day,
          ({ page }) => page.document.id,
        ),
      )
      .at(-1);
    if (better) yield finding(newest, better);
  }
}

/** Another value for the same year that came after the value which the text still has. */
function isCorrected(one: Edition, stale: Edition, earlier: readonly Edition[]): boolean {
  if (one.year !== stale.year || one.quantity.low === stale.quantity.low) return false;
  const first = earlier.find(({ quantity, year }) => year === stale.year && quantity.low === stale.quantity.low);
  return first !== undefined && first.day < one.day;
}

function finding(stale: Edition, better: Edition): Finding {
  const { subject, measure } = stale.quantity;
  const [who, what] = [subject, measure].map((part) => valueOr<string, string>(part, "").replaceAll("-", " "));
  const said = ({ quantity, year, page, day }: Edition): string =>
    `${quoted(quantity.quote)} for ${year} in ${page.document.origin.name} of ${day}`;
  return findingOf(rule, {
    verdict: "superseded",
    severity: "info",
    message: `${actorName(who ?? "")}, ${what}, by ${stale.producer}: ${said(stale)}, although ${said(better)} is newer.`,
    working: [step(`given: ${said(stale)}`, 0), step(`known by then: ${said(better)}`, 1)],
    evidence: [stale, better].map(({ statement, quantity }) => evidenceOf(statement, quantity.span)),
    settle: `The latest edition of the figures of ${stale.producer}.`,
    about: stale.key,
  });
}
