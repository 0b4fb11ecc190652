/** What protects the reader. Comes in: a request. Goes out: a refusal, or headers that keep a hostile text from acting. */
import type { MiddlewareHandler } from "hono";
import { PlumblineError } from "../core/error.ts";

/**
 * Nothing runs and nothing is fetched but our own scripts, style sheet, pictures and pages, none of them written into the page; no
 * script can turn text into elements, nor make a policy that may; the page can be framed by nobody.
 * @source Content Security Policy Level 3; Trusted Types; OWASP Secure Headers Project
 */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
};

/**
 * What is made to stand in another page: anybody may frame it, and therefore nothing can be sent from it and nothing runs
 * but our own scripts, which say how high it is and read charts. All else is as everywhere.
 */
const EMBEDDED: Readonly<Record<string, string>> = {
  ...HEADERS,
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types 'none'",
  "cross-origin-resource-policy": "cross-origin",
};

/** Sets the headers on every answer, errors too. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  // A failure is a page with a search field and a choice of colours: it is framed by nobody, wherever it stands.
  const isEmbedded = context.req.path.startsWith("/embed/") && [200, 304].includes(context.res.status);
  for (const [name, value] of Object.entries(isEmbedded ? EMBEDDED : HEADERS)) {
    if (!isEmbedded || name !== "x-frame-options") context.res.headers.set(name, value);
  }
};

/** The names of this machine: a page elsewhere can make its own name point here, but cannot send these. */
const OWN_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Refuses a request that was sent to another name: this is how a web page would reach a server on the reader's own
 * machine (DNS rebinding).
 */
export function onlyHosts(others: readonly string[] = []): MiddlewareHandler {
  const allowed = new Set([...OWN_NAMES, ...others.map((name) => name.toLowerCase())]);
  return async (context, next) => {
    const host = context.req.header("host") ?? new URL(context.req.url).host;
    if (!allowed.has(hostname(host))) {
      throw new PlumblineError(
        "host-refused",
        host,
        `This server answers only as localhost; open it as http://localhost/ with its port.`,
      );
    }
    await next();
  };
}

/** A host without its port, in lower case; empty when it is not well formed. */
function hostname(host: string): string {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase() ?? "";
}
