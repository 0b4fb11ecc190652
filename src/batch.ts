/** Documents to statements, here or on other threads. Comes in: what was read. Goes out: what became of it, in order. */
import type { Document } from "./core/document.ts";
import { assert, PlumblineError } from "./core/error.ts";
import type { Statement } from "./core/statement.ts";
import { type Attributor, extract } from "./extract/index.ts";
import { languageOf } from "./lang/index.ts";
import type { ReadResult } from "./read/index.ts";

/** The statements of one document, or why there are none. */
export type Extracted =
  | { readonly ok: true; readonly statements: readonly Statement[] }
  | { readonly ok: false; readonly error: PlumblineError };

/** Answers once for each document, in the same order. */
export type Extractor = (documents: readonly Document[]) => Promise<readonly Extracted[]>;

/** What became of one input. */
export type Outcome =
  | {
      readonly ok: true;
      readonly input: string;
      readonly document: Document;
      readonly statements: readonly Statement[];
      /** The file as it came, of a document that has pages. */
      readonly original?: Uint8Array;
    }
  | { readonly ok: false; readonly input: string; readonly error: PlumblineError };

/** Where extraction happens. */
export interface BatchOptions {
  /** Other threads; without them the work is done in this one, document by document. */
  readonly extractor?: Extractor;
  /** The model that tells who says what, for work in this thread; rules without it. */
  readonly attributor?: Attributor;
  /** Batches that may be under way at the same time. */
  readonly ahead?: number;
}

/** Documents cross to another thread this many at a time: then the crossing costs about one per cent. */
const BATCH = 32;

/** Extracts every document that could be read. What comes out does not depend on where the work was done. */
export async function* extractAll(results: AsyncIterable<ReadResult>, options: BatchOptions): AsyncIterable<Outcome> {
  const extractor = options.extractor ?? extractHere(options.attributor);
  const size = options.extractor ? BATCH : 1;
  const underWay: Promise<readonly Outcome[]>[] = [];
  let batch: ReadResult[] = [];
  for await (const result of results) {
    batch.push(result);
    if (batch.length < size) continue;
    underWay.push(extractBatch(batch, extractor));
    batch = [];
    if (underWay.length > (options.ahead ?? 0)) yield* (await underWay.shift()) ?? [];
  }
  if (batch.length > 0) underWay.push(extractBatch(batch, extractor));
  for (const outcomes of underWay) yield* await outcomes;
}

async function extractBatch(batch: readonly ReadResult[], extractor: Extractor): Promise<readonly Outcome[]> {
  const answers = await extractor(batch.flatMap((result) => (result.ok ? [result.document] : [])));
  let next = 0;
  return batch.map((result) => {
    if (!result.ok) return result;
    const answer = answers[next++];
    assert(answer, "an extractor answers once for each document");
    return { ...result, ...answer };
  });
}

const extractHere =
  (attributor: Attributor | undefined): Extractor =>
  async (documents) =>
    documents.map((document) => extractOne(document, attributor));

/** The statements of one document, or why there are none: a failure is one document's, never the batch's. */
export function extractOne(document: Document, attributor?: Attributor): Extracted {
  try {
    return { ok: true, statements: extract(document, languageOf(document.language), attributor) };
  } catch (error) {
    return { ok: false, error: named(error, document.origin.name) };
  }
}

function named(error: unknown, where: string): PlumblineError {
  if (!(error instanceof PlumblineError)) {
    const message = `${where}: extraction stopped on this text by a mistake of Plumbline's; report it with the text`;
    return new PlumblineError("internal", where, message, { cause: error });
  }
  // A language is refused without knowing for which document.
  const message = error.message.includes(where) ? error.message : `${where}: ${error.message}`;
  return new PlumblineError(error.code, where, message, { cause: error });
}
