/** The contract. Comes in: an app. Goes out: its own description of itself, and a check of answers against it by a validator that is not ours. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import type { Ask } from "./app.ts";

/** As much of an OpenAPI document as the tests look at. */
export interface Description {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, Answers>>;
  };
}

interface Answers {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>>;
  readonly $ref?: string;
}

/** One method of one address. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema: {
      readonly type?: string;
      readonly enum?: readonly string[];
      readonly minimum?: number;
      readonly maximum?: number;
      readonly format?: string;
    };
  }[];
  readonly responses: Readonly<Record<string, Answers>>;
}

/** The description as the app serves it, with what holds answers against it. */
export interface Contract {
  readonly description: Description;
  /** The operation that describes GET of a path. */
  readonly operation: (path: string) => Operation;
  /** Holds an answer against what is described; gives its JSON, or undefined. */
  readonly hold: (path: string, response: Response, method?: string) => Promise<unknown>;
  /** Holds a value against a schema by its name. */
  readonly fit: (name: string, value: unknown) => void;
}

/** Reads /openapi.json of an app. */
export async function contractOf(ask: Ask): Promise<Contract> {
  const description = (await (await ask("/openapi.json")).json()) as Description;
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  // Where the schemas stand in the document, which is not itself one.
  ajv.addVocabulary(["components"]);
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: "plumbline", components: description.components }, "plumbline", false, false);
  const compiled = new Map<string, ValidateFunction>();
  const validator = (reference: string): ValidateFunction => {
    const known = compiled.get(reference) ?? ajv.compile({ $ref: `plumbline${reference}` });
    compiled.set(reference, known);
    return known;
  };
  const operation = (path: string) => operationAt(description, path);

  const fit = (name: string, value: unknown): void => {
    const validate = validator(`#/components/schemas/${name}`);
    if (!validate(value)) expect([name, validate.errors?.slice(0, 3)]).toEqual([name, "as described"]);
  };

  async function hold(path: string, response: Response, method = "get"): Promise<unknown> {
    const { responses } = operationAt(description, path, method);
    const named = responses[String(response.status)] ?? responses.default;
    const answers = named?.$ref ? description.components.responses[named.$ref.split("/").at(-1) ?? ""] : named;
    expect([path, response.status, answers?.description]).toEqual([path, response.status, expect.any(String)]);
    if (answers?.content === undefined) return undefined;
    const type = response.headers.get("content-type")?.split(";")[0] ?? "none";
    expect([path, Object.keys(answers.content)]).toEqual([path, expect.arrayContaining([type])]);
    if (!type.endsWith("json")) return undefined;
    const body: unknown = await response.json();
    const validate = validator(answers.content[type]?.schema?.$ref ?? "");
    if (!validate(body)) expect([path, validate.errors?.slice(0, 3)]).toEqual([path, "as described"]);
    return body;
  }
  return { description, operation, hold, fit };
}

function operationAt({ paths }: Description, path: string, method = "get"): Operation {
  const [plain = ""] = path.split(/[?#]/);
  const fitting = Object.keys(paths).filter((template) => pattern(template).test(plain));
  // `/claims/{id}.json` says more than `/claims/{id}`.
  const [nearest] = fitting.sort((one, other) => fixed(other) - fixed(one));
  const found = nearest === undefined ? undefined : paths[nearest]?.[method];
  if (!found) throw new Error(`${path} is not described`);
  return found;
}

function fixed(template: string): number {
  return template.replaceAll("{id}", "").length;
}

function pattern(template: string): RegExp {
  const parts = template.split("{id}").map((part) => part.replace(/[.]/g, "\\."));
  return new RegExp(`^${parts.join("[^/]+")}$`);
}

/** The path with an ending of a format, before the query. */
export function inFormat(path: string, format: string): string {
  const [plain = "", query] = path.split("?");
  const stem = plain === "/" ? "/index" : plain;
  return `${format === "html" ? plain : `${stem}.${format}`}${query === undefined ? "" : `?${query}`}`;
}
