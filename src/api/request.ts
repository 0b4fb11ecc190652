/** What is asked for. Comes in: an address and the noun that stands there. Goes out: the noun's id, its form, its parameters checked. */
import type { z } from "zod";
import { PlumblineError } from "../core/error.ts";
import type { Choices } from "./address.ts";
import type { Asked, Services } from "./asked.ts";
import { type Format, formatIn } from "./outlets.ts";

/** Where a noun stands and which parameters it takes. */
export interface Asking<Query extends Choices> {
  /** As Hono writes it: `/claims`, `/claims/:id`. */
  readonly path: string;
  readonly query: z.ZodType<Query>;
  readonly several?: readonly string[] | undefined;
}

/** An address, its parts as far as they are known. `id`: what stands for `:id`, decoded, its extension included. */
export interface Target {
  readonly url: URL;
  readonly id: string;
  /** Aborts when whoever asked has left; a function, for most routes never look. */
  readonly left?: () => AbortSignal;
}

/**
 * The request in the terms of the noun.
 * @throws PlumblineError `bad-request`, naming the parameter
 */
export function readAsked<Query extends Choices>(
  { url, id, left }: Target,
  noun: Asking<Query>,
  formats: readonly Format[],
  { store, runs, clock, desk }: Pick<Services, "store" | "runs" | "clock" | "desk">,
): { readonly asked: Asked<Query>; readonly format: Format } {
  // The path as it was sent, so that a name in it stays one part of an address: what Hono gives is decoded in part.
  const found = formatIn(url.pathname);
  const format = formats.includes(found.format) ? found.format : "html";
  const path = format === "html" ? url.pathname : found.stem;
  // Where the id stands last in the pattern of the path, the extension is part of it.
  const isPart = format !== "html" && noun.path.endsWith("/:id");
  const asked = {
    store,
    runs,
    today: clock.now().slice(0, 10),
    id: isPart ? id.slice(0, -format.length - 1) : id,
    query: parseQuery(url, noun),
    path: path === "/index" ? "/" : path,
    ...(left ? { left } : {}),
    ...(desk ? { desk } : {}),
  };
  return { asked, format };
}

/** The parameters of an address. @throws PlumblineError `bad-request`, naming the parameter */
export function parseQuery<Query extends Choices>(
  url: URL,
  { query: schema, several = [] }: Omit<Asking<Query>, "path">,
): Query {
  const given: Record<string, string> = Object.create(null);
  for (const [name, value] of url.searchParams) {
    if (name in given && several.includes(name)) {
      given[name] = `${given[name]},${value}`;
      continue;
    }
    if (name in given)
      throw new PlumblineError(
        "bad-request",
        url.pathname,
        `The parameter ${name} stands twice in the address; keep one.`,
      );
    if (value !== "") given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new PlumblineError(
    "bad-request",
    url.pathname,
    `${faultIn(parsed.error.issues[0], Object.keys("shape" in schema ? (schema.shape as object) : {}))}. Correct it or leave it out.`,
  );
}

/** What is wrong with a parameter, in words of ours: those of the library are for programmers. */
function faultIn(issue: z.core.$ZodIssue | undefined, known: readonly string[]): string {
  const where = issue?.path.join(".") || "the address";
  switch (issue?.code) {
    case "unrecognized_keys": {
      const keys = issue.keys.map((key) => key.slice(0, 80)).join(", ");
      const here = known.length === 0 ? "this address takes none" : `this address takes ${known.join(", ")}`;
      return `the address: ${keys} is no parameter here; ${here}`;
    }
    case "invalid_value":
      return `${where}: give one of ${issue.values.map(String).join(", ")}`;
    case "invalid_type":
      return `${where}: give ${issue.expected === "number" || issue.expected === "int" ? "a whole number" : `a ${issue.expected}`}`;
    case "too_small":
      return `${where}: give ${issue.minimum} or more`;
    case "too_big":
      return issue.origin === "string"
        ? `${where}: at most ${issue.maximum} characters`
        : `${where}: give ${issue.maximum} or less`;
    case "invalid_format":
      return issue.format === "date" ? `${where}: give a day as 2025-06-30` : `${where}: ${issue.message}`;
    default:
      return `${where}: ${issue?.message ?? "cannot be read"}`;
  }
}
