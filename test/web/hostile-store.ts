/** A ledger in which everything that a stranger can choose is hostile. Comes in: the vectors. Goes out: a store, and the addresses of its pages. */
import { claimId } from "../../src/core/claim.ts";
import { decisionOf } from "../../src/core/decision.ts";
import { stated } from "../../src/core/part.ts";
import { pledgeId } from "../../src/core/pledge.ts";
import { seriesKey } from "../../src/core/series.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { encoded } from "../../src/web/parts/links.ts";
import { evidenceOf, makeDocument, makeMember, makeStatement } from "./make.ts";
import { pledges } from "./pledges.ts";
import { ADDRESSES, VECTORS } from "./vectors.ts";

const kinds = Object.entries(VECTORS);

/** One document of each kind, every vector of the kind in it, and all of them in each of its names. */
const entries = kinds.map(([kind, vectors], at) => {
  const name = vectors.join(" ").slice(0, 6000);
  const plain = makeDocument({
    name,
    url: ADDRESSES[at % ADDRESSES.length] ?? "",
    outlet: name,
    published: `2025-06-${String(at + 1).padStart(2, "0")}`,
    title: `${kind}: ${name}`,
    blocks: [
      ["title", name],
      ["meta", name],
      ...vectors.map(
        (vector, index) => ["paragraph", `${name.slice(0, 200)} said 3 million ${vector} in ${index}.`] as const,
      ),
      ["furniture", name],
    ],
  });
  const document = {
    ...plain,
    origin: { ...plain.origin, author: stated(name), encoding: name.slice(0, 80) },
    notices: [{ message: name }],
  };
  const statements = vectors.map((vector, index) =>
    makeStatement(document, {
      kind: index % 2 === 0 ? "quantity" : "pledge",
      quote: `${name.slice(0, 200)} said 3 million ${vector} in ${index}.`,
      source: { name, mention: name.slice(0, 200) },
      cue: "said",
      hedge: "said",
      figures: [{ quote: "3 million", low: 3e6 + index, unit: vector.slice(0, 300) }],
    }),
  );
  return { document, statements, name };
});

const claims = entries.map(({ document, statements, name }, at) => {
  const key = { form: "figure", actor: name, measure: name, item: name, period: name, value: name } as const;
  const other = entries[(at + 1) % entries.length] ?? entries[0];
  const [first] = statements;
  const [second] = other?.statements ?? [];
  if (!first || !second || !other) throw new Error("every kind has a vector");
  return {
    id: claimId(key),
    key,
    title: name,
    members: [
      makeMember(first, document, "quantity", "same", { reason: name, origin: stated(name) }),
      makeMember(second, other.document, "quantity", "changed", {
        differences: [{ part: "value" as const, from: name, to: other.name }],
        reason: name,
      }),
    ],
    origins: 1,
    sharedWording: name,
  };
});

const findings = entries.flatMap(({ statements, name }, at) => {
  const [first] = statements;
  if (!first) return [];
  const finding = {
    rule: at % 2 === 0 ? "sum-of-parts" : "magnitude",
    ruleVersion: 1,
    verdict: "conflict",
    severity: "error",
    message: name,
    working: [
      { says: name, evidence: [0, 1] },
      { says: name, evidence: [0] },
    ],
    evidence: [evidenceOf(first), { series: name, cell: name }],
    assumptions: [name],
    settle: name,
  } as const;
  return [
    { ...finding, id: `f${at}` },
    { ...finding, id: `f${at}clash`, rule: "across-documents", verdict: "disagreement" as const },
  ];
});

const rows = entries.flatMap(({ document, statements, name }, at) => {
  const [like] = pledges;
  const [said] = statements;
  if (!like || !said) return [];
  const { span, quote, id } = said;
  return {
    ...like,
    id: pledgeId(`hostile ${at}`, "promised"),
    terms: { ...like.terms, actor: name, item: name, due: "2025-12-31" },
    because: name,
    tellings: [
      { ...like.tellings[0], document: document.id, statement: id, span, quote, source: name, changes: [] },
    ] as const,
    evidence: like.evidence.map((cell) => ({ ...cell, series: name, cell: name, producer: name, but: name })),
  };
});

const series = entries.map(({ name }, at) => ({
  id: `hostile-${at}`,
  edition: "2025-01-01",
  producer: name,
  title: name,
  measure: "gdp",
  definition: name,
  unit: name.slice(0, 100),
  year: "calendar" as const,
  bound: "=" as const,
  origin: {
    url: ADDRESSES[at % ADDRESSES.length] ?? "",
    sha256: "0".repeat(64),
    file: name.slice(0, 200),
    importer: name.slice(0, 40),
    terms: name,
    open: true,
  },
  notices: [{ message: name, cell: name.slice(0, 100) }],
  points: [2023, 2024].map((year) => ({
    actor: name.slice(0, 100),
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    value: year,
    stage: "outturn" as const,
    quality: "reported" as const,
    cell: `${name.slice(0, 100)} ${year}`,
    note: name,
  })),
}));

/** The ledger, kept in memory. */
export async function hostileStore(): Promise<Store> {
  const store = await openStore(":memory:");
  for (const { document, statements } of entries) await store.put({ document, statements });
  for (const one of series) await store.putSeries(one);
  await store.putResults({ claims, findings, pledges: rows });
  for (const [at, { name, statements }] of entries.entries()) {
    for (const [noun, about] of [
      ["finding", `f${at}`],
      ["claim", claims[at]?.id ?? ""],
      ["statement", statements[0]?.id ?? ""],
    ] as const) {
      const deed = { act: "dispute", noun, about, others: [], machine: name, held: {} } as const;
      await store.putDecision(decisionOf(deed, { author: name.slice(0, 100), at: "2025-08-02T09:30:00Z", note: name }));
    }
  }
  return store;
}

const name = encoded;

/** Every page that shows something of it. */
export const HOSTILE_PAGES: readonly string[] = [
  "/",
  "/documents",
  "/claims",
  "/findings",
  "/pledges",
  "/conflicts",
  "/decisions",
  "/series",
  "/speakers",
  "/sources",
  "/checks/sum-of-parts",
  "/checks/magnitude",
  "/search?q=million",
  `/compare?documents=${entries
    .slice(0, 5)
    .map(({ document }) => document.id)
    .join(",")}`,
  `/compare?documents=${entries
    .slice(5, 10)
    .map(({ document }) => document.id)
    .join(",")}`,
  ...entries.flatMap(({ document, statements, name: words }, at) => [
    `/documents/${document.id}`,
    `/documents/${document.id}?at=0-40&q=${name(words.slice(0, 100))}`,
    `/documents/${document.id}/explain`,
    `/claims/${claims[at]?.id}`,
    `/findings/f${at}`,
    `/conflicts/f${at}clash`,
    `/review/${statements[0]?.id}`,
    `/review/f${at}`,
    `/review/${claims[at]?.id}`,
    `/series/${name(seriesKey(series[at] ?? { id: "", edition: "" })).replaceAll("%40", "@")}?actor=${name(words.slice(0, 100))}`,
    `/speakers/${name(words)}`,
    `/sources/${name(words)}`,
    `/search?q=${name(words.slice(0, 200))}`,
    `/answer?s=${name(words.slice(0, 2000))}`,
    `/claims?actor=${name(words.slice(0, 200))}`,
    `/scenarios/spending-path?draws=20&exclude=${name(words.slice(0, 60))}`,
    `/scenarios/${name(words.slice(0, 200))}`,
  ]),
];

/** All of it, for a report. */
export const HOSTILE = {
  documents: entries.map(({ document }) => document),
  statements: new Map(entries.map(({ document, statements }) => [document.id, statements])),
  claims,
  findings,
};
