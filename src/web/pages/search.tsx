/** The search. Comes in: what was found. Goes out: claims, statements and documents with the words marked. */

import type { Elsewhere } from "../../api/elsewhere.ts";
import type { SearchModel } from "../../api/shelf-models.ts";
import type { Head, Heads } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { Span } from "../../core/span.ts";
import type { SearchHit } from "../../store/query.ts";
import { counted } from "../number.ts";
import { Published, titleOf } from "../parts/document.tsx";
import { Pager } from "../parts/facets.tsx";
import { foreign } from "../parts/language.ts";
import { knownAnchor, type Links, seriesAddress, sourceAddress, speakerAddress, useLinks } from "../parts/links.ts";
import { Page, SearchForm } from "../parts/page.tsx";
import { shorten, visible, Words } from "../parts/words.tsx";
import { segments } from "../segments.ts";

const KIND_NAMES: Readonly<Record<SearchHit["kind"], string>> = {
  claim: "Claim",
  statement: "Statement",
  document: "Document",
};

/** The page of a search. */
export function SearchPage({ model, frame }: { readonly model: SearchModel; readonly frame: PageFrame }) {
  const { query, results, elsewhere, heads } = model;
  const title = query === "" ? "Search" : `Search: ${query}`;
  return (
    <Page title={title} frame={frame} query={query} heads={model.heads}>
      <header class="opening small">
        <h1>Search</h1>
        <SearchForm query={query} name="Search" />
        {query === "" ? (
          <p class="quiet">All words must be there; words in double quotation marks must stand together.</p>
        ) : (
          <p class="meta" role="status">
            {counted(results.total, "place")} for “{visible(query)}”
          </p>
        )}
      </header>
      <ElsewhereList found={elsewhere} />
      {query !== "" && results.total === 0 ? (
        <p class="quiet">
          {elsewhere.length === 0 ? "Nothing" : "No text"} has these words. Try fewer, or their beginnings.
        </p>
      ) : null}
      <ul class="lines">
        {results.lines.map((hit) => (
          <Hit key={`${hit.kind}-${hit.id}`} hit={hit} heads={heads} query={query} />
        ))}
      </ul>
      {query === "" ? null : <Pager list={results} noun="place" />}
    </Page>
  );
}

/** Where each shelf's things stand. */
const ADDRESS: Readonly<Record<Elsewhere["shelf"], (id: string) => string>> = {
  speaker: speakerAddress,
  source: sourceAddress,
  series: (key) => seriesAddress(key),
  scenario: (id) => `/scenarios/${encodeURIComponent(id)}`,
  check: (id) => `/checks/${encodeURIComponent(id)}`,
  known: (id) => `/known#${knownAnchor(id)}`,
};

const SHELF_NAMES: Readonly<Record<Elsewhere["shelf"], string>> = {
  speaker: "Speaker",
  source: "Outlet",
  series: "Series",
  scenario: "Scenario",
  check: "Check",
  known: "Known figure",
};

/** Words of a known figure's line that are shown. */
const NAME_WORDS = 24;

function ElsewhereList({ found }: { readonly found: readonly Elsewhere[] }) {
  if (found.length === 0) return null;
  return (
    <section aria-label="Beside the texts">
      <ul class="elsewhere">
        {found.map(({ shelf, id, name }) => (
          <li key={`${shelf}-${id}`}>
            <span class="kicker">{SHELF_NAMES[shelf]}</span>{" "}
            <a href={ADDRESS[shelf](id)}>
              <Words of={shorten(name, NAME_WORDS)} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HitProps {
  readonly hit: SearchHit;
  readonly heads: Heads;
  readonly query: string;
}

function Hit({ hit, heads, query }: HitProps) {
  const links = useLinks();
  const head = hit.document === undefined ? undefined : heads.get(hit.document);
  const shown = stretchOf(hit);
  return (
    <li class="line hit">
      <p class="kicker">
        {KIND_NAMES[hit.kind]}
        {head ? (
          <>
            {" "}
            · <Words of={titleOf(head)} from={head.id} />, <Published head={head} />
          </>
        ) : null}
      </p>
      <p class="snippet" dir="auto" lang={head?.language ?? foreign(hit.language)}>
        <a href={hrefOf(hit, head, query, links)}>
          {shown.start > 0 ? "… " : null}
          {segments(
            shown,
            hit.marks.map((span) => ({ span })),
          ).map((segment, index) => {
            const words = <Words of={hit.snippet.slice(segment.span.start, segment.span.end)} />;
            return segment.mark === null ? words : <b key={index}>{words}</b>;
          })}
          {shown.end < hit.snippet.length ? " …" : null}
        </a>
      </p>
    </li>
  );
}

/** Most words of a place, and how many of them stand before the first that was sought. */
const MOST = 40;
const BEFORE = 10;

/** At most forty words of a place, the first that was sought among them. */
function stretchOf({ snippet, marks }: SearchHit): Span {
  const words = [...snippet.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  if (words.length <= MOST) return { start: 0, end: snippet.length };
  const sought = words.findIndex(({ end }) => end > (marks[0]?.start ?? 0));
  const first = Math.max(0, Math.min(sought - BEFORE, words.length - MOST));
  return { start: words[first]?.start ?? 0, end: words[first + MOST - 1]?.end ?? snippet.length };
}

/** A statement leads to its place in the text, which is marked there; a document to its text, with the words marked in it. */
function hrefOf(hit: SearchHit, head: Head | undefined, query: string, links: Links): string {
  if (hit.kind === "claim") return links.claim(hit.id);
  const document = head?.id ?? hit.document ?? hit.id;
  return hit.kind === "statement" && hit.span
    ? links.place(document, hit.span)
    : `${links.document(document)}?q=${encodeURIComponent(query)}#found`;
}
