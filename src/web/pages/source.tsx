/** Sources. Comes in: the documents of an outlet. Goes out: what it told first, whom it has claims from, and who has them from it. */
import { address } from "../../api/address.ts";
import type { NamedModel, SourceModel } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { Passing } from "../../store/query.ts";
import { counted, grouped } from "../number.ts";
import { ClaimItem } from "../parts/claim.tsx";
import { DocumentItem } from "../parts/document.tsx";
import { Pager } from "../parts/facets.tsx";
import { sourceAddress, useLinks } from "../parts/links.ts";
import { NameList } from "../parts/names.tsx";
import { Page } from "../parts/page.tsx";
import { sentenceClass, shorten, Words } from "../parts/words.tsx";

/** The list of outlets. */
export function SourcesPage({ model, frame }: { readonly model: NamedModel; readonly frame: PageFrame }) {
  return (
    <Page title="Sources" frame={frame}>
      <header class="opening small">
        <h1>Sources</h1>
        <p class="deck">The outlets of the documents, as far as the documents name them.</p>
        <p class="meta">{counted(model.names.length, "source")}</p>
      </header>
      <NameList
        names={model.names}
        noun="document"
        address={sourceAddress}
        nothing="No document names its outlet yet."
      />
    </Page>
  );
}

/** The page of one outlet. */
export function SourcePage({ model, frame }: { readonly model: SourceModel; readonly frame: PageFrame }) {
  const { name, lines, claims, firsts, firstsTotal, from, to, copies } = model;
  return (
    <Page title={shorten(name, 12)} frame={frame}>
      <article class="source-page">
        <p class="kicker">Source</p>
        <h1 class={sentenceClass(name)}>
          <Words of={shorten(name)} />
        </h1>
        <p class="deck">
          {counted(model.total, "document")} with {counted(claims, "claim")} that can be lined up
          {copies > 0 ? `, and ${copies === 1 ? "one is a copy" : `${copies} are copies`} of another text` : ""}.
        </p>
        <h2>Told here first</h2>
        {firsts.length === 0 ? (
          <p class="quiet">None of the claims that others tell too is known to have been told here first.</p>
        ) : null}
        <ul class="lines">
          {firsts.map((claim) => (
            <ClaimItem key={claim.id} line={claim} heading="h3" />
          ))}
        </ul>
        {firstsTotal > firsts.length ? (
          <p class="more">
            <a href={address("/claims", { firstIn: name })}>All {grouped(firstsTotal)} told here first</a>
          </p>
        ) : null}
        <h2>Whom it has claims from</h2>
        <PassingTable rows={from} nothing="Nothing shows that it has a claim from another document here." />
        <h2>Who has claims from it</h2>
        <PassingTable rows={to} nothing="Nothing shows that another document here has a claim from it." />
        <h2>Documents</h2>
        <ul class="lines">
          {lines.map((line) => (
            <DocumentItem key={line.id} line={line} />
          ))}
        </ul>
        <Pager list={model} noun="document" />
      </article>
    </Page>
  );
}

function PassingTable({ rows, nothing }: { readonly rows: readonly Passing[]; readonly nothing: string }) {
  const links = useLinks();
  if (rows.length === 0) return <p class="quiet">{nothing}</p>;
  return (
    <ul class="briefs">
      {rows.map(({ outlet, count, claim }) => (
        <li class="brief" key={outlet}>
          <a href={sourceAddress(outlet)}>
            <Words of={outlet} />
          </a>
          : {counted(count, "claim")} <span class="quiet">·</span>{" "}
          <a href={links.claim(claim)}>how one of them travelled</a>
        </li>
      ))}
    </ul>
  );
}
