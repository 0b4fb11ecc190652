/** Health over HTTP. Comes in: nothing. Goes out: JSON that says whether the store answers, and at which revision. */
import type { Hono } from "hono";
import { NO_QUERY, parseQuery, type Route, refuseOthers, type Services } from "./resource.ts";
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
        parseQuery(context, { query: NO_QUERY });
        const [revision, stale] = await Promise.all([store.revision(), store.stale()]);
        context.header("cache-control", "no-store");
        return context.json({ status: "ok", revision, stale });
      });
      app.all("/health", refuseOthers);
    },
  },
];
