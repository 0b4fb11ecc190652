/** Statement: one checkable or attributed thing that one document says. */
import type { CivilDate } from "./date.ts";
import { contentId } from "./id.ts";
import type { Part } from "./part.ts";
import type { Comparison, Quantity } from "./quantity.ts";
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
  /** The last day by which it shall have come true; unknown when the document does not anchor it. */
  readonly deadline: Part<CivilDate>;
}

/** The id of a statement: its document, kind and place. */
export function statementId(document: string, kind: StatementKind, span: Span): string {
  return contentId("s", document, kind, span.start, span.end);
}
