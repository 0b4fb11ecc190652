/** Documents side by side. Comes in: their claims as rows. Goes out: a table, what differs marked by word and in the words, silences said. */
import type { ComparedCell, ComparedRow, CompareModel, Head, Heads } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { counted, grouped } from "../number.ts";
import { aboutOf } from "../parts/claim.tsx";
import { CompareForm, DocumentItem, outletOf, Published, titleOf } from "../parts/document.tsx";
import { Embed } from "../parts/embed.tsx";
import { Figure } from "../parts/figure.tsx";
import { foreign } from "../parts/language.ts";
import { useLinks } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { Differences, memberFigure, otherLanguage, Wording, wordsOf } from "../parts/telling.tsx";
import { shorten, visible, Words } from "../parts/words.tsx";
import { RELATION_WORDS } from "../vocabulary.ts";

/** Rows on the page; the table as data has them all. */
const SHOWN = 300;

/** The comparison of two to five documents, or the choice of them. */
export function ComparePage({ model, frame }: { readonly model: CompareModel; readonly frame: PageFrame }) {
  const { documents, rows } = model;
  const names = documents.map(outletOf).join(" and ");
  return (
    <Page
      title={documents.length > 1 ? `Compare ${shorten(names, 12)}` : "Compare documents"}
      frame={frame}
      heads={headsOf(documents)}
    >
      <header class="opening small">
        <h1>{documents.length > 1 ? "Side by side" : "Compare documents"}</h1>
        <p class="deck">
          {documents.length > 1
            ? "What these documents claim, claim by claim. Words that differ from the first of them that tells it are marked; what is listed below a telling differs from the plainest telling of the claim, wherever that stands."
            : "Choose two to five documents to see, claim by claim, where they differ, where they agree, and what only one of them mentions."}
        </p>
        {documents.length > 1 ? <Counts model={model} /> : null}
      </header>
      {documents.length > 1 ? <Side model={model} /> : <Choose model={model} />}
      {rows.length > SHOWN ? (
        <p class="quiet">
          The first {grouped(SHOWN)} of {counted(rows.length, "claim")}; all are in this page’s CSV.
        </p>
      ) : null}
    </Page>
  );
}

function headsOf(documents: CompareModel["documents"]): Heads {
  return new Map(documents.map((head) => [head.id, head]));
}

/** The table for another page; nothing to choose there. */
export function CompareEmbed({ model, frame }: { readonly model: CompareModel; readonly frame: PageFrame }) {
  const { documents, rows } = model;
  const names = documents.map(outletOf).join(" and ");
  return (
    <Embed
      title={documents.length > 1 ? `Compare ${shorten(names, 12)}` : "Compare documents"}
      frame={frame}
      heads={headsOf(documents)}
    >
      <h1>{documents.length > 1 ? `Side by side: ${shorten(names, 12)}` : "Compare documents"}</h1>
      {documents.length > 1 ? (
        <>
          <Counts model={model} />
          <Side model={model} />
        </>
      ) : (
        <p class="quiet">Two to five documents must be chosen; this address names fewer.</p>
      )}
      {rows.length > SHOWN ? (
        <p class="quiet">The first {grouped(SHOWN)} claims; the page’s CSV has them all.</p>
      ) : null}
    </Embed>
  );
}

function Counts({ model: { counts } }: { readonly model: CompareModel }) {
  return (
    <p class="meta">
      ◆ {counted(counts.differs, "claim")} told differently · ● {grouped(counts.agrees)} told alike · ○{" "}
      {grouped(counts.alone)} that only one mentions
    </p>
  );
}

function Choose({ model: { offered, documents } }: { readonly model: CompareModel }) {
  const [only] = documents;
  if (offered.length < 2)
    return (
      <p class="quiet">
        There are not yet two documents to compare. <a href="/">See how to begin</a>.
      </p>
    );
  return (
    <>
      {only ? (
        <p role="note">
          “<span lang={foreign(only.language)}>{titleOf(only)}</span>” is chosen; one document alone compares nothing.
        </p>
      ) : null}
      <CompareForm id="compare" />
      <ul class="lines">
        {offered.map((line) => (
          <DocumentItem key={line.id} line={line} heading="h2" choice="compare" />
        ))}
      </ul>
    </>
  );
}

function Side({ model: { documents, rows } }: { readonly model: CompareModel }) {
  const links = useLinks();
  if (rows.length === 0) return <p class="quiet">None of these documents makes a claim that could be lined up.</p>;
  return (
    <table class={`compare of-${documents.length}`}>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          {documents.map((head) => (
            <th scope="col" key={head.id}>
              <a href={links.document(head.id)}>{outletOf(head)}</a>
              <span class="day">
                <Published head={head} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, SHOWN).map((row) => (
          <Row key={row.claim.id} row={row} documents={documents} />
        ))}
      </tbody>
    </table>
  );
}

const STANDS: Readonly<Record<ComparedRow["stands"], { readonly shape: string; readonly name: string }>> = {
  differs: { shape: "◆", name: "Told differently" },
  agrees: { shape: "●", name: "Told alike" },
  alone: { shape: "○", name: "Only one mentions it" },
};

function Row({ row, documents }: { readonly row: ComparedRow; readonly documents: readonly Head[] }) {
  const links = useLinks();
  const { claim, stands, cells } = row;
  const first = cells.find((cell) => cell !== undefined);
  return (
    <tr class={stands}>
      <th scope="row">
        <span class={`stands ${stands}`}>
          <span aria-hidden="true">{STANDS[stands].shape}</span> {STANDS[stands].name}
        </span>
        <a href={links.claim(claim.id)}>
          {visible(aboutOf(claim.key)) || <Words of={shorten(claim.title, 16)} language={claim.language} />}
        </a>
      </th>
      {cells.map((cell, at) => {
        const head = documents[at];
        return head ? (
          <Cell key={head.id} cell={cell} head={head} first={first} firstHead={documents[cells.indexOf(first)]} />
        ) : null;
      })}
    </tr>
  );
}

function Cell({
  cell,
  head,
  first,
  firstHead,
}: {
  readonly cell: ComparedCell | undefined;
  readonly head: Head;
  readonly first: ComparedCell | undefined;
  /** The document that tells it first. */
  readonly firstHead: Head | undefined;
}) {
  const links = useLinks();
  if (!cell)
    return (
      <td class="silent">
        <span class="whose">{outletOf(head)}: </span>
        not mentioned
      </td>
    );
  const { member, statement, more } = cell;
  const figure = memberFigure(member, statement);
  return (
    <td>
      <span class="whose">{outletOf(head)}: </span>
      {figure ? (
        <p>
          <Figure {...figure} />
        </p>
      ) : null}
      <blockquote lang={head.language} dir="auto">
        <Wording
          of={wordsOf(member, statement)}
          against={first && first !== cell ? wordsOf(first.member, first.statement) : undefined}
          left={otherLanguage(firstHead, head)}
        />
      </blockquote>
      <p class="meta">
        {member.relation === "same" ? null : (
          <strong class={`relation ${member.relation}`}>{RELATION_WORDS[member.relation].name} · </strong>
        )}
        {member.source ? (
          <>
            <Words of={member.source} /> ·{" "}
          </>
        ) : null}
        <a href={links.place(member.document, statement?.span ?? member.span)}>in place</a>
        {more > 0 ? ` · and ${more} more here` : ""}
      </p>
      {member.relation === "same" ? null : <Differences differences={member.differences} />}
    </td>
  );
}
