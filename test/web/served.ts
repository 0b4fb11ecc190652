/** A server and a browser for one file of tests. Comes in: a store. Goes out: an address, pages, and an end to both. */
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { App } from "../../src/api/app.ts";
import type { Intake } from "../../src/api/queue.ts";
import type { Store } from "../../src/store/store.ts";
import { appOver, intakeOf } from "../api/app.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "./chromium.ts";
import { islands } from "./islands.ts";

/** The workbench with its scripts, in a browser. */
export interface Served {
  readonly app: App;
  readonly base: string;
  /** What the server and the pages reported as mistakes of ours. */
  readonly mistakes: unknown[];
  /** A page of a browser of its own. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Ends all connections, as a server that stops. */
  readonly drop: () => void;
  readonly close: () => Promise<void>;
}

/** Serves a store on a free port of this machine, or the one that is given, and starts a browser. */
export async function servedIn(store: Store, intake: Intake = intakeOf(store)): Promise<Served> {
  const { app, mistakes } = appOver(store, intake, islands);
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
  });
  const browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
  return {
    app,
    mistakes,
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: async (options) => {
      const page = await (await browser.newContext(options)).newPage();
      page.on("pageerror", (error) => mistakes.push(error));
      return page;
    },
    drop: () => (server as unknown as { closeAllConnections(): void }).closeAllConnections(),
    close: async () => {
      await browser.close();
      server.close();
      await app.settle();
      await store.close();
    },
  };
}
