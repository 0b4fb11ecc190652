/** Failures that are expected, and the check for those that are not. */

/**
 * Every way in which Plumbline can fail on purpose. A code is stable: it stands in exit messages,
 * in problem details over HTTP and as a heading in docs/errors.md.
 */
export const ERROR_CODES = [
  "file-not-found",
  "file-unreadable",
  "file-unwritable",
  "file-empty",
  "file-is-directory",
  "file-binary",
  "file-too-large",
  "encoding-broken",
  "html-too-deep",
  "pdf-broken",
  "pdf-encrypted",
  "pdf-too-large",
  "pdf-without-text",
  "document-without-text",
  "language-unsupported",
  "address-refused",
  "fetch-failed",
  "fetch-too-large",
  "fetch-timeout",
  "robots-disallow",
  "store-locked",
  "store-read-only",
  "store-corrupt",
  "store-newer",
  "store-failed",
  "series-unknown",
  "series-malformed",
  "series-refused",
  "model-unknown",
  "model-malformed",
  "model-name",
  "model-units",
  "model-loop",
  "model-step",
  "model-missing",
  "model-diverged",
  "model-unsupported",
  "picture-unavailable",
  "format-unavailable",
  "claim-withdrawn",
  "weights-missing",
  "weights-unreadable",
  "not-found",
  "bad-request",
  "method-not-allowed",
  "host-refused",
  "form-refused",
  "queue-full",
  "run-timeout",
  "port-taken",
  "usage",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * What else would help, where that depends on how Plumbline was asked: on the command line an option or a verb, on a page
 * nothing or something else. Messages name neither; who shows them does.
 */
export type Remedy = "private-hosts" | "ledger-file" | "author" | "ids" | "claims" | "series";

/** An expected failure. Its message says what went wrong, where, and what to do next, in one line. */
export class PlumblineError extends Error {
  readonly code: ErrorCode;
  readonly remedy?: Remedy;
  /** What it happened to: a path, a URL, a route. */
  readonly where: string;

  constructor(code: ErrorCode, where: string, message: string, options: { cause?: unknown; remedy?: Remedy } = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    if (options.remedy !== undefined) this.remedy = options.remedy;
    this.name = "PlumblineError";
    this.code = code;
    this.where = where;
  }
}

/** An impossible state: our own mistake, never the input's. */
export class AssertionError extends Error {
  override readonly name = "AssertionError";
}

/** Stops at an impossible state. @throws AssertionError */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
