/** The operations of a route. Comes in: a route. Goes out: its addresses, one for each format, with what they take and answer. */
import type { FormLimits } from "../form.ts";
import { TOKEN } from "../form.ts";
import { type Format, outletOf } from "../outlets.ts";
import type { Route } from "../resource.ts";
import { chartMetadata } from "../wire/chart.ts";
import { failing, response } from "./responses.ts";
import { type JsonSchema, parametersSchema, referenceTo } from "./schemas.ts";

/** What a format is on the wire, without the parameters of its type. */
export function mediaOf(format: Format): string {
  return outletOf(format).type.split(";", 1)[0] ?? "";
}

/** What is no text: its bytes have no schema. */
const BYTES: ReadonlySet<Format> = new Set(["png", "zip"]);

/** Where a route gives a format: `/claims/{id}.json`. */
export function addressOf({ path, plain }: Pick<Route, "path" | "plain">, format: Format): string {
  const stem = path.replaceAll(":id", "{id}");
  if (plain || format === "html") return stem;
  return `${stem === "/" ? "/index" : stem}.${format}`;
}

/** The noun that a route is about, by which the operations are grouped. */
export function nounOf({ path }: Pick<Route, "path">): string {
  return path.split("/")[1]?.split(".")[0] || "start";
}

/** Path items of a route, by address. */
export function pathsOf(route: Route): readonly (readonly [address: string, operations: JsonSchema])[] {
  const { path, formats, form, events } = route;
  const reading = formats.map((format) => [addressOf(route, format), { get: reads(route, format) }] as const);
  const streams = events ? [[path.replaceAll(":id", "{id}"), { get: streamed(route) }] as const] : [];
  if (!form) return [...reading, ...streams];
  const sent = { post: sends(route, form) };
  const [first, ...rest] = reading;
  return [[path.replaceAll(":id", "{id}"), { ...first?.[1], ...sent }], ...rest, ...streams];
}

function head(route: Route, verb: string, format: string) {
  const words = route.path
    .replaceAll(":id", "by id")
    .replaceAll(".json", "")
    .match(/[a-z]+/g) ?? ["start"];
  return {
    operationId: [verb, ...words, format].filter(Boolean).join("_"),
    tags: [nounOf(route)],
    summary: route.about,
  };
}

function reads(route: Route, format: Format): JsonSchema {
  const parameters = [...pathParameters(route), ...queryParameters(route)];
  const isChart = outletOf(format).of === "parts";
  return {
    ...head(route, "get", format),
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: {
        description: format === "html" ? "The page." : "The same as data.",
        content: { [mediaOf(format)]: BYTES.has(format) ? {} : { schema: schemaOf(route, format) } },
      },
      ...(hasId(route) ? { 301: response("Moved") } : {}),
      ...(isOpen(route) ? { 303: response("GoOn") } : {}),
      304: response("NotModified"),
      ...failing(
        400,
        ...(hasId(route) || route.several?.length || route.plain || isChart ? ([404] as const) : []),
        421,
      ),
      ...(isOpen(route) ? failing(410, 422) : {}),
      ...(isChart ? failing(501) : {}),
      ...failing("default"),
    },
  };
}

function schemaOf({ wire }: Route, format: Format): JsonSchema {
  if (format === "metadata.json") return referenceTo(chartMetadata);
  return format === "json" && wire ? referenceTo(wire) : { type: "string" };
}

function streamed(route: Route): JsonSchema {
  const description = "Events `change`, and `over` at the end; the data of each is JSON of this form.";
  return {
    ...head(route, "get", "stream"),
    parameters: pathParameters(route),
    responses: {
      200: {
        description: route.about,
        content: {
          "text/event-stream": {
            schema: { type: "string", description, ...(route.events ? contentOf(referenceTo(route.events)) : {}) },
          },
        },
      },
      ...failing(404, 421, "default"),
    },
  };
}

function contentOf(schema: JsonSchema): JsonSchema {
  return { contentMediaType: "application/json", contentSchema: schema };
}

function sends(route: Route, form: FormLimits): JsonSchema {
  const schema = formSchema(form);
  const types = [...(form.files ? [] : ["application/x-www-form-urlencoded"]), "multipart/form-data"];
  return {
    ...head(route, "post", ""),
    summary: `a form: ${route.about}`,
    parameters: pathParameters(route),
    requestBody: {
      required: true,
      description: `At most ${form.most} bytes.`,
      content: Object.fromEntries(types.map((type) => [type, { schema }])),
    },
    responses: {
      303: response("GoOn"),
      ...failing(400, 403, ...(hasId(route) ? ([404] as const) : []), 413, 421, 503, "default"),
    },
  };
}

const TOKEN_MEANS = "The word that stands in the forms of this server's pages, made anew at each start.";

function formSchema({ fields, files = [], open }: FormLimits): JsonSchema {
  const file = { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } };
  const named = Object.entries(fields).map(([name, description]) => [
    name,
    { ...(files.includes(name) ? file : { type: "string" }), description },
  ]);
  return {
    type: "object",
    properties: Object.fromEntries([
      ...(open ? [] : [[TOKEN, { type: "string", description: TOKEN_MEANS }]]),
      ...named,
    ]),
    ...(open ? {} : { required: [TOKEN] }),
    additionalProperties: false,
  };
}

function hasId({ path }: Route): boolean {
  return path.includes(":id");
}

/** True where fields of a form may stand in the address beside the parameters. */
function isOpen({ query }: Route): boolean {
  return query !== undefined && parametersSchema(query).additionalProperties !== false;
}

function pathParameters(route: Route): readonly JsonSchema[] {
  if (!hasId(route)) return [];
  return [{ name: "id", in: "path", required: true, description: route.id, schema: { type: "string" } }];
}

function queryParameters(route: Route): readonly JsonSchema[] {
  if (!route.query) return [];
  const { properties, additionalProperties } = parametersSchema(route.query);
  const known = Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>);
  const parameters = known.map(([name, { description, ...schema }]) => ({ name, in: "query", description, schema }));
  if (additionalProperties === false) return parameters;
  const description = "Fields of the form of the page, which is answered with the address of what they mean.";
  const schema = { type: "object", additionalProperties };
  return [...parameters, { name: "fields", in: "query", style: "form", explode: true, description, schema }];
}
