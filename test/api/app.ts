/** The app for the tests of api/ and web/: the real one over the hand-made corpus, asked without a network. */
import { type App, createApp } from "../../src/api/app.ts";
import type { IslandCode } from "../../src/api/islands.ts";
import type { Intake } from "../../src/api/queue.ts";
import { extractOne } from "../../src/batch.ts";
import { fixedClock } from "../../src/core/clock.ts";
import { refresh } from "../../src/pipeline.ts";
import { readGiven } from "../../src/read/index.ts";
import type { Store } from "../../src/store/store.ts";
import { views } from "../../src/web/index.tsx";

const clock = fixedClock("2025-11-22T10:00:00Z");

/** Reads on this thread, and asks no network. */
export function intakeOf(store: Store): Intake {
  return {
    read: (given) => readGiven(given, { clock }),
    extractor: async (documents) => documents.map((document) => extractOne(document)),
    refresh: async () => {
      await refresh(store, "2025-11-22");
    },
  };
}

/**
 * The app over a store, with a clock that stands still. Failures that are our own mistake are collected. With `null` for
 * an intake the ledger is only shown.
 */
export function appOver(
  store: Store,
  intake: Intake | null = intakeOf(store),
  islands: IslandCode = new Map(),
): { readonly app: App; readonly mistakes: unknown[]; readonly ask: Ask } {
  const mistakes: unknown[] = [];
  const app = createApp({
    store,
    clock,
    views,
    ...(intake ? { intake } : {}),
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
  init?: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: FormData | URLSearchParams | string;
  },
) => Promise<Response>;

/** What a browser sends with a form of a page of ours. */
export const FROM_HERE = { origin: "http://127.0.0.1:4173", "sec-fetch-site": "same-origin" };

/** The word in the forms of a page. */
export async function tokenIn(ask: Ask, page = "/add"): Promise<string> {
  return / name="token" value="([^"]+)"/.exec(await (await ask(page)).text())?.[1] ?? "";
}

/** Sends a form as a page of ours would. */
export async function send(ask: Ask, path: string, fields: Readonly<Record<string, string | readonly string[]>>) {
  const body = new URLSearchParams({ token: await tokenIn(ask) });
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return ask(path, { method: "POST", headers: FROM_HERE, body });
}

/** What a browser sends when somebody follows a link. */
export const BROWSER = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
