/** Taking out over HTTP. Comes in: the id of a document. Goes out: what would be gone with it, and a form that takes it out. */
import { PlumblineError } from "../core/error.ts";
import type { RemoveModel } from "./desk-models.ts";
import { namesIn } from "./heads.ts";
import { notFound } from "./problem.ts";
import { NO_QUERY, type NoQuery, type Route, route } from "./resource.ts";
import { removal } from "./wire/shelf.ts";

/** `/documents/:id/remove`. */
export const removals: readonly Route[] = [
  route<NoQuery, RemoveModel>({
    path: "/documents/:id/remove",
    id: "Id of a document, as the list of documents gives it.",
    about: "what goes with a document that is taken out, and a form that takes it out",
    query: NO_QUERY,
    wire: removal,
    load: async ({ store, desk, id }) => {
      const head = await store.document(id);
      if (!head) throw notFound("document", id);
      // An old id is that of the text that has taken its place.
      if (head.id !== id) return { movedTo: `/documents/${head.id}/remove` };
      const [summary, findings] = await Promise.all([store.summary(id), store.findings({ document: id, limit: 1 })]);
      return { head, statements: summary?.statements ?? 0, findings: findings.total, writable: desk !== undefined };
    },
    html: (views, model, frame) => views.remove(model, frame),
    json: ({ head, statements, findings, writable }) => ({
      id: head.id,
      document: namesIn(new Map([[head.id, head]]))(head.id),
      statements,
      findings,
      writable,
    }),
    post: {
      fields: { act: "`remove`: nothing can be done here but that." },
      most: 16 * 1024,
      run: async ({ form, store, desk, id, path }) => {
        if (form.one("act") !== "remove") {
          throw new PlumblineError("bad-request", path, "act: a document can only be taken out; send act=remove.");
        }
        const document = await store.document(id);
        if (!document || !(await desk.remove(document.id))) throw notFound("document", id);
        return { to: "/documents" };
      },
    },
  }),
];
