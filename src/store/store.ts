/** Store: where documents, statements and the results made of them outlast a run. */
import type { Claim, Member } from "../core/claim.ts";
import type { CivilDate } from "../core/date.ts";
import type { Decision } from "../core/decision.ts";
import type { Document } from "../core/document.ts";
import type { Finding } from "../core/finding.ts";
import type { Lineage } from "../core/lineage.ts";
import type { JudgedPledge, Pledge } from "../core/pledge.ts";
import type { Series, SeriesHolding, SeriesSummary } from "../core/series.ts";
import type { Span } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import type {
  Basis,
  ClaimFacet,
  ClaimOfDocument,
  ClaimQuery,
  ClaimSummary,
  Counts,
  DocumentFacet,
  DocumentHead,
  DocumentQuery,
  DocumentSummary,
  FindingFacet,
  FindingQuery,
  Longer,
  MemberQuery,
  Named,
  Numbers,
  OfClaimQuery,
  Outlined,
  Page,
  Passings,
  PledgeLine,
  SearchHit,
  SearchQuery,
  SeriesQuery,
  Spoken,
  SpokenQuery,
  Telling,
  Versions,
  Voice,
} from "./query.ts";

/** A document with what it says, in order of the text. */
export interface Entry {
  readonly document: Document;
  readonly statements: readonly Statement[];
  /** The file as it came, of a document that has pages; kept with it, and given back by `original` alone. */
  readonly original?: Uint8Array;
}

/** How to open. */
export interface OpenOptions {
  /** Open what is there for reading; every write is then refused with `store-read-only`. */
  readonly readOnly?: boolean;
  /** How long to wait for another process's lock before giving up, in milliseconds; 2,000 when absent. */
  readonly lockWaitMs?: number;
}

/**
 * What putting did. `added`: a text of a new origin. `unchanged`: the text was here (perhaps under another name, which
 * is noted). `updated`: the same text, but read or extracted otherwise than before. `new-version`: the origin had
 * another text until now, which stays reachable by its id.
 */
export type PutOutcome = "added" | "unchanged" | "updated" | "new-version";

/** What putting a series did. `updated`: its key was here with other figures, say because its file is read better now. */
export type PutSeriesOutcome = "added" | "unchanged" | "updated";

/** What is derived from the documents. */
export interface Results {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** The ledger of pledges; empty when absent. */
  readonly pledges?: readonly Pledge[];
  /** Verdicts on pledges that were not given before: they are kept beside those that were. */
  readonly verdicts?: readonly JudgedPledge[];
  /** The `revision()` that they were derived from; the present one when absent. */
  readonly revision?: number;
  /** Names the rules that made them, say a version: results of other rules are stale. */
  readonly producer?: string;
  /** The day that they were made for: what a replay takes for today. */
  readonly today?: CivilDate;
}

/**
 * Keeps the nouns whole. What is put comes back equal, to the code unit. Each writing method is one transaction: when
 * its promise resolves the change is on the disk, and when it rejects nothing has changed. Several processes may write
 * to one store at once.
 *
 * Every method may reject with a PlumblineError: `store-locked`, `store-read-only`, `store-corrupt` or `store-failed`.
 */
export interface Store {
  /** Where the data is, for messages: a path or an address without secrets. */
  readonly location: string;

  /**
   * Takes in one document with its statements. Reading the same document again changes nothing; of one text under
   * several names the name that sorts first is shown, whatever came first.
   */
  put(entry: Entry): Promise<PutOutcome>;
  /** Takes one version of a document out, with its statements; false when it was not there. Results become stale. */
  remove(documentId: string): Promise<boolean>;
  /** Replaces all claims, findings and pledges by these; rows that are equal are not written. Verdicts are only added. */
  putResults(results: Results): Promise<void>;
  /** Makes every lookup of `oldId` find `newId`, unless something has the old id itself. @throws PlumblineError `bad-request` when that would run in a circle */
  alias(oldId: string, newId: string): Promise<void>;

  /** Notes a person's decision; false when it was there. Nothing of the machine's changes. Decisions are never taken out. */
  putDecision(decision: Decision): Promise<boolean>;
  /** Every decision, undone ones too: by time, then as they came. */
  decisions(): Promise<readonly Decision[]>;

  /** Takes in one edition of a series. Other editions stay beside it; the same figures once more change nothing. */
  putSeries(series: Series): Promise<PutSeriesOutcome>;
  /** Takes one edition out, by its key; false when it was not there. */
  removeSeries(key: string): Promise<boolean>;
  /** Every series in every edition, by id and edition. */
  seriesList(): Promise<readonly SeriesSummary[]>;
  /** One edition whole, by its key. */
  series(key: string): Promise<Series | undefined>;
  /** The series that have points like those asked for, by id and edition, and of them only these points. */
  seriesHoldings(query?: SeriesQuery): Promise<readonly SeriesHolding[]>;

  /** Another after every change of anything in it, by whatever process; what was made of one state stays right as long as this is the same. */
  stamp(): Promise<string>;
  /** Rises with every change of documents or statements. */
  revision(): Promise<number>;
  /** True when documents have changed since results were last put, or when `producer` is given and another made them. */
  stale(producer?: string): Promise<boolean>;
  /** What the results were made of, and what of it is another now. */
  basis(): Promise<Basis>;
  counts(): Promise<Counts>;

  document(id: string): Promise<Document | undefined>;
  /** The file that a document with pages was read from; absent of any other, and where it was put without. */
  original(documentId: string): Promise<Uint8Array | undefined>;
  /** The same as in a list: cheaper than the document with its text. */
  summary(documentId: string): Promise<DocumentSummary | undefined>;
  /** What is shown of documents where they are only named, by the id that was asked for; one that is not there is left out. */
  heads(ids: Iterable<string>): Promise<ReadonlyMap<string, DocumentHead>>;
  documents(query?: DocumentQuery): Promise<Page<DocumentSummary, DocumentFacet>>;
  /** Every version that this origin has had, oldest first. */
  versions(originKey: string): Promise<readonly DocumentSummary[]>;
  /** Every document with its statements, by day of publication (undated last), then by id. Putting meanwhile is allowed. */
  everything(versions?: Versions): AsyncIterable<Entry>;

  statement(id: string): Promise<Statement | undefined>;
  /** Some statements, by the id that was asked for; one that is not there is left out. */
  statementsBy(ids: Iterable<string>): Promise<ReadonlyMap<string, Statement>>;
  /** In order of the text; with `only` these of them. */
  statements(documentId: string, only?: Numbers): Promise<readonly Statement[]>;
  /** Where its statements stand, in order of the text: a hundredth of their room. */
  outline(documentId: string): Promise<readonly Outlined[]>;
  /** The ids of documents that are longer, every version of them. */
  longer(than: Longer): Promise<readonly string[]>;

  claim(id: string): Promise<Claim | undefined>;
  claims(query?: ClaimQuery): Promise<Page<ClaimSummary, ClaimFacet>>;
  /** The tellings of a claim without their words, linked ones too, in its order; none of a claim that is not there. */
  tellings(claimId: string): Promise<readonly Telling[]>;
  /** Who has a claim from whom; absent of a claim that is not there, or was made before that was kept. */
  lineage(claimId: string): Promise<Lineage | undefined>;
  /** Every name of those who are made to say a claim, or of those who bring out documents: most claims or documents first. */
  names(of: Voice): Promise<readonly Named[]>;
  /** What the documents of an outlet tell, and how it came and went; all noughts for one that is not there. */
  passings(outlet: string): Promise<Passings>;
  /** Some tellings of a claim whole, in its order, linked ones left out. */
  members(claimId: string, query: MemberQuery): Promise<readonly Member[]>;
  /** What a speaker is made to say of some claims, by their ids; those that are none of the speaker's are left out. */
  spoken(source: string, query: SpokenQuery): Promise<ReadonlyMap<string, Spoken>>;
  /** The claims that a document tells, in order of the text; with `within` the tellings that begin there. */
  claimsOf(documentId: string, within?: Span): Promise<readonly ClaimOfDocument[]>;

  finding(id: string): Promise<Finding | undefined>;
  findings(query?: FindingQuery): Promise<Page<Finding, FindingFacet>>;
  /** The findings with evidence in a document, in order of the text; with `within` those that have some that begins there. */
  findingsOf(documentId: string, within?: Span): Promise<readonly Finding[]>;
  /** The findings whose evidence touches a telling of the claim, most severe first; `total` counts them without the limit. */
  findingsOfClaim(claimId: string, query?: OfClaimQuery): Promise<Page<Finding>>;

  /** By last day (none last), then by id; with `ids` only these. */
  pledges(ids?: readonly string[]): Promise<readonly Pledge[]>;
  /** What lists of pledges are narrowed by, in the same order: cheaper than the pledges. */
  pledgeLines(): Promise<readonly PledgeLine[]>;
  /** Every verdict that was given on a pledge, by day, then as they came. They are never taken out. */
  verdicts(): Promise<readonly JudgedPledge[]>;

  /**
   * Finds words in document texts, statements and titles of claims, best first. All words must be there; a word of
   * three letters or more also finds longer words that begin with it; words in double quotation marks must stand
   * together exactly. Any text is a legal search.
   */
  search(text: string, query?: SearchQuery): Promise<Page<SearchHit>>;

  /** Lets go of the data; a second call does nothing. */
  close(): Promise<void>;
}
