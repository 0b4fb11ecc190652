/** What a figure is bound within: its statement, the times in it, and what the text is about. */
import type { Part } from "../core/part.ts";
import type { Language } from "../lang/language.ts";
import type { Figure } from "./figure.ts";
import type { Tagged } from "./reading.ts";
import type { TimeReading } from "./time.ts";

/** The tokens of its statement (`from` included, `to` not) and of its sentence. */
export interface BindView {
  readonly text: string;
  readonly tokens: readonly Tagged[];
  readonly from: number;
  readonly to: number;
  readonly figures: readonly Figure[];
  /** Those of the whole sentence: what a list leaves out stands before it. */
  readonly sentenceFigures: readonly Figure[];
  readonly times: readonly TimeReading[];
  readonly language: Language;
  /** Actor that the statement before was about, for a statement that names none. */
  readonly topic: Part<string>;
  /** True where somebody demands, proposes or promises: shares are then targets. */
  readonly target: boolean;
}
