/** Pledge: one row of the ledger of what was promised, asked for or foretold, and what became of it. */
import type { CivilDate, Period } from "./date.ts";
import { contentId } from "./id.ts";
import type { Part } from "./part.ts";
import type { Bound, Change, Quantifier } from "./quantity.ts";
import type { Quality, Stage } from "./series.ts";
import type { Span } from "./span.ts";

/**
 * How it stands. `open`: the last day is not over. `due`: it is, and no series settles it. `kept`, `broken`: a cell
 * settles it. `unclear`: cells are there and do not decide. `void`: it can never be settled on the terms that were given.
 */
export const PLEDGE_STATUSES = ["open", "due", "kept", "broken", "unclear", "void"] as const;

export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

/** With what force it was said: somebody binds himself, somebody asks it of another, somebody foretells it. */
export const PLEDGE_FORCES = ["promised", "asked", "foretold"] as const;

export type PledgeForce = (typeof PLEDGE_FORCES)[number];

/**
 * Why it can never be settled. `actor`, `measure`, `value`, `deadline`: no telling gives it. `base`: so much more or
 * less, and nobody says than what. `condition`: it holds only if something else comes to pass. `possible`: it says what
 * may be, which nothing can prove wrong. `superseded`: the same speaker said otherwise before the day had come.
 */
export const LACKS = ["actor", "measure", "value", "base", "deadline", "condition", "possible", "superseded"] as const;

export type Lack = (typeof LACKS)[number];

/** A figure that shall be reached, as printed; `interval` holds the values that the writing allows. */
export interface PledgedValue {
  readonly low: number;
  readonly high: number;
  readonly interval: readonly [low: number, high: number];
  /** As the words limit it. */
  readonly bound: Bound;
  /** What counts as kept: whoever promises an amount and reaches more has kept it. */
  readonly held: Bound;
  readonly change: Change;
  readonly unit: string;
}

/** The first and the last day on which a telling can have been said: by its own words, else the day of its document. */
export function saidIn({ said, dated }: Pick<PledgeTelling, "said" | "dated">): Period | undefined {
  return said ?? (dated.known === "unknown" ? undefined : { from: dated.value, to: dated.value });
}

/** On what it will be settled; a part that nobody gives is an empty string or absent. */
export interface PledgeTerms {
  /** Actor id of measure/actor.ts, or the name that the text gives. */
  readonly actor: string;
  /** Measure id of measure/measure.ts, or `event: …` for a deed. */
  readonly measure: string;
  readonly item: string;
  readonly value?: PledgedValue;
  readonly quantifier?: Quantifier;
  /** For a group: the list of its members (measure/members.ts) that is meant. */
  readonly members?: string;
  readonly price?: "market" | "purchasing-power";
  /** First day of what the figure is of, where the text gives both ends. */
  readonly from?: CivilDate;
  /** The last day by which it shall have come true. */
  readonly due?: CivilDate;
}

/** What a telling says otherwise than the one before it. */
export interface PledgeChange {
  readonly part: "value" | "item" | "due";
  readonly from: string;
  readonly to: string;
}

/** One telling of it, with its sentence. */
export interface PledgeTelling {
  readonly document: string;
  readonly statement: string;
  readonly span: Span;
  readonly quote: string;
  /** Finer kind of a pledge: `commitment`, `demand`, `proposal`, `plan`, `offer`. */
  readonly subkind?: string;
  /** Who is made to say it; `null`: the narrator. */
  readonly source: string | null;
  readonly dated: Part<CivilDate>;
  /** When it was said, where the words give a time for that ("promised in February 2025"). */
  readonly said?: Period;
  /** What differs from the first telling that has terms to settle it on. */
  readonly changes: readonly PledgeChange[];
}

/** A cell that was looked at, frozen: what it said on the day of judging. */
export interface PledgeEvidence {
  /** `wb-gdp@2024-06-28`: the series and its edition. */
  readonly series: string;
  readonly producer: string;
  readonly cell: string;
  readonly actor: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly value: number;
  readonly unit: string;
  readonly stage: Stage;
  readonly quality: Quality;
  /** Where the value lies; `between`: what was rounded off in print would decide. */
  readonly says: "kept" | "broken" | "between";
  /** Why it does not decide; empty when it does. */
  readonly but: string;
}

/** How many members of a group have done it. */
export interface PledgeMembers {
  readonly of: number;
  readonly kept: number;
  readonly broken: number;
  readonly unclear: number;
  /** Those of whom no cell is at hand. */
  readonly without: readonly string[];
}

/** What became of it, and the evidence, as of a day. */
export interface PledgeVerdict {
  readonly status: PledgeStatus;
  /** One sentence. */
  readonly because: string;
  readonly evidence: readonly PledgeEvidence[];
  readonly members?: PledgeMembers;
}

/** A verdict on the day it was given. */
export interface JudgedPledge extends PledgeVerdict {
  readonly pledge: string;
  readonly judged: CivilDate;
}

/** An earlier verdict. Without `judged` it is what an older edition at hand says, and nobody was told it here. */
export interface EarlierVerdict extends PledgeVerdict {
  readonly judged?: CivilDate;
}

/** One row. */
export interface Pledge extends PledgeVerdict {
  readonly id: string;
  readonly force: PledgeForce;
  /** The claim that its tellings are members of. */
  readonly claim?: string;
  readonly terms: PledgeTerms;
  readonly lacks: readonly Lack[];
  /** Ids of measure/series.ts whose figures could settle it; empty when nobody publishes any. */
  readonly series: readonly string[];
  /** In order of date, undated ones last: the first one said it. */
  readonly tellings: readonly [PledgeTelling, ...PledgeTelling[]];
  readonly judged: CivilDate;
  /** Other outcomes that were given before, or that older editions give, oldest first. */
  readonly history: readonly EarlierVerdict[];
  /** The row that took its place. */
  readonly supersededBy?: string;
}

/** The id of a row: its claim (else its statement and figure), its force, and, where one speaker changed it, its terms. */
export function pledgeId(root: string, force: PledgeForce, terms = ""): string {
  return contentId("p", root, force, terms);
}
