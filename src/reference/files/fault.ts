/** What is wrong with a file. Comes in: the file's name, a place and a reason. Goes out: the failure that says so. */
import { PlumblineError } from "../../core/error.ts";

/** A file that breaks its own layout. `place`: `row 12`, `Sheet!A1`; `reason`: what is wrong there, and what was expected. */
export function malformed(file: string, place: string, reason: string, cause?: unknown): PlumblineError {
  const message = `${file}, ${place}: ${reason}. Nothing of it was taken in; get the file anew from its producer, unopened and unsaved by a spreadsheet`;
  return new PlumblineError("series-malformed", file, message, cause === undefined ? {} : { cause });
}

/** A file whose figures cannot be what it says they are. `todo`: what the user does now. */
export function refused(file: string, place: string, reason: string, todo: string): PlumblineError {
  return new PlumblineError(
    "series-refused",
    file,
    `${file}, ${place}: ${reason}. Nothing of it was taken in; ${todo}`,
  );
}
