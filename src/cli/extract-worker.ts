/** One thread of extraction. Comes in: documents. Goes out: their statements, in the same order. */
import { extractOne } from "../batch.ts";
import type { Document } from "../core/document.ts";
import type { Crossing } from "./workers.ts";

/** Answers one batch; the pool calls it by its file. */
// biome-ignore lint/style/noDefaultExport: piscina calls a worker file's default export
export default function extractBatch(documents: readonly Document[]): readonly Crossing[] {
  return documents.map((document): Crossing => {
    const answer = extractOne(document);
    if (answer.ok) return answer;
    const { code, where, message } = answer.error;
    return { ok: false, code, where, message };
  });
}
