// In: a checkout in any state. Out: the same with its dependencies installed and dist/ built. Node built-ins only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const LOCK = path.join(ROOT, "package-lock.json");
const MODULES = path.join(ROOT, "node_modules");
const STAMP = path.join(MODULES, ".plumbline-setup");

/** A set-up failure: its message is all that the user is shown. */
class SetupError extends Error {}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(
    `Plumbline needs Node.js 20.19 or newer and this is ${process.version}. Install a newer one (nodejs.org) and run the same command again.`,
  );
}

/** What node_modules must fit: the lock file, and the binary interface that compiled packages were built for. */
function wanted() {
  const lock = createHash("sha256").update(readFileSync(LOCK)).digest("hex");
  return `${lock} ${process.versions.modules} ${process.platform}-${process.arch}`;
}

/** True when somebody's own `npm install` already put in place exactly what the lock file asks for. */
function installedByHand() {
  const hidden = path.join(MODULES, ".package-lock.json");
  if (existsSync(STAMP) || !existsSync(hidden)) return false;
  const have = JSON.parse(readFileSync(hidden, "utf8")).packages;
  const want = JSON.parse(readFileSync(LOCK, "utf8")).packages;
  return Object.entries(want).every(
    ([name, entry]) => name === "" || entry.optional || entry.peer || have[name]?.version === entry.version,
  );
}

/** Runs `npm ci` when node_modules does not fit the lock file. */
function install() {
  const want = wanted();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === want) return;
  if (!installedByHand()) {
    process.stderr.write("Plumbline: installing dependencies (once; it may take a few minutes)…\n");
    const began = performance.now();
    const windows = process.platform === "win32";
    const npm = spawnSync(windows ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: ROOT,
      encoding: "utf8",
      shell: windows,
      env: { ...process.env, NODE_ENV: "development" },
    });
    if (npm.error || npm.status !== 0) {
      process.stderr.write(`${npm.stdout ?? ""}${npm.stderr ?? ""}`);
      throw new SetupError(
        `npm ci failed in ${ROOT} (${npm.error?.message ?? `exit ${npm.status}`}). Read its message above; without a prebuilt better-sqlite3 it needs python3, make and g++.`,
      );
    }
    process.stderr.write(`Plumbline: dependencies installed in ${Math.round((performance.now() - began) / 1000)} s\n`);
  }
  writeFileSync(STAMP, want);
}

/** Makes the checkout ready to run; a second call costs a few milliseconds. Prints the reason and exits on failure. */
export async function setup() {
  try {
    checkNode();
    install();
    const { build } = await import(pathToFileURL(path.join(ROOT, "scripts", "build.mjs")).href);
    await build();
  } catch (error) {
    const known = error instanceof SetupError || (error instanceof Error && "errors" in error);
    process.stderr.write(`plumb: set-up failed: ${known ? error.message : error.stack}\n`);
    process.exit(3);
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await setup();
