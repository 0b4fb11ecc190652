// In: bench/package.json with its lock. Out: those libraries of other people's in bench/node_modules. Used by the benches that need them.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const read = (...parts) => JSON.parse(readFileSync(path.join(HERE, ...parts), "utf8"));

function installed() {
  return Object.entries(read("package.json").dependencies).every(([name, version]) => {
    const parts = ["node_modules", ...name.split("/"), "package.json"];
    return existsSync(path.join(HERE, ...parts)) && read(...parts).version === version;
  });
}

/** Installs the peers where they are not; false when that cannot be done here. */
export function installPeers() {
  if (installed()) return true;
  process.stderr.write("bench: installing the libraries to compare with into bench/node_modules (once)…\n");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const windows = process.platform === "win32";
  return spawnSync(windows ? "npm.cmd" : "npm", args, { cwd: HERE, shell: windows, stdio: "ignore" }).status === 0;
}
