// Entry of the worker thread when the sources run untranslated (tests): Node 20 loads no TypeScript in a worker.
// In: worker.ts beside this file. Out: its exports. In dist/ worker.js is the entry, and this file is never loaded.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Packages are loaded from where they lie: a module without a place on the disk finds none by name. */
const installed = {
  name: "installed",
  setup: (bundling) =>
    bundling.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("node:") ? null : { path: import.meta.resolve(path), external: true },
    ),
};

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("./worker.ts", import.meta.url))],
  bundle: true,
  format: "esm",
  platform: "node",
  plugins: [installed],
  write: false,
});

export const { drawPage, parsePdf } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);
