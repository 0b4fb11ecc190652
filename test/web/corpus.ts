/** Four short reports in words of our own about a country that does not exist, with all that a store can hold of them. */
import { type Claim, type ClaimKey, claimId, type Member } from "../../src/core/claim.ts";
import { type Evidence, type Finding, findingId, type Severity, type Verdict } from "../../src/core/finding.ts";
import { stated } from "../../src/core/part.ts";
import type { Statement } from "../../src/core/statement.ts";
import { evidenceOf, makeDocument, makeMember, makeStatement, type StatementParts } from "./make.ts";

const berg = { name: "Anna Berg", mention: "Anna Berg" };

const gazette = makeDocument({
  name: "gazette.txt",
  outlet: "Coastal Gazette",
  published: "2025-06-02",
  title: "Norland to order 120 tanks as its neighbour rearms",
  blocks: [
    ["title", "Norland to order 120 tanks as its neighbour rearms"],
    ["meta", "Coastal Gazette, Monday, 2 June 2025"],
    [
      "deck",
      "The defence minister puts the price at $4.2 billion and asks parliament for a decision before the summer.",
    ],
    [
      "paragraph",
      "Norland will order 120 tanks by 2030, defence minister Anna Berg told the parliament in Hafen. “Our neighbour makes as many shells in three months as all of us make in a year,” Berg said.",
    ],
    [
      "paragraph",
      "The order costs $4.2 billion: $2.9 billion for the vehicles, $0.8 billion for ammunition and $0.4 billion for training. Military spending rose by 18 % last year, to 3.1 % of gross domestic product.",
    ],
    ["heading", "What the order holds"],
    ["item", "120 main battle tanks, the first of them in 2028"],
    ["item", "spare parts for ten years"],
    ["item", "training for 900 crew members"],
    [
      "paragraph",
      "Experts warn that an attack on the eastern border could come within five years. The neighbour denies any such plan.",
    ],
    ["furniture", "Read also: the harbour strike enters its second week"],
  ],
});

const wire = makeDocument({
  name: "wire.html",
  url: "https://wire.example/2025/06/03/tanks",
  outlet: "Northern Wire",
  published: "2025-06-03",
  title: "Berg: neighbour’s plants make a year of shells in a quarter",
  blocks: [
    ["title", "Berg: neighbour’s plants make a year of shells in a quarter"],
    [
      "paragraph",
      "The plants of Norland’s neighbour make as many arms in three months as the whole alliance makes in a year, defence minister Anna Berg said. Norland answers with an order of about 120 tanks.",
    ],
    ["quote", "“We cannot wait until 2030,” Berg said."],
    ["paragraph", "According to a senior official, the order may be worth more than $4 billion."],
  ],
});

const digest = makeDocument({
  name: "digest.txt",
  outlet: "Weekend Digest",
  published: "2025-06-07",
  blocks: [
    ["label", "THE WEEK IN SHORT"],
    ["paragraph", "The neighbour now turns out in three months what the alliance needs a year for."],
    ["paragraph", "Norland wants 1,200 tanks by 2030. An attack will come within three to five years, it is feared."],
  ],
});

const undated = makeDocument({
  name: "notes.txt",
  blocks: [["paragraph", "Somebody in the ministry speaks of 120 tanks. The rest is not known."]],
});

/** The documents, in order of name. */
export const documents = [digest, gazette, undated, wire];

const all = new Map<string, Statement[]>(documents.map((document) => [document.id, []]));

function says(document: (typeof documents)[number], parts: StatementParts): Statement {
  const statement = makeStatement(document, parts);
  all.get(document.id)?.push(statement);
  return statement;
}

const order = says(gazette, {
  kind: "pledge",
  quote: "Norland will order 120 tanks by 2030",
  source: berg,
  cue: "told",
  deadline: "2030-12-31",
  figures: [{ quote: "120 tanks", low: 120, unit: "tank" }],
});
const shells = says(gazette, {
  kind: "quantity",
  quote: "Our neighbour makes as many shells in three months as all of us make in a year",
  source: { name: "Anna Berg", mention: "Berg" },
  cue: "said",
  direct: true,
  comparison: { quote: "as many shells in three months as all of us make in a year", ratio: 4 },
});
const cost = says(gazette, {
  kind: "quantity",
  quote:
    "The order costs $4.2 billion: $2.9 billion for the vehicles, $0.8 billion for ammunition and $0.4 billion for training.",
  figures: [
    { quote: "$4.2 billion", low: 4.2e9, unit: "USD" },
    { quote: "$2.9 billion", low: 2.9e9, unit: "USD" },
    { quote: "$0.8 billion", low: 0.8e9, unit: "USD" },
    { quote: "$0.4 billion", low: 0.4e9, unit: "USD" },
  ],
});
says(gazette, {
  kind: "quantity",
  quote: "Military spending rose by 18 % last year, to 3.1 % of gross domestic product.",
  figures: [
    { quote: "18 %", low: 18, unit: "%", change: "up" },
    { quote: "3.1 % of gross domestic product", low: 3.1, unit: "%GDP" },
  ],
});
says(gazette, {
  kind: "quantity",
  quote: "120 main battle tanks, the first of them in 2028",
  figures: [{ quote: "120 main battle tanks", low: 120, unit: "tank" }],
});
says(gazette, {
  kind: "quantity",
  quote: "training for 900 crew members",
  figures: [{ quote: "900 crew members", low: 900, unit: "crew member" }],
});
const experts = says(gazette, {
  kind: "warning",
  quote: "Experts warn that an attack on the eastern border could come within five years.",
  source: { name: "Experts", mention: "Experts", anonymous: true },
  cue: "warn",
  hedge: "could",
  figures: [{ quote: "within five years", low: 5, unit: "a", bound: "<=" }],
});
says(gazette, {
  kind: "attribution",
  quote: "The neighbour denies any such plan.",
  source: { name: "The neighbour", mention: "The neighbour" },
  cue: "denies",
});

const arms = says(wire, {
  kind: "quantity",
  quote: "The plants of Norland’s neighbour make as many arms in three months as the whole alliance makes in a year",
  source: berg,
  cue: "said",
  comparison: { quote: "as many arms in three months as the whole alliance makes in a year", ratio: 4 },
});
const about = says(wire, {
  kind: "quantity",
  quote: "Norland answers with an order of about 120 tanks.",
  hedge: "about",
  figures: [{ quote: "about 120 tanks", low: 120, unit: "tank", bound: "~" }],
});
says(wire, { kind: "opinion", quote: "We cannot wait until 2030", source: berg, cue: "said", direct: true });
const worth = says(wire, {
  kind: "quantity",
  quote: "According to a senior official, the order may be worth more than $4 billion.",
  source: { name: "a senior official", mention: "a senior official", anonymous: true },
  cue: "According to",
  hedge: "may",
  figures: [{ quote: "more than $4 billion", low: 4e9, unit: "USD", bound: ">" }],
});

const bare = says(digest, {
  kind: "quantity",
  quote: "The neighbour now turns out in three months what the alliance needs a year for.",
  comparison: { quote: "in three months what the alliance needs a year for", ratio: 4 },
});
const many = says(digest, {
  kind: "pledge",
  quote: "Norland wants 1,200 tanks by 2030.",
  deadline: "2030-12-31",
  figures: [{ quote: "1,200 tanks", low: 1200, unit: "tank" }],
});
const soon = says(digest, {
  kind: "forecast",
  quote: "An attack will come within three to five years, it is feared.",
  figures: [{ quote: "within three to five years", low: 3, high: 5, unit: "a", bound: "<=" }],
});
const rumour = says(undated, {
  kind: "quantity",
  quote: "Somebody in the ministry speaks of 120 tanks.",
  source: { name: "Somebody in the ministry", mention: "Somebody in the ministry", anonymous: true },
  cue: "speaks of",
  figures: [{ quote: "120 tanks", low: 120, unit: "tank" }],
});

/** The statements by document id, in order of the text. */
export const statements: ReadonlyMap<string, readonly Statement[]> = all;

const speech = stated("Anna Berg, speech of 2 June 2025");

function makeClaim(key: Partial<ClaimKey>, title: string, members: readonly Member[], sharedWording = ""): Claim {
  const whole: ClaimKey = { form: "figure", actor: "", measure: "", item: "", period: "", value: "", ...key };
  const origins = new Set(
    members.flatMap(({ origin, relation }) =>
      origin.known === "unknown" || relation === "linked" ? [] : [origin.value],
    ),
  );
  return { id: claimId(whole), key: whole, title, members, origins: origins.size, sharedWording };
}

/** Three claims: one drifts, one loses a digit, one is hedged away. */
export const claims: readonly Claim[] = [
  makeClaim(
    { form: "ratio", actor: "the neighbour", measure: "production-rate-ratio", item: "shell", value: "4" },
    shells.quote,
    [
      makeMember(shells, gazette, "comparison", "same", { origin: speech, reason: "The words of the speech." }),
      makeMember(arms, wire, "comparison", "broader", {
        origin: speech,
        reason: "Arms take in more than shells.",
        differences: [
          { part: "item", from: "shells", to: "arms" },
          { part: "actor", from: "all of us", to: "the whole alliance" },
        ],
      }),
      makeMember(bare, digest, "comparison", "broader", {
        reason: "Nothing says what is made, and nobody says it.",
        differences: [
          { part: "item", from: "shells", to: "" },
          { part: "attribution", from: "Anna Berg", to: "" },
        ],
      }),
    ],
    "in three months",
  ),
  makeClaim({ actor: "Norland", measure: "acquisition", item: "tank", period: "2030", value: "120" }, order.quote, [
    makeMember(order, gazette, "quantity", "same", { origin: speech }),
    makeMember(about, wire, "quantity", "weaker", {
      differences: [{ part: "bound", from: "120", to: "about 120" }],
      reason: "“About” leaves room.",
    }),
    makeMember(many, digest, "quantity", "changed", {
      differences: [{ part: "value", from: "120", to: "1,200" }],
      reason: "Ten times as many.",
    }),
    makeMember(rumour, undated, "quantity", "linked", { reason: "Does not say what is done with the tanks." }),
  ]),
  makeClaim({ measure: "time-to-threat", value: "5" }, experts.quote, [
    makeMember(experts, gazette, "quantity", "same"),
    makeMember(soon, digest, "quantity", "stronger", { differences: [{ part: "hedge", from: "could", to: "will" }] }),
  ]),
  makeClaim({ actor: "Norland", measure: "contract-value", value: "4.2e9 USD" }, "The order costs $4.2 billion", [
    makeMember(cost, gazette, "quantity", "same"),
    makeMember(worth, wire, "quantity", "weaker", {
      differences: [{ part: "bound", from: "$4.2 billion", to: "more than $4 billion" }],
    }),
  ]),
];

interface FindingParts {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly message: string;
  readonly working: readonly (readonly [says: string, ...evidence: number[]])[];
  readonly evidence: readonly Evidence[];
  readonly assumptions?: readonly string[];
  readonly settle?: string;
}

function makeFinding({ working, assumptions, ...parts }: FindingParts): Finding {
  return {
    id: findingId(parts.rule, parts.verdict, parts.evidence),
    ruleVersion: 1,
    ...parts,
    working: working.map(([says, ...evidence]) => ({ says, evidence })),
    assumptions: assumptions ?? [],
  };
}

/** Findings of every severity, one of them with a cell of a series. */
export const findings: readonly Finding[] = [
  makeFinding({
    rule: "sum-of-parts",
    verdict: "conflict",
    severity: "error",
    message: "The parts come to $4.1 billion; the text says $4.2 billion.",
    working: [
      ["2.9 + 0.8 + 0.4 = 4.1 billion dollars", 0],
      ["Each part is given to one decimal, so that the sum lies between 3.95 and 4.25.", 0],
      ["The text says 4.2.", 0],
    ],
    evidence: [evidenceOf(cost)],
    settle: "The budget document of the ministry.",
  }),
  makeFinding({
    rule: "magnitude",
    verdict: "disagreement",
    severity: "warning",
    message: "One report says 120 tanks and another 1,200, ten times as many; a zero may have been added.",
    working: [
      ["“120 tanks” on 2 June", 0],
      ["“1,200 tanks” on 7 June", 1],
      ["1,200 / 120 = 10, a whole power of ten", 0, 1],
    ],
    evidence: [evidenceOf(order), evidenceOf(many), { series: "imports", cell: "tanks 2030" }],
    assumptions: ["both speak of the same order"],
  }),
  makeFinding({
    rule: "attribution-dropped",
    verdict: "changed",
    severity: "warning",
    message: "What Anna Berg said on 2 June stands as a fact in the Weekend Digest.",
    working: [
      ["Here she is quoted.", 0],
      ["Here nobody says it.", 1],
    ],
    evidence: [evidenceOf(shells), evidenceOf(bare)],
  }),
  makeFinding({
    rule: "sourcing",
    verdict: "unsupported",
    severity: "info",
    message: "Nobody is named for the five years.",
    working: [["“Experts” are the only source.", 0]],
    evidence: [evidenceOf(experts)],
  }),
  makeFinding({
    rule: "percent-multiple",
    verdict: "consistent",
    severity: "info",
    message: "“As many in three months as in a year” is four times the rate, in both reports.",
    working: [["12 / 3 = 4", 0, 1]],
    evidence: [evidenceOf(shells), evidenceOf(arms)],
  }),
];
