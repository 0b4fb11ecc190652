/** The browser of the tests: Debian's Chromium through playwright-core. */
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { App } from "../../src/api/app.ts";
import type { Store } from "../../src/store/store.ts";
import { appOver } from "../api/app.ts";
import { islands } from "./islands.ts";

const PLACES = [
  process.env.PLUMBLINE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where a Chromium is, if there is one; what tests say when there is none. */
export const chromiumPath = PLACES.find((place) => place !== undefined && existsSync(place));
export const NO_CHROMIUM = "no Chromium found (apt-get install chromium, or set PLUMBLINE_CHROMIUM)";

/** Starts without a sandbox, which root may not use, and without any request of its own. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A browser and a workbench over one store, with all that it asked for and complained of. */
export interface Bench {
  /** Where the workbench is served, without a slash at its end. */
  readonly base: string;
  readonly store: Store;
  readonly app: App;
  /** Failures of the server that are our own mistakes. */
  readonly mistakes: readonly unknown[];
  /** Every address that a page asked for. */
  readonly requests: readonly string[];
  /** Dialogs, errors of scripts, and what the content security policy refused: there should be none. */
  readonly complaints: string[];
  readonly open: (options?: BrowserContextOptions) => Promise<{ context: BrowserContext; page: Page }>;
  readonly close: () => Promise<void>;
}

/** Serves a store on a port of its own, and starts a browser for it. */
export async function openBench(store: Store): Promise<Bench> {
  const { app, mistakes } = appOver(store, undefined, islands);
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
  });
  const browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: CHROMIUM_FLAGS });
  const requests: string[] = [];
  const complaints: string[] = [];
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    app,
    mistakes,
    requests,
    complaints,
    async open(options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.on("request", (request) => requests.push(request.url()));
      page.on("dialog", (dialog) => {
        complaints.push(`${page.url()}: dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        // A page of a refusal is told of as an error, too; what it says stands in the page.
        if (message.type() === "error" && !/Failed to load resource/.test(message.text())) {
          complaints.push(`${page.url()}: ${message.text()}`);
        }
      });
      return { context, page };
    },
    async close() {
      await browser.close();
      server.close();
      await app.settle();
      await store.close();
    },
  };
}
