/** Why a place was marked. Comes in: its statements part by part. Goes out: for each part the words or the rule that decided. */

import type { ExplainModel } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { ExplainedPart } from "../../core/explain.ts";
import { knownBy, readAs } from "../explained.ts";
import { counted } from "../number.ts";
import { Published, titleOf } from "../parts/document.tsx";
import { placeAddress, useLinks } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { shorten, Words } from "../parts/words.tsx";
import { KIND_WORDS } from "../vocabulary.ts";

/** Statements on one page; the data has all of them. */
const MOST = 50;

/** The page that explains a place. */
export function ExplainPage({ model, frame }: { readonly model: ExplainModel; readonly frame: PageFrame }) {
  const links = useLinks();
  const { document, place, explained } = model;
  return (
    <Page
      title={`Why this was marked: ${titleOf(document)}`}
      quoted={{ words: titleOf(document), language: document.language }}
      heads={new Map([[document.id, document]])}
      frame={frame}
    >
      <header class="opening small">
        <p class="kicker">
          <a href={place ? placeAddress(document.id, place.span) : links.document(document.id)}>
            <Words of={titleOf(document)} from={document.id} />
          </a>
          , <Published head={document} />
        </p>
        <h1>Why this was marked</h1>
        {place ? (
          <p class="deck" lang={document.language} dir="auto">
            “<Words of={shorten(place.quote)} />”
          </p>
        ) : null}
        <p class="meta">
          {explained.length === 0
            ? "Nothing that can be checked is stated here."
            : `${counted(explained.length, "statement")}${place ? " at this place" : ""}`}
          {explained.length > MOST ? `; the first ${MOST} are shown, the data has all` : ""}. A part is known by the
          words that say it, by the rule that concludes it, or not at all.
        </p>
      </header>
      {explained.slice(0, MOST).map((one) => (
        <Explained key={one.statement.id} {...one} document={document} />
      ))}
    </Page>
  );
}

type ExplainedProps = ExplainModel["explained"][number] & Pick<ExplainModel, "document">;

function Explained({ statement, parts, document }: ExplainedProps) {
  const { name, letter } = KIND_WORDS[statement.kind];
  const heading = `why-${statement.id}`;
  return (
    <section class="explained" aria-labelledby={heading}>
      <h2 id={heading}>
        <span class="letter" aria-hidden="true">
          {letter}
        </span>{" "}
        {name}: “<Words of={shorten(statement.quote)} from={document.id} />”
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Read as</th>
            <th scope="col">Known by</th>
          </tr>
        </thead>
        <tbody>
          {parts.filter(isTold).map((part, index) => (
            <tr key={index}>
              <th scope="row">{part.part}</th>
              <td>
                {part.value === "" ? (
                  <span class="unknown">not known</span>
                ) : (
                  <Words of={shorten(readAs(part, statement))} from={document.id} />
                )}
              </td>
              <td>
                <Known part={part} document={document.id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Silent parts={parts.filter((part) => !isTold(part))} />
    </section>
  );
}

/** False of a part of which there is nothing to say but that it is not there. */
function isTold({ value, known }: ExplainedPart): boolean {
  return value !== "" || !/^(?:none|unknown)$/.test(known);
}

function Silent({ parts }: { readonly parts: readonly ExplainedPart[] }) {
  if (parts.length === 0) return null;
  return <p>Of these the text says nothing that was read: {parts.map(({ part }) => part).join(", ")}.</p>;
}

/** The words that decided lead to their place in the text. */
function Known({ part, document }: { readonly part: ExplainedPart; readonly document: string }) {
  const words = <Words of={shorten(knownBy(part.known))} from={part.span ? document : undefined} />;
  return part.span ? <a href={placeAddress(document, part.span)}>{words}</a> : words;
}
