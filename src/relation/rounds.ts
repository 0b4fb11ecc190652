/** Comes in: groups that lean on common hubs. Goes out: what is known of each hub, round by round, until none tells more. */
import { by } from "../core/order.ts";
import type { Conflict } from "./conflict.ts";
import { conflictsAmong } from "./conflict.ts";
import type { Group, HubValues, Narrowed } from "./group.ts";
import { narrowed, newsOf } from "./group.ts";
import type { End, HubValue } from "./hub.ts";
import { sameHub, tightened, UNBOUNDED } from "./hub.ts";
import type { Identifying } from "./identify.ts";

/** Rounds before a slow convergence is given up and reported. */
const MOST_ROUNDS = 20;

/** At most so many conflicts are reported of one hub. */
const MOST_PAIRS = 20;

/** What one group made of what it was told. */
interface Heard {
  readonly narrowed: Narrowed;
  readonly news: HubValues;
}

/** One round: every group hears the same and tells what it makes of it, so that the order of groups never shows. */
interface Round {
  told: HubValues;
  /** By group id. */
  readonly heard: Map<string, Heard>;
}

/** What came of the rounds. */
export interface Settled {
  readonly values: HubValues;
  /** Hubs of which groups say what cannot all be true: they pass on what is said of them directly, and no more. */
  readonly contested: ReadonlySet<string>;
  readonly conflicts: readonly Conflict[];
  readonly capped: readonly string[];
  narrowedOf(group: Group): Narrowed;
}

/** The rounds of a network, kept so that a change is heard only by those that it reaches. */
export class Rounds {
  /** One course for each hub more that is found to be contested: they are run again without it. */
  private courses: Round[][] = [];

  /** Forgets what groups said that are gone or changed. */
  forget(groups: Iterable<string>): void {
    for (const group of groups) for (const round of this.courses.flat()) round.heard.delete(group);
  }

  /** Runs the rounds, asking only groups that were not heard under the same values before. `fixed` hubs never move. */
  settle(groups: readonly Group[], said: HubValues, fixed: ReadonlySet<string>, how: Identifying): Settled {
    const contested = new Set<string>();
    const conflicts: Conflict[] = [];
    for (let course = 0; ; course++) {
      const rounds = this.courses[course] ?? [];
      this.courses[course] = rounds;
      const { last, clash, capped } = run(rounds, groups, said, new Set([...fixed, ...contested]));
      if (!clash) {
        this.courses.length = course + 1;
        return {
          values: last.told,
          contested,
          conflicts,
          capped,
          narrowedOf: (group) => last.heard.get(group.id)?.narrowed ?? narrowed(group, last.told),
        };
      }
      for (const key of clash.keys) {
        contested.add(key);
        conflicts.push(...pairsOf(clash.round, key, how));
      }
    }
  }
}

interface Run {
  readonly last: Round;
  readonly capped: readonly string[];
  readonly clash?: { readonly keys: readonly string[]; readonly round: Round };
}

function run(rounds: Round[], groups: readonly Group[], said: HubValues, fixed: ReadonlySet<string>): Run {
  let told = said;
  for (let at = 0; ; at++) {
    const round = hear(rounds, at, told, groups);
    const next = combined(round, fixed);
    const clashing = [...next].filter(([, { low, high }]) => low.value > high.value).map(([key]) => key);
    if (next.size > 0 && clashing.length === 0 && at < MOST_ROUNDS) {
      told = new Map([...told, ...next]);
      continue;
    }
    rounds.length = at + 1;
    const capped = at === MOST_ROUNDS ? [...next.keys()].sort() : [];
    return { last: round, capped, ...(clashing.length > 0 ? { clash: { keys: clashing.sort(), round } } : {}) };
  }
}

/** Asks every group that was not asked before under the same values of its hubs. */
function hear(rounds: Round[], at: number, told: HubValues, groups: readonly Group[]): Round {
  const before = rounds[at - 1];
  const round: Round = rounds[at] ?? { told, heard: new Map() };
  const moved = movedBetween(round.told, told);
  const movedSince = before ? movedBetween(before.told, told) : undefined;
  const isStill = ({ hubs }: Group, keys: ReadonlySet<string>): boolean => {
    if (keys.size > 0) for (const key of hubs.keys()) if (keys.has(key)) return false;
    return true;
  };
  for (const group of groups) {
    if (round.heard.has(group.id) && isStill(group, moved)) continue;
    const same = movedSince && isStill(group, movedSince) ? before?.heard.get(group.id) : undefined;
    if (same) {
      round.heard.set(group.id, same);
      continue;
    }
    const now = narrowed(group, told);
    round.heard.set(group.id, { narrowed: now, news: newsOf(group, now, told) });
  }
  round.told = told;
  rounds[at] = round;
  return round;
}

function movedBetween(a: HubValues, b: HubValues): ReadonlySet<string> {
  const moved = new Set<string>();
  if (a === b) return moved;
  for (const key of new Set([...a.keys(), ...b.keys()])) if (!sameHub(a.get(key), b.get(key))) moved.add(key);
  return moved;
}

/** The hubs that a round tightened, with their new values. */
function combined({ told, heard }: Round, fixed: ReadonlySet<string>): Map<string, HubValue> {
  const next = new Map<string, HubValue>();
  for (const { news } of heard.values()) {
    for (const [key, value] of news) {
      if (fixed.has(key)) continue;
      next.set(key, tightened(next.get(key) ?? told.get(key) ?? UNBOUNDED, value));
    }
  }
  return next;
}

/** The smallest conflicts between those who say that a hub is more and those who say that it is less. */
function pairsOf({ told, heard }: Round, key: string, how: Identifying): readonly Conflict[] {
  const values = [told.get(key) ?? UNBOUNDED, ...[...heard.values()].flatMap(({ news }) => news.get(key) ?? [])];
  const order = by<End>(
    ({ value }) => value,
    ({ group }) => group,
  );
  const lows = values.map(({ low }) => low).sort((a, b) => b.value - a.value || order(a, b));
  const highs = values.map(({ high }) => high).sort(order);
  const found = new Map<string, Conflict>();
  for (const [low, high] of pairs(lows, highs)) {
    for (const conflict of conflictsAmong([...low.rests, ...high.rests], how)) {
      found.set(conflict.rests.claims.join(), conflict);
    }
    if (found.size >= MOST_PAIRS) break;
  }
  return [...found.values()].slice(0, MOST_PAIRS);
}

/** The pairs that exclude each other, the most distant first. */
function* pairs(lows: readonly End[], highs: readonly End[]): Iterable<readonly [End, End]> {
  for (let sum = 0; sum < MOST_PAIRS; sum++) {
    for (let at = 0; at <= sum; at++) {
      const [low, high] = [lows[at], highs[sum - at]];
      if (low && high && low.value > high.value) yield [low, high];
    }
  }
}
