/** Light or dark. Comes in: the cookie of a browser. Goes out: what was chosen there, by which the server sets every page. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";

/** What can be chosen; `system` is as the device has it. */
export const THEMES = ["system", "light", "dark"] as const;

/** One of them. */
export type Theme = (typeof THEMES)[number];

/** The cookie that keeps the choice. */
export const THEME_COOKIE = "plumbline-theme";

/** The theme chosen in the browser that asks. */
export function themeOf(context: Context): Theme {
  const chosen = getCookie(context, THEME_COOKIE);
  return THEMES.find((theme) => theme === chosen) ?? "system";
}
