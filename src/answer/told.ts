/** Comes in: a sentence and the documents at hand. Goes out: where they tell the same, who first and last, and how wordings differ. */
import type { Claim, Member } from "../core/claim.ts";
import type { Difference } from "../core/difference.ts";
import type { Document } from "../core/document.ts";
import { valueOr } from "../core/part.ts";
import { BOUND_WORDS, type Bound } from "../core/quantity.ts";
import type { Span } from "../core/span.ts";
import { createReconciler } from "../reconcile/index.ts";
import type { Entry, Store } from "../store/store.ts";

/** A ledger of more documents is not lined up again for every sentence: its claims can be searched. */
const MOST_DOCUMENTS = 300;

/** So much is read and lined up in a few seconds; one long text may state more than hundreds of usual ones. */
const MOST_STATEMENTS = 30_000;

/** The documents of a ledger, as far as they can be lined up with a sentence while somebody waits; none of a larger one. */
export async function entriesOf(store: Pick<Store, "counts" | "everything">): Promise<readonly Entry[]> {
  const { documents, statements } = await store.counts();
  const entries: Entry[] = [];
  if (documents > MOST_DOCUMENTS || statements > MOST_STATEMENTS) return entries;
  for await (const entry of store.everything()) entries.push(entry);
  return entries;
}

/** One telling in a document at hand. */
export interface Telling {
  /** Name and id of the document. */
  readonly name: string;
  readonly document: string;
  readonly day: string;
  /** Who is made to say it; absent for the narrator. */
  readonly source?: string;
  /** Where the words stand in it. */
  readonly span: Span;
  readonly quote: string;
  /** What differs from the telling it is measured against, in words: "value 4 → 12". */
  readonly differs: readonly string[];
}

/** What the documents at hand have of one thing that the sentence says. */
export interface ToldClaim {
  /** Id and words of the claim. */
  readonly claim: string;
  readonly title: string;
  readonly tellings: number;
  readonly documents: number;
  /** The earliest and the latest with a day; absent when none has one. */
  readonly first?: Telling;
  readonly last?: Telling;
  /** Wordings that differ, the earliest of each. */
  readonly variants: readonly Telling[];
}

/** More variants than this are a claim page to read. */
const MOST_VARIANTS = 4;

/** The claims that the sentence would belong to among these documents. */
export function toldAmong(own: Entry, entries: readonly Entry[]): readonly ToldClaim[] {
  const reconciler = createReconciler();
  const documents = new Map<string, Document>();
  for (const entry of [...entries, own]) {
    reconciler.add(entry.document, entry.statements);
    documents.set(entry.document.id, entry.document);
  }
  return reconciler.result().flatMap((claim) => toldClaim(claim, own.document.id, documents) ?? []);
}

function toldClaim(
  { id, title, members }: Claim,
  own: string,
  documents: ReadonlyMap<string, Document>,
): ToldClaim | undefined {
  const others = members.filter(({ document, relation }) => document !== own && relation !== "linked");
  if (others.length === 0 || others.length === members.length) return undefined;
  const dated = others.filter((member) => member.dated.known !== "unknown");
  const tell = (member: Member | undefined): Telling | undefined => member && tellingOf(member, documents);
  const [first, last] = [tell(dated[0]), tell(dated.at(-1))];
  const variants = others.filter(({ relation }) => relation !== "same").slice(0, MOST_VARIANTS);
  return {
    claim: id,
    title,
    tellings: others.length,
    documents: new Set(others.map(({ document }) => document)).size,
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    variants: variants.map((member) => tellingOf(member, documents)),
  };
}

function tellingOf(
  { document, dated, source, span, quote, differences }: Member,
  documents: ReadonlyMap<string, Document>,
): Telling {
  return {
    name: documents.get(document)?.origin.name ?? "",
    document,
    day: valueOr<string, string>(dated, ""),
    ...(source === null ? {} : { source }),
    span,
    quote,
    differs: differences.map(inWords),
  };
}

function inWords({ part, from, to }: Difference): string {
  if (part === "bound") return `limit ${BOUND_WORDS[from as Bound] ?? from} → ${BOUND_WORDS[to as Bound] ?? to}`;
  return `${part} ${from || "none"} → ${to || "none"}`;
}
