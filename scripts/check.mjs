// In: a checkout. Out: everything that must hold before a change lands, and last a line `N passed, N failed`.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setup } from "./setup.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const scratch = mkdtempSync(path.join(tmpdir(), "plumbline-check-"));
const results = path.join(scratch, "tests.json");
const bin = (name) => path.join(ROOT, "node_modules", ".bin", name);

/** What is checked besides the tests; each counts as one. All must be quick: they run before every commit. */
const STEPS = [
  { name: "format and lint", command: [bin("biome"), "ci", "--colors=off", "."] },
  { name: "types", command: [bin("tsc"), "-p", "."] },
  { name: "types of what runs in the browser", command: [bin("tsc"), "-p", "src/web/islands"] },
  { name: "structure", command: [bin("depcruise"), "--config", ".dependency-cruiser.cjs", "src"] },
  { name: "unused files, exports, dependencies", command: [bin("knip"), "--no-progress"] },
];

/** Runs a program in the checkout; resolves to its exit code and all that it wrote. */
function run([file, ...args], { echo = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: process.env });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runStep({ name, command }) {
  const began = performance.now();
  const { code, output } = await run(command);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? "pass" : "FAIL"}  ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.replace(/^npm warn.*\n/gm, "").trimEnd());
  return code === 0;
}

/** Runs the tests with what the caller asked for (`npm test -- test/read`); counts what the runner reports. */
async function runTests(args) {
  const command = [
    bin("vitest"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
    ...args,
  ];
  const { code } = await run(command, { echo: true });
  try {
    const report = JSON.parse(readFileSync(results, "utf8"));
    const crashed = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    const failed = report.numFailedTests + crashed.length;
    return {
      passed: report.numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: report.numPendingTests,
    };
  } catch (error) {
    console.log(`the test runner left no report (exit ${code}): ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await setup();
const only = process.argv.slice(2);
const outcomes = only.length > 0 ? [] : await Promise.all(STEPS.map(runStep));
const tests = await runTests(only);
rmSync(scratch, { recursive: true, force: true });
const passed = outcomes.filter(Boolean).length + tests.passed;
const failed = outcomes.filter((ok) => !ok).length + tests.failed;
if (tests.skipped > 0) console.log(`${tests.skipped} skipped, with the reason where it was skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
