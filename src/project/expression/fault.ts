/** Faults of a model, with their place in its file. */
import { type ErrorCode, PlumblineError } from "../../core/error.ts";
import type { Place } from "./node.ts";

/** A fault of a model: `where` is file, line and column; the message says what is wrong and what to do. */
export function modelError(code: ErrorCode, file: string, place: Place, message: string): PlumblineError {
  const where = `${file}:${place.line}:${place.column}`;
  return new PlumblineError(code, where, `${where}: ${message}`);
}
