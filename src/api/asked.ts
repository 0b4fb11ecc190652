/** One request. Comes in: what every route works with, and what was asked. Goes out: both, as routes and outlets are handed them. */
import type { Clock } from "../core/clock.ts";
import type { CivilDate } from "../core/date.ts";
import type { Store } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import type { IslandAddresses } from "./islands.ts";
import type { Kept } from "./kept.ts";
import type { ScenarioRunner } from "./scenario/runs.ts";
import type { Views } from "./views.ts";

/** What every route works with. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly views: Views;
  /** Address of the style sheet. */
  readonly style: string;
  /** Absent where the ledger is shown for reading only. */
  readonly desk?: Desk;
  /** Addresses of the scripts that pages may want. */
  readonly islands: IslandAddresses;
  /** Pages that were made before. */
  readonly kept: Kept;
  readonly runs: ScenarioRunner;
}

/** What a page is told that shows the ledger, the day and what its address says, and nothing else. */
export interface LedgerAsked<Query> {
  readonly store: Store;
  /** The day of the request, in UTC. */
  readonly today: CivilDate;
  /** The `:id` of the path, or empty. */
  readonly id: string;
  readonly query: Query;
  /** The path without its extension. */
  readonly path: string;
}

/** One request, its parameters checked. */
export interface Asked<Query> extends LedgerAsked<Query> {
  readonly runs: ScenarioRunner;
  /** Aborts when whoever asked has left; absent where nobody waits at a connection. */
  readonly left?: () => AbortSignal;
  /** Absent where the ledger is shown for reading only. */
  readonly desk?: Desk;
}
