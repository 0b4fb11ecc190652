/** Finding while one types. Comes in: the field. Goes out: the places marked without touching the page, and how many there are. */
import { wordsIn } from "../../../text/find.ts";

/** As many as the server names. Each is painted: of a thousand, the page would feel every letter that is typed. */
const MOST = 200;

/** Between two letters of one word. */
const PAUSE_MS = 120;

/** Beginnings of one letter would mark every line. */
const SHORTEST = 2;

/** Marks what is typed, and leads from place to place with Enter. Without highlights the form asks the server. */
export function installFind(page: Document): void {
  const field = page.querySelector<HTMLInputElement>("#find-field");
  const status = page.getElementById("find-status");
  if (!field || !status || !("highlights" in CSS)) return;
  const text = () => (words ??= textOf(page));
  let words: Run | undefined;
  let places: readonly Range[] = [];
  let at = -1;
  let isMore = false;
  // The first set of all has every element looked at anew: that is done before anybody types.
  CSS.highlights.set("found", new Highlight());
  const mark = () => {
    const sought = field.value.trim();
    // What the server drew was sought before.
    for (const before of page.querySelectorAll(".found")) before.classList.remove("found");
    const all =
      sought.length < SHORTEST ? [] : wordsIn(text().text, sought, MOST + 1).map((place) => rangeOf(text(), place));
    places = all.slice(0, MOST);
    isMore = all.length > MOST;
    at = -1;
    // All at once: each one added to a set that is drawn already would have the page looked through again.
    draw(places);
    status.textContent = said(sought, all.length, page.querySelector(".text-parts") !== null);
  };
  field.addEventListener("focus", text, { once: true });
  let later = 0;
  const now = () => {
    clearTimeout(later);
    later = 0;
    mark();
  };
  field.addEventListener("input", () => {
    // A letter is seen at once; what it finds, when no other follows.
    clearTimeout(later);
    later = setTimeout(now, PAUSE_MS);
  });
  let waits = false;
  page.addEventListener(
    "scroll",
    () => {
      if (waits || places.length === 0) return;
      waits = true;
      requestAnimationFrame(() => {
        waits = false;
        draw(places);
      });
    },
    { passive: true },
  );
  field.form?.addEventListener("submit", (event) => {
    if (later !== 0) now();
    if (places.length === 0) return;
    event.preventDefault();
    at = (at + 1) % places.length;
    status.textContent = `Place ${at + 1} of ${isMore ? `the first ${places.length}; there are more` : places.length}`;
    places[at]?.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
  });
}

/** Marks the places in sight, and one window before and after: to mark all of a long text takes longer than to type a letter. */
function draw(places: readonly Range[]): void {
  const near = places.filter((place) => {
    const { top, bottom } = place.getBoundingClientRect();
    return bottom > -innerHeight && top < 2 * innerHeight;
  });
  if (near.length > 0 || CSS.highlights.get("found")?.size) CSS.highlights.set("found", new Highlight(...near));
}

/** In a part, a form that is sent looks through the whole text. */
function said(sought: string, count: number, isPart: boolean): string {
  if (sought.length < SHORTEST) return "";
  const where = isPart ? " in this part" : "";
  if (count === 0)
    return isPart
      ? `“${sought}” does not stand in this part; Enter looks in the whole text`
      : `“${sought}” does not stand in this text.`;
  return `${count > MOST ? `The first ${MOST}` : count} ${count === 1 ? "place" : "places"} of “${sought}”${where}; Enter leads on`;
}

/** The text of the page as one run, and where each of its nodes begins. */
interface Run {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** The letters after marks are not the text's, and blocks are lines of their own. */
function textOf(page: Document): Run {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = "";
  for (const block of page.querySelectorAll("article [lang].text")) {
    const walker = page.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(".tag")) continue;
      nodes.push(node as Text);
      starts.push(text.length);
      text += (node as Text).data;
    }
    text += "\n";
  }
  return { text, nodes, starts };
}

function rangeOf({ nodes, starts }: Run, { start, end }: { readonly start: number; readonly end: number }): Range {
  const range = new Range();
  const [from, to] = [nodeAt(starts, start), nodeAt(starts, end - 1)];
  const [first, last] = [nodes[from], nodes[to]];
  if (first && last) {
    range.setStart(first, Math.min(start - (starts[from] ?? 0), first.length));
    range.setEnd(last, Math.min(end - (starts[to] ?? 0), last.length));
  }
  return range;
}

/** The last node that begins at or before a place. */
function nodeAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
