/** What pages are called where they are shared. Comes in: the model of a page. Goes out: a title, and what stands there in a sentence or two. */
import { valueOr } from "../core/part.ts";
import { coverageOf } from "./coverage.ts";
import { firstWords } from "./excerpt.ts";
import type { PledgesModel, ScenarioModel } from "./shelf-models.ts";
import type { ClaimModel, CompareModel } from "./text-models.ts";
import type { Card } from "./views.ts";

/** The claim in its words; how many tell it, how many otherwise, and what the gravest finding says. */
export function claimCard({ claim, findings, findingsTotal }: ClaimModel): Card {
  const covering = coverageOf(claim);
  const otherwise = covering.filter(({ kind }) => kind === "changed" || kind === "contrary").length;
  const first = valueOr<string, undefined>(claim.members[0]?.dated ?? { known: "unknown" }, undefined);
  const [gravest] = findings;
  return {
    title: firstWords(claim.title),
    description: [
      `${count(covering.length, "document tells", "documents tell")} it`,
      otherwise > 0 ? `, ${otherwise} of them otherwise` : "",
      first === undefined ? "." : `; first told on ${first}.`,
      gravest && gravest.severity !== "info" ? ` ${firstWords(gravest.message)}` : "",
      findingsTotal > 0 ? ` ${count(findingsTotal, "finding", "findings")} in all.` : "",
    ].join(""),
  };
}

/** What the model asks, and where its first output ends. */
export function scenarioCard({ projection }: ScenarioModel): Card {
  const [output] = projection.outputs;
  const last = output?.points.at(-1);
  const at = (one: string): string => String(Number((last?.quantiles[one] ?? Number.NaN).toPrecision(3)));
  return {
    title: projection.title,
    description: last
      ? `${projection.purpose} ${output?.label} in ${last.time}: ${at("0.5")} ${output?.unit}, nine draws of ten from ${at("0.05")} to ${at("0.95")}.`
      : projection.purpose,
  };
}

/** How many rows, and how they stand. */
export function pledgesCard({ total, summary }: PledgesModel): Card {
  const stands = Object.entries(summary.statuses).flatMap(([status, rows]) => (rows > 0 ? [`${rows} ${status}`] : []));
  return {
    title: "Pledges and forecasts",
    description: `${count(total, "row", "rows")}: what was promised, asked for or foretold, by when, and what became of it. In the whole ledger: ${stands.join(", ") || "nothing"}.`,
  };
}

/** Which documents, and how much of them differs. */
export function compareCard({ documents, counts }: CompareModel): Card {
  const names = documents.map(({ origin }) => valueOr(origin.outlet, "") || origin.name);
  if (names.length < 2) return { title: "Compare documents", description: "Two to five documents, claim by claim." };
  return {
    title: `Compare ${firstWords(names.join(" and "))}`,
    description: `${count(counts.differs, "claim", "claims")} told differently, ${counts.agrees} told alike, ${counts.alone} that only one mentions.`,
  };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
