/** Comes in: the tellings of a claim in order. Goes out: for each the telling that it came from, and what shows it. */
import { wordHashes } from "../../text/character.ts";
import type { CopyOf } from "../copies.ts";
import type { Telling } from "../telling.ts";
import { samePerson } from "./person.ts";
import type { Parent, Placed } from "./placed.ts";
import { createSeen } from "./seen.ts";
import { wordsOf } from "./wording.ts";

/** Finds where each telling came from, the surest first. `order`: the tellings, earlier ones first; `base`: what they are measured against. */
export function parents(
  order: readonly Placed[],
  base: Telling,
  copies: ReadonlyMap<string, CopyOf>,
): Map<Placed, readonly Parent[]> {
  const heads = headsOf(order);
  const names = namesOf(heads.values());
  const seen = createSeen(base, heads.size > 1);
  const rank = new Map(order.map((placed, at) => [placed, at]));
  const found = new Map<Placed, readonly Parent[]>();
  for (const placed of order) {
    const head = heads.get(placed.telling.document);
    const met = seen.meet(placed);
    const shown = (head && insideOf(head, placed)) || copiedFrom(placed, heads, copies) || creditedTo(placed, names);
    const parent = shown && !comesFrom(shown.from, placed, found) ? shown : seen.parentOf(met);
    const isLater = !parent || (rank.get(parent.from) ?? 0) < (rank.get(placed) ?? 0);
    if (parent) found.set(placed, isLater ? [parent, ...seen.further(met, parent)] : [parent]);
    // What names a telling that stands after it in order is no older than that one: nothing is taken from it.
    if (isLater) seen.add(met);
  }
  return found;
}

/** True when a telling goes back to another, as far as is known: two that name one another cannot both be later. */
function comesFrom(placed: Placed, other: Placed, found: ReadonlyMap<Placed, readonly Parent[]>): boolean {
  const back = new Set([placed]);
  for (const at of back) for (const { from } of found.get(at) ?? []) back.add(from);
  return back.has(other);
}

/** Of each document the telling nearest to a speaker: the first one, as `order` puts quotations and named sources first. */
function headsOf(order: readonly Placed[]): ReadonlyMap<string, Placed> {
  const heads = new Map<string, Placed>();
  for (const placed of order) if (!heads.has(placed.telling.document)) heads.set(placed.telling.document, placed);
  return heads;
}

/** The headline and the lead have it from the body; what another speaker says has its own way. */
function insideOf(head: Placed, placed: Placed): Parent | undefined {
  if (head === placed) return undefined;
  const { speaker } = placed.telling;
  return speaker === "" || samePerson(speaker, head.telling.speaker) ? { from: head, by: "document" } : undefined;
}

function copiedFrom(
  { telling }: Placed,
  heads: ReadonlyMap<string, Placed>,
  copies: ReadonlyMap<string, CopyOf>,
): Parent | undefined {
  const original = copies.get(telling.document)?.original;
  const from = original === undefined || original === telling.document ? undefined : heads.get(original);
  return from && { from, by: "copy" };
}

/** The name of an outlet or an author, in words that are looked up by the first of them. */
interface Named {
  readonly name: string;
  readonly words: readonly number[];
  readonly head: Placed;
}

/** The outlets and authors of a claim, each with the telling of its first document. */
function namesOf(heads: Iterable<Placed>): ReadonlyMap<number, readonly Named[]> {
  const seen = new Set<string>();
  const names = new Map<number, Named[]>();
  for (const head of heads) {
    const { outlet, author } = head.telling.teller;
    for (const name of [plain(outlet), plain(author)]) {
      const words = name === "" || seen.has(name) ? [] : wordHashes(name);
      seen.add(name);
      const [first] = words;
      if (first !== undefined) names.set(first, [...(names.get(first) ?? []), { name, words, head }]);
    }
  }
  return names;
}

function plain(name: string): string {
  return name.replace(/^the /, "").trim();
}

/** "As the Herald reported": the source, or a name in the words, is that of another document's outlet. */
function creditedTo({ telling }: Placed, names: ReadonlyMap<number, readonly Named[]>): Parent | undefined {
  if (names.size === 0) return undefined;
  return (
    (telling.speaker === "" ? undefined : named(wordHashes(telling.speaker), telling, names)) ??
    named(wordsOf(telling), telling, names)
  );
}

function named(
  words: readonly number[],
  { document }: Telling,
  names: ReadonlyMap<number, readonly Named[]>,
): Parent | undefined {
  for (const [at, word] of words.entries()) {
    for (const one of names.get(word) ?? []) {
      const isNamed = one.words.every((other, k) => other === words[at + k]);
      if (isNamed && one.head.telling.document !== document) return { from: one.head, by: "credit", words: one.name };
    }
  }
  return undefined;
}
