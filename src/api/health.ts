/** Health over HTTP. Comes in: nothing. Goes out: JSON that says whether the store answers, and at which revision. */
import type { Hono } from "hono";
import { parseQuery } from "./request.ts";
import { NO_QUERY, type Route, refuseOthers, type Services } from "./resource.ts";
import { health as healthForm } from "./wire/shelf.ts";

/** `/health`. */
export const health: readonly Route[] = [
  {
    path: "/health",
    about: "whether the server and its store answer",
    parameters: [],
    formats: ["json"],
    plain: true,
    wire: healthForm,
    register(app: Hono, { store }: Services) {
      app.get("/health", async (context) => {
        parseQuery(new URL(context.req.url), { query: NO_QUERY });
        const [revision, stale] = await Promise.all([store.revision(), store.stale()]);
        context.header("cache-control", "no-store");
        return context.json({ status: "ok", revision, stale });
      });
      app.all("/health", refuseOthers);
    },
  },
];
