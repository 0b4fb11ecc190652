// `npm start [-- FILE|DIR|URL...]`: sets up, reads the examples or what is given, and serves the workbench.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "./setup.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const given = process.argv.slice(2);

await setup();
// npm changes to the checkout's folder; what was typed is meant from where it was typed.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { main } = await import("../dist/cli/main.js");
// The examples are kept apart from the reader's own ledger: in memory.
await main(["serve", ...given, ...(asksForMore(given) ? [] : [path.join(ROOT, "examples"), "--db", ":memory:"])]);

/** True when inputs or a ledger are named, so that the examples are not wanted. */
function asksForMore(args) {
  const values = new Set(["--port", "--workers", "--today"]);
  return args.some(
    (arg, at) => /^--(db|help)\b|^-h$/.test(arg) || (!arg.startsWith("--") && !values.has(args[at - 1])),
  );
}
