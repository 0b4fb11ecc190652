/** Jobs of reading. Comes in: material. Goes out: what becomes of each piece, told while it happens; one job at a time. */
import { randomBytes } from "node:crypto";
import type { Extractor } from "../batch.ts";
import type { Clock } from "../core/clock.ts";
import { type ErrorCode, PlumblineError } from "../core/error.ts";
import type { Given, ReadResult } from "../read/index.ts";
import type { PutOutcome, Store } from "../store/store.ts";

/** How material becomes part of the ledger; handed in, because only the command line knows of threads and networks. */
export interface Intake {
  /** Reads one thing; never throws for bad input. */
  readonly read: (given: Given) => Promise<ReadResult>;
  readonly extractor: Extractor;
  /** Brings claims and findings up to date with the documents. */
  readonly refresh: () => Promise<void>;
}

/** How one piece of a job stands. */
export const ITEM_STATES = ["waiting", "reading", "read", "failed", "cancelled"] as const;

/** One piece of material. */
export interface JobItem {
  readonly name: string;
  readonly kind: Given["kind"];
  readonly state: (typeof ITEM_STATES)[number];
  /** Of what was read: the document, how much it states, and whether it was there before. */
  readonly document?: string;
  readonly statements?: number;
  readonly outcome?: PutOutcome;
  /** Of what failed. */
  readonly code?: ErrorCode;
  readonly message?: string;
}

/** How a job stands; `checking`: everything is read, and claims and findings are made anew. */
export type JobState = "waiting" | "reading" | "checking" | "done" | "cancelled" | "failed";

/** A job at one moment. */
export interface Job {
  readonly id: string;
  /** When it was given, ISO 8601 in UTC. */
  readonly at: string;
  readonly state: JobState;
  readonly items: readonly JobItem[];
  /** Why claims and findings could not be made anew. */
  readonly message?: string;
}

/** The jobs of this server; they are forgotten when it stops. */
export interface Jobs {
  /** @throws PlumblineError `queue-full` */
  readonly add: (given: readonly Given[]) => Job;
  readonly job: (id: string) => Job | undefined;
  /** The newest first. */
  readonly recent: () => readonly Job[];
  /** Reads no more of it; what was read stays. */
  readonly cancel: (id: string) => Job | undefined;
  /** The job as it stands and at each change, until it is over. */
  readonly changes: (id: string) => AsyncIterable<Job>;
  /** Cancels everything and waits for what is under way. */
  readonly close: () => Promise<void>;
}

/** Jobs that wait, and jobs that are over and still told of. */
const WAITING = 10;
const REMEMBERED = 50;

/** True when nothing more will become of it. */
export function isOver({ state }: Pick<Job, "state">): boolean {
  return state === "done" || state === "cancelled" || state === "failed";
}

interface Held {
  job: Job;
  given: (Given | undefined)[];
  readonly stop: AbortController;
  changed: Promise<void>;
  tell: () => void;
}

interface JobsOptions {
  readonly store: Pick<Store, "put">;
  readonly clock: Clock;
  readonly intake: Intake;
  readonly report: (error: unknown) => void;
}

/** An empty queue. */
export function createJobs({ store, clock, intake, report }: JobsOptions): Jobs {
  const held = new Map<string, Held>();
  let last: Promise<void> = Promise.resolve();

  /** Reads, extracts and stores one piece. What cancelling leaves under way is let go of when it comes. */
  async function take(one: Held, given: Given): Promise<Partial<JobItem>> {
    const outcome = await unlessStopped(one.stop.signal, readAndExtract(intake, given));
    if (!outcome) return { state: "cancelled" };
    if (!outcome.ok) return failure(outcome.error);
    const { document, statements, original } = outcome;
    const put = await store.put({ document, statements, ...(original ? { original } : {}) });
    return { state: "read", document: document.id, statements: statements.length, outcome: put };
  }

  const failure = (error: unknown): Partial<JobItem> => {
    if (!(error instanceof PlumblineError) || error.code === "internal") report(error);
    const { code, message } = error instanceof PlumblineError ? error : MISTAKE;
    return { state: "failed", code, message };
  };

  async function run(one: Held): Promise<void> {
    change(one, { state: one.stop.signal.aborted ? "cancelled" : "reading" });
    for (const [at, given] of one.given.entries()) {
      if (one.stop.signal.aborted || !given) break;
      changeItem(one, at, { state: "reading" });
      changeItem(one, at, await take(one, given).catch(failure));
      // A job is told of for long; its bytes are not needed any more.
      one.given[at] = undefined;
    }
    one.given = [];
    const items = one.job.items.map((item) =>
      item.state === "waiting" ? { ...item, state: "cancelled" as const } : item,
    );
    change(one, { items });
    const isNew = items.some(({ outcome }) => outcome !== undefined && outcome !== "unchanged");
    try {
      if (isNew) {
        change(one, { state: "checking" });
        await intake.refresh();
      }
      change(one, { state: one.stop.signal.aborted ? "cancelled" : "done" });
    } catch (error) {
      const { message = "" } = failure(error);
      change(one, { state: "failed", message });
    }
  }

  function forgetOldest(): void {
    const over = [...held.values()].filter(({ job }) => isOver(job));
    for (const { job } of over.slice(0, Math.max(0, over.length - REMEMBERED))) held.delete(job.id);
  }

  return {
    add(given) {
      if ([...held.values()].filter(({ job }) => job.state === "waiting").length >= WAITING) {
        const message = `${WAITING} jobs wait already; add this when one of them is done.`;
        throw new PlumblineError("queue-full", "/add", message);
      }
      const items = given.map(({ name, kind }) => ({ name, kind, state: "waiting" as const }));
      const job: Job = { id: randomBytes(8).toString("hex"), at: clock.now(), state: "waiting", items };
      const one: Held = { job, given: [...given], stop: new AbortController(), changed: NEVER, tell: () => undefined };
      change(one, {});
      held.set(job.id, one);
      last = last.then(() => run(one)).then(forgetOldest);
      return job;
    },
    job: (id) => held.get(id)?.job,
    recent: () => [...held.values()].map(({ job }) => job).reverse(),
    cancel(id) {
      const one = held.get(id);
      if (one && !isOver(one.job)) one.stop.abort();
      return one?.job;
    },
    async *changes(id) {
      const one = held.get(id);
      while (one) {
        const { job, changed } = one;
        yield job;
        if (isOver(job)) return;
        await changed;
      }
    },
    async close() {
      for (const { stop } of held.values()) stop.abort();
      await last;
    },
  };
}

const NEVER = new Promise<void>(() => undefined);

const MISTAKE = {
  code: "internal",
  message: "This is a mistake in Plumbline itself; please report it with the text.",
} as const;

function change(one: Held, part: Partial<Job>): void {
  one.job = { ...one.job, ...part };
  one.tell();
  one.changed = new Promise((resolve) => {
    one.tell = resolve;
  });
}

function changeItem(one: Held, at: number, part: Partial<JobItem>): void {
  change(one, { items: one.job.items.map((item, index) => (index === at ? { ...item, ...part } : item)) });
}

async function readAndExtract({ read, extractor }: Intake, given: Given) {
  const result = await read(given);
  if (!result.ok) return result;
  const [extracted] = await extractor([result.document]);
  if (!extracted) throw new Error("an extractor answers once for each document");
  return { ...result, ...extracted };
}

/** What the work gives, or nothing as soon as it is no longer wanted. */
function unlessStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
