/** Faults of one file as they are found, each with its place. */
import type { ErrorCode, PlumblineError } from "../../core/error.ts";
import { modelError } from "../expression/fault.ts";
import type { Place } from "../expression/node.ts";

/** Collects the faults of a file. */
export class Faults {
  readonly file: string;
  readonly #found: PlumblineError[] = [];

  constructor(file: string) {
    this.file = file;
  }

  tell(code: ErrorCode, place: Place, message: string): void {
    this.#found.push(modelError(code, this.file, place, message));
  }

  add(fault: PlumblineError): void {
    this.#found.push(fault);
  }

  /** What was found, from the top of the file to its end; one place says one thing once. */
  list(): readonly PlumblineError[] {
    const seen = new Set<string>();
    return this.#found
      .filter(({ message }) => !seen.has(message) && seen.add(message))
      .map((fault) => ({ fault, at: fault.where.split(":").slice(-2).map(Number) }))
      .sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || (a.at[1] ?? 0) - (b.at[1] ?? 0))
      .map(({ fault }) => fault);
  }
}
