/** Links to places that are not drawn. Comes in: the fragment of the address. Goes out: the same page, asked for that place. */

/** What the fragment of a link to a place looks like. */
const PLACE = /^#s(\d{1,9}-\d{1,9})$/;

/**
 * The server does not see fragments: it draws what is marked today. A link to a place that is not marked any more, or one
 * into an older version, is asked for as a parameter, and the page then says where the words stand now.
 */
export function followPlace(page: Document, place: Location): void {
  const [, at] = PLACE.exec(place.hash) ?? [];
  if (at === undefined) return;
  const asked = new URL(place.href);
  if (asked.searchParams.get("at") === at) return;
  const isDrawn = page.getElementById(place.hash.slice(1)) !== null;
  if (isDrawn && page.getElementById("newer") === null) return;
  asked.searchParams.set("at", at);
  if (page.getElementById("newer")) asked.hash = "#newer";
  place.replace(asked.href);
}
