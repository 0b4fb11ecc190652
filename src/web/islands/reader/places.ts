/** The statements of the page. Comes in: the document as the server drew it. Goes out: marks, notes, and the way between them. */

/** A statement's mark in the text, and its note. */
export interface Place {
  readonly mark: HTMLElement;
  readonly note: HTMLElement;
}

/** Every statement in order of the text; one whose words are split counts once. */
export function placesOf(page: Document): readonly Place[] {
  const found: Place[] = [];
  for (const tag of page.querySelectorAll<HTMLAnchorElement>("a.tag")) {
    const note = page.getElementById(tag.hash.slice(1));
    const back = note?.matches("a") ? (note as HTMLAnchorElement) : note?.querySelector<HTMLAnchorElement>("a.letter");
    const mark = back ? page.getElementById(back.hash.slice(1)) : null;
    if (note && mark) found.push({ mark, note });
  }
  return found;
}

/** Where the reader stands among the places: the one in sight that has the focus, or the last that begins above the middle. */
export function standsAt(places: readonly Place[], page: Document): number {
  const active = page.activeElement;
  const focused = places.findIndex(({ mark, note }) => mark === active || (active !== null && note.contains(active)));
  if (focused >= 0 && active && isInSight(active, page)) return focused;
  const middle = page.documentElement.clientHeight / 2;
  let [low, high] = [0, places.length];
  while (low < high) {
    const at = (low + high) >> 1;
    const top = places[at]?.mark.getBoundingClientRect().top ?? 0;
    if (top < middle) low = at + 1;
    else high = at;
  }
  return low - 1;
}

function isInSight(element: Element, page: Document): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < page.documentElement.clientHeight;
}

/** Focuses an element that no Tab stops at, in the middle of the window; the moving is smooth unless that is unwanted. */
export function focusOn(element: HTMLElement, describedBy?: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  if (describedBy?.id) element.setAttribute("aria-describedby", describedBy.id);
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center", inline: "nearest" });
}
