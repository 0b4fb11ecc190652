// Starts test/store/programs/client.ts as a process of its own. Comes in: a deed. Goes out: its lines, its end.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Beside the dependencies, which the program must find. */
const FOLDER = path.join(ROOT, "node_modules", ".cache", "plumbline-test");

/** Unprivileged on every Unix; file permissions bind it, which they do not root. */
const NOBODY = 65_534;

/** The program as plain JavaScript, built anew: Node 20 runs no TypeScript. */
async function program(): Promise<string> {
  const outfile = path.join(FOLDER, `client-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL("./programs/client.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  return outfile;
}

let built: Promise<string> | undefined;

/** A process that was started. */
export interface Client {
  readonly child: ChildProcess;
  /** All lines said so far; grows. */
  readonly lines: readonly string[];
  /** Resolves when so many lines have been said. @throws when the process ends before */
  said(count: number): Promise<void>;
  /** Resolves with all that it said on standard error when it has ended. */
  readonly ended: Promise<string>;
}

/** Starts a deed of the client; `unprivileged` makes sure that it is not root. */
export async function client(args: readonly string[], unprivileged = false): Promise<Client> {
  built ??= program();
  const identity = unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(process.execPath, [await built, ...args], { stdio: ["ignore", "pipe", "pipe"], ...identity });
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  let err = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  if (!child.stdout) throw new Error("the process has no standard output");
  createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    for (const wake of waiting) wake();
  });
  let over = false;
  const ended = new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      over = true;
      for (const wake of waiting) wake();
      resolve(err);
    });
  });
  const said = (count: number) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (lines.length >= count) resolve();
        else if (over) reject(new Error(`it ended after ${lines.length} of ${count} lines: ${err}`));
      };
      waiting.push(look);
      look();
    });
  return { child, lines, said, ended };
}

/** Why an unprivileged process cannot be had here, or undefined when it can. */
export async function noUnprivileged(): Promise<string | undefined> {
  if (process.platform === "win32") return "file permissions do not bind on Windows";
  const tried = await client(["nothing"], true).then((started) => started.ended, String);
  return tried === "" ? undefined : `an unprivileged process cannot run the program: ${tried.split("\n").join(" ")}`;
}

/** Removes the program. */
export function cleanUp(): void {
  fs.rmSync(path.join(FOLDER, `client-${process.pid}.mjs`), { force: true });
}
