/** Rows of the ledger over the hand-made corpus: one of every status, with all that a row can hold. */
import { UNKNOWN } from "../../src/core/part.ts";
import type { Pledge, PledgeEvidence, PledgeTelling } from "../../src/core/pledge.ts";
import { pledgeId } from "../../src/core/pledge.ts";
import type { Statement } from "../../src/core/statement.ts";
import { claims, documents, statements } from "./corpus.ts";

const said = (quote: string): Statement => {
  const found = [...statements.values()].flat().find((statement) => statement.quote.includes(quote));
  if (!found) throw new Error(`nothing in the corpus says: ${quote}`);
  return found;
};

function telling({ document, id, span, quote, source }: Statement, changes: PledgeTelling["changes"] = []) {
  const published = documents.find((one) => one.id === document)?.origin.published;
  return { document, statement: id, span, quote, source: source?.name ?? null, dated: published ?? UNKNOWN, changes };
}

const order = said("will order 120 tanks");
const many = said("1,200 tanks by 2030");
const rumour = said("Somebody in the ministry");

const cell = (actor: string, value: number, says: PledgeEvidence["says"], but = ""): PledgeEvidence => ({
  series: "bureau-share@2026-04-28",
  producer: "Bureau of Numbers",
  cell: `Shares!${actor}7`,
  actor,
  from: "2025-01-01",
  to: "2025-12-31",
  value,
  unit: "%GDP",
  stage: but === "" ? "outturn" : "estimate",
  quality: "reported",
  says,
  but,
});

const value = (low: number, unit: string) =>
  ({
    low,
    high: low,
    interval: [low, Number.POSITIVE_INFINITY],
    bound: ">=",
    held: ">=",
    change: "none",
    unit,
  }) as const;

const row = (name: string, parts: Partial<Pledge>): Pledge => ({
  id: pledgeId(name, parts.force ?? "promised"),
  force: "promised",
  terms: { actor: "NO", measure: "military-spending-share", item: "", value: value(3, "%GDP"), due: "2025-12-31" },
  lacks: [],
  series: ["sipri-milex"],
  tellings: [telling(order)],
  status: "due",
  because: "No cell of 2025 is at hand; SIPRI, Military Expenditure Database would settle it.",
  evidence: [],
  judged: "2026-05-01",
  history: [],
  ...parts,
});

/** By last day, then by id, as a store gives them. */
export const pledges: readonly Pledge[] = [
  row("kept", {
    status: "kept",
    because: "Kept by Bureau of Numbers, 3.21 % of GDP.",
    evidence: [cell("NO", 3.21, "kept")],
    history: [
      {
        status: "unclear",
        because: "The record does not decide.",
        evidence: [cell("NO", 3, "between")],
        judged: "2026-01-15",
      },
      { status: "broken", because: "Not kept by an older edition.", evidence: [cell("NO", 2.8, "broken")] },
    ],
  }),
  row("broken", {
    status: "broken",
    terms: {
      actor: "NATO",
      measure: "military-spending-target",
      item: "",
      value: value(2, "%GDP"),
      quantifier: "each",
      due: "2025-12-31",
    },
    because: "Of 6 members 4 kept it, 1 did not (Spain) and of 1 there is no cell (Iceland).",
    evidence: ["DE", "FR", "NO", "PL"].map((actor) => cell(actor, 2.4, "kept")).concat(cell("ES", 1.4, "broken")),
    members: { of: 6, kept: 4, broken: 1, unclear: 0, without: ["IS"] },
  }),
  row("unclear", {
    status: "unclear",
    force: "foretold",
    evidence: [cell("NO", 3.1, "kept", "the producer marks it as an estimate")],
  }),
  row("due", { force: "asked" }),
  row("open", {
    status: "open",
    because: "The last day is not over.",
    terms: { actor: "Norland", measure: "acquisition", item: "tank", value: value(120, "tank"), due: "2030-12-31" },
    tellings: [telling(order), telling(many, [{ part: "value", from: "120", to: "1,200" }])],
    ...(claims[1] ? { claim: claims[1].id } : {}),
  }),
  row("void", {
    status: "void",
    lacks: ["deadline", "superseded"],
    terms: { actor: "", measure: "event: speak", item: "" },
    tellings: [{ ...telling(rumour), dated: UNKNOWN, source: null }],
    because: "It cannot be settled: no last day is given.",
    supersededBy: pledgeId("open", "promised"),
  }),
];

/** The verdicts that were given on them. */
export const verdicts = pledges.flatMap(({ id, history }) =>
  history.flatMap(({ judged, ...verdict }) => (judged ? [{ pledge: id, judged, ...verdict }] : [])),
);
