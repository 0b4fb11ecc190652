/** The script of a scenario. Comes in: an input that is moved. Goes out: what follows from it, on the same page, at the address that says so. */
import { load } from "./live/load.ts";
import { becomePage } from "./live/morph.ts";
import { addressOf, type Pressed } from "./scenario/ask.ts";
import { hideFault, showFault } from "./scenario/fault.ts";
import { fieldsOf, follow, press } from "./scenario/pair.ts";
import { settle, settleAll } from "./scenario/settle.ts";

/** After the last of several small moves. */
const PAUSE_MS = 250;

/** Where the page stands in the history: the place it had, or one more to come back from. */
type Step = "replace" | "push" | "none";

let shown = location.pathname + location.search;
let later = 0;
let under: AbortController | undefined;
/** A form beside that of the inputs, as long as its answer has not come: what is moved meanwhile is asked along with it. */
let beside: Pressed | undefined;

/** Shows what stands at an address. What was asked before and has not come yet is not wanted any more. */
async function go(address: string, step: Step, touched: Element): Promise<void> {
  stop();
  const own = new AbortController();
  under = own;
  say("Working…");
  document.querySelector(".outcome")?.setAttribute("aria-busy", "true");
  try {
    const { page, address: stands, ok } = await load(address, { signal: own.signal });
    if (own.signal.aborted) return;
    beside = undefined;
    hideFault(document);
    if (ok) take(page, stands, step);
    else refuse(page, touched);
  } catch {
    if (own.signal.aborted) return;
    beside = undefined;
    say("The server does not answer. What is shown is as it was before.");
  }
  if (under === own) document.querySelector(".outcome")?.removeAttribute("aria-busy");
}

function take(page: Document, stands: string, step: Step): void {
  const url = new URL(stands);
  becomePage(document, page);
  const inputs = inputsOf(document);
  if (step === "none") settleAll(document);
  else if (inputs) settle(inputs);
  shown = url.pathname + url.search;
  if (step === "replace") history.replaceState(null, "", shown);
  if (step === "push") history.pushState(null, "", shown);
  say(document.querySelector(".fan figcaption")?.textContent ?? "Done.");
  document.dispatchEvent(new Event("plumbline:page"));
}

function refuse(failure: Document, touched: Element): void {
  say("");
  showFault(document, failure, touched);
}

function stop(): void {
  clearTimeout(later);
  under?.abort();
  under = undefined;
}

function say(words: string): void {
  const line = document.getElementById("live");
  if (line) line.textContent = words;
}

const INPUTS = "form.inputs";

const inputsOf = (page: Document) => page.querySelector<HTMLFormElement>(INPUTS);

function isInputs(form: HTMLFormElement | null): form is HTMLFormElement {
  return form?.matches(INPUTS) ?? false;
}

/** What stands in the inputs, and what another form asked before and has no answer to yet. */
function send(inputs: HTMLFormElement, touched: Element): void {
  if (beside) void go(addressOf(beside, inputs), "push", touched);
  else void go(addressOf({ form: inputs }), "replace", touched);
}

function soon(form: HTMLFormElement, touched: Element): void {
  stop();
  later = setTimeout(() => send(form, touched), PAUSE_MS);
}

document.addEventListener("input", ({ target: field }) => {
  if (!(field instanceof HTMLInputElement) || !isInputs(field.form)) return;
  follow(fieldsOf(field.form), field);
  soon(field.form, field);
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.closest(".scenario") || form.method !== "get") return;
  event.preventDefault();
  const { submitter } = event;
  const touched = submitter ?? form;
  const isStep = submitter instanceof HTMLButtonElement && submitter.value !== "";
  if (!isInputs(form)) {
    beside = { form, button: submitter };
    void go(addressOf(beside, inputsOf(document)), "push", touched);
  } else if (!isStep) send(form, touched);
  else if (press(fieldsOf(form), submitter.value)) soon(form, touched);
  else void go(addressOf({ form, button: submitter }), "replace", touched);
});

// Back and forth between what was asked; a link inside the page changes only what stands behind its #.
addEventListener("popstate", () => {
  const wanted = location.pathname + location.search;
  if (wanted === shown) return;
  beside = undefined;
  void go(wanted, "none", document.body);
});
