/** The start page. Comes in: counts and what is most telling. Goes out: where to paste, what does not fit, what is due, what moved. */

import type { StartModel } from "../../api/text-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { counted } from "../number.ts";
import { ClaimItem } from "../parts/claim.tsx";
import { DecidedContext } from "../parts/decided.tsx";
import { DocumentItem } from "../parts/document.tsx";
import { DriftItem } from "../parts/drift.tsx";
import { FindingItem } from "../parts/finding.tsx";
import { Area, Field, NotKept, PostForm, useForms } from "../parts/forms.tsx";
import { Page, SearchForm } from "../parts/page.tsx";
import { bySentence, DueItem } from "../parts/pledge.tsx";
import { Message } from "../parts/words.tsx";
import { Working } from "./finding.tsx";

/** The first page of the workbench. */
export function StartPage({ model, frame }: { readonly model: StartModel; readonly frame: PageFrame }) {
  const { counts } = model;
  return (
    <Page title="" frame={frame} heads={model.heads}>
      <div class="opening begin">
        <div>
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
        <Paste />
      </div>
      <DecidedContext.Provider value={model.decided}>
        {counts.documents === 0 ? <Empty /> : <Front model={model} />}
      </DecidedContext.Provider>
    </Page>
  );
}

/** One field for a text or for addresses; which it is, the server sees. */
function Paste() {
  const forms = useForms();
  if (!forms) return null;
  return (
    <PostForm action="/add" name="Read a text or a page" class="form paste">
      <Field
        label="Paste a text, or the address of a page"
        of="paste"
        hint={
          <>
            It is read on this machine. Files go to <a href="/add">Add</a>; for one sentence ask{" "}
            <a href="/answer">Can I print it?</a>
          </>
        }
      >
        <Area name="paste" rows={2} required placeholder="The words of a report, or https://…" />
      </Field>
      <p class="buttons">
        <button type="submit">Read it</button>
      </p>
      <NotKept />
    </PostForm>
  );
}

function Front({ model }: { readonly model: StartModel }) {
  const [lead, ...others] = model.findings;
  return (
    <>
      <section aria-labelledby="findings">
        <h2 id="findings">What does not fit, the gravest first</h2>
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
      <Example model={model} />
      <Due model={model} />
      <Drifts model={model} />
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

/** How the first finding of several steps was worked out, whole: what a reader may expect of every one. */
function Example({ model: { findings, heads } }: { readonly model: StartModel }) {
  const finding = findings.find(({ working }) => working.length > 1);
  if (!finding) return null;
  return (
    <section class="example" aria-labelledby="example">
      <h2 id="example">How one of them was worked out</h2>
      <p>
        <Message of={finding.message} />
      </p>
      <Working finding={finding} heads={heads} />
      <p class="more">
        <a href={`/findings/${encodeURIComponent(finding.id)}`}>Its evidence, and what would settle it</a>
      </p>
    </section>
  );
}

function Due({ model: { due, heads } }: { readonly model: StartModel }) {
  return (
    <section aria-labelledby="due">
      <h2 id="due">Due in the next 90 days</h2>
      {due.length === 0 ? (
        <p class="quiet">
          Nothing that was promised or foretold falls due. <a href="/pledges">All pledges and forecasts</a>
        </p>
      ) : (
        <ul class="lines columns">
          {bySentence(due).map((pledges) => (
            <DueItem key={pledges[0].id} pledges={pledges} heads={heads} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Drifts({ model }: { readonly model: StartModel }) {
  if (model.drifts.length === 0) return null;
  return (
    <section aria-labelledby="drifts">
      <h2 id="drifts">Moved most in the retelling</h2>
      <ul class="lines columns">
        {model.drifts.map((drift) => (
          <DriftItem key={drift.claim.id} drift={drift} statements={model.statements} />
        ))}
      </ul>
    </section>
  );
}

/** What to do when nothing has been read yet. */
function Empty() {
  const forms = useForms();
  return (
    <section class="empty" aria-labelledby="begin">
      <h2 id="begin">Nothing has been read yet</h2>
      <p>
        {forms ? (
          <>
            Paste a text or an address above, or <a href="/add">choose files</a>. Or in a terminal, in the folder of
            Plumbline:
          </>
        ) : (
          "In a terminal, in the folder of Plumbline:"
        )}
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
      <p>
        Then load this page again. What a report says is quoted; what does not fit is shown with its working, as in{" "}
        <a href="/checks/sum-of-parts">one worked example</a>.
      </p>
    </section>
  );
}
