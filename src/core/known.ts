/** Known: one published figure with who published it, when and where; what a pasted sentence meets before any file is read. */
import type { CivilDate } from "./date.ts";
import type { Bound } from "./quantity.ts";
import type { Stage } from "./series.ts";

/** A figure, or a multiple between two actors, that somebody published. */
export interface KnownFigure {
  /** Lower case, digits and hyphens; stable: findings cite it. */
  readonly id: string;
  /** Who stands behind the figure: a producer of data, or the speaker. */
  readonly producer: string;
  /** The office of a speaker at the time, as the record gives it. */
  readonly role?: string;
  /** `dataset`: counted by a producer; `utterance`: said by a person; `agreement`: a text that parties signed. */
  readonly kind: "dataset" | "utterance" | "agreement";
  /** The day it was published or said; a month or a year where no more is known. */
  readonly published: string;
  /** Where it was said or printed: a title, an occasion. */
  readonly where: string;
  readonly link?: string;
  /** True when the first-hand text was seen by whoever wrote the entry, and not a report of it. */
  readonly verified: boolean;
  /** What it says, in one sentence of our own. */
  readonly says: string;
  /** Actor id of measure/actor.ts, or `World`, of which no text of ours speaks by an id. */
  readonly actor: string;
  /** For a multiple: whom the actor is measured against. */
  readonly against?: string;
  /** Measure id of measure/measure.ts, and item id of measure/item.ts. */
  readonly measure: string;
  readonly item?: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** For a count of members: how many there were, and what they had to reach to count. */
  readonly members?: number;
  readonly threshold?: { readonly measure: string; readonly low: number };
  /** What it is of; both ends included. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Day by which it shall be so. */
  readonly deadline?: CivilDate;
  readonly price?: "market" | "purchasing-power";
  /** The year whose prices and rates count, for constant prices; absent for money of the year itself. */
  readonly constant?: number;
  readonly growth?: "nominal" | "real";
  readonly stage?: Stage;
  /** What is counted in and what is not; where the object is narrower or wider than it sounds. */
  readonly scope?: string;
  /** Edition of a data set, where it is one. */
  readonly edition?: string;
  /** What a user of the figure should know. */
  readonly note?: string;
}
