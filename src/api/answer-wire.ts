/** An answer as data. Comes in: what the sentence claims and how it stands. Goes out: plain JSON, its documents named as everywhere. */
import type { Answer } from "../answer/answer.ts";
import type { Telling } from "../answer/told.ts";
import { evidenceWire, type NameOf } from "../core/wire.ts";

/** The answer as `/answer.json` gives it. */
export function answerWire({ told, sources, ...given }: Answer, nameOf: NameOf) {
  return {
    ...given,
    told: told.map(({ first, last, variants, ...claim }) => ({
      ...claim,
      ...(first ? { first: tellingWire(first) } : {}),
      ...(last ? { last: tellingWire(last) } : {}),
      variants: variants.map(tellingWire),
    })),
    sources: sources.map(({ evidence, ...source }) => ({
      ...source,
      evidence: evidence.map((item) => evidenceWire(item, nameOf)),
    })),
  };
}

function tellingWire({ name, document, ...telling }: Telling) {
  return { document: name, documentId: document, ...telling };
}
