/** An older text beside its newest version. Comes in: both. Goes out: where the words stand now, and which no longer do. */
import type { ComponentChildren } from "preact";
import type { DocumentModel, NewerVersion, PlaceModel } from "../../api/text-models.ts";
import { printInstant } from "../day.ts";
import { counted } from "../number.ts";
import { Published } from "./document.tsx";
import { placeAddress, placeAnchor, useLinks } from "./links.ts";
import { shorten, visible, Words } from "./words.tsx";

/** That there is a newer version, and what became there of the place that was asked for and of every statement. */
export function Newer({ model }: { readonly model: Pick<DocumentModel, "document" | "newer" | "place"> }) {
  const links = useLinks();
  const { newer, place } = model;
  if (!newer) return null;
  const { version } = newer;
  return (
    <section class="row" aria-labelledby="newer">
      <div class="text newer">
        <h2 id="newer" class="label">
          There is a newer version of this text
        </h2>
        <p>
          {version.origin.fetched ? (
            `It was fetched on ${printInstant(version.origin.fetched)}. `
          ) : (
            <>
              It is dated <Published head={version} />.{" "}
            </>
          )}
          <a href={links.document(version.id)}>Read the newest version</a>
        </p>
        {place ? <Standing of={model.document.id} newer={newer} place={place} /> : null}
        <Gone newer={newer} />
      </div>
    </section>
  );
}

/** What is said of a place, by how it was found again. */
const SAID: Readonly<
  Record<NonNullable<NewerVersion["standing"]>["how"], (now: ComponentChildren, link: string) => ComponentChildren>
> = {
  same: (_, link) => (
    <>
      These words <a href={link}>stand there too</a>, word for word.
    </>
  ),
  respelt: (_, link) => (
    <>
      These words <a href={link}>stand there too</a>, with other spaces, quotation marks or dashes.
    </>
  ),
  changed: (now, link) => (
    <>
      These words no longer stand there. Between what stood before and after them <a href={link}>it now reads</a>: “
      {now}”
    </>
  ),
};

interface StandingProps {
  /** The document that the page is of. */
  readonly of: string;
  readonly newer: NewerVersion;
  readonly place: PlaceModel;
}

function Standing({ newer, of, place: { span, quote } }: StandingProps) {
  const { standing, version } = newer;
  return (
    <p class="standing">
      The place that this link leads to: “
      <a href={`#${placeAnchor(span)}`}>
        <Words of={shorten(quote)} from={of} />
      </a>
      ”{" "}
      {standing
        ? SAID[standing.how](<Words of={shorten(standing.quote)} from={of} />, placeAddress(version.id, standing.span))
        : "These words no longer stand in the newest version."}
    </p>
  );
}

function Gone({ newer }: { readonly newer: NewerVersion }) {
  const { statements, gone, some } = newer;
  if (statements === 0) return null;
  if (gone === 0)
    return <p class="quiet">{counted(statements, "statement")} of this version: the words of all stand there too.</p>;
  return (
    <details>
      <summary>
        The words of {gone} of its {counted(statements, "statement")} no longer stand there
      </summary>
      <ul class="gone">
        {some.map(({ id, span, quote }) => (
          <li key={id}>
            <a href={`?at=${placeAnchor(span).slice(1)}#newer`}>“{visible(shorten(quote, 24))}”</a>
          </li>
        ))}
      </ul>
      {gone > some.length ? <p class="quiet">The first {some.length} are shown.</p> : null}
    </details>
  );
}
