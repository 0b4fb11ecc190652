/** A list's lead-in ("Among NATO's upcoming actions:") → what it makes of the items under it. */
import type { Block, Document } from "../core/document.ts";
import { type Part, stated, UNKNOWN } from "../core/part.ts";
import type { Source } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { isCapital, tokens } from "../text/tokens.ts";
import { actorsIn } from "./actor.ts";
import { lexiconOf } from "./lexicon.ts";
import { type Sentence, tagged } from "./reading.ts";

/** What the items of a list share. */
export interface Listing {
  readonly subkind: string;
  readonly actor: Part<string>;
  readonly source: Source | undefined;
}

/** The lead-in of the list that a sentence is an item of; undefined outside lists and under lead-ins that promise nothing. */
export function listing(document: Document, sentence: Sentence, language: Language): Listing | undefined {
  if (sentence.block.kind !== "item") return undefined;
  const lead = leadIn(document.blocks, sentence.blockIndex, document.text);
  if (!lead) return undefined;
  const lexicon = lexiconOf(language);
  const words = tokens(document.text, lead.span.start, lead.span.end).map((token) =>
    tagged(token, "X", isCapital(token.text), lexicon),
  );
  const plan = words.find((token) => language.kinds.pledge[token.lower] !== undefined);
  if (!plan) return undefined;
  const place = actorsIn(words, 0, words.length, language)[0];
  if (!place) return { subkind: language.kinds.pledge[plan.lower] ?? "plan", actor: UNKNOWN, source: undefined };
  const span = { start: words[place.from]?.start ?? 0, end: words[place.to - 1]?.end ?? 0 };
  const mention = document.text.slice(span.start, span.end);
  const source: Source = {
    name: mention,
    role: UNKNOWN,
    mention,
    span,
    anonymous: false,
    collective: true,
    resolved: stated(mention, span),
  };
  return { subkind: language.kinds.pledge[plan.lower] ?? "plan", actor: stated(place.actor, span), source };
}

/** The block above the list, when it ends in a colon. */
function leadIn(blocks: readonly Block[], item: number, text: string): Block | undefined {
  let at = item;
  while (at > 0 && blocks[at]?.kind === "item") at--;
  const block = blocks[at];
  return block && text.slice(block.span.start, block.span.end).trimEnd().endsWith(":") ? block : undefined;
}
