/** The reader. Comes in: a document and what was found in it. Goes out: the text as read, with marks, and notes beside it. */
import type { ComponentChildren } from "preact";
import type { DocumentModel } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { groupBy } from "../../core/order.ts";
import { valueOr } from "../../core/part.ts";
import { STATEMENT_KINDS, type Statement, type StatementKind } from "../../core/statement.ts";
import { mostTelling } from "../../core/telling.ts";
import { printInstant } from "../day.ts";
import { counted, grouped } from "../number.ts";
import { AsRead } from "../parts/as-read.tsx";
import { DecidedContext } from "../parts/decided.tsx";
import { Published, publisherOf, titleOf } from "../parts/document.tsx";
import { Find } from "../parts/find.tsx";
import { FindingLine } from "../parts/finding.tsx";
import { useForms } from "../parts/forms.tsx";
import { Keys } from "../parts/keys.tsx";
import { foreign, LanguageContext } from "../parts/language.ts";
import { beginningIn, type Row, touchingEach } from "../parts/layout.ts";
import { useLinks } from "../parts/links.ts";
import { readerMarks } from "../parts/marks.ts";
import { Newer } from "../parts/newer.tsx";
import { Notes } from "../parts/note.tsx";
import { PagesContext, pageAddress, pageLinks } from "../parts/on-page.tsx";
import { mainOf, Page, renderPage, withMain } from "../parts/page.tsx";
import { LinksInPart, PartHead, PartNav, rowsShown } from "../parts/part.tsx";
import { placed, type Shown, shownIn } from "../parts/placed.tsx";
import { Printed } from "../parts/printed.tsx";
import { claimsByStatement, findingsByStatement, notesOf } from "../parts/touching.ts";
import { Outside, pieces, shorten, visible, Words } from "../parts/words.tsx";
import { KIND_WORDS, languageName, ROLE_WORDS } from "../vocabulary.ts";

interface DocumentPageProps {
  readonly model: DocumentModel;
  readonly frame: PageFrame;
}

/** What stands in the middle of a text's page, with the links to review and without them, as long as somebody holds the text. */
const SHOWN = new WeakMap<DocumentModel, Map<boolean, Shown>>();

/**
 * The page of one document. Of the middle only what the address names differs from one reader to another and from place to
 * place: it is made once for a text and put into the frame of each request.
 */
export function renderDocument(model: DocumentModel, frame: PageFrame): string {
  const { whole, place, newer, found } = model;
  if (!whole || newer || found) return renderPage(<DocumentPage model={model} frame={frame} />);
  const shown = shownOf(whole, frame);
  const around = renderPage(<DocumentFrame model={whole} frame={frame} />);
  return withMain(around, place ? placed(whole, shown, place) : shown.main);
}

function shownOf(whole: DocumentModel, frame: PageFrame): Shown {
  const made = SHOWN.get(whole) ?? new Map<boolean, Shown>();
  SHOWN.set(whole, made);
  const forms = frame.forms !== undefined;
  const shown = made.get(forms) ?? shownIn(mainOf(renderPage(<DocumentPage model={whole} frame={frame} />)));
  made.set(forms, shown);
  return shown;
}

function DocumentFrame({ model, frame, children }: DocumentPageProps & { children?: ComponentChildren }) {
  const { document } = model;
  return (
    <Page
      title={titleOf(document)}
      quoted={{ words: titleOf(document), language: document.language }}
      frame={frame}
      islands={["reader"]}
      head={<PartHead model={model} />}
    >
      {children}
    </Page>
  );
}

function DocumentPage({ model, frame }: DocumentPageProps) {
  const { document, part } = model;
  const rows = rowsShown(model);
  const headed = rows.some((row) => row.kind === "headline");
  return (
    <DocumentFrame model={model} frame={frame}>
      <LanguageContext.Provider value={(id) => (id === document.id ? document.language : undefined)}>
        <LinksInPart model={model}>
          <article class="reader">
            <header class="row">
              <div class="head">
                <p class="kicker">
                  <Words of={publisherOf(document)} /> · <Published head={document} />
                  {document.role === "unknown" ? null : ` · ${ROLE_WORDS[document.role]}`}
                </p>
                {headed ? (
                  <p class="title on-paper" lang={foreign(document.language)}>
                    {shorten(titleOf(document))}
                  </p>
                ) : (
                  <h1>
                    <Words of={titleOf(document)} from={document.id} />
                  </h1>
                )}
              </div>
              <div class="beside">
                <Legend kinds={part?.kinds ?? kindsOf(model.statements)} />
                <PartNav model={model} name="Parts of this text" full />
                <Find model={model} />
              </div>
            </header>
            <Newer model={model} />
            <Leading model={model} />
            <DecidedContext.Provider value={model.decided}>
              <PagesContext.Provider value={pageLinks(document)}>
                <Text model={model} rows={rows} />
              </PagesContext.Provider>
            </DecidedContext.Provider>
            <div class="row">
              <div class="text">
                <PartNav model={model} name="On to other parts" />
              </div>
            </div>
            <Printed model={model} />
          </article>
        </LinksInPart>
      </LanguageContext.Provider>
      <Reading model={model} />
      <Keys />
    </DocumentFrame>
  );
}

/** Findings that a reader should have seen before reading on. */
const LEADING = 3;

/** What the checks found that tells most, above the beginning of the text; the rest stands beside it. */
function Leading({ model: { findings, document, part } }: Pick<DocumentPageProps, "model">) {
  const [among, all] = part ? [part.gravest, part.findings] : [findings, findings.length];
  const first = mostTelling(among, LEADING);
  if (first.length === 0 || (part?.number ?? 1) > 1) return null;
  return (
    <section class="row" aria-labelledby="found">
      <div class="text">
        <h2 id="found" class="label">
          {all > first.length ? (
            <>
              The most telling of{" "}
              <a href={`/findings?document=${encodeURIComponent(document.id)}`}>{counted(all, "finding")}</a>
            </>
          ) : (
            "What the checks found"
          )}
        </h2>
        <ul class="briefs">
          {first.map((finding) => (
            <FindingLine key={finding.id} finding={finding} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Text({ model, rows }: { readonly model: DocumentModel; readonly rows: readonly Row[] }) {
  const marks = readerMarks(model);
  const notes = notesOf(
    model.statements,
    claimsByStatement(model.claims),
    findingsByStatement(model.findings, new Map([[model.document.id, model.statements]])),
  );
  const beside = beginningIn(rows, notes, ({ statement }) => statement.span);
  const touching = touchingEach(
    rows.flatMap(({ spans }) => spans),
    marks,
  );
  const drawn = new Set<string>();
  return (
    <>
      {rows.map((row, index) => (
        <div class="row as-read" key={row.spans[0]?.start}>
          <AsRead row={row} document={model.document} marks={touching} drawn={drawn} />
          {beside[index]?.length ? <Notes notes={beside[index]} /> : null}
        </div>
      ))}
    </>
  );
}

function kindsOf(statements: readonly Statement[]): ReadonlyMap<StatementKind, number> {
  return new Map([...groupBy(statements, ({ kind }) => kind)].map(([kind, own]) => [kind, own.length]));
}

/** What the lines and letters mean, and how many there are of each in the whole text. */
function Legend({ kinds }: { readonly kinds: ReadonlyMap<StatementKind, number> }) {
  const present = STATEMENT_KINDS.map((kind) => ({ kind, count: kinds.get(kind) ?? 0 }));
  const shown = present.filter(({ count }) => count > 0);
  if (shown.length === 0) return <p class="legend quiet">Nothing was found in this text that can be checked.</p>;
  return (
    <dl class="legend">
      {shown.map(({ kind, count }) => (
        <div key={kind}>
          <dt>
            <span class="letter">{KIND_WORDS[kind].letter}</span>{" "}
            <span class={`sample k-${kind}`}>{KIND_WORDS[kind].name}</span>
          </dt>
          <dd>{grouped(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How the text was read: what a reader needs who wants to repeat it. */
function Reading({ model }: { readonly model: DocumentModel }) {
  const forms = useForms();
  const links = useLinks();
  const { id, origin, language, notices, text, pages } = model.document;
  const author = valueOr(origin.author, undefined);
  const all = model.part ?? { statements: model.statements.length, findings: model.findings.length };
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [
      "Read from",
      origin.url ? <Outside href={origin.url}>{visible(origin.name)}</Outside> : <Words of={origin.name} />,
    ],
    ...(author ? [["By", <Words of={author} />] as const] : []),
    ...(origin.fetched ? [["Fetched", printInstant(origin.fetched)] as const] : []),
    ["Language", languageName(language)],
    [
      "Size",
      `${counted(origin.bytes, "byte")} in ${visible(origin.encoding)}, ${counted(text.length, "character")} of text`,
    ],
    ...(pages
      ? [["Pages", <a href={pageAddress(id, 1)}>{counted(pages.length, "page")}, as they look</a>] as const]
      : []),
    ["SHA-256", <code class="hash">{origin.sha256}</code>],
    ["On paper", "What is printed is no copy of the text: of each statement at most forty words, and where it stands."],
    ["Found", `${counted(all.statements, "statement")}, ${counted(all.findings, "finding")}`],
    ...notices.map((notice) => ["Notice", pieces(notice.message)] as const),
    ...model.versions.map(
      (version) =>
        [
          "Other version",
          <a href={links.document(version.id)}>
            {version.origin.fetched ? printInstant(version.origin.fetched) : version.id}
          </a>,
        ] as const,
    ),
  ];
  return (
    <section class="reading" aria-labelledby="how">
      <h2 id="how">How this was read</h2>
      <dl class="facts">
        {rows.map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {forms ? (
        <p class="more off-paper">
          <a href={`/documents/${encodeURIComponent(model.document.id)}/remove`}>Take this document out</a>
        </p>
      ) : null}
    </section>
  );
}
