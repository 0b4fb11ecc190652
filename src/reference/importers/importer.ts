/** What an importer is. Comes in: the bytes of a producer's file. Goes out: its series. */
import type { Series } from "../../core/series.ts";

/** A file that was handed over. */
export interface SourceFile {
  /** Base name: importers may look at it, never rely on it alone. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
}

/** Reads the files of one producer in one layout. */
export interface Importer {
  /** Stands in the origin of each series and in docs/reference.md. */
  readonly id: string;
  readonly producer: string;
  /** What the file is called where the producer offers it, and where that is. */
  readonly title: string;
  readonly url: string;
  /** The producer's terms in a few words, and whether the figures may be passed on. */
  readonly terms: string;
  readonly open: boolean;
  /** Measured on the producer's own file, or only on a fixture made after a description of the layout. */
  readonly tested: "real-file" | "described-layout";
  /** True when the file has this layout. Looks at what it holds, not only at its name; never throws. */
  recognises(file: SourceFile): boolean;
  /**
   * The series of the file; what cannot be read of it stands in their notices.
   * @throws PlumblineError `series-malformed` with the place and what to do, when it is not this layout after all;
   * `series-refused` when its figures cannot be what the file says they are
   */
  read(file: SourceFile): Promise<readonly Series[]>;
}
