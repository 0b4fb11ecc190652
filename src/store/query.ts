/** What can be asked of a store, and the shape of its answers. */
import type { Claim, Member, Relation } from "../core/claim.ts";
import type { CivilDate } from "../core/date.ts";
import type { Document } from "../core/document.ts";
import type { Finding, Severity, Verdict } from "../core/finding.ts";
import type { Pledge } from "../core/pledge.ts";
import type { Span } from "../core/span.ts";
import type { Statement, StatementKind } from "../core/statement.ts";

/** Rows on a page when the query does not say. */
export const PAGE_DEFAULT = 50;

/** Most rows on one page; a larger limit is cut to this. */
export const PAGE_MAX = 500;

/** A value that a list can be narrowed to, and how many rows would remain. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** One page of a list. `next` is opaque: hand it back as `next` with the same sort to go on. */
export interface Page<T, F extends string = never> {
  readonly items: readonly T[];
  /** Rows of the whole list, on all pages. */
  readonly total: number;
  readonly next?: string;
  /** Only when the query asks for facets: most frequent values first, each counted as if its own filter were off. */
  readonly facets: Readonly<Partial<Record<F, readonly FacetCount[]>>>;
}

/** What every list takes. */
export interface Paging {
  readonly limit?: number;
  readonly next?: string;
  readonly facets?: boolean;
}

/** Which versions of a document take part: only those that are the newest of some origin, or all. */
export type Versions = "latest" | "all";

/** Orders of documents; `-` is downwards. Undated documents stand last in both orders of date. */
export const DOCUMENT_SORTS = ["published", "-published", "name", "outlet", "-statements"] as const;
/** One of them. */
export type DocumentSort = (typeof DOCUMENT_SORTS)[number];
/** What a list of documents can be narrowed to by choice. */
export type DocumentFacet = "language" | "outlet" | "kind" | "role";

/** Narrows the list of documents. All conditions must hold. */
export interface DocumentQuery extends Paging {
  readonly language?: string;
  readonly outlet?: string;
  readonly role?: string;
  /** Has at least one statement of this kind. */
  readonly kind?: StatementKind;
  /** Published on or after, and on or before; an undated document meets neither. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** `latest` when absent. */
  readonly versions?: Versions;
  /** `published` (oldest first, then by id) when absent. */
  readonly sort?: DocumentSort;
}

/** A document in a list: all but its text and blocks. */
export interface DocumentSummary extends Omit<Document, "text" | "blocks"> {
  /** UTF-16 code units of the text. */
  readonly length: number;
  readonly statements: number;
  /** Findings that have evidence in it. */
  readonly findings: number;
  /** False for a version that a newer one of every origin of it has replaced. */
  readonly latest: boolean;
}

/** A statement as far as it is seen from afar. */
export type Outlined = Pick<Statement, "kind" | "span">;

/** Some of the statements of a document, by number in order of the text: from 0, `to` exclusive. */
export interface Numbers {
  readonly from: number;
  readonly to: number;
}

/** More than so much of either. */
export interface Longer {
  /** UTF-16 code units of the text. */
  readonly length: number;
  readonly statements: number;
}

/** Orders of claims; `-` is downwards. Claims without a dated telling stand last in both orders of date. */
export const CLAIM_SORTS = ["-documents", "-origins", "first", "-first", "title"] as const;
/** One of them. */
export type ClaimSort = (typeof CLAIM_SORTS)[number];
/** What a list of claims can be narrowed to by choice. */
export type ClaimFacet = "actor" | "measure" | "item" | "source" | "relation";

/** Narrows the list of claims. All conditions must hold. `linked` tellings count for `relation` and nothing else. */
export interface ClaimQuery extends Paging {
  readonly actor?: string;
  readonly measure?: string;
  readonly item?: string;
  /** Somebody by this name is made to say it in at least one telling. */
  readonly source?: string;
  /** Told in at least so many documents. */
  readonly documents?: number;
  /** Has a telling that stands so to the claim. */
  readonly relation?: Relation;
  /** Told in this document. */
  readonly document?: string;
  /** Told first in a document of this outlet, and by another's too. */
  readonly firstIn?: string;
  /** `-documents` (most first) when absent. */
  readonly sort?: ClaimSort;
}

/** A claim in a list: its tellings only counted, and without what grows with them. */
export interface ClaimSummary extends Omit<Claim, "members" | "lineage" | "apart"> {
  /** Tellings that are members, so without the linked ones. */
  readonly tellings: number;
  /** Documents that tell it. */
  readonly documents: number;
  readonly relations: Readonly<Partial<Record<Relation, number>>>;
  /** Day of the first and of the last dated telling. */
  readonly first?: CivilDate;
  readonly last?: CivilDate;
  /** Language of the document that tells it first, BCP 47; absent when the document is gone. */
  readonly language?: string;
}

/** A claim as one document tells it. */
export interface ClaimOfDocument {
  readonly claim: ClaimSummary;
  /** The tellings of this document, linked ones too, in order of the text. */
  readonly members: readonly Member[];
}

/** Orders of findings: most severe first, or by rule. */
export const FINDING_SORTS = ["-severity", "rule"] as const;
/** One of them. */
export type FindingSort = (typeof FINDING_SORTS)[number];
/** What a list of findings can be narrowed to by choice. */
export type FindingFacet = "rule" | "verdict" | "severity";

/** Narrows the list of findings. All conditions must hold. */
export interface FindingQuery extends Paging {
  readonly rule?: string;
  readonly verdict?: Verdict;
  readonly severity?: Severity;
  /** Has evidence in this document. */
  readonly document?: string;
  /** `-severity` (most severe first, then by rule and id) when absent. */
  readonly sort?: FindingSort;
}

/** Cuts the findings on a claim. */
export interface OfClaimQuery {
  /** All when absent. */
  readonly limit?: number;
}

/** Claims, and which findings on them are wanted. */
export interface SpokenQuery {
  /** Ids. */
  readonly claims: readonly string[];
  readonly verdicts: readonly Verdict[];
  /** Findings of each claim. */
  readonly limit: number;
}

/** A claim as one speaker tells it, and what became of it. */
export interface Spoken {
  /** The speaker's tellings, in the claim's order, linked ones left out. */
  readonly told: readonly Member[];
  /** Documents that tell it behind the speaker's first telling, and those of them that tell it otherwise. */
  readonly later: number;
  readonly otherwise: number;
  /** Those with evidence on the words of a telling, since a sentence has other figures as well; most severe first. */
  readonly findings: readonly Finding[];
}

/** One telling of a claim, without its words. */
export interface Telling {
  readonly document: string;
  readonly relation: Relation;
  readonly source: string | null;
}

/** A name, and how many claims or documents there are of it. */
export interface Named {
  readonly name: string;
  readonly count: number;
}

/** Who has names of their own: who is made to say a claim, and who brings out documents. */
export type Voice = "speaker" | "outlet";

/** Claims that came from one outlet to another, as something shows. */
export interface Passing {
  /** The other outlet; a document that has none is called by its name. */
  readonly outlet: string;
  readonly count: number;
  /** One claim of them. */
  readonly claim: string;
}

/** What the documents of an outlet tell, and its way in and out. */
export interface Passings {
  /** Claims that they tell. */
  readonly claims: number;
  /** Documents that copy another. */
  readonly copies: number;
  /** Whom it has claims from, and who has them from it: most claims first. */
  readonly from: readonly Passing[];
  readonly to: readonly Passing[];
}

/** Which tellings of a claim. */
export interface MemberQuery {
  /** Places in the claim's list. */
  readonly at: readonly number[];
}

/** What is shown of a document where it is only named. */
export type DocumentHead = Pick<Document, "id" | "origin" | "role" | "language">;

/** What a list of pledges is narrowed by. */
export interface PledgeLine extends Pick<Pledge, "id" | "status" | "force" | "lacks" | "series"> {
  readonly actor: string;
  readonly due?: CivilDate;
  /** Who said it first; `null`: the narrator. */
  readonly source: string | null;
}

/** What a search looks through. */
export type SearchKind = "document" | "statement" | "claim";

/** Narrows a search. */
export interface SearchQuery extends Omit<Paging, "facets"> {
  readonly kinds?: readonly SearchKind[];
  /** `latest` when absent. */
  readonly versions?: Versions;
}

/** One place where the words of a search were found. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  /** The document that the words stand in; absent for claims. */
  readonly document?: string;
  /** The words around the place, exactly as they stand there. */
  readonly snippet: string;
  /** Where the snippet stands in the document's text; absent for claims. */
  readonly span?: Span;
  /** Of a claim the language of the document that tells it first. */
  readonly language?: string;
  /** The words found, as places in the snippet. */
  readonly marks: readonly Span[];
}

/** What became of a document or statement since the results were made: it came, went, or is read otherwise. */
export type Since = "added" | "gone" | "altered";

/** One document that is not as it was when the results were made. */
export interface ChangedDocument {
  readonly document: string;
  readonly name: string;
  readonly since: Since;
  /** Of an altered one: its statements that are not as they were. */
  readonly statements: readonly { readonly statement: string; readonly since: Since }[];
}

/** What the stored results were made of. */
export interface Basis {
  /** The day that they were made for; absent when nobody said. */
  readonly today?: CivilDate;
  /** False when documents changed while the results were made: nobody knows any more what they were made of. */
  readonly known: boolean;
  readonly changed: readonly ChangedDocument[];
}

/** Narrows series and their points. All conditions must hold. */
export interface SeriesQuery {
  /** `wb-gdp@2024-06-28`. */
  readonly key?: string;
  readonly measure?: string;
  readonly actor?: string;
  /** Of no day before this one, and of none after that one: a point must lie between them whole. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** How much a store holds. */
export interface Counts {
  /** Newest versions only. */
  readonly documents: number;
  /** Every version of every document. */
  readonly versions: number;
  /** Statements of the newest versions. */
  readonly statements: number;
  readonly claims: number;
  readonly findings: number;
}
