/** Other threads for extraction. Comes in: how many. Goes out: an extractor with the same answers as one thread. */
import { fileURLToPath } from "node:url";
import type { Extracted, Extractor } from "../batch.ts";
import type { Document } from "../core/document.ts";
import { type ErrorCode, PlumblineError } from "../core/error.ts";
import type { Statement } from "../core/statement.ts";
import type { Attribution } from "./attributor.ts";

/** An answer as it crosses between threads: an error class does not survive the crossing. */
export type Crossing =
  | { readonly ok: true; readonly statements: readonly Statement[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly where: string; readonly message: string };

/** Threads at work. */
export interface Workers {
  readonly extractor: Extractor;
  readonly count: number;
  close(): Promise<void>;
}

/** What a thread is told when it starts. */
export interface Start {
  readonly attribution: Attribution | undefined;
}

/** Starts threads. Values cross as structured clones: JSON would turn the open side of an interval into `null`. */
export async function startWorkers(count: number, attribution: Attribution | undefined): Promise<Workers> {
  const { Piscina } = await import("piscina");
  const filename = fileURLToPath(new URL("./extract-worker.ts", import.meta.url));
  const pool = new Piscina<readonly Document[], readonly Crossing[]>({
    filename,
    minThreads: count,
    maxThreads: count,
    workerData: { attribution } satisfies Start,
  });
  return {
    extractor: async (documents) => (await pool.run(documents)).map(arrived),
    count,
    close: () => pool.close(),
  };
}

function arrived(answer: Crossing): Extracted {
  return answer.ok ? answer : { ok: false, error: new PlumblineError(answer.code, answer.where, answer.message) };
}
