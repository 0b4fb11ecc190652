/** Comes in: a promise, the record and the day. Goes out: what became of it, with the cells that say so. */
import type { CivilDate } from "../core/date.ts";
import { isOver } from "../core/due.ts";
import { groupBy } from "../core/order.ts";
import type { EarlierVerdict, Lack, PledgeEvidence, PledgeTerms, PledgeVerdict } from "../core/pledge.ts";
import { actorName, isGroup } from "../measure/actor.ts";
import { membersOn } from "../measure/members.ts";
import { PUBLISHED } from "../measure/series.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Cell, PublicRecord } from "../reference/record.ts";
import { cellsOf, periodsOf, yearsAtHand } from "./cells.ts";
import { eachMember, type Judged, verdictOf } from "./decide.ts";
import type { Group } from "./group.ts";
import { evidenceOf, type RoundingOf, roundingIn } from "./outcome.ts";
import { list } from "./wording.ts";

/** Judges groups on one day, against one record. */
export interface Bench {
  readonly record: PublicRecord;
  readonly today: CivilDate;
  readonly roundingOf: RoundingOf;
}

/** A bench to judge on. */
export function benchOf(record: PublicRecord, today: CivilDate): Bench {
  return { record, today, roundingOf: roundingIn(record) };
}

/** The verdict of today, and those that older editions at hand would have given before. */
export function judge(
  { terms, lacks, series }: Pick<Group, "terms" | "lacks" | "series">,
  bench: Bench,
): { readonly verdict: PledgeVerdict; readonly before: readonly EarlierVerdict[] } {
  if (lacks.length > 0) return settledBy("void", because(lacks));
  if (terms.due === undefined || !isOver(terms.due, bench.today)) return settledBy("open", "The last day is not over.");
  if (!terms.value) return settledBy("due", "Whether it happened is in no series; it can be looked up.");
  const actors = actorsOf(terms);
  if (actors === undefined) return settledBy("due", `The text does not say who counts as ${actorName(terms.actor)}.`);
  const cells = actors.flatMap((actor) => cellsOf(bench.record, terms, actor));
  // An edition of a later day is nothing that anybody could have judged by.
  const known = cells.filter(({ series: { edition } }) => edition <= bench.today);
  if (known.length === 0) return settledBy("due", missing(terms, series, bench));
  return byEdition(terms, actors, known, bench);
}

function settledBy(status: PledgeVerdict["status"], reason: string) {
  return { verdict: { status, because: reason, evidence: [] }, before: [] };
}

const LACK_WORDS: Readonly<Record<Lack, string>> = {
  actor: "nobody is named who shall do it",
  measure: "what would be counted is not said",
  value: "no figure is given",
  base: "it says by how much, and not from what",
  deadline: "no last day is given",
  condition: "it holds only on a condition",
  possible: "it says what may be, which nothing can prove wrong",
  superseded: "the same speaker said otherwise before the day had come",
};

function because(lacks: readonly Lack[]): string {
  const words = list(lacks.map((lack) => LACK_WORDS[lack]));
  return `It cannot be settled: ${words}.`;
}

/** Of whom cells are asked: each member of a group whose shares are told, else the actor as one; undefined: nobody knows. */
function actorsOf({ actor, value, quantifier, members, due = "" }: PledgeTerms): readonly string[] | undefined {
  if (!isGroup(actor) || quantifier === "aggregate") return [actor];
  if (quantifier !== "each" && unitDimension(value?.unit ?? "") !== "share") return [actor];
  if (members === undefined) return undefined;
  return membersOn(members, due);
}

/** Each state of the record that gave another verdict, by edition; the last one stands. */
function byEdition(terms: PledgeTerms, actors: readonly string[], cells: readonly Cell[], bench: Bench) {
  const editions = [...new Set(cells.map(({ series }) => series.edition))].sort();
  const verdicts: PledgeVerdict[] = [];
  for (const edition of editions) {
    const newest = newestOf(cells.filter(({ series }) => series.edition <= edition));
    const verdict = decided(terms, actors, evidenceFrom(terms, newest, bench));
    if (verdicts.at(-1)?.status === verdict.status) verdicts.pop();
    verdicts.push(verdict);
  }
  const verdict = verdicts.at(-1) as PledgeVerdict;
  return { verdict, before: verdicts.slice(0, -1) };
}

/** Of each series and actor the newest edition that has the cell. */
function newestOf(cells: readonly Cell[]): readonly Cell[] {
  const groups = groupBy(cells, ({ series, point }) => `${series.id} ${point.actor}`);
  return [...groups.values()].flatMap((group) => group.at(-1) ?? []);
}

function evidenceFrom(terms: PledgeTerms, cells: readonly Cell[], { roundingOf }: Bench): readonly PledgeEvidence[] {
  const { value } = terms;
  return value ? cells.map((cell) => evidenceOf(cell, value, terms.measure, roundingOf)) : [];
}

function decided(terms: PledgeTerms, actors: readonly string[], evidence: readonly PledgeEvidence[]): PledgeVerdict {
  const [only] = actors;
  if (actors.length === 1 && only === terms.actor) return verdictOf(evidence);
  const byActor = groupBy(evidence, ({ actor }) => actor);
  const judged: readonly Judged[] = actors.map((actor) => ({ actor, evidence: byActor.get(actor) ?? [] }));
  return eachMember(judged, terms.quantifier === "each");
}

/** Which series would settle it, and what of it is at hand. */
function missing(terms: PledgeTerms, series: readonly string[], { record }: Bench): string {
  const titles = series.map((id) => `${PUBLISHED[id]?.producer}, ${PUBLISHED[id]?.title}`);
  if (titles.length === 0)
    return `No published series counts ${terms.measure.replaceAll("-", " ")}; what was reached must be looked up.`;
  if (periodsOf(terms).length === 0)
    return "Nobody says from which day it counts, so that no published figure is of the same time.";
  const year = (terms.due ?? "").slice(0, 4);
  const years = yearsAtHand(record, terms, terms.actor);
  const newest = years.length > 0 ? ` The newest at hand is of ${years.at(-1)}, which does not settle ${year}.` : "";
  return `No cell of ${year} is at hand; ${list(titles)} would settle it.${newest}`;
}
