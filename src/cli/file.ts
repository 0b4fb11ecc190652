/** Files that a verb writes. Comes in: a name and a text. Goes out: the file, whole or not at all. */
import { renameSync, writeFileSync } from "node:fs";
import { PlumblineError } from "../core/error.ts";

/** Writes beside the file first, so that nobody ever reads half of it. @throws PlumblineError `file-unwritable` */
export function writeWhole(target: string, text: string, option: string): void {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, target);
  } catch (cause) {
    const message = `${target}: cannot be written (${(cause as Error).message}); give another file to ${option}`;
    throw new PlumblineError("file-unwritable", target, message, { cause });
  }
}
