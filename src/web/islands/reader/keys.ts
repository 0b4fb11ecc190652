/** Keys of the reader. Comes in: key presses. Goes out: the focus moves; nothing is done that a link would not do. */
import { focusOn, type Place, placesOf, standsAt } from "./places.ts";
import { keysAreOn, watchSwitch } from "./switch.ts";

/** What a key does. It is given the page and its statements. */
type Deed = (page: Document, places: readonly Place[]) => boolean;

/** Keys by their `KeyboardEvent.key`. A deed says whether it did anything; if not, the browser does what it always does. */
const SINGLE: Readonly<Record<string, Deed>> = {
  "/": (page) => focusField(page),
  j: (page, places) => step(page, places, 1),
  k: (page, places) => step(page, places, -1),
  "?": (page) => showKeys(page),
};

/** Keys that are no characters stay on when single keys are off. */
const OTHER: Readonly<Record<string, Deed>> = {
  Enter: (page, places) => openClaim(page, places),
  Escape: (page, places) => backToText(page, places),
};

/** Listens for keys. @source WCAG 2.2, 2.1.4: keys of one character can be switched off, and never act inside a field */
export function installKeys(page: Document): void {
  const places = placesOf(page);
  watchSwitch(page);
  const button = page.getElementById("keys-open");
  if (button) button.hidden = false;
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (page.querySelector(":popover-open")) return;
    const inField = isField(event.target);
    const deed = SINGLE[event.key] && keysAreOn() && !inField ? SINGLE[event.key] : OTHER[event.key];
    if (!deed || (inField && event.key !== "Escape")) return;
    if (deed(page, places)) event.preventDefault();
  });
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role=textbox]"))
  );
}

function focusField(page: Document): boolean {
  const field =
    page.querySelector<HTMLInputElement>("#find-field") ?? page.querySelector<HTMLInputElement>("input[name=q]");
  field?.focus();
  field?.select();
  return field !== null;
}

function step(page: Document, places: readonly Place[], by: number): boolean {
  const from = standsAt(places, page);
  if (from + by >= places.length || (from + by < 0 && from <= 0)) {
    if (toNeighbour(page, by)) return true;
  }
  const at = Math.min(Math.max(from + by, 0), places.length - 1);
  const place = places[at];
  if (!place) return false;
  focusOn(place.mark, place.note);
  const status = page.getElementById("keys-status");
  if (status) status.textContent = `Statement ${at + 1} of ${places.length}`;
  return true;
}

/** Over the edge of a part: to the first statement of the next one, or the last of the one before. */
function toNeighbour(page: Document, by: number): boolean {
  const link = page.querySelector<HTMLAnchorElement>(`.text-parts a[rel=${by > 0 ? "next" : "prev"}]`);
  if (!link) return false;
  const { place } = link.dataset;
  page.location.assign(place ? `${link.href}#${place}` : link.href);
  return true;
}

/** The claim that the statement tells; where it is told nowhere else, its note. */
function openClaim(page: Document, places: readonly Place[]): boolean {
  const place = places.find(({ mark }) => mark === page.activeElement);
  if (!place) return false;
  const claim = place.note.querySelector<HTMLAnchorElement>('a[href^="/claims/"]');
  if (claim) claim.click();
  else focusOn(place.note);
  return true;
}

/** From a note to its words, and from a field back to where one was reading. */
function backToText(page: Document, places: readonly Place[]): boolean {
  const active = page.activeElement;
  const beside = places.find(({ mark, note }) => mark !== active && active !== null && note.contains(active));
  if (beside) {
    focusOn(beside.mark, beside.note);
    return true;
  }
  if (!isField(active)) return false;
  const place = places[Math.max(0, standsAt(places, page))];
  if (place) focusOn(place.mark, place.note);
  else (active as HTMLElement).blur();
  return true;
}

function showKeys(page: Document): boolean {
  // No modal dialogue: to make a long text inert takes longer than to read the list.
  const list = page.getElementById("keys");
  list?.showPopover();
  list?.focus();
  return list !== null;
}
