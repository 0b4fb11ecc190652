/** Problem details. Comes in: a failure. Goes out: RFC 9457 `application/problem+json`, the same on every route. */
import { type ErrorCode, PlumblineError } from "../core/error.ts";
import { by } from "../core/order.ts";

/** A problem as RFC 9457 writes it, with our code as an extension member. */
export interface Problem {
  /** A URN that names the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Path of the request. */
  readonly instance: string;
  readonly code: ErrorCode;
}

/** Codes that a route can meet; any other is our own failure. */
const STATUS: Readonly<Partial<Record<ErrorCode, readonly [status: number, title: string]>>> = {
  "not-found": [404, "Not found"],
  "bad-request": [400, "The request cannot be read"],
  "method-not-allowed": [405, "This address is only for reading"],
  "host-refused": [421, "This server does not answer under that name"],
  usage: [400, "This cannot be done so"],
  "model-name": [400, "The model has nothing of this name"],
  "claim-withdrawn": [410, "A claim is no longer there"],
  "model-diverged": [422, "The model finds no number"],
  "picture-unavailable": [501, "No picture can be drawn here"],
  "format-unavailable": [501, "Not in this format"],
  "form-refused": [403, "The form was not taken"],
  "file-too-large": [413, "This is too much at once"],
  "queue-full": [503, "Too much is waiting"],
  "run-timeout": [503, "The scenario took too long"],
  "store-locked": [503, "The store is in use"],
  "store-read-only": [503, "The store cannot be written"],
  "store-corrupt": [500, "The store is damaged"],
  "store-newer": [500, "The store was made by a newer version"],
  "store-failed": [500, "The store did not answer"],
};

/** A failure that a route can meet. */
export interface Failing {
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: string;
}

/** All of them, by status. */
export function failings(): readonly Failing[] {
  return Object.entries(STATUS)
    .map(([code, [status, title]]) => ({ code: code as ErrorCode, status, title }))
    .sort(by(({ status }) => status));
}

/** The problem that an error amounts to. What is our own mistake says so, and shows nothing of the inside. */
export function problemOf(error: unknown, instance: string): Problem {
  if (!(error instanceof PlumblineError)) {
    return problem("internal", "This is a mistake in Plumbline itself; please report it with this address.", instance);
  }
  return problem(error.code, error.message, instance);
}

/** The error for an address where nothing stands. */
export function notFound(what: string, id: string): PlumblineError {
  return new PlumblineError(
    "not-found",
    id,
    `There is no ${what} ${JSON.stringify(id.slice(0, 80))} here; the list of ${what}s shows what there is.`,
  );
}

function problem(code: ErrorCode, detail: string, instance: string): Problem {
  const [status, title] = STATUS[code] ?? [500, "Something went wrong"];
  return { type: `urn:plumbline:problem:${code}`, title, status, detail, instance, code };
}
