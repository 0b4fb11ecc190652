/** What pages about texts are made of: documents, claims, findings, comparisons, speakers. Comes in: rows of the store. Goes out: models of views.ts. */
import type { Clash, Outcome } from "../check/index.ts";
import type { Rule } from "../check/rule.ts";
import type { Claim, Member } from "../core/claim.ts";
import type { DecisionsOn } from "../core/decision.ts";
import type { Document } from "../core/document.ts";
import type { ExplainedPart } from "../core/explain.ts";
import type { Finding } from "../core/finding.ts";
import type { Pledge } from "../core/pledge.ts";
import type { Span } from "../core/span.ts";
import type { Statement, StatementKind } from "../core/statement.ts";
import type {
  ClaimOfDocument,
  ClaimSummary,
  Counts,
  DocumentSummary,
  Named,
  Passings,
  Spoken,
} from "../store/query.ts";
import type { Anchored } from "../text/anchor.ts";
import type { Published, Use } from "./beside.ts";
import type { TextPart } from "./text-parts.ts";

/** A document without its text. */
export type Head = Pick<Document, "id" | "origin" | "role" | "language">;

/** The documents that a page names, by id. */
export type Heads = ReadonlyMap<string, Head>;

/** A document as pages, of which one is shown. */
export interface PagesModel {
  readonly document: Document;
  readonly statements: readonly Statement[];
  /** From 1. */
  readonly page: number;
  /** True when there is a picture of it. */
  readonly drawn: boolean;
  /** The place that the address names. */
  readonly place?: Span;
}

/** A choice that narrows a list, with how much it leaves. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  /** The address of the list with this choice made, or taken back when it is `chosen`. */
  readonly href: string;
  readonly chosen: boolean;
}

/** One way to narrow a list. `param` is its name in the address. */
export interface Facet {
  readonly param: string;
  readonly values: readonly FacetValue[];
}

/** An order of a list, and the address of the list in it. */
export type Sort = Omit<FacetValue, "count">;

/** A page of a list. `next` is the address of the page after it. */
export interface List<Line> {
  readonly lines: readonly Line[];
  readonly total: number;
  readonly facets: readonly Facet[];
  /** The orders it can stand in. */
  readonly sorts: readonly Sort[];
  readonly first: string;
  readonly next?: string;
}

/** Findings and the documents that their evidence names. */
export interface FindingsInContext {
  readonly findings: readonly Finding[];
  readonly heads: Heads;
}

/** A claim whose figure moved: its first telling, and the one furthest from it. */
export interface Drift {
  readonly claim: ClaimSummary;
  readonly from: Member;
  readonly to: Member;
  /** How many times as much the larger is as the smaller; above 1. */
  readonly factor: number;
}

/** What the start page shows. */
export interface StartModel extends FindingsInContext {
  /** What people decided about what the page shows. */
  readonly decided: DecisionsOn;
  readonly counts: Counts;
  readonly claims: readonly ClaimSummary[];
  readonly documents: readonly DocumentSummary[];
  /** Pledges whose last day is near, the soonest first. */
  readonly due: readonly Pledge[];
  /** The claims that moved most, with the statements of their two tellings by id. */
  readonly drifts: readonly Drift[];
  readonly statements: ReadonlyMap<string, Statement>;
}

/** A place that an address names, with its words. */
export interface PlaceModel {
  readonly span: Span;
  readonly quote: string;
}

/** The newest version of a text, and what became there of the words of an older one. */
export interface NewerVersion {
  readonly version: DocumentSummary;
  /** Where the place that was asked for stands there, or what stands in its place; absent when nothing does. */
  readonly standing?: Anchored & PlaceModel;
  /** Statements of the older version, and how many of them do not stand in the newest one any more. */
  readonly statements: number;
  readonly gone: number;
  /** The first of these. */
  readonly some: readonly Statement[];
}

/** Words sought in one text. */
export interface FoundModel {
  readonly sought: string;
  /** In order of the text. */
  readonly places: readonly Span[];
  /** True when there are more. */
  readonly more: boolean;
  /** Of a text in parts, whose places are then those in the part that is shown: how many there are in each that has some. */
  readonly inParts?: readonly { readonly part: number; readonly places: number }[];
}

/** What the page shows that says why a place was marked. */
export interface ExplainModel {
  readonly document: Head;
  /** The whole text when no place was named. */
  readonly place?: PlaceModel;
  /** Those at the place, in order of the text, each with its parts. */
  readonly explained: readonly { readonly statement: Statement; readonly parts: readonly ExplainedPart[] }[];
}

/** Which part of a long text is shown, and what is known of the whole. */
export interface PartModel {
  /** From 1. */
  readonly number: number;
  readonly parts: readonly TextPart[];
  readonly kinds: ReadonlyMap<StatementKind, number>;
  readonly statements: number;
  /** The most severe findings, and how many there are. */
  readonly gravest: readonly Finding[];
  readonly findings: number;
}

/** What the reader shows wherever in a text, or in a part of it, one looks. */
export type WholeModel = Omit<DocumentModel, "place" | "newer" | "found" | "whole">;

/** What the reader of a document shows. */
export interface DocumentModel {
  /** Where the text is shown in parts: statements, claims and findings are then those that begin in this one. */
  readonly part?: PartModel;
  /** The place that was asked for. */
  readonly place?: PlaceModel;
  /** Absent when this is the newest version. */
  readonly newer?: NewerVersion;
  readonly found?: FoundModel;
  /** The same without a place, a newer version and words sought: one object as long as the ledger stays as it is. */
  readonly whole?: DocumentModel;
  /** What people decided about what the page shows. */
  readonly decided: DecisionsOn;
  readonly document: Document;
  readonly statements: readonly Statement[];
  /** Claims that have a telling in this document. */
  readonly claims: readonly ClaimOfDocument[];
  readonly findings: readonly Finding[];
  /** Other versions of the same origin, oldest first. */
  readonly versions: readonly DocumentSummary[];
}

/** What the page of a claim shows. */
export interface ClaimModel {
  /** What people decided about what the page shows. */
  readonly decided: DecisionsOn;
  readonly claim: Claim;
  /** The tellings on this page, linked ones too. */
  readonly members: readonly Member[];
  /** Address of the page with the tellings after them. */
  readonly next?: string;
  /** The statements of the tellings on this page and of the first, by id. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** The most severe of the findings that touch it, and how many there are. */
  readonly findings: readonly Finding[];
  readonly findingsTotal: number;
  /** What was published of the same; absent where nobody looked, as in a report. */
  readonly published?: Published;
  /** Which models ask for it; absent where nobody looked. */
  readonly uses?: readonly Use[];
  /** The documents of the tellings on this page, and of the findings shown. */
  readonly heads: Heads;
}

/** A page of findings, with what people decided of them. */
export interface FindingsModel extends List<Finding> {
  readonly heads: Heads;
  readonly decided: DecisionsOn;
  /** How many of the list somebody disputes, and the address that hides them or shows them again; absent for none. */
  readonly disputed?: { readonly count: number; readonly hidden: boolean; readonly href: string };
}

/** What the page of a finding shows. */
export interface FindingModel {
  /** What people decided about what the page shows. */
  readonly decided: DecisionsOn;
  readonly finding: Finding;
  /** Claims that its evidence belongs to. */
  readonly claims: readonly ClaimSummary[];
  readonly heads: Heads;
  readonly rule?: RuleCard;
}

/** What one document says of a claim: its first telling, and the statement with its words. */
export interface ComparedCell {
  readonly member: Member;
  readonly statement?: Statement;
  /** Further tellings of the same document. */
  readonly more: number;
}

/** A claim that one of the compared documents tells: a cell for each of them, absent where it is silent. */
export interface ComparedRow {
  readonly claim: ClaimSummary;
  readonly stands: "differs" | "agrees" | "alone";
  readonly cells: readonly (ComparedCell | undefined)[];
}

/** What the comparison of documents shows. */
export interface CompareModel {
  /** The documents, in order of date; fewer than two where none can be compared yet. */
  readonly documents: readonly Head[];
  /** What differs first, then what agrees, then what one alone tells. */
  readonly rows: readonly ComparedRow[];
  readonly counts: Readonly<Record<ComparedRow["stands"], number>>;
  /** Documents to choose from, where fewer than two are chosen. */
  readonly offered: readonly DocumentSummary[];
}

/** What the list of speakers, or of sources, shows: most first. */
export interface NamedModel {
  readonly names: readonly Named[];
}

/** A claim as one speaker tells it, and what became of it. */
export interface SpokenClaim extends Spoken {
  readonly claim: ClaimSummary;
}

/** What the page of a speaker shows. */
export interface SpeakerModel extends List<SpokenClaim> {
  readonly name: string;
  /** The offices that the texts give. */
  readonly offices: readonly string[];
  readonly pledges: readonly Pledge[];
  readonly heads: Heads;
}

/** What the page of a source shows: its documents page by page, and the way of their claims in and out. */
export interface SourceModel extends List<DocumentSummary>, Passings {
  readonly name: string;
  /** Claims told here first, those that most documents tell; and how many there are. */
  readonly firsts: readonly ClaimSummary[];
  readonly firstsTotal: number;
}

/** What the list of conflicts shows, most severe first. */
export interface ConflictsModel extends FindingsInContext {
  readonly total: number;
}

/** What the page of a conflict shows. */
export interface ConflictModel {
  readonly finding: Finding;
  /** Absent when its statements, as they are read now, can all be true. */
  readonly clash?: Clash;
  /** Places of the tellings that are left out, and what follows without them. */
  readonly off: ReadonlySet<number>;
  readonly outcome: Outcome;
  /** For each telling the address with it left out, or put back. */
  readonly switches: readonly string[];
  /** The address with nothing left out. */
  readonly whole: string;
  readonly heads: Heads;
}

/** A check as the pages describe it: all but the code that runs. */
export type RuleCard = Omit<Rule, "run">;
