/** What pages about rules, the record and promises are made of. Comes in: rows of the store, series, models. Goes out: models of views.ts. */
import type { Answer } from "../answer/index.ts";
import type { KnownFigure } from "../core/known.ts";
import type { Pledge } from "../core/pledge.ts";
import type { Point } from "../core/series.ts";
import type { Listed } from "../decide.ts";
import type { PledgeSummary } from "../pledge/summary.ts";
import type { Model } from "../project/model/model.ts";
import type { Shelved, Taken } from "../shelf.ts";
import type { PledgeLine, SearchHit } from "../store/query.ts";
import type { Elsewhere } from "./elsewhere.ts";
import type { Ran } from "./scenario/load.ts";
import type { FindingsInContext, Heads, List, RuleCard } from "./text-models.ts";

/** What the list of checks shows. */
export interface ChecksModel {
  readonly rules: readonly { readonly rule: RuleCard; readonly findings: number }[];
}

/** What the page of a check shows. */
export interface CheckModel extends FindingsInContext {
  readonly rule: RuleCard;
  readonly total: number;
}

/** What the page of a search shows. */
export interface SearchModel {
  readonly query: string;
  readonly results: List<SearchHit>;
  /** What is no text; on the first page of results alone. */
  readonly elsewhere: readonly Elsewhere[];
  readonly heads: Heads;
}

/** What the page where a sentence lands shows; nothing when none was given. */
export interface AnswerModel {
  readonly answer?: Answer;
}

/** What the list of decisions shows. */
export interface DecisionsModel {
  /** Oldest first. */
  readonly listed: readonly Listed[];
}

/** What the page of known figures shows, by day of publication. */
export interface KnownModel {
  readonly figures: readonly KnownFigure[];
}

/** What the list of series shows. */
export interface SeriesListModel {
  readonly series: readonly Shelved[];
}

/** Somebody of whom a series has figures. */
export interface SeriesActor {
  readonly actor: string;
  readonly count: number;
  /** The latest figure. */
  readonly last: Point;
}

/** What the page of a series shows. */
export interface SeriesModel {
  readonly taken: Taken;
  readonly actors: readonly SeriesActor[];
  /** Whose figures are shown, and these in order of time. */
  readonly shown?: { readonly actor: string; readonly points: readonly Point[] };
  /** A cell that was asked for and is not there. */
  readonly missing?: string;
}

/** What the list of scenarios shows. */
export interface ScenariosModel {
  readonly models: readonly Model[];
}

/** What the page of a scenario shows. */
export interface ScenarioModel extends Ran {
  /** The documents that inputs were read in. */
  readonly heads: Heads;
}

/** What the ledger of pledges shows. */
export interface PledgesModel extends List<Pledge> {
  /** The documents of the tellings on this page. */
  readonly heads: Heads;
  /** Of every row, whatever the filter. */
  readonly summary: PledgeSummary;
  /** Every row that the filters leave, for tables and calendars. */
  readonly all: readonly PledgeLine[];
}
