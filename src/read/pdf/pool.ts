/** Comes in: PDF files. Goes out: what a worker made of them, or an error when a file asks for too much time or memory. */
import { PlumblineError } from "../../core/error.ts";
import { type Limited, limited } from "../limited.ts";
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
