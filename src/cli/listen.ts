/** A web server on this machine. Comes in: an application. Goes out: its address, and a promise of its end. */
import { type AddressInfo, createServer as createProbe } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { PlumblineError } from "../core/error.ts";

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Resolves when the process was asked to end and every connection is closed. */
  readonly stopped: Promise<void>;
}

const HOST = "127.0.0.1";
const FIRST_PORT = 4173;
const TRIES = 20;

/**
 * Listens on 127.0.0.1, on the given port or on the next free one from 4173.
 * @throws PlumblineError `port-taken`
 */
export async function listen(
  app: { readonly fetch: (request: Request) => Response | Promise<Response> },
  port?: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  const chosen = port ?? (await freePort());
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(portTaken(chosen, cause)));
    server.listen(chosen, HOST, resolve);
  });
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      server.close(() => resolve());
      // A browser keeps its connection open; whoever stops the server does not want to wait for it.
      if ("closeAllConnections" in server) server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  return { url: `http://${HOST}:${(server.address() as AddressInfo).port}/`, stopped };
}

async function freePort(): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port++) if (await isFree(port)) return port;
  throw portTaken(FIRST_PORT);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createProbe();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

function portTaken(port: number, cause?: unknown): PlumblineError {
  const message = `port ${port} of ${HOST} cannot be used (another program has it); give another with --port`;
  return new PlumblineError("port-taken", String(port), message, { cause });
}
