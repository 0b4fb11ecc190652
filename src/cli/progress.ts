/** A line on standard error for work of more than a second, when a person looks. */
import type { SingleBar } from "cli-progress";

/** Something that is told how far the work is. */
export interface Progress {
  step(done: number, name: string): void;
  stop(): void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };
const PATIENCE_MS = 1000;

/** A line that shows itself after a second; silent when standard error is no terminal. */
export async function createProgress(what: string): Promise<Progress> {
  if (process.stderr.isTTY !== true) return SILENT;
  const { default: progress } = await import("cli-progress");
  const began = performance.now();
  let bar: SingleBar | undefined;
  return {
    step(done, name) {
      if (!bar && performance.now() - began > PATIENCE_MS) {
        // How many inputs a folder or a feed holds is not known before the end, so a count is shown and no share.
        const format = `${what}: {value} done, {name}`;
        bar = new progress.SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
        bar.start(Number.MAX_SAFE_INTEGER, done, { name });
      }
      bar?.update(done, { name: name.slice(-40) });
    },
    stop: () => bar?.stop(),
  };
}
