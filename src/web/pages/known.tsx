/** Known figures. Comes in: the entries. Goes out: one line each, newest first under its measure, with source, scope and whether it was seen first-hand. */
import type { KnownModel } from "../../api/shelf-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { KnownFigure } from "../../core/known.ts";
import { groupBy } from "../../core/order.ts";
import { counted } from "../number.ts";
import { knownAnchor } from "../parts/links.ts";
import { Page } from "../parts/page.tsx";
import { visible } from "../parts/words.tsx";
import { days } from "../spoken.ts";

/** Every known figure on one page: a finding's link leads to its line. */
export function KnownPage({ model, frame }: { readonly model: KnownModel; readonly frame: PageFrame }) {
  const measures = [...groupBy(model.figures, ({ measure }) => measure)].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <Page title="Known figures" frame={frame}>
      <header class="opening small">
        <h1>Known figures</h1>
        <p class="deck">
          {counted(model.figures.length, "figure")} and sayings that a sentence is held against before any file is read.
          What each says is told in words of our own. <a href="/series">Series</a> hold the rest.
        </p>
      </header>
      {measures.map(([measure, figures]) => (
        <section key={measure} aria-labelledby={`m-${measure}`}>
          <h2 id={`m-${measure}`}>{measure.replaceAll("-", " ")}</h2>
          <ul class="lines known">
            {[...figures].reverse().map((figure) => (
              <Entry key={figure.id} figure={figure} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function Entry({ figure }: { readonly figure: KnownFigure }) {
  const { id, says, producer, role, published, where, link, verified, scope, note, stage } = figure;
  const source = days([producer, role, published, where].filter(Boolean).join(", "));
  return (
    <li class="line" id={knownAnchor(id)}>
      <p>{visible(says)}</p>
      <p class="meta">
        {link ? (
          <a href={link} rel="noopener noreferrer external">
            {visible(source)}
          </a>
        ) : (
          visible(source)
        )}
        {verified ? " · first-hand text seen" : " · seen in a report"}
        {stage ? ` · ${stage}` : ""}
      </p>
      {scope || note ? <p class="quiet">{visible([scope, note].filter(Boolean).join(" · "))}</p> : null}
    </li>
  );
}
