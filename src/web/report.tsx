/** The report. Comes in: what a run found. Goes out: one HTML file that needs nothing else and quotes at most forty words at a time. */
import { renderToString } from "preact-render-to-string";
import type { Head, Heads } from "../api/text-models.ts";
import { rules } from "../check/index.ts";
import type { Claim, Relation } from "../core/claim.ts";
import type { Clock } from "../core/clock.ts";
import { claimIds, type Decision, decisionsOn } from "../core/decision.ts";
import type { Document } from "../core/document.ts";
import { type Finding, SEVERITIES, type Severity } from "../core/finding.ts";
import { sha256 } from "../core/id.ts";
import { by } from "../core/order.ts";
import type { Statement } from "../core/statement.ts";
import type { ClaimSummary } from "../store/query.ts";
import { printInstant } from "./day.ts";
import { counted } from "./number.ts";
import { ClaimBody } from "./pages/claim.tsx";
import { FindingBody } from "./pages/finding.tsx";
import { DecidedContext, useDecided } from "./parts/decided.tsx";
import { Day, publisherOf, titleOf } from "./parts/document.tsx";
import { withFootnotes } from "./parts/footnotes.ts";
import { HeadsContext } from "./parts/heads.ts";
import { LanguageContext } from "./parts/language.ts";
import { type Links, LinksContext } from "./parts/links.ts";
import { noteAnchor } from "./parts/marked.tsx";
import { Note } from "./parts/note.tsx";
import { claimsByStatement, findingsByStatement, notesOf } from "./parts/touching.ts";
import { Message, Outside, shorten, Words } from "./parts/words.tsx";
import { stylesheet } from "./style/index.ts";
import { SEVERITY_WORDS } from "./vocabulary.ts";

/** What a report is made of. */
export interface ReportInput {
  readonly documents: readonly Document[];
  /** By document id. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** What people decided. */
  readonly decisions?: readonly Decision[];
  readonly clock: Clock;
}

/** Everything that a run found, as one HTML document without script or any request. */
export function reportHtml(input: ReportInput): string {
  const style = stylesheet + REPORT_STYLE;
  const there = claimIds(input.claims);
  const heads: Heads = new Map(input.documents.map((document): [string, Head] => [document.id, document]));
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(style))}'; base-uri 'none'; form-action 'none'`;
  const body = renderToString(
    <LinksContext.Provider value={linksOf(input)}>
      <DecidedContext.Provider value={decisionsOn(input.decisions ?? [], (id) => there.has(id))}>
        <HeadsContext.Provider value={heads}>
          <LanguageContext.Provider value={(document) => heads.get(document)?.language}>
            <Report input={input} heads={heads} />
          </LanguageContext.Provider>
        </HeadsContext.Provider>
      </DecidedContext.Provider>
    </LinksContext.Provider>,
  );
  return [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"/>',
    `<meta http-equiv="content-security-policy" content="${policy}"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>',
    '<meta name="referrer" content="no-referrer"/>',
    `<title>Plumbline report</title><style>${style}</style></head><body>${withFootnotes(body)}</body></html>\n`,
  ].join("");
}

const REPORT_STYLE = /* css */ `
.report article { padding-block: 1.5rem; border-top: 1px solid var(--rule); }
.report section > h2 { font: 700 var(--title)/1.25 var(--serif); margin-block: 3rem 1rem; padding-block-start: 0.75rem; }
.report article h3.sentence, .report article > h3 { font-size: var(--lead); line-height: 1.35; margin-block: 0.25rem 0.75rem; }
.report .short h3 { font: 600 var(--label)/1.4 var(--sans); margin-block: 1rem 0.375rem; }
.report .short summary { font: 600 var(--label)/1.4 var(--sans); margin-block: 1rem 0.375rem; }
.report .short li { padding-block: 0.25rem; max-width: var(--measure); }
.report h4 { font: 600 var(--label)/1.4 var(--sans); margin-block: 1.25rem 0.5rem; }
.report .note { max-width: 46rem; padding-block: 0.5rem; }
.report .note blockquote { color: var(--ink); font: var(--copy)/1.5 var(--serif); }
.report .facts { margin-block-end: 0.5rem; }
`;

/** The hash as Content Security Policy writes it. */
function base64(hex: string): string {
  return Buffer.from(hex, "hex").toString("base64");
}

/** Anchors inside the one page: a place is the note of the statement that holds it, which says its words. */
function linksOf({ statements }: ReportInput): Links {
  return {
    document: (id) => `#${id}`,
    place: (document, span) => {
      const inside = (statements.get(document) ?? []).find(
        (one) => one.span.start <= span.start && span.end <= one.span.end,
      );
      return inside ? `#${noteAnchor(inside.id)}` : `#${document}`;
    },
    why: () => undefined,
    claim: (id) => `#${id}`,
    finding: (id) => `#${id}`,
    rule: (id) => `#check-${id}`,
    cell: () => undefined,
  };
}

function Report({ input, heads }: { readonly input: ReportInput; readonly heads: Heads }) {
  const { documents, claims, findings, statements, clock } = input;
  const decided = useDecided();
  const told = claims.filter((claim) => claim.members.length > 1);
  const toldBy = claimsByStatement(told.map((claim) => ({ claim: summaryOf(claim), members: claim.members })));
  const found = findingsByStatement(findings, statements);
  const byId = new Map([...statements.values()].flat().map((statement) => [statement.id, statement]));
  const count = [...statements.values()].reduce((sum, list) => sum + list.length, 0);
  const sorted = [...findings].sort(
    by(
      (finding) => -SEVERITIES.indexOf(finding.severity),
      (finding) => finding.rule,
      (finding) => finding.id,
    ),
  );
  return (
    <main class="report">
      <div class="opening">
        <p class="kicker">Plumbline report · {printInstant(clock.now())}</p>
        <h1>Who said it, what exactly, and does it fit?</h1>
        <p class="deck">
          <a href="#documents">{counted(documents.length, "document")}</a> with {counted(count, "statement")}, of which{" "}
          <a href="#claims">{counted(told.length, "claim")}</a> are told more than once. The checks made{" "}
          <a href="#findings">{counted(findings.length, "finding")}</a>.
        </p>
      </div>
      <Short findings={sorted} claims={told} />
      <section aria-labelledby="findings">
        <h2 id="findings">What the checks found</h2>
        {sorted.length === 0 ? (
          <p class="quiet">Nothing to remark. That is not evidence that everything is true.</p>
        ) : null}
        {sorted.map((finding) => (
          <div id={finding.id} key={finding.id}>
            <FindingBody model={{ finding, heads, claims: [], decided, ...ruleOf(finding) }} heading="h3" />
          </div>
        ))}
      </section>
      <section aria-labelledby="claims">
        <h2 id="claims">Told more than once</h2>
        {told.length === 0 ? <p class="quiet">No claim is told twice.</p> : null}
        {told.map((claim) => (
          <div id={claim.id} key={claim.id}>
            <ClaimBody
              model={{
                claim,
                members: claim.members,
                statements: byId,
                findings: [],
                findingsTotal: 0,
                heads,
                decided,
              }}
              heading="h3"
            />
          </div>
        ))}
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">Documents</h2>
        {documents.map((document) => (
          <Listing
            key={document.id}
            document={document}
            notes={notesOf(statements.get(document.id) ?? [], toldBy, found)}
          />
        ))}
      </section>
      <section aria-labelledby="about">
        <h2 id="about">About this report</h2>
        <p>
          Made by rules that can be read, on one machine. It quotes at most forty words of any statement and shows its
          working; it does not know what is true. These checks spoke:
        </p>
        <dl class="terms">
          {rules
            .filter((rule) => findings.some((finding) => finding.rule === rule.id))
            .map((rule) => (
              <div id={`check-${rule.id}`} key={rule.id}>
                <dt>{rule.title}</dt>
                <dd>{rule.about}</dd>
              </div>
            ))}
        </dl>
      </section>
    </main>
  );
}

/** One finding of each severity. */
const GRAVITY: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** What stands in it, before it: the findings by how grave they are, and the claims, each a link to its place below. */
function Short({ findings, claims }: { readonly findings: readonly Finding[]; readonly claims: readonly Claim[] }) {
  const byGravity = SEVERITIES.toReversed().map((severity) => ({
    severity,
    some: findings.filter((finding) => finding.severity === severity),
  }));
  return (
    <section class="short" aria-labelledby="short">
      <h2 id="short">In short</h2>
      {byGravity.map(({ severity, some }) =>
        some.length === 0 ? null : (
          <details open={severity !== "info"}>
            <summary>
              <span aria-hidden="true">{SEVERITY_WORDS[severity].shape}</span> {counted(some.length, GRAVITY[severity])}
            </summary>
            <ul>
              {some.map(({ id, message }) => (
                <li key={id}>
                  <a href={`#${id}`}>
                    <Message of={shorten(message)} />
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
      {claims.length > 0 ? (
        <>
          <h3>Told more than once</h3>
          <ul>
            {claims.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  <Words of={shorten(title, 24)} />
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

interface ListingProps {
  readonly document: Document;
  readonly notes: ReturnType<typeof notesOf>;
}

/** The statements of one document, each with at most forty of its words. */
function Listing({ document, notes }: ListingProps) {
  const published = document.origin.published;
  return (
    <article id={document.id}>
      <p class="kicker">
        <Words of={publisherOf(document)} /> ·{" "}
        <Day date={published.known === "unknown" ? undefined : published.value} />
        {document.origin.url ? (
          <>
            {" "}
            · <Outside href={document.origin.url}>the page itself</Outside>
          </>
        ) : null}
      </p>
      <h3>
        <Words of={titleOf(document)} from={document.id} />
      </h3>
      {notes.length === 0 ? <p class="quiet">Nothing was found in this text that can be checked.</p> : null}
      <ul class="report-notes">
        {notes.map((note) => (
          <Note key={note.statement.id} {...note} quoted />
        ))}
      </ul>
    </article>
  );
}

function ruleOf(finding: Finding) {
  const rule = rules.find((one) => one.id === finding.rule);
  return rule ? { rule } : {};
}

/** A claim with its tellings counted, as a store would give it. */
function summaryOf(claim: Claim): ClaimSummary {
  const members = claim.members.filter((member) => member.relation !== "linked");
  const relations: Partial<Record<Relation, number>> = {};
  for (const { relation } of claim.members) relations[relation] = (relations[relation] ?? 0) + 1;
  const { members: _, ...rest } = claim;
  return {
    ...rest,
    tellings: members.length,
    documents: new Set(members.map((member) => member.document)).size,
    relations,
  };
}
