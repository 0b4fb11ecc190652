/** What a language must bring to tell who says what: its reporting words. */
import type { Phrases } from "./grammar.ts";

/** What a reporting word does with what is said. */
export type CueKind =
  | "say"
  | "warn"
  | "claim"
  | "demand"
  | "propose"
  | "promise"
  | "plan"
  | "forecast"
  | "accuse"
  | "deny"
  | "judge";

/** How reporting is worded. */
export interface CueWords {
  /** Every inflected form of a reporting verb → its kind. */
  readonly verbs: Phrases<CueKind>;
  /** Forms that make a cue only when "that", a quotation or a clause follows. */
  readonly needsContent: ReadonlySet<string>;
  /** Verbs of saying whose object is who hears it: "told". */
  readonly addressed: ReadonlySet<string>;
  /** In "was quoted as saying": the passive before the participle. */
  readonly quoting: ReadonlySet<string>;
  /** "say", "fear": only people do; with "suggest" or "highlight" a thing can be the subject. */
  readonly human: ReadonlySet<string>;
  /** "put": reports only with "at" and a figure after it ("put the total at 400"). */
  readonly valuing: ReadonlySet<string>;
  /** "warning", "announcement" after a possessive or with "of"/"that". */
  readonly nouns: Phrases<CueKind>;
  /** Light verbs that carry a cue noun: "issued a warning". */
  readonly light: ReadonlySet<string>;
  /** "according to". */
  readonly phrases: Phrases<CueKind>;
  /** "reportedly", "allegedly": somebody says so, nobody is named. */
  readonly hearsay: ReadonlySet<string>;
  /** "is seen as", "is framed as": said by nobody in particular. */
  readonly passive: ReadonlySet<string>;
  /** "that": opens what is said. */
  readonly complementisers: ReadonlySet<string>;
}
