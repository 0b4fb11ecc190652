/** Comes in: the tellings of a claim in order. Goes out: for each the telling that it came from, and what shows it. */
import type { Descent } from "../../core/lineage.ts";
import { wordHashes } from "../../text/character.ts";
import type { CopyOf } from "../copies.ts";
import type { Telling } from "../telling.ts";
import { deviation, distance } from "./change.ts";
import { samePerson, surname } from "./person.ts";
import { createRuns, overlap, type SharedRun, wordsOf } from "./wording.ts";

/** A telling with its place among the members. */
export interface Placed {
  readonly telling: Telling;
  readonly at: number;
}

/** Where a telling came from. */
export interface Parent {
  readonly from: Placed;
  readonly by: Descent;
  readonly words?: string;
}

/** Only so many of the latest candidates are compared with a telling, so that a claim told often costs its length. */
const NEAREST = 6;

/** Finds where each telling came from. `order`: the tellings, earlier ones first; `base`: what they are measured against. */
export function parents(
  order: readonly Placed[],
  base: Telling,
  copies: ReadonlyMap<string, CopyOf>,
): Map<Placed, Parent> {
  const heads = headsOf(order);
  const names = namesOf(heads.values());
  const seen = createSeen(base, heads.size > 1);
  const rank = new Map(order.map((placed, at) => [placed, at]));
  const found = new Map<Placed, Parent>();
  for (const placed of order) {
    const head = heads.get(placed.telling.document);
    const run = seen.run(placed);
    const shown = (head && insideOf(head, placed)) || copiedFrom(placed, heads, copies) || creditedTo(placed, names);
    const parent = shown && !comesFrom(shown.from, placed, found) ? shown : seen.parentOf(placed, run);
    if (parent) found.set(placed, parent);
    // What names a telling that stands after it in order is no older than that one: nothing is taken from it.
    if (!parent || (rank.get(parent.from) ?? 0) < (rank.get(placed) ?? 0)) seen.add(placed);
  }
  return found;
}

/** True when a telling goes back to another, as far as is known: two that name one another cannot both be later. */
function comesFrom(placed: Placed, other: Placed, found: ReadonlyMap<Placed, Parent>): boolean {
  for (let at: Placed | undefined = placed; at; at = found.get(at)?.from) if (at === other) return true;
  return false;
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

/** What came before, kept so that a telling is looked up in steps that do not grow with the claim. */
function createSeen(base: Telling, several: boolean) {
  const shared = createRuns();
  const bySpeaker = new Map<string, Placed[]>();
  const byDeviation = new Map<string, Placed>();
  const byPlace = new Map<number, Placed>();
  const latest: Placed[] = [];
  const elsewhere = (list: readonly Placed[], { telling }: Placed) =>
    list.filter((one) => one.telling.document !== telling.document).slice(-NEAREST);
  return {
    run: ({ telling, at }: Placed) => (several ? shared(telling, at) : undefined),
    parentOf(placed: Placed, run: SharedRun | undefined): Parent | undefined {
      const { speaker } = placed.telling;
      const same = (bySpeaker.get(surname(speaker)) ?? []).filter((one) => samePerson(one.telling.speaker, speaker));
      const said = speaker === "" ? undefined : nearest(elsewhere(same, placed), placed);
      if (said) return { from: said, by: "speaker" };
      const worded = run && byPlace.get(run.at);
      if (worded) return { from: worded, by: "wording", words: run.words };
      const alike = byDeviation.get(deviation(base, placed.telling));
      if (alike && alike.telling.document !== placed.telling.document) return { from: alike, by: "deviation" };
      const other = nearest(elsewhere(latest, placed), placed);
      return other && { from: other, by: "unknown" };
    },
    add(placed: Placed): void {
      const { telling, at } = placed;
      byPlace.set(at, placed);
      if (telling.speaker !== "") {
        const key = surname(telling.speaker);
        const list = bySpeaker.get(key);
        if (list) list.push(placed);
        else bySpeaker.set(key, [placed]);
      }
      const departs = deviation(base, telling);
      if (departs !== "" && !byDeviation.has(departs)) byDeviation.set(departs, placed);
      latest.push(placed);
      if (latest.length > 4 * NEAREST) latest.splice(0, latest.length - 2 * NEAREST);
    },
  };
}

/** The candidate that fewest parts were changed from; of several that with most words in common, then the latest. */
export function nearest(candidates: readonly Placed[], { telling }: Placed): Placed | undefined {
  if (candidates.length < 2) return candidates[0];
  let best: { readonly one: Placed; readonly steps: number; readonly common: number } | undefined;
  for (const one of candidates) {
    const found = { one, steps: distance(one.telling, telling), common: overlap(one.telling, telling) };
    if (!best || found.steps < best.steps || (found.steps === best.steps && found.common >= best.common)) best = found;
  }
  return best?.one;
}
