/** Words sought in one text. Comes in: what was sought and where it stands. Goes out: a field, and a link for each place. */
import type { DocumentModel } from "../../api/text-models.ts";
import { counted } from "../number.ts";
import { KeysButton } from "./keys.tsx";
import { placeAnchor, useLinks } from "./links.ts";
import { visible } from "./words.tsx";

/** The field, and what it found. Places are drawn in the text by the server; the page's script finds while one types. */
export function Find({ model }: { readonly model: DocumentModel }) {
  const links = useLinks();
  const { document, found } = model;
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
        <button type="submit">Find</button> <KeysButton />
      </form>
      <p id="find-status" role="status">
        {found ? said(found) : ""}
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
    </search>
  );
}

function said({ sought, places, more }: NonNullable<DocumentModel["found"]>): string {
  if (places.length === 0) return `“${visible(sought)}” does not stand in this text.`;
  return more
    ? `The first ${counted(places.length, "place")} of “${visible(sought)}”`
    : `${counted(places.length, "place")} of “${visible(sought)}”`;
}
