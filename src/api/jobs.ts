/** Jobs over HTTP. Comes in: the id of a job. Goes out: how each piece of it stands, once, or as events while it goes on. */
import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { PlumblineError } from "../core/error.ts";
import type { Store } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import type { JobModel } from "./desk-models.ts";
import { isOver, type Job } from "./queue.ts";
import { parseQuery } from "./request.ts";
import { NO_QUERY, type Route, refuseOthers, route, type Services } from "./resource.ts";
import { job as jobForm } from "./wire/shelf.ts";

const STILL = z.strictObject({
  still: z.enum(["yes"]).optional().describe("The page shall not load itself again."),
});
type StillQuery = z.infer<typeof STILL>;

/** `/jobs/:id`, and its events. */
export const jobs: readonly Route[] = [
  {
    path: "/jobs/:id/events",
    about: "the same as server-sent events, one for each change, until the job is over",
    parameters: [],
    formats: [],
    id: "Id of a job, as the address that a sent form leads to has it.",
    events: jobForm,
    register(app: Hono, { desk }: Services) {
      app.get("/jobs/:id/events", (context) => {
        parseQuery(new URL(context.req.url), { query: NO_QUERY });
        const id = context.req.param("id");
        if (!desk?.jobs.job(id)) throw noJob(id);
        return streamSSE(context, async (stream) => {
          for await (const job of desk.jobs.changes(id)) {
            if (stream.aborted) return;
            await stream.writeSSE({ event: isOver(job) ? "over" : "change", data: JSON.stringify(job) });
          }
        });
      });
      app.all("/jobs/:id/events", refuseOthers);
    },
  },
  route<StillQuery, JobModel>({
    path: "/jobs/:id",
    about: "one job: how each text, address and file of it stands, and why any failed",
    id: "Id of a job, as the address that a sent form leads to has it.",
    query: STILL,
    wire: jobForm,
    load: async ({ store, desk, id, query }) => {
      const job = jobOf(desk, id);
      return { job, still: query.still === "yes", found: await foundBy(store, job) };
    },
    html: (views, model, frame) => views.job(model, frame),
    json: ({ job }) => job,
    csv: ({ job: { items } }) => ({
      columns: ["name", "kind", "state", "document", "statements", "outcome", "code", "message"],
      rows: items.map((item) => [
        item.name,
        item.kind,
        item.state,
        item.document,
        item.statements,
        item.outcome,
        item.code,
        item.message,
      ]),
    }),
    post: {
      fields: { act: "`cancel`: nothing can be done to a job but that." },
      most: 16 * 1024,
      run: async ({ form, desk, id, path }) => {
        if (form.one("act") !== "cancel") {
          throw new PlumblineError("bad-request", path, "act: a job can only be cancelled; send act=cancel.");
        }
        if (!desk.jobs.cancel(id)) throw noJob(id);
        return { to: `/jobs/${id}` };
      },
    },
  }),
];

/** How many findings have evidence in each document of a job that is over. */
async function foundBy(store: Store, job: Job): Promise<ReadonlyMap<string, number>> {
  if (!isOver(job)) return new Map();
  const documents = job.items.flatMap(({ document }) => document ?? []);
  const pages = await Promise.all(documents.map((document) => store.findings({ document, limit: 1 })));
  return new Map(documents.map((document, at) => [document, pages[at]?.total ?? 0]));
}

/** @throws PlumblineError `not-found` */
function jobOf(desk: Desk | undefined, id: string): Job {
  const job = desk?.jobs.job(id);
  if (!job) throw noJob(id);
  return job;
}

function noJob(id: string): PlumblineError {
  const message = `There is no job ${JSON.stringify(id.slice(0, 80))} here; the last ones of this server stand on the page for adding.`;
  return new PlumblineError("not-found", id, message);
}
