/** Statement: one checkable or attributed thing that one document says. */
import type { CivilDate, Period } from "./date.ts";
import { contentId } from "./id.ts";
import type { Part } from "./part.ts";
import type { Bound, Comparison, Interval, Quantity } from "./quantity.ts";
import type { Span } from "./span.ts";

/** By what can be checked, in the order of precedence of the guide to the gold. */
export const STATEMENT_KINDS = [
  "quantity",
  "pledge",
  "forecast",
  "warning",
  "accusation",
  "attribution",
  "event",
  "opinion",
] as const;

export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Words with their place. */
export interface Quote {
  readonly quote: string;
  readonly span: Span;
}

/**
 * To whom the text gives a statement. `name` is the fullest name that the text gives anywhere, `mention` the words
 * used here. `anonymous`: nobody is named and no body can be identified; "Moscow" or "NATO" are `collective`.
 */
export interface Source {
  readonly name: string;
  readonly role: Part<string>;
  readonly mention: string;
  readonly span: Span;
  readonly anonymous: boolean;
  readonly collective: boolean;
  /** How `name` was found: `stated` by the mention itself, or `implied` by the rule that resolved it. */
  readonly resolved: Part<string>;
}

/** Whether the speaker holds it to be so, may be so, shall be so. */
export type Modality = "asserted" | "possible" | "expected" | "demanded" | "planned" | "committed";

/** What a statement says without its figures: who does what to what. `act` and `object` are base forms. */
export interface Frame {
  readonly actor: Part<string>;
  readonly act: string;
  readonly object: string;
  readonly target: Part<string>;
  readonly polarity: "+" | "-";
  readonly modality: Modality;
}

/** What a pledge or forecast must be known by before anybody can say whether it came true. */
export const TERMS = ["actor", "measure", "value", "deadline", "series"] as const;

export type Term = (typeof TERMS)[number];

/**
 * The terms on which one figure of a pledge or forecast, or what it says shall happen, will be settled. `missing` names
 * those that the text does not give: nobody can settle it without them, and that is known the day it is read.
 */
export interface Resolution {
  /** Index into the statement's quantities; absent when no figure is promised. */
  readonly quantity?: number;
  readonly actor: Part<string>;
  readonly measure: Part<string>;
  readonly item: Part<string>;
  readonly bound: Part<Bound>;
  readonly value: Part<Interval>;
  readonly unit: string;
  readonly deadline: Part<CivilDate>;
  /** Ids of measure/series.ts whose figures could settle it. */
  readonly series: readonly string[];
  readonly missing: readonly Term[];
}

/** The shortest contiguous text that carries one proposition. */
export interface Statement {
  readonly id: string;
  /** Id of its document. */
  readonly document: string;
  readonly kind: StatementKind;
  /** Finer kind of a pledge: `commitment`, `demand`, `proposal`, `plan`, `offer`. */
  readonly subkind?: string;
  readonly span: Span;
  readonly quote: string;
  /** `null`: the narrator of the document says it. */
  readonly source: Source | null;
  readonly cue: Quote | null;
  /** True when the words are inside quotation marks. */
  readonly direct: boolean;
  /** The first word that weakens the assertion. */
  readonly hedge: Quote | null;
  readonly quantities: readonly Quantity[];
  readonly comparisons: readonly Comparison[];
  readonly frame: Frame;
  /** When it was said, where the words give a time for that. */
  readonly said?: Part<Period>;
  /** The last day by which it shall have come true; unknown when the document does not anchor it. */
  readonly deadline: Part<CivilDate>;
  /** Of a pledge or a forecast: what will settle it. */
  readonly resolution?: readonly Resolution[];
}

/** The id of a statement: its document, kind and place. */
export function statementId(document: string, kind: StatementKind, span: Span): string {
  return contentId("s", document, kind, span.start, span.end);
}
