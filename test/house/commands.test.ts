/** Every command that the documents and the help show is run. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verbs } from "../../src/cli/index.ts";
import { plumb, ROOT } from "../plumb.ts";

/** Commands that run until they are stopped, or that are this very test. */
const NOT_HERE = /^(npm (start|test|run (check|bench))|git )|\.\/plumb serve|\.\.\/|https?:/;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "plumbline-commands-"));
  cpSync(path.join(ROOT, "examples"), path.join(folder, "examples"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function commandsOf(file: string): string[] {
  const blocks = [...readFileSync(path.join(ROOT, file), "utf8").matchAll(/^```(?:sh|bash|console)\n([\s\S]*?)^```/gm)];
  return blocks
    .flatMap((block) => (block[1] ?? "").split("\n"))
    .map((line) =>
      line
        .replace(/^\$ /, "")
        .replace(/\s+#.*$/, "")
        .trim(),
    )
    .filter((line) => line !== "" && !line.startsWith("#"));
}

const shown = ["README.md", "CONTRIBUTING.md", "docs/cli.md", "docs/decisions.md"].flatMap(commandsOf);
const loaded = await Promise.all(verbs.map(async ({ name, load }) => ({ name, verb: (await load()).verb })));
const exemplified = loaded.flatMap(({ verb }) =>
  verb.examples.map((example) => `./plumb ${example.replaceAll("&& plumb", "&& ./plumb")}`),
);

/** Each once, however often it is shown. */
const toRun = [...new Set([...shown, ...exemplified])].filter((command) => !NOT_HERE.test(command));

describe("a command that is shown works:", () => {
  test.each(toRun)("%s", (command) => {
    const line = command.replaceAll("./plumb", `"${process.execPath}" "${path.join(ROOT, "plumb")}"`);
    const { status, stderr } = spawnSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  });

  test.each([...new Set(shown)].filter((command) => /^npm (run )?\w+/.test(command)))("%s is a script", (command) => {
    const [, name = ""] = /^npm (?:run )?(\w+)/.exec(command) ?? [];
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
    expect(["ci", "install", ...Object.keys(scripts)]).toContain(name);
  });
});

test.each(loaded)("the help of $name shows its examples", async ({ name, verb }) => {
  const { code, out } = await plumb([name, "--help"]);
  expect(code).toBe(0);
  for (const example of verb.examples) expect(out).toContain(`  plumb ${example}\n`);
});
