/** The tables of the SQLite store as Kysely sees them; migrations.ts makes them. Flags are 0 or 1: SQLite binds no booleans. */
import type { ColumnType, Generated, Kysely, Transaction } from "kysely";

/** One version of a document. `json` is the document with its text left out. */
interface DocumentTable {
  id: string;
  /** Origin whose name is shown. */
  origin_key: string;
  name: string;
  /** Empty when unknown. */
  outlet: string;
  role: string;
  language: string;
  /** Empty when unknown, so that every sort key has a value. */
  published: string;
  undated: number;
  length: number;
  statements: number;
  /** 1 when it is the newest version of at least one origin. */
  latest: number;
  /** SHA-256 over what reading and extracting made of the text; equal means that nothing is to be written. */
  digest: string;
  json: string;
}

/** The text, apart so that lists never page through it. */
interface DocumentTextTable {
  document: string;
  json: string;
}

/** A document that has pages: where its lines stand, as JSON, and the file that it was read from, if that came with it. */
interface OriginalTable {
  document: string;
  pages: string;
  bytes: ColumnType<Uint8Array | null, Uint8Array | undefined, Uint8Array | undefined>;
}

/** Which text an origin had, in order. */
interface VersionTable {
  origin_key: string;
  number: number;
  document: string;
}

interface StatementTable {
  id: string;
  document: string;
  ordinal: number;
  kind: string;
  json: string;
}

/** `json` is the claim without its members, its lineage and what was held apart from it, which lists need not read. */
interface ClaimTable {
  id: string;
  actor: string;
  measure: string;
  item: string;
  title: string;
  origins: number;
  documents: number;
  tellings: number;
  first: string;
  last: string;
  undated: number;
  digest: string;
  json: string;
  /** Empty where it is not known. */
  apart: Generated<string>;
  /** Empty where there is none. */
  lineage: Generated<string>;
  /** Document that told it first; empty when nobody knows. */
  first_document: Generated<string>;
}

/** What a claim has several of, each once: `source` and `relation`. */
interface ClaimFacetTable {
  claim: string;
  name: string;
  value: string;
}

/** Kinds of statements that a document has. */
interface DocumentKindTable {
  document: string;
  kind: string;
}

/** A claim came from one document to another, as something shows. */
interface StepTable {
  claim: string;
  giver: string;
  taker: string;
  /** 1 when the whole document is a copy. */
  copy: number;
}

/** Start and end are the telling's place in its document. */
interface MemberTable {
  claim: string;
  ordinal: number;
  document: string;
  statement: string;
  start: number;
  end: number;
  relation: string;
  source: string | null;
  json: string;
}

/** A finding whose evidence is, or overlaps, a telling of a claim, with what the findings of a claim are sorted and narrowed by. */
interface TouchTable {
  claim: string;
  severity_rank: number;
  rule: string;
  finding: string;
  verdict: string;
  /** 1 when evidence lies on the words of a telling. */
  words: number;
}

interface FindingTable {
  id: string;
  rule: string;
  verdict: string;
  severity: string;
  /** Index into core's SEVERITIES. */
  severity_rank: number;
  digest: string;
  json: string;
}

/** Only evidence that stands in a document. */
interface EvidenceTable {
  finding: string;
  ordinal: number;
  document: string;
  statement: string | null;
  start: number;
  end: number;
}

interface AliasTable {
  old_id: string;
  new_id: string;
}

/** One row. */
interface StateTable {
  id: number;
  revision: number;
  /** Revision that the results were derived from. */
  results: number;
  producer: string;
  /** Day that the results were made for; empty when nobody said. */
  today: Generated<string>;
}

/** What the results were made of: a document as it was then. `statements` is a JSON object from id to digest. */
interface GroundTable {
  document: string;
  name: string;
  digest: string;
  statements: string;
}

/** What full-text search looks through; triggers carry it into `entry_text`. */
interface EntryTable {
  number: Generated<number>;
  kind: string;
  id: string;
  document: string | null;
  body: string;
}

/** The FTS5 index over `entry.body`. */
interface EntryTextTable {
  rowid: number;
  body: string;
  rank: number;
}

/** What people decided; never changed. */
interface DecisionTable {
  number: Generated<number>;
  id: string;
  at: string;
  json: string;
}

/** The machine's claims that people's decisions put into another. */
interface BecameTable {
  machine: string;
  claim: string;
}

/** One edition of a series. `json` is its summary. */
interface SeriesTable {
  key: string;
  id: string;
  edition: string;
  measure: string;
  /** Over the summary and the figures; equal means that nothing is to be written. */
  digest: string;
  json: string;
}

/** `due` is "9999" where no day is known, so that the rows stand in one order. */
interface PledgeTable {
  id: string;
  due: string;
  digest: string;
  json: string;
  /** What lists are narrowed by, so that they need not read the whole. */
  line: Generated<string>;
}

/** A verdict on a pledge, on the day it was given; never changed. */
interface VerdictTable {
  number: Generated<number>;
  digest: string;
  judged: string;
  json: string;
}

/** Points of one actor that follow one another, as a JSON list, with the first and last day that any of them is of. */
interface SeriesPointsTable {
  series: string;
  ordinal: number;
  actor: string;
  first: string;
  last: string;
  json: string;
}

export interface Tables {
  document: DocumentTable;
  document_text: DocumentTextTable;
  original: OriginalTable;
  version: VersionTable;
  statement: StatementTable;
  claim: ClaimTable;
  claim_facet: ClaimFacetTable;
  document_kind: DocumentKindTable;
  step: StepTable;
  member: MemberTable;
  touch: TouchTable;
  finding: FindingTable;
  evidence: EvidenceTable;
  alias: AliasTable;
  state: StateTable;
  ground: GroundTable;
  decision: DecisionTable;
  became: BecameTable;
  series: SeriesTable;
  series_points: SeriesPointsTable;
  pledge: PledgeTable;
  verdict: VerdictTable;
  entry: EntryTable;
  entry_text: EntryTextTable;
}

export type Db = Kysely<Tables>;

/** An open transaction: only functions that take one may write. */
export type Tx = Transaction<Tables>;
