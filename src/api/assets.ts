/** Files that pages share. Comes in: their contents. Goes out: addresses that change with the contents, kept for a year. */
import type { Hono } from "hono";
import { sha256 } from "../core/id.ts";
import type { IslandAddresses, IslandCode } from "./islands.ts";
import { refuseOthers } from "./resource.ts";
import { ICON_ADDRESS } from "./views.ts";

/** Extension and media type of what is served. */
const KINDS = { css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8" } as const;

/** Serves the style sheet under an address with its hash, which it gives back. */
export function serveStyle(app: Hono, stylesheet: string): string {
  return serve(app, "style", "css", stylesheet);
}

/** Serves the sign of the workbench, under an address that every page knows. */
export function serveIcon(app: Hono, icon: string): void {
  app.get(ICON_ADDRESS, (context) => {
    context.header("content-type", "image/svg+xml; charset=utf-8");
    context.header("cache-control", "public, max-age=86400");
    return context.body(icon);
  });
  app.all(ICON_ADDRESS, refuseOthers);
}

/** Serves the scripts of islands under addresses with their hashes, which it gives back by name. */
export function serveIslands(app: Hono, code: IslandCode): IslandAddresses {
  return Object.fromEntries([...code].map(([name, text]) => [name, serve(app, name, "js", text)]));
}

function serve(app: Hono, name: string, kind: keyof typeof KINDS, contents: string): string {
  const path = `/assets/${name}.${sha256(contents).slice(0, 16)}.${kind}`;
  app.get(path, (context) => {
    context.header("content-type", KINDS[kind]);
    context.header("cache-control", "public, max-age=31536000, immutable");
    return context.body(contents);
  });
  app.all(path, refuseOthers);
  return path;
}
