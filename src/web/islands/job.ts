/** The script of a job's page. Comes in: the job's events. Goes out: the page as it is now, without loading it again. */
import { failureIn, type Loaded, load } from "./live/load.ts";
import { becomePage } from "./live/morph.ts";

const BROKEN = "The connection to the server broke off; the page tries again by itself.";
const UNKNOWN =
  "The server does not know this job any more: it was started anew. What was read before stands among the documents.";

/** The status of an address where nothing stands. @source RFC 9110, 15.5.5 */
const GONE = 404;

/** Between two tries to reach a server that is away. */
const PAUSE_MS = 3000;

if (document.getElementById("live")) follow(new EventSource(`${location.pathname}/events`));

/** Looks at the page whenever the server tells of a change, one look at a time. */
function follow(source: EventSource): void {
  let [isLooking, again] = [false, false];
  let later = 0;
  const look = async (): Promise<void> => {
    clearTimeout(later);
    again = isLooking;
    if (isLooking) return;
    isLooking = true;
    try {
      show(await load(location.href), source);
    } catch {
      retry();
    }
    isLooking = false;
    if (again) void look();
  };
  const retry = () => {
    say(BROKEN);
    clearTimeout(later);
    later = setTimeout(() => void look(), PAUSE_MS);
  };
  for (const type of ["change", "over"]) source.addEventListener(type, () => void look());
  source.addEventListener("error", retry);
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== "post" || !form.closest(".job")) return;
    event.preventDefault();
    load(form.action, { form: new FormData(form) }).then((one) => show(one, source), retry);
  });
}

function show({ page, ok, status }: Loaded, source: EventSource): void {
  const isGone = status === GONE;
  if (ok) becomePage(document, page);
  if (ok) say("");
  else say(isGone ? UNKNOWN : failureIn(page));
  // A job that is over has no line for the connection.
  if (isGone || (ok && !page.getElementById("live"))) source.close();
}

function say(words: string): void {
  const line = document.getElementById("live");
  if (line && line.textContent !== words) line.textContent = words;
}
