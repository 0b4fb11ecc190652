/** Telling: one proposition of a statement, with the typed parts that claims are matched on. */
import type { ClaimKey, Proposition } from "../core/claim.ts";
import type { CivilDate } from "../core/date.ts";
import type { Role } from "../core/document.ts";
import type { Part } from "../core/part.ts";
import type { Bound, Interval } from "../core/quantity.ts";
import type { Span } from "../core/span.ts";
import type { Modality } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import type { ThemeTold } from "./theme.ts";

/** The other side of a ratio that sets a thing against its own earlier level ("a 400 % increase"). */
export const ITSELF = "itself";

/**
 * What the telling is about. An empty string is a part that the text leaves unknown. `other` is used by ratios only.
 * Values are comparable as they stand: a ratio is a factor whatever it was printed as, a duration is in months, the
 * unit of a counted thing is empty because its item says what is counted.
 */
export interface Parts {
  readonly form: ClaimKey["form"];
  readonly actor: string;
  readonly other: string;
  readonly measure: string;
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly price: string;
  readonly growth: string;
  /** True of a figure that its statement gives beside a larger one of the same thing and time: a part of it, its rise, another length of time. */
  readonly beside: boolean;
}

/** How it is told: what may differ between tellings of one claim. */
export interface Manner {
  readonly bound: Bound;
  /** Unit as printed: per cent or multiple. */
  readonly printed: string;
  readonly interval: Interval;
  readonly quantifier: string;
  readonly hedge: string;
  readonly modality: Modality;
  readonly polarity: "+" | "-";
  readonly act: string;
  readonly direct: boolean;
  /** Other figures of the statement with the same actor, measure and period, sorted: a list of production. */
  readonly companions: readonly string[];
}

/** What is known of the document that tells it; one object a document. Names in lower case, empty when not known. */
export interface Teller {
  readonly outlet: string;
  readonly author: string;
  readonly role: Role;
  readonly language: Language;
}

/** One telling. `figure` is the words of the figure itself ("1,500 tanks"), empty for a frame. */
export interface Telling {
  readonly proposition: Proposition;
  readonly document: string;
  readonly teller: Teller;
  readonly dated: Part<CivilDate>;
  /** The day to sort by: undated tellings stand last, because "~" sorts after every digit. */
  readonly day: string;
  readonly span: Span;
  readonly quote: string;
  readonly figure: string;
  /** True when the statement has other figures: its words alone do not say which one is meant. */
  readonly crowded: boolean;
  /** Tellings of one node come to share parts and words, see `join`. */
  parts: Parts;
  readonly manner: Manner;
  readonly source: string | null;
  /** Who it goes back to by the words of the statement; the document may add what copies know. */
  readonly origin: Part<string>;
  /** Where typed parts are too few to match on: content words in base form, sorted, without actor and speaker. */
  words: readonly string[];
  /** What a statement without a figure is about, where that is a subject that reports come back to. */
  readonly theme: ThemeTold | undefined;
  /** The named speaker in lower case, empty when nobody is named. */
  readonly speaker: string;
  /** The office that the text gives the speaker, empty when it gives none. */
  readonly office: string;
  /** True in a headline, which says again what its text says. */
  readonly heading: boolean;
}

/** Order of members: by date, undated last, then by document and place, so that no order of reading matters. */
export function byDate(a: Telling, b: Telling): number {
  return order(a.day, b.day) || order(a.document, b.document) || byPlace(a, b);
}

function byPlace(a: Telling, b: Telling): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    order(a.proposition.statement, b.proposition.statement) ||
    order(a.proposition.of, b.proposition.of) ||
    a.proposition.index - b.proposition.index
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
