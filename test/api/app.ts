/** The app for the tests of api/ and web/: the real one over the hand-made corpus, asked without a network. */
import type { Hono } from "hono";
import { createApp } from "../../src/api/app.ts";
import type { IslandCode } from "../../src/api/islands.ts";
import { fixedClock } from "../../src/core/clock.ts";
import type { Store } from "../../src/store/store.ts";
import { views } from "../../src/web/index.tsx";

/** The app over a store, with a clock that stands still. Failures that are our own mistake are collected. */
export function appOver(
  store: Store,
  islands: IslandCode = new Map(),
): { readonly app: Hono; readonly mistakes: unknown[]; readonly ask: Ask } {
  const mistakes: unknown[] = [];
  const app = createApp({
    store,
    clock: fixedClock("2025-11-22T10:00:00Z"),
    views,
    islands,
    report: (error) => mistakes.push(error),
  });
  const ask: Ask = async (path, init = {}) =>
    app.request(`http://127.0.0.1:4173${path}`, { ...init, headers: { host: "127.0.0.1:4173", ...init.headers } });
  return { app, mistakes, ask };
}

/** Asks for a path as a client on this machine would. */
export type Ask = (
  path: string,
  init?: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Response>;

/** What a browser sends when somebody follows a link. */
export const BROWSER = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
