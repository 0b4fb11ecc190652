// In: src/**. Out: dist/**, the same tree as plain JavaScript, and each script of src/web/islands as one bundle. Does nothing when nothing changed since the last run.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SRC = path.join(ROOT, "src");
const DIST = path.join(ROOT, "dist");
const ISLANDS = "web/islands/";
const STAMP = path.join(DIST, ".stamp");

/** Every file of src/ as a path relative to it, in one fixed order. */
function sources(dir = SRC, prefix = "") {
  const found = [];
  for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) found.push(...sources(path.join(dir, entry.name), `${name}/`));
    else if (entry.isFile() && !entry.name.startsWith(".") && !/[~#]$|\.sw.$/.test(entry.name)) found.push(name);
  }
  return found;
}

/** Names, sizes and times of the sources and of this script: changes when any of them does. */
function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of [...files.map((name) => path.join(SRC, name)), fileURLToPath(import.meta.url)]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

const isScript = (name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts") && !name.startsWith(ISLANDS);
const isIsland = (name) => name.startsWith(ISLANDS) && /^[^/]+\.tsx?$/.test(name.slice(ISLANDS.length));
const compiled = (name) => name.replace(/\.tsx?$/, ".js");

/** `./x.ts` becomes `./x.js` in imports and in `new URL("./x.ts", import.meta.url)`: Node 20 loads no TypeScript. */
function rewriteImports(code) {
  return code.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(["'])(\.{1,2}\/[^"'\n]+?)\.tsx?\2/g,
    (_, before, quote, target) => `${before}${quote}${target}.js${quote}`,
  );
}

/** Writes by renaming, so that a process which is starting never reads half a file; an unchanged file is left alone. */
function write(target, contents) {
  if (existsSync(target) && readFileSync(target).equals(Buffer.from(contents))) return;
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, target);
}

/** Removes what an earlier build left and this one did not make. */
function removeStale(keep, dir = DIST) {
  if (!existsSync(dir)) return;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) removeStale(keep, file);
    else if (!keep.has(file)) rmSync(file, { force: true });
  }
  if (dir !== DIST && readdirSync(dir).length === 0) rmSync(dir, { recursive: true });
}

async function transpile(files) {
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: files.map((name) => path.join(SRC, name)),
    absWorkingDir: ROOT,
    outbase: SRC,
    outdir: DIST,
    bundle: false,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "silent",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return result.outputFiles;
}

/** What a browser loads for each file of src/web/islands: name without extension, code that imports nothing more. */
export async function bundleIslands(files = sources()) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: files.filter(isIsland).map((name) => path.join(SRC, name)),
    absWorkingDir: ROOT,
    outdir: path.join(DIST, ISLANDS),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "silent",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path, ".js"), file.text]));
}

/** Builds when needed and tells whether it did. Throws esbuild's error with all its messages. */
export async function build() {
  const files = sources();
  const stamp = fingerprint(files);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return false;
  const outputs = await transpile(files.filter(isScript));
  const keep = new Set([STAMP]);
  for (const { path: target, text, contents } of outputs) {
    write(target, target.endsWith(".js") ? rewriteImports(text) : contents);
    keep.add(target);
  }
  for (const [name, code] of await bundleIslands(files)) {
    const target = path.join(DIST, ISLANDS, `${name}.js`);
    write(target, code);
    keep.add(target);
  }
  for (const name of files.filter((file) => !/\.tsx?$/.test(file) && !file.startsWith(ISLANDS))) {
    write(path.join(DIST, name), readFileSync(path.join(SRC, name)));
    keep.add(path.join(DIST, name));
  }
  for (const name of files.filter(isScript)) keep.add(path.join(DIST, compiled(name)));
  removeStale(keep);
  write(STAMP, stamp);
  return true;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  const built = await build();
  process.stderr.write(
    built ? `built dist/ in ${Math.round(performance.now() - began)} ms\n` : "dist/ is up to date\n",
  );
}
