/** Files that pages share. Comes in: their contents. Goes out: addresses that change with the contents, kept for a year. */
import type { Hono } from "hono";
import { sha256 } from "../core/id.ts";
import { refuseOthers } from "./resource.ts";

/** Serves the style sheet under an address with its hash, which it gives back. */
export function serveStyle(app: Hono, stylesheet: string): string {
  const path = `/assets/style.${sha256(stylesheet).slice(0, 16)}.css`;
  app.get(path, (context) => {
    context.header("content-type", "text/css; charset=utf-8");
    context.header("cache-control", "public, max-age=31536000, immutable");
    return context.body(stylesheet);
  });
  app.all(path, refuseOthers);
  return path;
}
