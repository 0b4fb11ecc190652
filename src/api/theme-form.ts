/** The choice of light or dark. Comes in: a form on any page. Goes out: a cookie in this browser, and the page again. */
import type { Context, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { PlumblineError } from "../core/error.ts";
import { ownPath } from "./address.ts";
import { remember } from "./cookie.ts";
import { type Route, refuseOthers } from "./resource.ts";
import { THEME_COOKIE, THEMES } from "./theme.ts";

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

/** `/theme`: takes the choice as a cookie, so that lists need no script for it and no page shows in the wrong one first. */
export const theme: readonly Route[] = [
  {
    path: "/theme",
    about: "the choice of light or dark, kept in a cookie of this browser",
    parameters: [],
    formats: [],
    form: {
      fields: { theme: `One of ${THEMES.join(", ")}.`, back: "Path of the page to return to." },
      most: MOST_BYTES,
      open: true,
    },
    register(app: Hono) {
      app.post("/theme", fromHere, bodyLimit({ maxSize: MOST_BYTES, onError: tooMuch }), choose);
      app.all("/theme", refuseOthers);
    },
  },
];

async function choose(context: Context): Promise<Response> {
  const { theme: wanted, back } = await context.req.parseBody();
  const chosen = THEMES.find((one) => one === wanted);
  if (!chosen) throw new PlumblineError("bad-request", "/theme", `theme: give one of ${THEMES.join(", ")}.`);
  remember(context, THEME_COOKIE, chosen);
  context.header("cache-control", "no-store");
  return context.redirect(ownPath(back) ?? "/", 303);
}
