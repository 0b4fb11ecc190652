/** The choice of light or dark. Comes in: a form on any page. Goes out: a cookie in this browser, and the page again. */
import type { Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { PlumblineError } from "../core/error.ts";
import { refuseOthers } from "./resource.ts";
import { THEME_COOKIE, THEMES } from "./theme.ts";

const A_YEAR = 365 * 24 * 60 * 60;

/** An address that a page of ours has is far shorter. */
const MOST_BYTES = 8192;

const sameOrigin = csrf();

/** A choice that a page elsewhere sends is refused by its origin; it would harm nobody, and nobody made it here. */
const fromHere: MiddlewareHandler = async (context, next) => {
  await sameOrigin(context, async () => undefined).catch(() => {
    const message =
      "It was sent by a page elsewhere, or by none. Nothing was changed; choose at the foot of a page here.";
    throw new PlumblineError("form-refused", "/theme", message);
  });
  await next();
};

function tooMuch(): never {
  throw new PlumblineError("bad-request", "/theme", "The form is larger than any that a page here sends.");
}

/** Takes the choice at `/theme`: a cookie, so that lists need no script for it and no page shows in the wrong one first. */
export function serveTheme(app: Hono): void {
  app.post("/theme", fromHere, bodyLimit({ maxSize: MOST_BYTES, onError: tooMuch }), async (context) => {
    const { theme, back } = await context.req.parseBody();
    const chosen = THEMES.find((one) => one === theme);
    if (!chosen) throw new PlumblineError("bad-request", "/theme", `theme: give one of ${THEMES.join(", ")}.`);
    setCookie(context, THEME_COOKIE, chosen, { path: "/", httpOnly: true, sameSite: "Strict", maxAge: A_YEAR });
    context.header("cache-control", "no-store");
    return context.redirect(isOwnPath(back) ? back : "/", 303);
  });
  app.all("/theme", refuseOthers);
}

/** True for a path of this server: `//elsewhere` and `/\elsewhere` lead away. */
function isOwnPath(address: unknown): address is string {
  return typeof address === "string" && /^\/(?![/\\])[\x21-\x7E]*$/.test(address);
}
