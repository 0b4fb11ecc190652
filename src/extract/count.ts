/** A counted phrase → what is counted: an item that the tables know, else the head noun in the singular. */
import type { Language } from "../lang/language.ts";
import type { Token } from "../text/tokens.ts";
import type { Phrase } from "./quantity/amount.ts";
import { phraseAfter } from "./quantity/noun.ts";
import { longestBefore } from "./reading.ts";

/** A counted noun phrase; `from` included, `to` not (token numbers). */
export interface Noun {
  readonly from: number;
  readonly to: number;
  /** Unit of the count: an item id, or the head noun in the singular. */
  readonly unit: string;
  /** Item id when the table knows the noun. */
  readonly item?: string;
}

/** What a phrase counts; "400 units of armoured vehicles" are vehicles. */
export function nounOf(tokens: readonly Token[], phrase: Phrase, language: Language): Noun {
  const { from, to } = phrase;
  const head = language.singular(tokens[to - 1]?.lower ?? "");
  if (language.particles.of.has(tokens[to]?.lower ?? "") && language.measures.portions.has(head)) {
    const whole = phraseAfter(tokens, to + 1, false, language);
    const noun = whole && nounOf(tokens, whole, language);
    if (noun?.item) return { ...noun, from };
  }
  const item = itemIn(tokens, from, to, language);
  return item ? { from, to: item.to, unit: item.item, item: item.item } : { from, to, unit: head };
}

/** The longest item name that ends the phrase, or the last one inside it that no other noun follows. */
function itemIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): { item: string; to: number } | undefined {
  const found = longestBefore(tokens.slice(from, to), to - from, language.measures.items);
  return found && { item: found.value, to };
}

/** The item that a phrase beginning at `at` counts, if it is one. */
export function itemAfter(tokens: readonly Token[], at: number, language: Language): Noun | undefined {
  const phrase = phraseAfter(tokens, at, false, language);
  const noun = phrase && nounOf(tokens, phrase, language);
  return noun?.item ? noun : undefined;
}
