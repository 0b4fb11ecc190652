/** Links to places. Comes in: the fragment of the address. Goes out: the focus on the place, or the same page, asked for a place that is not drawn. */
import { focusOn } from "./places.ts";

/** What the fragment of a link to a place looks like. */
const PLACE = /^#s(\d{1,9}-\d{1,9})$/;

/**
 * The server does not see fragments: it draws what is marked today. A link to a place that is not marked any more, or one
 * into an older version, is asked for as a parameter, and the page then says where the words stand now. A place that is
 * drawn gets the focus, so that keys go on from it.
 */
export function followPlace(page: Document, place: Location): void {
  const [, at] = PLACE.exec(place.hash) ?? [];
  if (at === undefined) return;
  const asked = new URL(place.href);
  if (asked.searchParams.get("at") === at) return;
  const drawn = page.getElementById(place.hash.slice(1));
  if (drawn && page.getElementById("newer") === null) {
    focusOn(drawn);
    return;
  }
  asked.searchParams.set("at", at);
  // The place says which part it is in.
  asked.searchParams.delete("part");
  if (page.getElementById("newer")) asked.hash = "#newer";
  place.replace(asked.href);
}
