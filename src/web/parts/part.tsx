/** A long text in parts. Comes in: the part that is shown. Goes out: its rows, the way to the others, and links that know of it. */
import type { ComponentChildren } from "preact";
import type { DocumentModel } from "../../api/text-models.ts";
import { contains, type Span } from "../../core/span.ts";
import { counted, grouped } from "../number.ts";
import { type Row, rowsIn, rowsOf } from "./layout.ts";
import { type Links, LinksContext, placeAnchor, useLinks } from "./links.ts";

type Shown = Pick<DocumentModel, "document" | "part">;

/** The stretch of the text that is shown; the whole of it where it is in one part. */
export function stretchOf({ document, part }: Shown): Span {
  return part?.parts[part.number - 1]?.span ?? { start: 0, end: document.text.length };
}

/** The rows of the part that is shown. */
export function rowsShown(model: Shown): readonly Row[] {
  return model.part ? rowsIn(model.document, stretchOf(model)) : rowsOf(model.document);
}

interface PartProps {
  readonly model: Pick<DocumentModel, "document" | "part" | "found">;
}

/** The address of a part, with the words that are sought; the first part stands where the text stands. */
function partAddress(links: Links, { document, found }: PartProps["model"], number: number): string {
  const choices = {
    ...(number > 1 ? { part: String(number) } : {}),
    ...(found ? { q: found.sought } : {}),
  };
  const query = new URLSearchParams(choices).toString();
  return query === "" ? links.document(document.id) : `${links.document(document.id)}?${query}`;
}

/** What the head of a part's page says of its neighbours. */
export function PartHead({ model }: PartProps) {
  const links = useLinks();
  const { part } = model;
  if (!part) return null;
  const { number, parts } = part;
  return (
    <>
      {number > 1 ? <link rel="prev" href={partAddress(links, model, number - 1)} /> : null}
      {number < parts.length ? <link rel="next" href={partAddress(links, model, number + 1)} /> : null}
    </>
  );
}

interface NavProps extends PartProps {
  /** What tells two of them on one page apart. */
  readonly name: string;
  /** With what says where one is, and a field for the number of a part. */
  readonly full?: boolean;
}

/** Where in the text one is, and the way to the other parts. Its links say where keys go on there. */
export function PartNav({ model, name, full }: NavProps) {
  const links = useLinks();
  const { document, part, found } = model;
  if (!part) return null;
  const { number, parts } = part;
  const { start, end } = stretchOf(model);
  const last = parts[number - 2]?.ends?.[1];
  const first = parts[number]?.ends?.[0];
  return (
    <nav class="text-parts" aria-label={name}>
      {full ? (
        <p>
          Part {grouped(number)} of {grouped(parts.length)}{" "}
          <span class="quiet">
            · characters {grouped(start + 1)} to {grouped(end)} of {grouped(document.text.length)}
          </span>
        </p>
      ) : null}
      <p>
        {number > 1 ? (
          <a rel="prev" href={partAddress(links, model, number - 1)} data-place={last && placeAnchor(last)}>
            ← Part {grouped(number - 1)}
          </a>
        ) : null}{" "}
        {number < parts.length ? (
          <a rel="next" href={partAddress(links, model, number + 1)} data-place={first && placeAnchor(first)}>
            Part {grouped(number + 1)} →
          </a>
        ) : null}
      </p>
      {full ? (
        <form action={links.document(document.id)} method="get">
          {found ? <input type="hidden" name="q" value={found.sought} /> : null}
          <label for="part-field">Go to part</label>{" "}
          <input
            type="number"
            id="part-field"
            name="part"
            min={1}
            max={parts.length}
            value={number}
            required
            autocomplete="off"
          />{" "}
          <button type="submit">Go</button>
        </form>
      ) : null}
    </nav>
  );
}

/** Links as they are on the page of a part: a place that stands on it is not asked for anew. */
export function LinksInPart({ model, children }: { readonly model: Shown; readonly children: ComponentChildren }) {
  const links = useLinks();
  if (!model.part) return <>{children}</>;
  const here = stretchOf(model);
  const place: Links["place"] = (document, span) =>
    document === model.document.id && contains(here, span) ? `#${placeAnchor(span)}` : links.place(document, span);
  return <LinksContext.Provider value={{ ...links, place }}>{children}</LinksContext.Provider>;
}

/** More parts than this are folded up: the notes beside the text stand below them. */
const UNFOLDED = 12;

/** How many places were found in the other parts, each with the way there. */
export function FoundElsewhere({ model }: PartProps) {
  const links = useLinks();
  const { part, found } = model;
  const others = found?.inParts?.filter((one) => one.part !== part?.number) ?? [];
  if (others.length === 0) return null;
  return (
    <details open={others.length <= UNFOLDED}>
      <summary>In {counted(others.length, "other part")}</summary>
      <ul class="places" aria-label="Places found in other parts">
        {others.map(({ part, places }) => (
          <li key={part}>
            <a href={`${partAddress(links, model, part)}#found`}>
              Part {grouped(part)}: {counted(places, "place")}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
