/** Runs ./plumb as a user does. Comes in: arguments. Goes out: exit code and what was printed. */
import { spawn } from "node:child_process";
import path from "node:path";

/** Root of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, "..");

/** How a run ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Circumstances of a run. */
export interface Circumstances {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in the checkout; nothing is read from the terminal. */
export function plumb(args: readonly string[], { cwd = ROOT, input, env = {} }: Circumstances = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, "plumb"), ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin?.end(input);
  });
}
