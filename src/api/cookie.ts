/** What this browser is to remember. Comes in: a name and a value. Goes out: a cookie that only this server reads, for a year. */
import type { Context } from "hono";
import { setCookie } from "hono/cookie";

const A_YEAR = 365 * 24 * 60 * 60;

/** Sets it; no script can read it, and no page elsewhere sends it along. */
export function remember(context: Context, name: string, value: string): void {
  setCookie(context, name, value, { path: "/", httpOnly: true, sameSite: "Strict", maxAge: A_YEAR });
}
