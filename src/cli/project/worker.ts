/** One thread of draws. Comes in: a range of draws. Goes out: the values that are kept of them. */
import { workerData } from "node:worker_threads";
import { compile } from "../../project/graph/compile.ts";
import type { Graph } from "../../project/graph/graph.ts";
import type { Runs } from "../../project/graph/program.ts";
import { type Crossed, crossing } from "./crossed.ts";

/** What a thread is told when it starts. */
export interface Start {
  readonly graph: Graph;
  readonly kept: readonly number[];
  /** In memory that all threads read. */
  readonly columns: readonly Float64Array[];
}

/** The draws of one piece, the last one excluded. */
export interface Share {
  readonly from: number;
  readonly to: number;
}

const { graph, kept, columns } = workerData as Start;
const program = compile(graph);

/** Answers one range; the pool calls it by its file. */
// biome-ignore lint/style/noDefaultExport: piscina calls a worker file's default export
export default function runShare(range: Share): Crossed<Runs> {
  return crossing(() => program.run(columns, kept, range));
}
