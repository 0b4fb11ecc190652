/** What reading is given: clock, network, languages, limits. */
import type { Clock } from "../core/clock.ts";
import type { Network } from "./fetch.ts";
import type { ReadingLanguage } from "./language.ts";

/** Largest document, in bytes, unless the options say otherwise. A long book is about 2 MB of text. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** What reading is given. */
export interface ReadOptions {
  readonly clock: Clock;
  /** The languages that are read, the default first; all that Plumbline knows when absent. */
  readonly languages?: readonly ReadingLanguage[];
  /** Absent: URLs are refused. */
  readonly network?: Network;
  /** Lets URLs lead to this machine and to private networks, on any port. */
  readonly allowPrivateHosts?: boolean;
  readonly maxBytes?: number;
  /** Reads standard input to its end; absent: "-" is refused. */
  readonly stdin?: () => Promise<Uint8Array>;
}
