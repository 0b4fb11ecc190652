/** The pages of a document → the page that a place of its text begins on. */
import type { DocumentPage } from "./document.ts";
import { overlap, type Span } from "./span.ts";

/**
 * Finds the number, from 1, of the first page with a line that shares letters with a place; undefined where none has.
 * How far the lines of each page reach is worked out once: most pages are passed by without looking at their lines.
 */
export function pageFinder(pages: readonly DocumentPage[]): (place: Span) => number | undefined {
  const reaches = pages.map(({ lines }) =>
    lines.reduce<Span>(
      (reach, { start, end }) => ({ start: Math.min(reach.start, start), end: Math.max(reach.end, end) }),
      { start: Number.POSITIVE_INFINITY, end: 0 },
    ),
  );
  return (place) => {
    const found = pages.findIndex(({ lines }, at) => {
      const reach = reaches[at];
      return reach && overlap(reach, place) > 0 && lines.some((line) => overlap(line, place) > 0);
    });
    return found < 0 ? undefined : found + 1;
  };
}
