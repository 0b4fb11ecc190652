/** The lists. Comes in: a page of a list with its facets. Goes out: the same as lines, each choice a link. */
import type { ComponentChildren } from "preact";
import type { FindingsModel, List } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import type { ClaimSummary, DocumentSummary } from "../../store/query.ts";
import { counted, grouped } from "../number.ts";
import { ClaimItem } from "../parts/claim.tsx";
import { DecidedContext } from "../parts/decided.tsx";
import { CompareForm, DocumentItem } from "../parts/document.tsx";
import { Facets, Pager } from "../parts/facets.tsx";
import { FindingGroups } from "../parts/findings.tsx";
import { Page } from "../parts/page.tsx";

interface ListPageProps {
  readonly title: string;
  readonly noun: string;
  readonly list: List<unknown>;
  readonly frame: PageFrame;
  readonly children: ComponentChildren;
  /** Another way into the same. */
  readonly also?: ComponentChildren;
  /** What stands below the lines. */
  readonly below?: ComponentChildren;
}

function ListPage({ title, noun, list, frame, children, also, below }: ListPageProps) {
  return (
    <Page title={title} frame={frame}>
      <header class="opening small">
        <h1>{title}</h1>
        <p class="meta also">
          {counted(list.total, noun)}
          {also ? <> · {also}</> : null}
        </p>
      </header>
      <div class="listing">
        <Facets list={list} />
        <div>
          {list.lines.length > 0 ? children : <Nothing noun={noun} list={list} />}
          {below}
          <Pager list={list} noun={noun} />
        </div>
      </div>
    </Page>
  );
}

function Nothing({ noun, list }: { readonly noun: string; readonly list: List<unknown> }) {
  return (
    <p class="quiet">
      There is no {noun} to show. <a href={list.first}>Take back the choices</a>, or <a href="/">see how to begin</a>.
    </p>
  );
}

function isUndated({ origin }: DocumentSummary): boolean {
  return origin.published.known === "unknown";
}

/** The documents in one list; those without a date in a list of their own, where the order is that of days. */
function byDates({ lines, sorts }: List<DocumentSummary>) {
  const sort = sorts.find(({ chosen }) => chosen)?.value ?? "";
  const first = lines.findIndex(isUndated);
  if (!/^-?published$/.test(sort) || first === -1 || !lines.slice(first).every(isUndated))
    return [{ lines, undated: false }];
  const parts = [
    { lines: lines.slice(0, first), undated: false },
    { lines: lines.slice(first), undated: true },
  ];
  return parts.filter((part) => part.lines.length > 0);
}

/** The list of documents. */
export function DocumentsPage({ model, frame }: { readonly model: List<DocumentSummary>; readonly frame: PageFrame }) {
  return (
    <ListPage
      title="Documents"
      noun="document"
      list={model}
      frame={frame}
      also={<a href="/sources">by source</a>}
      below={model.lines.length > 1 ? <CompareForm id="compare" /> : null}
    >
      {byDates(model).map(({ lines, undated }) => (
        <>
          {undated ? (
            <p class="quiet undated">Without a date: the text says none, so these stand after the others.</p>
          ) : null}
          <ul class="lines">
            {lines.map((line) => (
              <DocumentItem key={line.id} line={line} heading="h2" choice="compare" />
            ))}
          </ul>
        </>
      ))}
    </ListPage>
  );
}

/** The list of claims. */
export function ClaimsPage({ model, frame }: { readonly model: List<ClaimSummary>; readonly frame: PageFrame }) {
  return (
    <ListPage title="Claims" noun="claim" list={model} frame={frame} also={<a href="/speakers">by speaker</a>}>
      <ul class="lines">
        {model.lines.map((line) => (
          <ClaimItem key={line.id} line={line} heading="h2" />
        ))}
      </ul>
    </ListPage>
  );
}

/** The list of findings. */
export function FindingsPage({ model, frame }: { readonly model: FindingsModel; readonly frame: PageFrame }) {
  const { disputed } = model;
  return (
    <ListPage
      title="Findings"
      noun="finding"
      list={model}
      frame={frame}
      also={
        <>
          <a href="/conflicts">figures that cannot all be true</a>
          {disputed ? (
            <>
              {" "}
              ·{" "}
              <a href={disputed.href}>
                {disputed.hidden ? "show" : "hide"} the {grouped(disputed.count)} disputed
              </a>
            </>
          ) : null}
        </>
      }
    >
      <DecidedContext.Provider value={model.decided}>
        <FindingGroups findings={model.lines} heads={model.heads} heading="h2" />
      </DecidedContext.Provider>
    </ListPage>
  );
}
