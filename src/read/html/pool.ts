/** Comes in: pages. Goes out: what a worker made of them, or an error when a page asks for too much time or memory. */
import { PlumblineError } from "../../core/error.ts";
import type { Page, PageTask } from "./page.ts";

/** Limits for one page. Ordinary pages take 30 ms and 40 MB. @source own measurement on the pages of the tests */
const LIMITS = { milliseconds: 10_000, heapMegabytes: 512, stackMegabytes: 4 };

/** Built code runs as it is; sources go through a boot file that translates them. */
const ENTRY = new URL(import.meta.url.endsWith(".ts") ? "./boot.mjs" : "./worker.js", import.meta.url);

async function start() {
  // Loaded only when a page is read, as starting takes a quarter of a second.
  const { Piscina } = await import("piscina");
  return new Piscina({
    filename: ENTRY.href,
    name: "parsePage",
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes, stackSizeMb: LIMITS.stackMegabytes },
  });
}

function refusal(where: string, cause: unknown): PlumblineError {
  const message = `${where}: the page is too tangled to read within ${LIMITS.milliseconds / 1000} s and ${LIMITS.heapMegabytes} MB; save its text as .txt`;
  return new PlumblineError("html-too-deep", where, message, { cause });
}

function isOverLimit(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return (
    error instanceof RangeError ||
    code === "ERR_WORKER_OUT_OF_MEMORY" ||
    (error instanceof Error && error.name === "AbortError")
  );
}

/** The worker, which the first page starts. An idle one neither stays long nor keeps the process alive. */
let pool: ReturnType<typeof start> | undefined;

/** The page before: the next one waits for it, so that its time is not spent in a queue. */
let last: Promise<unknown> = Promise.resolve();

async function run(task: PageTask, where: string, milliseconds: number): Promise<Page> {
  pool ??= start();
  const piscina = await pool;
  try {
    return (await piscina.run(task, { signal: AbortSignal.timeout(milliseconds) })) as Page;
  } catch (error) {
    throw isOverLimit(error) ? refusal(where, error) : error;
  }
}

/** Parses a page in the worker. @throws PlumblineError `html-too-deep` when it takes too much time or memory */
export function parseInWorker(task: PageTask, where: string, milliseconds = LIMITS.milliseconds): Promise<Page> {
  const mine = last.then(() => run(task, where, milliseconds));
  last = mine.catch(() => undefined);
  return mine;
}
