/** Attribution dropped. Comes in: the tellings of each claim. Goes out: what a source says in one place and the narrator in another. */
import type { Claim, Member } from "../core/claim.ts";
import type { Finding } from "../core/finding.ts";
import { by, byCodeUnit, groupBy } from "../core/order.ts";
import type { Quantity } from "../core/quantity.ts";
import type { Modality, Statement } from "../core/statement.ts";
import { unitDimension } from "../measure/unit.ts";
import { evidenceOf, findingOf, step } from "./evidence.ts";
import type { Compared, Ground, Page, Rule } from "./rule.ts";
import { counted, list, quoted, shortened } from "./wording.ts";

export const rule: Rule = {
  id: "attribution-dropped",
  version: 1,
  title: "Attribution dropped",
  about:
    "What a document gives to a speaker in one place it asserts in its own voice in another: a claim has become a fact on the way. One line a document.",
  source: "Reuters Handbook of Journalism, “Attribution”",
  examples: [
    {
      name: "the lead asserts what the body quotes",
      documents: [
        {
          name: "a.txt",
          text: "Poland builds as many howitzers in four months as Norway builds in two years.\n\n“Poland builds as many howitzers in four months as Norway builds in two years,” said Jane Carter, a historian in Bergen.",
        },
      ],
      expect: { verdict: "changed", severity: "warning", says: "Jane Carter" },
    },
    {
      name: "attributed in both places",
      documents: [
        {
          name: "a.txt",
          text: "Jane Carter warned that Poland builds as many howitzers in four months as Norway builds in two years.\n\n“Poland builds as many howitzers in four months as Norway builds in two years,” said Jane Carter, a historian in Bergen.",
        },
      ],
      expect: "silent",
    },
    {
      name: "asserted in both places",
      documents: [
        {
          name: "a.txt",
          text: "Poland builds as many howitzers in four months as Norway builds in two years.\n\nPoland builds in four months what takes Norway two years.",
        },
      ],
      expect: "silent",
    },
  ],
  *run(ground) {
    const drops = dropsIn(ground);
    for (const page of ground.pages) {
      const here = drops.get(page.document.id);
      if (here) yield finding(page, here);
    }
  },
};

interface Drop {
  readonly document: string;
  readonly asserted: Statement;
  readonly attributed: Statement;
}

const MOST_SHOWN = 6;

/** Every place where a document's narrator asserts what the same document gives to a source. */
function dropsIn(ground: Ground): ReadonlyMap<string, readonly Drop[]> {
  const once = new Map(
    groupsIn(ground)
      .flatMap(dropsAmong)
      .map((drop) => [drop.asserted.id, drop]),
  );
  const sorted = [...once.values()].sort(
    by(
      ({ asserted }) => asserted.span.start,
      ({ asserted }) => asserted.id,
    ),
  );
  return groupBy(sorted, ({ document }) => document);
}

/** Statements of one document that tell one claim, or one ratio of the same two sides whatever it is said to be of. */
function groupsIn(ground: Ground): readonly (readonly Statement[])[] {
  const claims = ground.claims.filter(isTyped).flatMap(({ members }) => {
    const sourced = new Set(members.flatMap(({ source, document }) => (source === null ? [] : document)));
    const telling = members.filter((member) => sourced.has(member.document) && isTelling(ground, member));
    return [...groupBy(telling, ({ document }) => document).values()].map((inDocument) =>
      inDocument.flatMap(({ proposition }) => ground.statement(proposition.statement) ?? []),
    );
  });
  const ratios = ground.pages.flatMap(({ comparisons }) => [
    ...groupBy(comparisons.flatMap(ratioOf), ({ key }) => key).values(),
  ]);
  return [...claims, ...ratios.map((group) => group.map(({ statement }) => statement))];
}

function ratioOf({
  statement,
  comparison,
}: Compared): readonly { readonly key: string; readonly statement: Statement }[] {
  const { form, left, right, low, high } = comparison;
  return form === "windows" && left.actor.known === "stated" && right.actor.known === "stated"
    ? [{ key: [left.actor.value, right.actor.value, low, high].join("|"), statement }]
    : [];
}

// What is one claim by its words alone may be two; only figures of a known actor and measure are matched for sure.
function isTyped({ key }: Claim): boolean {
  return key.form !== "frame" && key.actor !== "" && key.measure !== "";
}

/** A telling that names whom the figure is of, by a figure that does not turn up by chance. */
function isTelling(ground: Ground, { relation, proposition }: Member): boolean {
  if (relation === "linked" || relation === "opposed") return false;
  const statement = ground.statement(proposition.statement);
  const comparison = proposition.of === "comparison" ? statement?.comparisons[proposition.index] : undefined;
  if (comparison) return comparison.left.actor.known === "stated" && comparison.right.actor.known === "stated";
  const quantity = proposition.of === "quantity" ? statement?.quantities[proposition.index] : undefined;
  return quantity?.subject.known === "stated" && isTelltale(quantity);
}

// "in five states" is said of many things; 1,500 tanks and 6.7 % of GDP are not.
function isTelltale({ unit, low }: Quantity): boolean {
  return unitDimension(unit) !== "count" || low >= 20;
}

function dropsAmong(tellings: readonly Statement[]): readonly Drop[] {
  const statements = [...new Set(tellings)].sort((a, b) => a.span.start - b.span.start || byCodeUnit(a.id, b.id));
  const named = statements.filter(({ source }) => source !== null && !source.anonymous);
  const attributed = named.find(({ direct }) => direct) ?? named[0];
  if (!attributed) return [];
  return statements
    .filter((statement) => isAsserted(statement) && !names(statement, attributed) && isAlike(statement, attributed))
    .map((asserted) => ({ document: asserted.document, asserted, attributed }));
}

// A denial gives nobody the statement, and "will make" is not what "makes" was said of.
function isAlike({ frame: a }: Statement, { frame: b }: Statement): boolean {
  return a.polarity === b.polarity && AHEAD.has(a.modality) === AHEAD.has(b.modality);
}

const AHEAD: ReadonlySet<Modality> = new Set<Modality>(["expected", "planned", "committed"]);

// "reportedly" and "is expected" still say that it is not the narrator's own knowledge.
function isAsserted({ source, hedge, direct }: Statement): boolean {
  return source === null && hedge === null && !direct;
}

// "Rutte asks for five times the air defence": who says it stands in the sentence, whatever was made of it.
function names({ quote }: Statement, { source }: Statement): boolean {
  const surname = source?.name.split(/\s+/).at(-1) ?? "";
  return surname !== "" && quote.includes(surname);
}

function finding(page: Page, drops: readonly Drop[]): Finding {
  const shown = drops.slice(0, MOST_SHOWN);
  const statements = [...new Set(shown.flatMap(({ asserted, attributed }) => [asserted, attributed]))];
  const speakers = [...new Set(drops.map(({ attributed }) => attributed.source?.name ?? ""))];
  const [first] = drops as readonly [Drop];
  return findingOf(rule, {
    verdict: "changed",
    severity: "warning",
    message: `In ${counted(drops.length, "place")} the text asserts in its own voice what it elsewhere gives to ${list(speakers)}, first ${quoted(shortened(first.asserted.quote))}.`,
    working: shown.map(({ asserted, attributed }) =>
      step(
        `asserted: ${quoted(shortened(asserted.quote))}; given to ${attributed.source?.name ?? ""}: ${quoted(shortened(attributed.quote))}`,
        statements.indexOf(asserted),
        statements.indexOf(attributed),
      ),
    ),
    evidence: statements.map((statement) => evidenceOf(statement)),
    settle: `Whether ${page.document.origin.name} has the statement from anybody but ${list(speakers)}.`,
  });
}
