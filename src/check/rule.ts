/** What a check is: comes in a context with documents, statements and claims, goes out findings with their working. */
import type { Claim } from "../core/claim.ts";
import type { CivilDate } from "../core/date.ts";
import type { Document } from "../core/document.ts";
import type { Finding, Severity, Verdict } from "../core/finding.ts";
import type { Comparison, Quantity } from "../core/quantity.ts";
import type { Span } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import type { PublicRecord } from "../reference/record.ts";
import type { Network, Reading } from "../relation/index.ts";

/** Everything that is known when the checks run. */
export interface CheckContext {
  /** By id. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Statements by document id, in text order. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly claims: readonly Claim[];
  language(document: Document): Language;
  readonly today: CivilDate;
  /** What has been published and is at hand; rules see what was out on the day. */
  readonly record: PublicRecord;
}

/** A figure with the statement that it stands in. */
export interface Told {
  readonly statement: Statement;
  readonly quantity: Quantity;
}

/** A comparison with the statement that it stands in. */
export interface Compared {
  readonly statement: Statement;
  readonly comparison: Comparison;
}

/** A sentence with its figures, each once, in text order. */
export interface SentenceFigures {
  readonly span: Span;
  readonly figures: readonly Told[];
}

/** One document with what the engine makes of it, worked out once for all rules. */
export interface Page {
  readonly document: Document;
  readonly language: Language;
  readonly statements: readonly Statement[];
  /** Every figure once, in text order. */
  readonly figures: readonly Told[];
  /** Every comparison, statement by statement. */
  readonly comparisons: readonly Compared[];
  /** The sentences that hold figures. */
  readonly sentences: readonly SentenceFigures[];
  /** The figures that definitions join, solved. */
  readonly relations: () => Relations;
}

/** The engine's reading of one document: documents are compared, never merged. */
export interface Relations {
  /** Figures as claims on variables, by the id of the claim. */
  readonly readingOf: ReadonlyMap<string, Reading>;
  readonly network: Network;
}

/** What a rule is given. */
export interface Ground extends CheckContext {
  /** One page a document, in order of name and id. */
  readonly pages: readonly Page[];
  page(documentId: string): Page | undefined;
  statement(id: string): Statement | undefined;
}

/** Short texts on which a rule speaks or stays silent: run as tests, printed in the docs and on the web. */
export interface Example {
  readonly name: string;
  readonly documents: readonly { readonly name: string; readonly text: string }[];
  readonly expect:
    | "silent"
    | {
        readonly verdict: Verdict;
        readonly severity: Severity /** Words the message must hold. */;
        readonly says: string;
      };
}

/** One check. The id is the file name, the id in the output, the URL and the heading in the docs. */
export interface Rule {
  readonly id: string;
  /** Raised whenever the rule may decide otherwise on the same input. */
  readonly version: number;
  readonly title: string;
  readonly about: string;
  readonly formula?: string;
  readonly source?: string;
  readonly examples: readonly Example[];
  run(ground: Ground): Iterable<Finding>;
}
