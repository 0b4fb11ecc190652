/** Schemas as /openapi.json has them. Comes in: zod schemas. Goes out: JSON Schema, draft 2020-12, named ones as references. */
import { z } from "zod";
import { forms } from "../wire/form.ts";

/** A JSON schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const at = (id: string): string => `#/components/schemas/${id}`;

/** Bounds that a number of JavaScript has anyway tell a reader nothing. */
function plainer({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // The format says it; the pattern of all days that there are is longer than most schemas.
  if (jsonSchema.format === "date" || jsonSchema.format === "date-time") delete jsonSchema.pattern;
}

/** Every named schema, by name. */
export function namedSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(forms, { target: "draft-2020-12", uri: at, override: plainer });
  const names = Object.keys(schemas).sort();
  return Object.fromEntries(
    names.map((name) => {
      const { $schema: _dialect, $id: _id, ...rest } = schemas[name] as Record<string, unknown>;
      return [name, rest];
    }),
  );
}

/** A reference to a named schema. @throws Error for one without a name, which would be written out at every route */
export function referenceTo(schema: z.ZodType): JsonSchema {
  const id = forms.get(schema)?.id;
  if (id === undefined) throw new Error("the form of an answer needs a name");
  return { $ref: at(id) };
}

/** What goes in, written out: the parameters of an address. */
export function parametersSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: "draft-2020-12", io: "input", override: plainer }) as JsonSchema;
}
