/** A remark on the sourcing of a document, before all of them are put into one line. */
import type { Evidence } from "../../core/finding.ts";

/** One kind of thing that is wanting, with the places. */
export interface Flag {
  /** A sentence, or two. */
  readonly message: string;
  readonly lines: readonly { readonly says: string; readonly evidence: Evidence }[];
  /** What would settle it: the end of a sentence. */
  readonly settle: string;
}
