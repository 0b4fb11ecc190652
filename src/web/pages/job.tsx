/** A job. Comes in: how each piece of it stands. Goes out: a line for each, why any failed, and a way to cancel. */

import type { ComponentChildren } from "preact";
import type { JobModel } from "../../api/desk-models.ts";
import { isOver, type Job, type JobItem } from "../../api/queue.ts";
import type { PageFrame } from "../../api/views.ts";
import { counted } from "../number.ts";
import { PostForm } from "../parts/forms.tsx";
import { Page } from "../parts/page.tsx";
import { Words } from "../parts/words.tsx";

/** The page of one job. */
export function JobPage({ model, frame }: { readonly model: JobModel; readonly frame: PageFrame }) {
  const { job } = model;
  const over = isOver(job);
  const moves = !over && !model.still;
  const isLive = moves && frame.islands.job !== undefined;
  return (
    <Page
      title={jobTitle(job)}
      frame={frame}
      islands={moves ? ["job"] : []}
      head={over || model.still ? null : <Reload isLive={isLive} />}
    >
      <article class="job">
        <h1>{jobTitle(job)}</h1>
        <p class="deck" role="status">
          {says(job)}
        </p>
        {over ? null : <Progress job={job} />}
        {isLive ? <p id="live" class="live" role="status" data-keep /> : null}
        <ol class="items">
          {job.items.map((item, index) => (
            <Item key={index} item={item} found={model.found.get(item.document ?? "")} />
          ))}
        </ol>
        {over ? (
          <p class="more">
            <a href="/add">Add more</a> · <a href="/documents">All documents</a>
          </p>
        ) : (
          <>
            <PostForm action={`/jobs/${job.id}`} name="Cancel this job" hidden={{ act: "cancel" }} class="form inline">
              <button type="submit">Cancel</button>
              <a href={`/jobs/${job.id}`}>Load this page again</a>
            </PostForm>
            {moves ? (
              <Hint isLive={isLive}>
                It loads itself again every {RELOAD} seconds. <a href={`/jobs/${job.id}?still=yes`}>Stop that</a>
              </Hint>
            ) : null}
          </>
        )}
      </article>
    </Page>
  );
}

/** Seconds between one look at the job and the next. */
const RELOAD = 3;

/** The page loads itself again until the job is over, or it is told to stop; where its script runs, that is not needed. */
function Reload({ isLive }: { readonly isLive: boolean }) {
  const reload = <meta http-equiv="refresh" content={`${RELOAD}`} />;
  return isLive ? <noscript>{reload}</noscript> : reload;
}

function Hint({ isLive, children }: { readonly isLive: boolean; readonly children: ComponentChildren }) {
  const hint = <p class="hint">{children}</p>;
  return isLive ? <noscript>{hint}</noscript> : hint;
}

/** `2 read, 1 failed`, or what is going on. */
export function jobTitle({ state, items }: Job): string {
  const all = counted(items.length, "document");
  if (state === "waiting") return `Waiting to read ${all}`;
  if (state === "reading") return `Reading ${all}`;
  if (state === "checking") return `Checking ${all}`;
  const parts = (["read", "failed", "cancelled"] as const).flatMap((one) => {
    const count = items.filter((item) => item.state === one).length;
    return count > 0 ? `${count} ${one}` : [];
  });
  return parts.join(", ");
}

function says({ state, message, items }: Job): string {
  const read = items.filter((item) => item.state === "read").length;
  switch (state) {
    case "waiting":
      return "Another job is under way; this one is next.";
    case "reading":
      return "You can leave this page; the work goes on.";
    case "checking":
      return "Everything is read. Claims are lined up and checked.";
    case "failed":
      return `What was read is kept, but claims and findings could not be made anew: ${message}`;
    case "cancelled":
      return read > 0 ? "Cancelled. What was read before is kept." : "Cancelled. Nothing was added.";
    case "done":
      return read > 0 ? "Lined up with everything else and checked." : "Nothing was added.";
  }
}

function Progress({ job: { items } }: { readonly job: Job }) {
  const done = items.filter(({ state }) => state !== "waiting" && state !== "reading").length;
  const failed = items.filter(({ state }) => state === "failed").length;
  return (
    <p class="progress">
      <progress max={items.length} value={done} aria-label="Documents read" />
      <span role="status">
        {done} of {items.length}
        {failed > 0 ? `; ${failed} could not be read` : ""}
      </span>
    </p>
  );
}

/** How a piece stands: a word, and a mark so that colour never stands alone. */
const STATE_WORDS: Readonly<Record<JobItem["state"], readonly [mark: string, word: string]>> = {
  waiting: ["○", "waiting"],
  reading: ["◐", "being read"],
  read: ["●", "read"],
  failed: ["✕", "could not be read"],
  cancelled: ["–", "cancelled"],
};

const OUTCOME_WORDS: Readonly<Record<NonNullable<JobItem["outcome"]>, string>> = {
  added: "new",
  unchanged: "was here before",
  updated: "was here before, read better now",
  "new-version": "a new version of what was here",
};

function Item({ item, found }: { readonly item: JobItem; readonly found: number | undefined }) {
  const [mark, word] = STATE_WORDS[item.state];
  return (
    <li class={`item ${item.state}`}>
      <p class="name">
        {item.document ? (
          <a href={`/documents/${item.document}`}>
            <Words of={item.name} />
          </a>
        ) : (
          <Words of={item.name} />
        )}
      </p>
      <p class="meta">
        <span aria-hidden="true">{mark}</span> {word}
        {item.statements === undefined ? null : ` · ${counted(item.statements, "statement")}`}
        {item.document && found ? (
          <>
            {" "}
            · <a href={`/findings?document=${encodeURIComponent(item.document)}`}>{counted(found, "finding")}</a>
          </>
        ) : null}
        {found === 0 ? " · nothing found that does not fit" : null}
        {item.outcome ? ` · ${OUTCOME_WORDS[item.outcome]}` : null}
      </p>
      {item.message ? (
        <p class="why">
          <Words of={item.message} /> <code>{item.code}</code>
        </p>
      ) : null}
    </li>
  );
}
