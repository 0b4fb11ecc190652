/** Comes in: a URL. Goes out: the page behind it, after every redirect was checked; nothing but public pages that robots.txt allows. */
import { PlumblineError } from "../core/error.ts";
import { checkUrl, type Resolve, systemResolve } from "./address.ts";
import type { Answer, ExchangeLimits } from "./exchange.ts";
import type { Robots, RobotsAnswer } from "./robots.ts";
import { createRobots, ROBOTS_BYTES } from "./robots.ts";

/** What one fetch may do. */
export interface FetchLimits {
  readonly maxBytes: number;
  readonly allowPrivateHosts: boolean;
}

/** A page as received. */
export interface Fetched {
  /** The address after redirects, without fragment and tracking parameters. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Without parameters, lower case; empty when the server says none. */
  readonly mediaType: string;
  /** Encoding that the server names. */
  readonly charset?: string;
}

/** The only way to the network, handed in. */
export interface Network {
  /** @throws PlumblineError `address-refused`, `robots-disallow`, `fetch-*` */
  fetch(url: string, limits: FetchLimits): Promise<Fetched>;
}

/** Settings of a network; the defaults are for people. */
export interface NetworkOptions {
  readonly resolve?: Resolve;
  readonly totalMilliseconds?: number;
  readonly silenceMilliseconds?: number;
  /** Media types to take beside those of pages. */
  readonly accepts?: readonly string[];
  /** Asks once; the real one when absent. */
  readonly exchange?: Exchange;
}

/** One question and its answer. */
type Exchange = (url: URL, limits: ExchangeLimits) => Promise<Answer>;

// Only those who fetch wait for undici to load.
const realExchange: Exchange = async (url, limits) => (await import("./exchange.ts")).exchange(url, limits);

const DEFAULTS = { totalMilliseconds: 30_000, silenceMilliseconds: 10_000 };

/** Most redirects that are followed. @source WHATWG Fetch allows 20; a page that a reader can open needs two or three */
const REDIRECTS = 5;

/** Media types that can be read. An absent one is told by the bytes. */
const READABLE = new Set(["", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf"]);

/** Parameters that name the reader's way to a page, not the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga)$/;

function header(answer: Answer, name: string): string {
  const value = answer.headers[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** The address without fragment and tracking parameters. */
export function cleanUrl(url: URL): string {
  const clean = new URL(url);
  clean.hash = "";
  for (const name of [...clean.searchParams.keys()]) if (TRACKING.test(name)) clean.searchParams.delete(name);
  return clean.href;
}

/** Follows redirects; each address is checked anew, also by its site's robots.txt when there is one to ask. */
async function follow(
  input: string,
  exchange: Exchange,
  limits: ExchangeLimits,
  robots: Robots | undefined,
): Promise<{ url: URL; answer: Answer }> {
  let url = checkUrl(input, limits.allowPrivateHosts);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    await robots?.assertAllowed(url);
    const answer = await exchange(url, limits);
    const location = header(answer, "location");
    if (answer.status < 300 || answer.status >= 400 || location === "") return { url, answer };
    url = checkUrl(URL.canParse(location, url) ? new URL(location, url).href : location, limits.allowPrivateHosts);
  }
  throw new PlumblineError(
    "fetch-failed",
    input,
    `${input}: more than ${REDIRECTS} redirects; give the address of the page itself`,
  );
}

function pageOf(input: string, url: URL, answer: Answer, accepts: readonly string[]): Fetched {
  if (answer.status < 200 || answer.status >= 300) {
    throw new PlumblineError(
      "fetch-failed",
      input,
      `${input}: the server answers ${answer.status}; check the address in a browser`,
    );
  }
  const [mediaType = "", ...parameters] = header(answer, "content-type")
    .toLowerCase()
    .split(";")
    .map((word) => word.trim());
  if (!READABLE.has(mediaType) && !accepts.includes(mediaType)) {
    throw new PlumblineError(
      "fetch-failed",
      input,
      `${input}: this is ${mediaType}, and only HTML, plain text and PDF are read; save its text`,
    );
  }
  const charset = parameters
    .find((word) => word.startsWith("charset="))
    ?.slice(8)
    .replace(/["']/g, "");
  return { url: cleanUrl(url), bytes: answer.bytes, mediaType, ...(charset ? { charset } : {}) };
}

/** A network that asks for one page at a time and remembers each site's robots.txt. */
export function createNetwork(options: NetworkOptions = {}): Network {
  const { exchange = realExchange, accepts = [], ...settings } = options;
  const common = { ...DEFAULTS, resolve: systemResolve, ...settings };
  const robots = new Map<boolean, Robots>();
  let last: Promise<unknown> = Promise.resolve();

  const robotsFor = (allowPrivateHosts: boolean): Robots => {
    const limits = { ...common, allowPrivateHosts, maxBytes: ROBOTS_BYTES };
    const get = async (url: string): Promise<RobotsAnswer | undefined> => {
      try {
        const { answer } = await follow(url, exchange, limits, undefined);
        return { status: answer.status, text: new TextDecoder().decode(answer.bytes) };
      } catch (error) {
        // What the guard refuses stays refused; what does not answer counts as a no.
        if (error instanceof PlumblineError && error.code !== "address-refused") return undefined;
        throw error;
      }
    };
    const made = robots.get(allowPrivateHosts) ?? createRobots(get);
    robots.set(allowPrivateHosts, made);
    return made;
  };

  return {
    fetch(input, limits) {
      const run = async (): Promise<Fetched> => {
        const { url, answer } = await follow(
          input,
          exchange,
          { ...common, ...limits },
          robotsFor(limits.allowPrivateHosts),
        );
        return pageOf(input, url, answer, accepts);
      };
      const mine = last.then(run, run);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
