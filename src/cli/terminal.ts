/** Standard output and standard error: results go to the one, everything said about them to the other. */
import { once } from "node:events";

/** True when a person looks at standard output. */
export function atTerminal(): boolean {
  return process.stdout.isTTY === true;
}

/** Columns that a table may take. */
export function terminalWidth(): number {
  return Math.max(60, Math.min(process.stdout.columns || 100, 160));
}

/** One line of text without control characters: a text from the web must not move the cursor or paint the terminal. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Cf}]/gu, "");
}

/** Several lines, each plain; how far a line is indented stays. */
export function plainLines(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Cf}/gu, "");
}

/** Writes a result. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes a part of a result, and waits while whoever reads it is behind. */
export async function printed(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Writes a line about the result to standard error. */
export function complain(line: string): void {
  process.stderr.write(`plumb: ${line}\n`);
}

/** Ends quietly when whoever reads our output has read enough (`plumb … | head`). */
export function silenceBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  }
}
