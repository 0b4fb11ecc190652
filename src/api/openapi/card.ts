/** An address in words. Comes in: a route. Goes out: what the page of all addresses shows of it. */
import { TOKEN } from "../form.ts";
import { methodsOf, type Route } from "../resource.ts";
import type { AddressCard, NamedMeaning } from "../shelf-models.ts";
import { addressOf, mediaOf } from "./operations.ts";
import { type JsonSchema, parametersSchema } from "./schemas.ts";

/** What the page shows of a route. */
export function cardOf(route: Route): AddressCard {
  const { path, about, id, formats, form, query } = route;
  return {
    path,
    about,
    ...(id === undefined ? {} : { id }),
    methods: methodsOf(route),
    formats: formats.map((format) => ({
      name: format === "html" ? "page" : format.toUpperCase(),
      type: mediaOf(format),
      address: addressOf(route, format),
    })),
    parameters: query ? parametersOf(parametersSchema(query)) : [],
    fields: form
      ? [
          ...(form.open ? [] : [{ name: TOKEN, means: "The word that stands in the forms of the pages.", allows: "" }]),
          ...Object.entries(form.fields).map(([name, means]) => ({ name, means, allows: "" })),
        ]
      : [],
  };
}

function parametersOf({ properties }: JsonSchema): readonly NamedMeaning[] {
  return Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(([name, schema]) => ({
    name,
    means: String(schema.description ?? ""),
    allows: allowed(schema),
  }));
}

/** What a value may be, in words. */
function allowed({ enum: values, minimum, maximum, maxLength, format }: JsonSchema): string {
  if (Array.isArray(values)) return values.join(", ");
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (format === "date") return "YYYY-MM-DD";
  return maxLength === undefined ? "" : `at most ${maxLength} characters`;
}
