/** What every verb of the command line has in common. */
import type { Command } from "commander";

/** How a verb ends. A failure outweighs findings, because then the findings are not all there. */
export const EXIT = { clean: 0, findings: 1, usage: 2, failure: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One verb: how it is asked for, and what it does. */
export interface Verb {
  /** What stands after the verb's name: `<input...>` or `[input...]`. */
  readonly arguments: string;
  /** What these are, where they are no inputs to read. */
  readonly argumentsAbout?: string;
  /** What is printed above the options in `--help`: what comes in, what goes out. */
  readonly about: string;
  /** Command lines that work in a fresh checkout, without `./plumb`; printed in `--help` and run by a test. */
  readonly examples: readonly string[];
  /** Declares the verb's options. */
  readonly options: (command: Command) => void;
  /** @throws PlumblineError when the verb as a whole cannot be carried out */
  readonly run: (inputs: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<ExitCode>;
}
