/** Comes in: the tellings of a claim, earlier ones first. Goes out: for each the earlier ones that it came from. */
import type { Descent } from "../../core/lineage.ts";
import type { Telling } from "../telling.ts";
import { type Departure, departure, distance } from "./change.ts";
import { samePerson, surname } from "./person.ts";
import type { Parent, Placed } from "./placed.ts";
import { createRuns, isNew, overlap, printed, type SharedRun } from "./wording.ts";

/** A telling as it meets those before it: the wording it shares with them, and how it departs from the claim. */
interface Met extends Departure {
  readonly placed: Placed;
  readonly runs: readonly SharedRun[];
}

/** Only so many of the latest candidates are compared with a telling, so that a claim told often costs its length. */
const NEAREST = 6;

/** A telling that draws on more than these is told as drawing on these. */
const MOST_ORIGINS = 3;

/** What a telling came from whole: nothing in it is of another origin. */
const WHOLE: ReadonlySet<Descent> = new Set(["copy", "document"]);

/** What came before, kept so that a telling is looked up in steps that do not grow with the claim. `base`: what tellings are measured against. */
export function createSeen(base: Telling, several: boolean) {
  const shared = createRuns();
  const bySpeaker = new Map<string, Placed[]>();
  const byDeparture = new Map<string, Placed>();
  const byPart = new Map<string, Placed>();
  const byPlace = new Map<number, Placed>();
  const latest: Placed[] = [];
  const isElsewhere = (one: Placed, { telling }: Placed) => one.telling.document !== telling.document;
  const elsewhere = (list: readonly Placed[], placed: Placed) =>
    list.filter((one) => isElsewhere(one, placed)).slice(-NEAREST);

  function saidBefore(placed: Placed): Placed | undefined {
    const { speaker } = placed.telling;
    if (speaker === "") return undefined;
    const same = (bySpeaker.get(surname(speaker)) ?? []).filter((one) => samePerson(one.telling.speaker, speaker));
    return nearest(elsewhere(same, placed), placed);
  }

  function departedBefore({ placed, whole, rare }: Met): Placed | undefined {
    const alike = byDeparture.get(whole);
    if (alike && isElsewhere(alike, placed)) return alike;
    for (const key of rare) {
      const one = byPart.get(key);
      if (one && isElsewhere(one, placed)) return one;
    }
    return undefined;
  }

  /** What a named speaker was made to say on that day or the day before, when the narrator tells it. */
  function newsBefore(placed: Placed): Placed | undefined {
    if (placed.telling.speaker !== "") return undefined;
    const spoken = latest.filter((one) => one.telling.speaker !== "" && isNextDay(one, placed));
    return nearest(elsewhere(spoken, placed), placed);
  }

  return {
    meet: (placed: Placed): Met => ({
      placed,
      runs: several ? shared(placed.telling, placed.at) : [],
      ...departure(base, placed.telling),
    }),
    /** The earlier telling that most speaks for. */
    parentOf(met: Met): Parent | undefined {
      const { placed, runs } = met;
      const said = saidBefore(placed);
      if (said) return { from: said, by: "speaker" };
      for (const run of runs) {
        const worded = byPlace.get(run.at);
        if (worded) return { from: worded, by: "wording", words: printed(placed.telling, run) };
      }
      const departed = departedBefore(met);
      if (departed) return { from: departed, by: "deviation" };
      const news = newsBefore(placed);
      if (news) return { from: news, by: "news" };
      const other = nearest(elsewhere(latest, placed), placed);
      return other && { from: other, by: "unknown" };
    },
    /** Others that give what the first does not: eight words or more, or a figure, thing or actor that departs. */
    further({ placed, runs, rare }: Met, first: Parent): readonly Parent[] {
      const all = [first];
      if (WHOLE.has(first.by)) return [];
      const isOther = (one: Placed | undefined): one is Placed =>
        one !== undefined &&
        isElsewhere(one, placed) &&
        all.length < MOST_ORIGINS &&
        all.every(({ from }) => from.telling.document !== one.telling.document);
      const origins = () => all.map(({ from }) => from.telling);
      for (const run of runs) {
        const from = byPlace.get(run.at);
        if (!isOther(from) || !isNew(run, placed.telling, origins())) continue;
        all.push({ from, by: "wording", words: printed(placed.telling, run) });
      }
      // Who speaks does not take his figure from a paper; a narrator does.
      for (const key of placed.telling.speaker === "" ? rare : []) {
        const from = byPart.get(key);
        const isGiven = origins().some((origin) => departure(base, origin).rare.includes(key));
        if (!isGiven && isOther(from)) all.push({ from, by: "deviation" });
      }
      return all.slice(1);
    },
    add({ placed, whole, rare }: Met): void {
      const { telling, at } = placed;
      byPlace.set(at, placed);
      if (telling.speaker !== "") {
        const key = surname(telling.speaker);
        const list = bySpeaker.get(key);
        if (list) list.push(placed);
        else bySpeaker.set(key, [placed]);
      }
      if (whole !== "" && !byDeparture.has(whole)) byDeparture.set(whole, placed);
      for (const key of rare) if (!byPart.has(key)) byPart.set(key, placed);
      latest.push(placed);
      if (latest.length > 4 * NEAREST) latest.splice(0, latest.length - 2 * NEAREST);
    },
  };
}

const DAY = 86_400_000;

function isNextDay({ telling: a }: Placed, { telling: b }: Placed): boolean {
  if (a.dated.known === "unknown" || b.dated.known === "unknown") return false;
  const days = (Date.parse(b.dated.value) - Date.parse(a.dated.value)) / DAY;
  return days === 0 || days === 1;
}

/** The candidate that fewest parts were changed from; of several that with most words in common, then the latest. */
export function nearest(candidates: readonly Placed[], { telling }: Placed): Placed | undefined {
  if (candidates.length < 2) return candidates[0];
  let best: { readonly one: Placed; readonly steps: number; readonly common: number } | undefined;
  for (const one of candidates) {
    const found = { one, steps: distance(one.telling, telling), common: overlap(one.telling, telling) };
    if (!best || found.steps < best.steps || (found.steps === best.steps && found.common >= best.common)) best = found;
  }
  return best?.one;
}
