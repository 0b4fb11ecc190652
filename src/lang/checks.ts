/** Words that only the checks ask for. Goes out: the lists that a language must bring for them. */
import type { Phrases } from "./grammar.ts";

/** What the checks look for beside figures. */
export interface CheckWords {
  /** "most", "all", "half of" → the least and the greatest part of a group that can be meant. */
  readonly parts: Phrases<readonly [number, number]>;
  /** "members", "allies": those of whom the part is. */
  readonly members: ReadonlySet<string>;
  /** "meet", "reach", "spend": the member is at its target. */
  readonly meeting: ReadonlySet<string>;
  /** "miss", "unmet": it is not. */
  readonly missing: ReadonlySet<string>;
  /** "set", "agreed": a year that follows is the one in which the target was made, and says nothing about who meets it. */
  readonly making: ReadonlySet<string>;
  /** "current", "new", "raise": a text that says so knows that one target follows another. */
  readonly transition: ReadonlySet<string>;
  /** "sources", "references": head a list of where a text has it from. */
  readonly sourceLists: ReadonlySet<string>;
  /** "will": what is told is still to come. */
  readonly ahead: ReadonlySet<string>;
  /** "bought", "delivered": told of a day, it was over on that day. */
  readonly done: ReadonlySet<string>;
  /** "prime minister" → an office that is held alone; empty for words that can mean several. */
  readonly offices: Phrases<string>;
  /** "budget": what is set aside, which is not all that is spent. */
  readonly budgets: ReadonlySet<string>;
  /** "25 times smaller": the multiple turns the sides round. */
  readonly smaller: ReadonlySet<string>;
  /** "this", "so": behind a verb of saying, what the sentence before has said. */
  readonly pointing: ReadonlySet<string>;
  /** "former": the office was held before. */
  readonly former: ReadonlySet<string>;
}
