/** One thread of extraction. Comes in: documents. Goes out: their statements, in the same order. */
import { workerData } from "node:worker_threads";
import { extractOne } from "../batch.ts";
import type { Document } from "../core/document.ts";
import { attributorFor } from "./attributor.ts";
import type { Crossing, Start } from "./workers.ts";

// The main thread has said already what there is to say about missing weights.
const attributor = attributorFor((workerData as Start).attribution, () => undefined);

/** Answers one batch; the pool calls it by its file. */
// biome-ignore lint/style/noDefaultExport: piscina calls a worker file's default export
export default function extractBatch(documents: readonly Document[]): readonly Crossing[] {
  return documents.map((document): Crossing => {
    const answer = extractOne(document, attributor);
    if (answer.ok) return answer;
    const { code, where, message } = answer.error;
    return { ok: false, code, where, message };
  });
}
