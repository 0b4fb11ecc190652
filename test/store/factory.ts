// Small nouns made by hand for the tests of the store: no reading and no extracting takes part.
import fc from "fast-check";
import type { Claim, ClaimKey, Member, Relation } from "../../src/core/claim.ts";
import { claimId } from "../../src/core/claim.ts";
import type { Document } from "../../src/core/document.ts";
import { documentId } from "../../src/core/document.ts";
import type { Evidence, Finding, Severity, Verdict } from "../../src/core/finding.ts";
import { findingId } from "../../src/core/finding.ts";
import { sha256 } from "../../src/core/id.ts";
import { stated, UNKNOWN } from "../../src/core/part.ts";
import type { Quantity } from "../../src/core/quantity.ts";
import type { Span } from "../../src/core/span.ts";
import type { Statement, StatementKind } from "../../src/core/statement.ts";
import { statementId } from "../../src/core/statement.ts";
import type { Entry } from "../../src/store/store.ts";

/** Texts of any UTF-16 code units, lone surrogates among them. */
export const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

/** What a made document may say of itself. */
interface About {
  readonly name?: string;
  readonly key?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly language?: string;
  readonly kinds?: readonly StatementKind[];
}

/** A document whose every line is one statement, with a quantity where the line holds digits. */
export function entry(lines: readonly string[], about: About = {}): Entry {
  const document = documentOf(lines.join("\n"), about);
  let at = 0;
  const statements = lines.map((line, index) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return statementOf(document, span, about.kinds?.[index] ?? (/\d/.test(line) ? "quantity" : "event"));
  });
  return { document, statements };
}

function documentOf(text: string, about: About): Document {
  const name = about.name ?? "note.txt";
  return {
    id: documentId(text),
    text,
    blocks: text.length > 0 ? [{ kind: "paragraph", span: { start: 0, end: text.length } }] : [],
    origin: {
      key: about.key ?? `file:/notes/${name}`,
      kind: "file",
      name,
      outlet: about.outlet === undefined ? UNKNOWN : stated(about.outlet),
      author: UNKNOWN,
      title: stated(name.replace(/\.txt$/, "")),
      published: about.published === undefined ? UNKNOWN : stated(about.published),
      sha256: sha256(text),
      bytes: Buffer.byteLength(text),
      encoding: "utf-8",
    },
    role: "report",
    language: about.language ?? "en",
    notices: [],
  };
}

function statementOf(document: Document, span: Span, kind: StatementKind): Statement {
  const quote = document.text.slice(span.start, span.end);
  const digits = /\d+/.exec(quote);
  return {
    id: statementId(document.id, kind, span),
    document: document.id,
    kind,
    span,
    quote,
    source: null,
    cue: null,
    direct: false,
    hedge: null,
    quantities: digits ? [quantityOf(digits[0], span.start + digits.index)] : [],
    comparisons: [],
    frame: { actor: UNKNOWN, act: "", object: "", target: UNKNOWN, polarity: "+", modality: "asserted" },
    deadline: UNKNOWN,
  };
}

/** "More than" so many: open upwards, which plain JSON could not keep. */
function quantityOf(digits: string, start: number): Quantity {
  return {
    span: { start, end: start + digits.length },
    quote: digits,
    low: Number(digits),
    high: Number(digits),
    bound: ">",
    change: "none",
    quantifier: UNKNOWN,
    unit: "tank",
    basis: { price: UNKNOWN, growth: UNKNOWN },
    subject: stated("RU"),
    measure: stated("production"),
    item: UNKNOWN,
    period: UNKNOWN,
    interval: { low: Number(digits), high: Number.POSITIVE_INFINITY },
  };
}

/** One telling: a statement, how it stands to the claim, and who is made to say it. */
export interface Telling {
  readonly statement: Statement;
  readonly relation?: Relation;
  readonly source?: string;
  readonly dated?: string;
}

/** A claim with these tellings. */
export function claim(key: Partial<ClaimKey>, title: string, tellings: readonly Telling[]): Claim {
  const full: ClaimKey = { form: "figure", actor: "", measure: "", item: "", period: "", value: "", ...key };
  const known = tellings.filter((telling) => telling.relation !== "linked").length;
  return { id: claimId(full), key: full, title, members: tellings.map(member), origins: known, sharedWording: "" };
}

function member(telling: Telling): Member {
  const { statement } = telling;
  return {
    proposition: { statement: statement.id, of: "quantity", index: 0 },
    document: statement.document,
    span: statement.span,
    quote: statement.quote,
    relation: telling.relation ?? "same",
    differences: [],
    dated: telling.dated === undefined ? UNKNOWN : stated(telling.dated),
    source: telling.source ?? null,
    origin: UNKNOWN,
    reason: "same actor, measure and value",
  };
}

/** A finding of a rule with these statements as its evidence. */
export function finding(
  rule: string,
  statements: readonly Statement[],
  severity: Severity = "warning",
  verdict: Verdict = "conflict",
): Finding {
  const evidence: readonly Evidence[] = [
    ...statements.map(({ id, document, span, quote }) => ({ document, span, quote, statement: id })),
    { series: "military-spending", cell: "RU/2024" },
  ];
  return {
    id: findingId(rule, verdict, evidence),
    rule,
    ruleVersion: 1,
    verdict,
    severity,
    message: `${rule}: these figures do not fit each other.`,
    working: [{ says: "3 is not 4", evidence: [0] }],
    evidence,
    assumptions: [],
  };
}
