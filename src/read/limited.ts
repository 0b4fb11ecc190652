/** Comes in: work for another thread. Goes out: what came of it, or an error when it asks for too much time or memory. */
import type { PlumblineError } from "../core/error.ts";

/** A worker under limits. */
interface Limits<Task> {
  /** The module whose exports do the work. */
  readonly entry: URL;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly stackMegabytes: number;
  /** The error for work that is over a limit. */
  readonly refusal: (task: Task, cause: unknown) => PlumblineError;
}

/** Does one piece of work by the name of an export. `milliseconds` stands in for the limit. */
export type Limited<Task> = <Result>(name: string, task: Task, milliseconds?: number) => Promise<Result>;

function isOverLimit(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return (
    error instanceof RangeError ||
    code === "ERR_WORKER_OUT_OF_MEMORY" ||
    (error instanceof Error && error.name === "AbortError")
  );
}

async function start({
  entry,
  heapMegabytes,
  stackMegabytes,
}: Pick<Limits<never>, "entry" | "heapMegabytes" | "stackMegabytes">) {
  // Loaded only when there is work, as starting takes a quarter of a second.
  const { Piscina } = await import("piscina");
  return new Piscina({
    filename: entry.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: stackMegabytes },
  });
}

/** One thread, which the first work starts. An idle one neither stays long nor keeps the process alive. */
export function limited<Task>(limits: Limits<Task>): Limited<Task> {
  let pool: ReturnType<typeof start> | undefined;
  // The work before: the next one waits for it, so that its time is not spent in a queue.
  let last: Promise<unknown> = Promise.resolve();

  async function run<Result>(name: string, task: Task, milliseconds: number): Promise<Result> {
    pool ??= start(limits);
    const piscina = await pool;
    try {
      return (await piscina.run(task, { name, signal: AbortSignal.timeout(milliseconds) })) as Result;
    } catch (error) {
      throw isOverLimit(error) ? limits.refusal(task, error) : error;
    }
  }

  return <Result>(name: string, task: Task, milliseconds = limits.milliseconds) => {
    const mine = last.then(() => run<Result>(name, task, milliseconds));
    last = mine.catch(() => undefined);
    return mine;
  };
}
