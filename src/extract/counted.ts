/** A counted phrase → what is counted: an item that the tables know, else the head noun in the singular. */
import type { Language } from "../lang/language.ts";
import { CALIBRES } from "../measure/item.ts";
import type { Token } from "../text/tokens.ts";
import { modelAt } from "./model.ts";
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

/** What is counted by its type or calibre: "52 F-35s", "300,000 155 mm shells". */
export function typeAfter(tokens: readonly Token[], at: number, language: Language): Noun | undefined {
  return modelNoun(tokens, at, language) ?? calibreNoun(tokens, at, language);
}

/** "52 F-35s", "250 Abrams", "40 Leopard 2 tanks": a model is counted as the kind of thing that it is. */
function modelNoun(tokens: readonly Token[], at: number, language: Language): Noun | undefined {
  const model = modelAt(tokens, at);
  if (!model) return undefined;
  const rest = itemAfter(tokens, model.to, language);
  return rest ? { ...rest, from: at } : { from: at, to: model.to, unit: model.item, item: model.item };
}

/** "300,000 155 mm shells": the calibre is no count, it belongs to what is counted. */
function calibreNoun(tokens: readonly Token[], at: number, language: Language): Noun | undefined {
  if (tokens[at]?.kind !== "number" || !Object.hasOwn(CALIBRES, tokens[at]?.text ?? "")) return undefined;
  const hyphen = tokens[at + 1]?.text === "-" ? 1 : 0;
  const unit = at + 1 + hyphen;
  if (language.units.physical[tokens[unit]?.lower ?? ""] !== "mm") return undefined;
  const rest = itemAfter(tokens, unit + 1, language);
  return rest && { ...rest, from: at };
}
