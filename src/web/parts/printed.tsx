/** The reader on paper. Comes in: a document and its statements. Goes out: at most forty words of each, for print alone. */
import type { DocumentModel } from "../../api/text-models.ts";
import type { Statement } from "../../core/statement.ts";
import { isWebAddress } from "../../text/web.ts";
import { counted, grouped } from "../number.ts";
import { KIND_WORDS } from "../vocabulary.ts";
import { placeAnchor, useLinks } from "./links.ts";
import { Who } from "./note.tsx";
import { shorten, visible, Words } from "./words.tsx";

/** Most statements on paper; more are a matter for the table. */
const MOST = 300;

interface PrintedProps {
  readonly model: Pick<DocumentModel, "document" | "statements" | "part">;
}

/**
 * What is printed instead of the text, since nothing that leaves quotes more than forty words of it. The underline and
 * its letter are those of the screen.
 */
export function Printed({ model }: PrintedProps) {
  const links = useLinks();
  const { document, statements, part } = model;
  const { url } = document.origin;
  const more = statements.length - MOST;
  return (
    <section class="on-paper" aria-label="For print">
      <p class="meta">
        The text itself is not printed: of each statement at most forty words. Its place is given in characters of{" "}
        <span class="address">{links.document(document.id)}</span>
        {url && isWebAddress(url) ? (
          <>
            , read from <span class="address">{visible(url)}</span>
          </>
        ) : null}
        .
      </p>
      <ol class="printed">
        {statements.slice(0, MOST).map((statement) => (
          <PrintedStatement key={statement.id} statement={statement} language={document.language} />
        ))}
      </ol>
      {part ? (
        <p class="meta">
          Part {grouped(part.number)} of {grouped(part.parts.length)}; the table (CSV) has the statements of all.
        </p>
      ) : null}
      {more > 0 ? <p class="meta">{counted(more, "more statement")}: see the table (CSV).</p> : null}
    </section>
  );
}

function PrintedStatement({ statement, language }: { readonly statement: Statement; readonly language: string }) {
  const { name, letter } = KIND_WORDS[statement.kind];
  return (
    <li>
      “
      <span class={`sample k-${statement.kind}`} lang={language}>
        <Words of={shorten(statement.quote)} />
      </span>
      ” <span class="letter">{letter}</span>
      <p class="meta">
        {name} · <Who statement={statement} /> · <span class="address">#{placeAnchor(statement.span)}</span>
      </p>
    </li>
  );
}
