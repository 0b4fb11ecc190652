/** Adding. Comes in: limits and jobs. Goes out: a form for text, addresses and files, and what was added lately. */
import type { AddModel } from "../../api/desk-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { printInstant } from "../day.ts";
import { counted, grouped } from "../number.ts";
import { Area, Field, Input, NotKept, PostForm } from "../parts/forms.tsx";
import { Page } from "../parts/page.tsx";
import { visible } from "../parts/words.tsx";
import { jobTitle } from "./job.tsx";

/** The page where material is handed in. */
export function AddPage({ model, frame }: { readonly model: AddModel; readonly frame: PageFrame }) {
  return (
    <Page title="Add" frame={frame} islands={model.writable ? ["add"] : []}>
      <div class="opening small">
        <h1>Add what you want read</h1>
        <p class="deck">
          Any of these, or all at once. It is read in the background; you see what became of each, and can cancel.
        </p>
      </div>
      {model.writable ? (
        <Forms model={model} />
      ) : (
        <p class="quiet">This ledger is shown for reading only; nothing can be added to it here.</p>
      )}
      <Recent model={model} />
    </Page>
  );
}

function Forms({ model: { limits, endings } }: { readonly model: AddModel }) {
  const megabytes = (bytes: number) => `${bytes / 2 ** 20} MB`;
  return (
    <PostForm action="/add" name="Add material" files>
      <Field
        label="Text"
        of="text"
        hint={`At most ${grouped(limits.textCharacters)} characters; a longer one as a file.`}
      >
        <Area name="text" rows={9} placeholder="Paste the text of a report" />
      </Field>
      <div class="pair">
        <Field label="What to call the text" of="name">
          <Input type="text" name="name" maxLength={200} autocomplete="off" />
        </Field>
        <Field label="Address it is from" of="from" hint="Only noted; it is not fetched.">
          <Input type="url" name="from" maxLength={2000} autocomplete="off" />
        </Field>
      </div>
      <Field
        label="Addresses of pages"
        of="addresses"
        hint={`At most ${limits.addresses}, one a line. Only public pages that their site lets robots read.`}
      >
        <Area name="addresses" rows={2} placeholder="https://…" />
      </Field>
      <Field
        label="Files"
        of="files"
        hint={`Choose or drop at most ${limits.files} (${endings.join(", ")}), ${megabytes(limits.fileBytes)} each, ${megabytes(limits.bytes)} together.`}
      >
        <input
          type="file"
          name="files"
          multiple
          accept={endings.join(",")}
          data-files={limits.files}
          data-each={limits.fileBytes}
          data-together={limits.bytes}
          aria-describedby="files-faults"
        />
      </Field>
      {/* Filled by the page's script: what was chosen, pasted or dropped, and what of it is too much. */}
      <ul id="files-list" class="handed" aria-label="Chosen files" />
      <div id="files-faults" class="faults" role="status" />
      <p class="buttons">
        <button type="submit">Read it</button>
      </p>
      <NotKept />
    </PostForm>
  );
}

function Recent({ model: { recent } }: { readonly model: AddModel }) {
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">Added lately</h2>
      <ul class="briefs">
        {recent.map((job) => (
          <li key={job.id} class="brief">
            <a href={`/jobs/${job.id}`}>{jobTitle(job)}</a>{" "}
            <span class="quiet">
              · {printInstant(job.at)} · {visible(job.items[0]?.name ?? "")}
              {job.items.length > 1 ? ` and ${counted(job.items.length - 1, "other")}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
