/** What is said of the server itself. Comes in: the table of routes. Goes out: `/openapi.json`, the page of all addresses, and the page about Plumbline. */
import { z } from "zod";
import { shelf } from "../shelf.ts";
import { cardOf } from "./openapi/card.ts";
import { openapi } from "./openapi/index.ts";
import { failings } from "./problem.ts";
import { parseQuery } from "./request.ts";
import { NO_QUERY, type NoQuery, type Route, refuseOthers, route } from "./resource.ts";
import type { AboutModel, ApiModel } from "./shelf-models.ts";
import { version } from "./version.ts";
import { form, words } from "./wire/form.ts";

const description = form(
  "OpenApi",
  z
    .looseObject({
      openapi: words("Version of the OpenAPI Specification."),
      paths: z.looseObject({}).describe("By address."),
    })
    .describe("A document of the OpenAPI Specification 3.1."),
);

/** `/openapi.json`, `/api` and `/about`. `routes` is asked when all of them stand. */
export function described(routes: () => readonly Route[]): readonly Route[] {
  let text: string | undefined;
  return [
    {
      path: "/openapi.json",
      about: "every address, what it takes and what it answers, as an OpenAPI 3.1 document",
      parameters: [],
      formats: ["json"],
      plain: true,
      wire: description,
      register(app) {
        app.get("/openapi.json", (context) => {
          parseQuery(new URL(context.req.url), { query: NO_QUERY });
          text ??= JSON.stringify(openapi(routes()));
          context.header("cache-control", "no-cache");
          return context.body(text, 200, { "content-type": "application/json" });
        });
        app.all("/openapi.json", refuseOthers);
      },
    },
    route<NoQuery, ApiModel>({
      path: "/api",
      about: "every address of this server, in words: formats, parameters, failures",
      query: NO_QUERY,
      load: async () => ({ cards: routes().map(cardOf), failures: failings() }),
      html: (views, model, frame) => views.api(model, frame),
    }),
    route<NoQuery, AboutModel>({
      path: "/about",
      about: "what this is, on which terms, what is kept, how to correct it, and how accessible it is",
      query: NO_QUERY,
      load: async ({ store }) => ({
        version: version(),
        terms: [...new Map((await shelf(store)).map(({ summary }) => [summary.producer, summary.origin]))].map(
          ([producer, { terms, open }]) => ({ producer, terms, open }),
        ),
      }),
      html: (views, model, frame) => views.about(model, frame),
    }),
  ];
}
