/** The description of every route. Comes in: the table of routes. Goes out: an OpenAPI 3.1 document. */
import type { Route } from "../resource.ts";
import { version } from "../version.ts";
import { nounOf, pathsOf } from "./operations.ts";
import { failures } from "./responses.ts";
import { type JsonSchema, namedSchemas } from "./schemas.ts";

const ABOUT = `What was read, as pages and as data. Every page is an address, and the same address with an ending is data.
HEAD is answered as GET, without a body. Lists go on at \`next\`. CSV always has every row.
At most forty words of a statement are quoted, and the text of a document is never given away; where a quote was cut, a member that ends in Cut says so.
A passage is named by documentId, span (UTF-16 code units, end exclusive), quote, prefix and suffix: a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation Data Model.
Every failure is a problem of RFC 9457 with a stable code; a method that an address does not take is answered with 405 and Allow.`;

/** The document; the same for the same routes, to the byte. */
export function openapi(routes: readonly Route[]): JsonSchema {
  const nouns = [...new Set(routes.map(nounOf))];
  return {
    openapi: "3.1.1",
    info: {
      title: "Plumbline",
      version: version(),
      description: ABOUT,
      license: { name: "MIT", identifier: "MIT" },
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [{ url: "/", description: "This server." }],
    tags: nouns.map((name) => ({ name })),
    paths: Object.fromEntries(routes.flatMap(pathsOf)),
    components: { schemas: namedSchemas(), responses: failures() },
  };
}
