/** Comes in: a URL. Goes out: whether the site's robots.txt lets us read it. */
import robotsParser from "robots-parser";
import { PlumblineError } from "../core/error.ts";

/** Our name in robots.txt and in the User-Agent header. */
export const ROBOT = "Plumbline";

/** Longest robots.txt that is read. @source RFC 9309, section 2.5: at least 500 kibibytes */
export const ROBOTS_BYTES = 512 * 1024;

/** Answer to the request for a robots.txt. */
export interface RobotsAnswer {
  readonly status: number;
  readonly text: string;
}

/** Asks once for each origin and remembers the answer. */
export interface Robots {
  /** @throws PlumblineError `robots-disallow` */
  assertAllowed(url: URL): Promise<void>;
}

// CommonJS whose types are written for ESM: the import is the function itself, not a namespace with a default.
const parse = robotsParser as unknown as typeof robotsParser.default;

type Verdict = (url: string) => string | undefined;

/**
 * What an answer allows. @source RFC 9309, section 2.3.1: "unavailable" (4xx) allows all, "unreachable" (5xx, no
 * answer) forbids all.
 */
function verdict(robotsUrl: string, answer: RobotsAnswer | undefined): Verdict {
  if (answer === undefined || answer.status >= 500)
    return () => "its robots.txt could not be read, which counts as a no; try again later";
  if (answer.status >= 400) return () => undefined;
  const robots = parse(robotsUrl, answer.text);
  return (url) =>
    robots.isDisallowed(url, ROBOT)
      ? "its robots.txt forbids reading it; ask the site or save the page yourself"
      : undefined;
}

/** Robots rules with a memory. `get` fetches under the same guard as pages, and gives undefined when no answer came. */
export function createRobots(get: (url: string) => Promise<RobotsAnswer | undefined>): Robots {
  const byOrigin = new Map<string, Promise<Verdict>>();
  return {
    async assertAllowed(url) {
      const robotsUrl = new URL("/robots.txt", url).href;
      let known = byOrigin.get(url.origin);
      if (!known) {
        known = get(robotsUrl).then((answer) => verdict(robotsUrl, answer));
        byOrigin.set(url.origin, known);
      }
      const why = (await known)(url.href);
      if (why) throw new PlumblineError("robots-disallow", url.href, `${url.href}: ${why}`);
    },
  };
}
