/** Set-up and build: the second time there is nothing to do. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../plumb.ts";

let copy = "";

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), "plumbline-build-"));
  cpSync(path.join(ROOT, "scripts"), path.join(copy, "scripts"), { recursive: true });
  symlinkSync(path.join(ROOT, "node_modules"), path.join(copy, "node_modules"));
  writeFileSync(path.join(copy, "package.json"), '{"type":"module"}');
  mkdirSync(path.join(copy, "src", "part"), { recursive: true });
  writeFileSync(path.join(copy, "src", "a.ts"), 'import { b } from "./part/b.tsx";\nexport const a: string = b;\n');
  writeFileSync(
    path.join(copy, "src", "part", "b.tsx"),
    'export const b: string = "b";\nexport const url = new URL("./c.ts", "file:///x");\n',
  );
  writeFileSync(path.join(copy, "src", "part", "style.css"), "body { color: red }\n");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function build(): string {
  const { stderr } = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: copy, encoding: "utf8" });
  return stderr;
}

const built = (name: string) => path.join(copy, "dist", name);

describe("the build", () => {
  test("makes plain JavaScript, copies what is none, and does nothing when nothing changed", () => {
    expect(build()).toMatch(/^built dist\//);
    expect(readFileSync(built("a.js"), "utf8")).toContain('from "./part/b.js"');
    expect(readFileSync(built("part/b.js"), "utf8")).toContain('new URL("./c.js"');
    expect(readFileSync(built("part/style.css"), "utf8")).toBe("body { color: red }\n");
    expect(build()).toBe("dist/ is up to date\n");
    rmSync(path.join(copy, "src", "part", "style.css"));
    writeFileSync(path.join(copy, "src", "part", "d.ts"), "export const d = 4;\n");
    expect(build()).toMatch(/^built dist\//);
    expect([existsSync(built("part/style.css")), existsSync(built("part/d.js"))]).toEqual([false, true]);
  });
});

test("a Node that is too old is told so, before anything is installed", () => {
  const script =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.0' } });" +
    `await (await import(${JSON.stringify(path.join(ROOT, "scripts", "setup.mjs"))})).setup();`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(stderr).toMatch(/^plumb: set-up failed: Plumbline needs Node\.js 20\.19 or newer/);
  expect(status).toBe(3);
});
