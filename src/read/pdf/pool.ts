/** Comes in: PDF files. Goes out: their text or pictures of their pages as a worker made them, or an error when a file asks for too much time or memory. */
import { PlumblineError } from "../../core/error.ts";
import { type Limited, limited } from "../limited.ts";
import type { Drawn, DrawTask } from "./draw.ts";
import { MOST_PAGES, type PdfFault, type PdfTask } from "./file.ts";
import type { PdfOutcome, PdfText } from "./parse.ts";

/** Limits for one file. A page takes 10 to 40 ms. @source bench of the library, 22 to 99 pages a second */
const LIMITS = { milliseconds: 60_000, heapMegabytes: 1024, stackMegabytes: 4 };

/** Built code runs as it is; sources go through a boot file that translates them. */
const ENTRY = new URL(import.meta.url.endsWith(".ts") ? "./boot.mjs" : "./worker.js", import.meta.url);

const TANGLED = `it cannot be read within ${LIMITS.milliseconds / 1000} s and ${LIMITS.heapMegabytes} MB; split it, or save its text as .txt`;

/** What to do about each fault. */
const SAYS: Readonly<Record<PdfFault, (detail: string) => string>> = {
  encrypted: () => "the PDF is locked with a password; open it, save it without one, and read that",
  broken: (detail) => `the PDF is broken (${detail}); open it, print it into a new PDF, and read that`,
  "many-pages": (count) => `the PDF has ${count} pages, and at most ${MOST_PAGES} are read; split it`,
  memory: () => TANGLED,
  long: () => TANGLED,
};

function refusal(where: string, fault: PdfFault, detail: string, cause?: unknown): PlumblineError {
  const code = fault === "encrypted" ? "pdf-encrypted" : fault === "broken" ? "pdf-broken" : "pdf-too-large";
  // What a library says of a file may run over several lines, and is the file's own words in part.
  const plain = detail.replace(/[\p{Cc}\p{Cf}]+/gu, " ").slice(0, 100);
  return new PlumblineError(code, where, `${where}: ${SAYS[fault](plain)}`, { cause });
}

const inWorker: Limited<PdfTask> = limited({
  entry: ENTRY,
  ...LIMITS,
  refusal: ({ where }, cause) => refusal(where, "memory", "", cause),
});

/** Reads a file in the worker. @throws PlumblineError `pdf-encrypted`, `pdf-broken`, `pdf-too-large` */
export async function readInWorker(task: PdfTask, milliseconds = LIMITS.milliseconds): Promise<PdfText> {
  const outcome = await inWorker<PdfOutcome>("parsePdf", task, milliseconds);
  if (!outcome.ok) throw refusal(task.where, outcome.fault, outcome.says);
  return outcome;
}

/** Limits for one page. A page takes 50 to 500 ms. @source own measurement on printed articles and manuals */
const DRAWING = { milliseconds: 15_000, heapMegabytes: 512, stackMegabytes: 4 };

const TOO_MUCH = "takes too much time or memory to draw";

const undrawn = (where: string, why: string, cause?: unknown): PlumblineError =>
  new PlumblineError("picture-unavailable", where, `${where}: ${why}; read its words instead`, { cause });

// A thread of its own: nobody who turns a page waits for a long file that somebody adds.
const drawer: Limited<DrawTask> = limited({
  entry: ENTRY,
  ...DRAWING,
  refusal: ({ where, page }, cause) => undrawn(where, `page ${page} ${TOO_MUCH}`, cause),
});

/** A page as a PNG, drawn in the worker. @throws PlumblineError `picture-unavailable` */
export async function drawInWorker(task: DrawTask): Promise<Uint8Array> {
  const drawn = await drawer<Drawn>("drawPage", task);
  if (drawn.ok) return drawn.png;
  if (drawn.fault === "canvas")
    throw undrawn(task.where, "no page can be drawn on this machine, as @napi-rs/canvas is not installed");
  const why = drawn.fault === "memory" ? TOO_MUCH : "cannot be drawn";
  throw undrawn(task.where, `page ${task.page} ${why}`, drawn.says);
}

let drawing: Promise<boolean> | undefined;

/** True where pages can be drawn: the program for it is native, and there is none for some machines. */
export function canDraw(): Promise<boolean> {
  drawing ??= import("@napi-rs/canvas").then(
    () => true,
    () => false,
  );
  return drawing;
}
