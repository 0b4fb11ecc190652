/** The start page. Comes in: counts and what is most telling. Goes out: what does not fit first, then what was retold. */

import type { StartModel } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { counted } from "../number.ts";
import { ClaimItem } from "../parts/claim.tsx";
import { DocumentItem } from "../parts/document.tsx";
import { FindingItem } from "../parts/finding.tsx";
import { Page, SearchForm } from "../parts/page.tsx";

/** The first page of the workbench. */
export function StartPage({ model, frame }: { readonly model: StartModel; readonly frame: PageFrame }) {
  const { counts } = model;
  return (
    <Page title="" frame={frame}>
      <div class="opening">
        <h1>Who said it, what exactly, and does it fit?</h1>
        <p class="deck">
          {counts.documents === 0 ? (
            "Plumbline finds what reports claim, lines up the claims that are told more than once, and shows what does not add up."
          ) : (
            <>
              <a href="/documents">{counted(counts.documents, "document")}</a> with{" "}
              {counted(counts.statements, "statement")}, lined up into{" "}
              <a href="/claims">{counted(counts.claims, "claim")}</a>. The checks made{" "}
              <a href="/findings">{counted(counts.findings, "finding")}</a>.
            </>
          )}
        </p>
        {counts.documents > 0 ? <SearchForm query="" name="Search" /> : null}
      </div>
      {counts.documents === 0 ? <Empty /> : <Front model={model} />}
    </Page>
  );
}

function Front({ model }: { readonly model: StartModel }) {
  const [lead, ...others] = model.findings;
  return (
    <>
      <section aria-labelledby="findings">
        <h2 id="findings">What the checks found</h2>
        {lead ? (
          <ul class="front">
            <FindingItem finding={lead} heads={model.heads} lead />
            {others.map((finding) => (
              <FindingItem key={finding.id} finding={finding} heads={model.heads} />
            ))}
          </ul>
        ) : (
          <p class="quiet">The checks found nothing to remark. That is not evidence that everything is true.</p>
        )}
        {model.counts.findings > model.findings.length ? (
          <p class="more">
            <a href="/findings">All {counted(model.counts.findings, "finding")}</a>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="claims">
        <h2 id="claims">Told and retold</h2>
        {model.claims.length === 0 ? <p class="quiet">No claim is told by two documents.</p> : null}
        <ul class="lines columns">
          {model.claims.map((claim) => (
            <ClaimItem key={claim.id} line={claim} />
          ))}
        </ul>
        {model.counts.claims > model.claims.length ? (
          <p class="more">
            <a href="/claims">All {counted(model.counts.claims, "claim")}</a>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">Documents</h2>
        <ul class="lines columns">
          {model.documents.map((document) => (
            <DocumentItem key={document.id} line={document} />
          ))}
        </ul>
        {model.counts.documents > model.documents.length ? (
          <p class="more">
            <a href="/documents">All {counted(model.counts.documents, "document")}</a>
          </p>
        ) : null}
      </section>
    </>
  );
}

/** What to do when nothing has been read yet. */
function Empty() {
  return (
    <section class="empty" aria-labelledby="begin">
      <h2 id="begin">Nothing has been read yet</h2>
      <p>
        <a href="/add">Paste a text, give an address or choose files</a>. Or in a terminal, in the folder of Plumbline:
      </p>
      <dl>
        <div>
          <dt>
            <code>npm start</code>
          </dt>
          <dd>reads the six example reports that come with it</dd>
        </div>
        <div>
          <dt>
            <code>npm start -- report.html notes.txt folder/</code>
          </dt>
          <dd>reads your own files and folders</dd>
        </div>
        <div>
          <dt>
            <code>npm start -- https://…</code>
          </dt>
          <dd>reads a page from the web</dd>
        </div>
      </dl>
      <p>Then load this page again. What a report says is quoted; what does not fit is shown with its working.</p>
    </section>
  );
}
