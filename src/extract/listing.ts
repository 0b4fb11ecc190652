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

/**
 * For each sentence the lead-in of the list that it is an item of; undefined outside lists and under lead-ins that
 * promise nothing. Asked in text order, each lead-in is read once.
 */
export function listings(document: Document, language: Language): (sentence: Sentence) => Listing | undefined {
  let lead = -1;
  let item = -1;
  let found: Listing | undefined;
  return ({ block, blockIndex }) => {
    if (block.kind !== "item") return undefined;
    const above = leadBefore(document.blocks, blockIndex, item, lead);
    if (above !== lead) found = listingOf(document, document.blocks[above], language);
    item = blockIndex;
    lead = above;
    return found;
  };
}

/** The block above the list; the way back ends at an item of which it is known. */
function leadBefore(blocks: readonly Block[], from: number, item: number, lead: number): number {
  let at = from;
  while (at > 0 && at !== item && blocks[at]?.kind === "item") at--;
  return at === item ? lead : at;
}

function listingOf({ text }: Document, lead: Block | undefined, language: Language): Listing | undefined {
  // Only a block that ends in a colon leads in.
  if (!lead || !text.slice(lead.span.start, lead.span.end).trimEnd().endsWith(":")) return undefined;
  const lexicon = lexiconOf(language);
  const words = tokens(text, lead.span.start, lead.span.end).map((token) =>
    tagged(token, "X", isCapital(token.text), lexicon),
  );
  const plan = words.find((token) => language.kinds.pledge[token.lower] !== undefined);
  if (!plan) return undefined;
  const place = actorsIn(words, 0, words.length, language)[0];
  if (!place) return { subkind: language.kinds.pledge[plan.lower] ?? "plan", actor: UNKNOWN, source: undefined };
  const span = { start: words[place.from]?.start ?? 0, end: words[place.to - 1]?.end ?? 0 };
  const mention = text.slice(span.start, span.end);
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
