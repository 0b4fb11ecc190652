/** Taking out. Comes in: a document, and how much goes with it. Goes out: what that means, and the button that does it. */
import type { RemoveModel } from "../../api/desk-models.ts";
import type { PageFrame } from "../../api/views.ts";
import { counted } from "../number.ts";
import { Byline, titleOf } from "../parts/document.tsx";
import { PostForm } from "../parts/forms.tsx";
import { Page } from "../parts/page.tsx";
import { Words } from "../parts/words.tsx";

/** The page that asks once more before a document goes. */
export function RemovePage({ model, frame }: { readonly model: RemoveModel; readonly frame: PageFrame }) {
  const { head, statements, findings, writable } = model;
  const address = `/documents/${encodeURIComponent(head.id)}`;
  return (
    <Page title="Take a document out" frame={frame} heads={new Map([[head.id, head]])}>
      <article class="prose">
        <p class="kicker">
          <Byline head={head} />
        </p>
        <h1 class="sentence">
          Take out “<Words of={titleOf(head)} from={head.id} />
          ”?
        </h1>
        <p>
          With it go its {counted(statements, "statement")}; claims are lined up and checked anew without them, and what
          rests on them alone is gone, {counted(findings, "finding")} at most. What people decided is kept and counts
          again when the same text comes back.
        </p>
        <p>It can be undone by adding the same file, address or text again. Files on the disk are not touched.</p>
        {writable ? (
          <PostForm action={`${address}/remove`} name="Take this document out" hidden={{ act: "remove" }}>
            <p class="buttons">
              <button type="submit">Take it out</button> <a href={address}>Keep it</a>
            </p>
          </PostForm>
        ) : (
          <p class="quiet">This ledger is shown for reading only; nothing can be taken out of it here.</p>
        )}
      </article>
    </Page>
  );
}
