/** Draws divided among threads. Comes in: a prepared run and how many threads. Goes out: the same values as one thread gives. */
import { fileURLToPath } from "node:url";
import type { Runs } from "../../project/graph/program.ts";
import type { Prepared } from "../../project/prepare.ts";
import { runAll } from "../../project/run.ts";
import type { Progress } from "../progress.ts";
import { arrived, type Crossed } from "./crossed.ts";
import type { Share, Start } from "./worker.ts";

/** So many draws are one piece of work: a thread is never long without news, and pieces are few. */
const PIECE = 2000;

/** All draws, in pieces, by as many threads as are given. @throws PlumblineError `model-diverged` */
export async function drawn(prepared: Prepared, threads: number, progress: Progress): Promise<Runs> {
  if (threads < 2 || prepared.sample.draws <= PIECE) return runAll(prepared);
  const { Piscina } = await import("piscina");
  const { kept, sample } = prepared;
  const { graph } = prepared.program;
  const start: Start = { graph, kept: [...kept], columns: sample.columns.map(shared) };
  const pool = new Piscina<Share, Crossed<Runs>>({
    filename: fileURLToPath(new URL("./worker.ts", import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    workerData: start,
  });
  let done = 0;
  try {
    const parts = await Promise.all(
      piecesOf(sample.draws).map(async (piece) => {
        const part = await pool.run(piece);
        done += piece.to - piece.from;
        progress.step(done, "draws");
        return part;
      }),
    );
    // In order of draws: the first fault told is the one that a single thread meets first.
    return joined(parts.map(arrived), sample.draws);
  } finally {
    await pool.close();
  }
}

function piecesOf(draws: number): readonly Share[] {
  return Array.from({ length: Math.ceil(draws / PIECE) }, (_, at) => ({
    from: at * PIECE,
    to: Math.min(draws, (at + 1) * PIECE),
  }));
}

/** A column that threads read without a copy. */
function shared(column: Float64Array): Float64Array {
  const there = new Float64Array(new SharedArrayBuffer(column.byteLength));
  there.set(column);
  return there;
}

/** The values of all parts in the order of one run. */
function joined(parts: readonly Runs[], draws: number): Runs {
  const { times = [], kept = [] } = parts[0] ?? {};
  const values = new Float64Array(kept.length * draws * times.length);
  kept.forEach((_, slot) => {
    let at = slot * draws * times.length;
    for (const part of parts) {
      const size = part.draws * times.length;
      values.set(part.values.subarray(slot * size, (slot + 1) * size), at);
      at += size;
    }
  });
  return { draws, times, kept, values };
}
