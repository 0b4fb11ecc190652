/** Comes in: pages. Goes out: what a worker made of them, or an error when a page asks for too much time or memory. */
import { PlumblineError } from "../../core/error.ts";
import { type Limited, limited } from "../limited.ts";
import type { Page, PageTask } from "./page.ts";

/** Limits for one page. Ordinary pages take 30 ms and 40 MB. @source own measurement on the pages of the tests */
const LIMITS = { milliseconds: 10_000, heapMegabytes: 512, stackMegabytes: 4 };

/** Built code runs as it is; sources go through a boot file that translates them. */
const ENTRY = new URL(import.meta.url.endsWith(".ts") ? "./boot.mjs" : "./worker.js", import.meta.url);

function refusal(where: string, cause: unknown): PlumblineError {
  const message = `${where}: the page is too tangled to read within ${LIMITS.milliseconds / 1000} s and ${LIMITS.heapMegabytes} MB; save its text as .txt`;
  return new PlumblineError("html-too-deep", where, message, { cause });
}

const inWorker: Limited<PageTask & { readonly where: string }> = limited({
  entry: ENTRY,
  ...LIMITS,
  refusal: ({ where }, cause) => refusal(where, cause),
});

/** Parses a page in the worker. @throws PlumblineError `html-too-deep` when it takes too much time or memory */
export function parseInWorker(task: PageTask, where: string, milliseconds = LIMITS.milliseconds): Promise<Page> {
  return inWorker<Page>("parsePage", { ...task, where }, milliseconds);
}
