/** What pages about rules, the record and promises are made of. Comes in: rows of the store, series, models. Goes out: models of views.ts. */
import type { Answer } from "../answer/index.ts";
import type { DecisionsOn } from "../core/decision.ts";
import type { KnownFigure } from "../core/known.ts";
import type { Pledge } from "../core/pledge.ts";
import type { Point } from "../core/series.ts";
import type { Listed } from "../decide.ts";
import type { PledgeSummary } from "../pledge/summary.ts";
import type { Model } from "../project/model/model.ts";
import type { AccuracySection } from "../reference/accuracy.ts";
import type { Shelved, Taken } from "../shelf.ts";
import type { PledgeLine, SearchHit } from "../store/query.ts";
import type { Elsewhere } from "./elsewhere.ts";
import type { Plotted } from "./plotted.ts";
import type { Failing } from "./problem.ts";
import type { Ran } from "./scenario/load.ts";
import type { FindingsInContext, Heads, List, RuleCard } from "./text-models.ts";

/** What the list of checks shows. */
export interface ChecksModel {
  readonly rules: readonly { readonly rule: RuleCard; readonly findings: number }[];
}

/** How often a rule fired on articles that a seed drew. */
export interface Drawn {
  readonly articles: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** What the page of a check shows. */
export interface CheckModel extends FindingsInContext {
  /** What people decided about what the page shows. */
  readonly decided: DecisionsOn;
  readonly rule: RuleCard;
  readonly total: number;
  readonly drawn: Drawn;
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
  /** The documents that it names. */
  readonly heads?: Heads;
}

/** What the list of decisions shows. */
export interface DecisionsModel {
  /** Oldest first. */
  readonly listed: readonly Listed[];
}

/** What the page of methods shows. */
export interface MethodsModel {
  readonly sections: readonly AccuracySection[];
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

/** The figures of one actor in a series. */
export interface SeriesShown {
  readonly actor: string;
  readonly points: readonly Point[];
  readonly plotted: readonly Plotted[];
  /** The documents of what is plotted. */
  readonly heads: Heads;
}

/** What the page of a series shows. */
export interface SeriesModel {
  readonly taken: Taken;
  readonly actors: readonly SeriesActor[];
  /** Whose figures are shown, these in order of time, and what texts of the ledger say of the same. */
  readonly shown?: SeriesShown;
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

/** A name with what it means; `allows` says in words what it may be, or is empty. */
export interface NamedMeaning {
  readonly name: string;
  readonly means: string;
  readonly allows: string;
}

/** One address in words. */
export interface AddressCard {
  /** With `:id` where an id stands. */
  readonly path: string;
  readonly about: string;
  /** What the id is; absent where there is none. */
  readonly id?: string;
  readonly methods: readonly string[];
  /** Each format with its address, of which those without an id can be opened. */
  readonly formats: readonly { readonly name: string; readonly type: string; readonly address: string }[];
  readonly parameters: readonly NamedMeaning[];
  /** Of a form that can be sent there. */
  readonly fields: readonly NamedMeaning[];
}

/** What the page of all addresses shows. */
export interface ApiModel {
  readonly cards: readonly AddressCard[];
  readonly failures: readonly Failing[];
}

/** What the page about Plumbline shows. */
export interface AboutModel {
  readonly version: string;
  /** The terms of those whose figures are at hand. */
  readonly terms: readonly { readonly producer: string; readonly terms: string; readonly open: boolean }[];
}
