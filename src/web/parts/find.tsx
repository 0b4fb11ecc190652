/** Words sought in one text. Comes in: what was sought and where it stands. Goes out: a field, and a link for each place. */
import type { DocumentModel } from "../../api/text-models.ts";
import { counted, grouped } from "../number.ts";
import { KeysButton } from "./keys.tsx";
import { placeAnchor, useLinks } from "./links.ts";
import { FoundElsewhere } from "./part.tsx";
import { visible } from "./words.tsx";

/** The field, and what it found. Places are drawn in the text by the server; the page's script finds while one types. */
export function Find({ model }: { readonly model: DocumentModel }) {
  const links = useLinks();
  const { document, found, part } = model;
  return (
    <search class="find" id="found" aria-label="In this text">
      <form action={links.document(document.id)} method="get">
        <label for="find-field">Find in this text</label>{" "}
        <input
          type="search"
          id="find-field"
          name="q"
          value={visible(found?.sought ?? "")}
          maxLength={200}
          autocomplete="off"
        />{" "}
        {part && part.number > 1 ? <input type="hidden" name="part" value={part.number} /> : null}
        <button type="submit">Find</button> <KeysButton />
      </form>
      <p id="find-status" role="status">
        {found ? (part ? saidOfPart(found, part.number) : said(found)) : ""}
      </p>
      {found && found.places.length > 0 ? (
        <ol class="places" aria-label="Places found">
          {found.places.map((span, index) => (
            <li key={span.start}>
              <a href={`#${placeAnchor(span)}`}>{index + 1}</a>
            </li>
          ))}
        </ol>
      ) : null}
      <FoundElsewhere model={model} />
    </search>
  );
}

function said({ sought, places, more }: NonNullable<DocumentModel["found"]>): string {
  if (places.length === 0) return `“${visible(sought)}” does not stand in this text.`;
  return more
    ? `The first ${counted(places.length, "place")} of “${visible(sought)}”`
    : `${counted(places.length, "place")} of “${visible(sought)}”`;
}

function saidOfPart({ sought, places, inParts = [] }: NonNullable<DocumentModel["found"]>, number: number): string {
  const all = inParts.reduce((sum, one) => sum + one.places, 0);
  if (all === 0) return `“${visible(sought)}” does not stand in this text.`;
  const here = inParts.find(({ part }) => part === number)?.places ?? 0;
  const numbered = here > places.length ? `, of which the first ${grouped(places.length)} are numbered` : "";
  return `${counted(all, "place")} of “${visible(sought)}”, ${grouped(here)} in this part${numbered}`;
}
