// Entry of the worker thread when the sources run untranslated (tests): Node 20 loads no TypeScript in a worker.
// In: worker.ts beside this file. Out: its parsePage. In dist/ worker.js is the entry, and this file is never loaded.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("./worker.ts", import.meta.url))],
  bundle: true,
  external: ["canvas"],
  format: "esm",
  platform: "node",
  write: false,
});

export const { parsePage } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);
