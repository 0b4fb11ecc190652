/** What every route can answer besides what it is for. Goes out: responses of /openapi.json by name. */
import { problem } from "../wire/shelf.ts";
import { type JsonSchema, referenceTo } from "./schemas.ts";

const FAILURES = {
  Refused: "A parameter or a field is unknown, stands twice or cannot be read; nothing was changed.",
  NotFound: "Nothing of this id is here.",
  Gone: "A claim that the address names is no longer there.",
  FormRefused: "The form did not come from a page of this server, or has not its word.",
  WrongMethod: "The address does not take this method; the header Allow says which it takes.",
  TooMuch: "More was sent than is taken at once.",
  OtherHost: "The request names another host than this machine.",
  Unsolvable: "The model finds no number with what was put in.",
  NoPicture: "No picture can be drawn on this machine.",
  NotNow: "The ledger is shown for reading only or in use, or too much is waiting.",
  Failure: "Any other failure, our own mistakes among them.",
} as const;

/** Statuses of failures by what they are called here. */
export const STATUSES = {
  400: "Refused",
  403: "FormRefused",
  404: "NotFound",
  405: "WrongMethod",
  410: "Gone",
  413: "TooMuch",
  421: "OtherHost",
  422: "Unsolvable",
  501: "NoPicture",
  503: "NotNow",
  default: "Failure",
} as const satisfies Record<number | string, keyof typeof FAILURES>;

/** A failure as problem details, and as a page for whoever asks for one. */
export function failures(): Readonly<Record<string, JsonSchema>> {
  const content = {
    "application/problem+json": { schema: referenceTo(problem) },
    "text/html": { schema: { type: "string" } },
  };
  return {
    ...Object.fromEntries(Object.entries(FAILURES).map(([name, description]) => [name, { description, content }])),
    NotModified: { description: "The same as the client has, by its ETag." },
    Moved: {
      description: "The same is known by another id by now, whose address this is.",
      headers: { location: { schema: { type: "string" } } },
    },
    GoOn: {
      description: "It was taken; the address to go on at.",
      headers: { location: { schema: { type: "string" } } },
    },
  };
}

/** References to some of them, as an operation has them. */
export function failing(...statuses: readonly (keyof typeof STATUSES)[]): JsonSchema {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${STATUSES[status]}` }]));
}

/** A reference to one by name. */
export function response(name: "NotModified" | "Moved" | "GoOn"): JsonSchema {
  return { $ref: `#/components/responses/${name}` };
}
