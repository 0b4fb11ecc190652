/** The tag that puts a page into another. Comes in: the page as it may stand there. Goes out: HTML to copy, everything in it escaped. */
import { escaped } from "../text/markup.ts";
import { visible } from "../text/unseen.ts";

/** A page as it stands in another, and how large. Pixels. */
export interface Tagged {
  /** Absolute. */
  readonly src: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** How wide a page stands in another that does not say how wide it may be. */
export const USUAL_WIDTH = 600;

/**
 * What the page may do there: its one script says how high it is, and its links open beside the page that it stands in.
 * It keeps its own origin, because its style sheet is given to that origin alone.
 */
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** The tag. */
export function embedTag({ src, title, width, height }: Tagged): string {
  const attributes = { src, title: visible(title), width, height, loading: "lazy", sandbox: SANDBOX };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(" ")}></iframe>`;
}

/**
 * What a page needs once, so that all that it embeds from here stands as high as it is. It hears nobody else.
 * `origin`: of this server.
 */
export function embedListener(origin: string): string {
  return [
    "<script>",
    'addEventListener("message", ({ data, origin, source }) => {',
    // An origin is a scheme, a host and a port: nothing in it can end a string or a script.
    `  if (origin !== ${JSON.stringify(origin)} || data?.type !== "plumbline:height") return;`,
    '  for (const frame of document.querySelectorAll("iframe"))',
    "    if (frame.contentWindow === source) frame.height = data.height;",
    "});",
    "</script>",
  ].join("\n");
}
