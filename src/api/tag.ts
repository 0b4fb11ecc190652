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
 * What the page may do there: nothing runs in it, and its links open beside the page that it stands in. It keeps its
 * own origin, because its style sheet is given to that origin alone.
 */
const SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** The tag. */
export function embedTag({ src, title, width, height }: Tagged): string {
  const attributes = { src, title: visible(title), width, height, loading: "lazy", sandbox: SANDBOX };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(" ")}></iframe>`;
}
