/** Comes in: "most members do not meet 2 %". Goes out: of which years and editions it holds, and what may be printed of it. */
import { type Count, countsFor, list, type membersTold, partOf, quoted } from "../check/index.ts";
import { groupBy } from "../core/order.ts";
import { actorName } from "../measure/actor.ts";
import type { ClaimPart, Drop, Reading, SafeSentence } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { dayOf } from "./words.ts";

type Told = ReturnType<typeof membersTold>[number];

/** The reading of a telling of how many members are at a target; none where nobody counted it. */
export function membersReading(told: Told, desk: Desk): Reading | undefined {
  const counts = countsFor(told, desk.record);
  if (counts.length === 0) return undefined;
  const newest = counts.at(-1) as Count;
  const latest = counts.filter(({ year }) => year === newest.year);
  const held = counts.filter(({ holds }) => holds);
  const { source } = told.statement;
  const parts: ClaimPart[] = [
    { part: "actor", value: actorName(told.actor), how: "stated" },
    { part: "part of the members", value: `${partOf(told)}, from ${quoted(told.words)}`, how: "implied" },
    { part: "target", value: `${told.target} per cent of gross domestic product`, how: "stated" },
    { part: "time", value: told.year || "not said", how: told.year ? "stated" : "unknown" },
    { part: "who says so", value: source?.name ?? "nobody is named", how: source ? "stated" : "unknown" },
  ];
  const all = held.length === counts.length;
  return {
    quote: told.statement.quote,
    standing: all ? "supported" : newest.holds ? "differs" : held.length > 0 ? "superseded" : "unsupported",
    verdict: verdictOf(told, counts, latest),
    parts,
    said: [],
    record: counts.map(({ known, holds, year }) => ({
      source: desk.sources.known(known),
      says: `${year}: ${known.low} of ${known.members}`,
      outcome: holds ? "it holds" : "it does not hold",
      scope: [known.stage === "estimate" ? "estimate" : "", known.scope ?? ""].filter(Boolean).join("; "),
    })),
    safe: safeSentences(told, counts, desk),
    drop: drops(told, counts, latest),
    unknown: told.year ? [] : ["of which year"],
    fetch: [`${newest.known.where}, edition ${newest.known.edition ?? newest.known.published}`],
  };
}

function verdictOf(told: Told, counts: readonly Count[], latest: readonly Count[]): string {
  const years = (of: readonly Count[]): string => list([...new Set(of.map(({ year }) => year))].sort());
  const [held, not] = [counts.filter(({ holds }) => holds), counts.filter(({ holds }) => !holds)];
  if (not.length === 0) return `It holds of ${years(held)} by every edition at hand.`;
  if (held.length === 0) return `It does not hold of ${years(not)} by any edition at hand.`;
  const newest = counts.at(-1) as Count;
  const now = newest.holds ? "it holds" : "it no longer holds";
  if (new Set(counts.map(({ year }) => year)).size === 1) {
    const editions = (of: readonly Count[]): string =>
      list(of.map(({ known }) => `${known.producer}, ${dayOf(known.published)}`));
    return `It depends on the edition: of ${newest.year} it holds by ${editions(held)} and not by ${editions(not)}; by the newest count ${now}.`;
  }
  return `It depends on the year: it holds of ${years(held)} and not of ${years(not)}; by the newest count, of ${latest[0]?.year}, ${now}${told.year ? "" : ", and the sentence names no year"}.`;
}

/** One sentence a year, the newest two, every edition named. */
function safeSentences({ actor, target }: Told, counts: readonly Count[], { sources }: Desk): readonly SafeSentence[] {
  const years = [...groupBy(counts, ({ year }) => year)].sort(([a], [b]) => Number(b) - Number(a)).slice(0, 2);
  return years.map(([year, of]) => {
    const editions = of.map(
      ({ known }) => `${known.low} of ${known.members} (${known.producer}, ${dayOf(known.published)})`,
    );
    const verb = of.every(({ known }) => known.stage === "estimate") ? "were estimated to be" : "were";
    return {
      text: `In ${year}, ${list(editions)} members of ${actorName(actor)} ${verb} at or above ${target} per cent of gross domestic product.`,
      sources: [...new Set(of.map(({ known }) => sources.known(known)))],
    };
  });
}

function drops(told: Told, counts: readonly Count[], latest: readonly Count[]): readonly Drop[] {
  const out: Drop[] = [];
  if (latest.some(({ holds }) => !holds)) {
    const shown = latest.map(({ known }) => `${known.low} of ${known.members} by ${known.producer}`);
    out.push({
      words: told.words,
      reason: `The newest count has ${list(shown)} at the target (${latest[0]?.year}). Give the count, its year and its edition.`,
    });
  }
  if (!told.year && counts.length > 1) {
    out.push({ words: told.statement.quote, reason: "No year is named, and the answer changes with it." });
  }
  return out;
}
