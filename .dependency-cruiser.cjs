// The shape of the code as rules: imports go down only, nothing imports in a circle, few folders touch the world.

/** Each line may import the lines above it and itself; folders that share a line never import each other. */
const RANKS = [
  ["core"],
  ["text", "measure"],
  ["relation", "lang", "reference"],
  ["read", "extract", "reconcile", "check", "pledge", "project"],
  ["store"],
  ["answer"],
  ["pipeline"],
  ["api"],
  ["web"],
  ["cli"],
];

const place = (folder) =>
  folder === "pipeline" ? "^src/(pipeline|batch|replay|correct|decide|faults|shelf|evidence)\\.ts$" : `^src/${folder}/`;
const any = (folders) => folders.map(place).join("|");

const ranks = RANKS.flatMap((line, rank) =>
  line.map((folder) => ({
    name: `${folder}-imports-down-only`,
    comment: `src/${folder} may import only what stands above it in the list of ranks`,
    severity: "error",
    from: { path: place(folder) },
    to: { path: "^src/", pathNot: any([...RANKS.slice(0, rank).flat(), folder]) },
  })),
);

module.exports = {
  forbidden: [
    ...ranks,
    {
      name: "no-circular",
      comment: "a circle of imports cannot be read from either end",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "store-imports-core-and-text",
      severity: "error",
      from: { path: "^src/store/" },
      to: { path: "^src/", pathNot: "^src/(core|text|store)/" },
    },
    {
      name: "text-imports-core-only",
      severity: "error",
      from: { path: "^src/text/" },
      to: { path: "^src/", pathNot: "^src/(core|text)/" },
    },
    {
      name: "no-disk-or-network-inside",
      comment: "the stages between reading and showing take values and give values back",
      severity: "error",
      from: {
        path: any([
          "core",
          "text",
          "measure",
          "relation",
          "lang",
          "extract",
          "reconcile",
          "check",
          "pledge",
          "pipeline",
        ]),
      },
      to: {
        path: "^(node:)?(fs|fs/promises|net|http|https|http2|tls|dns|dgram|child_process|worker_threads)$|^undici",
      },
    },
    {
      name: "engine-names-no-language",
      comment: "a language is handed to extract as a value",
      severity: "error",
      from: { path: any(["extract", "text", "relation", "reconcile", "pledge"]) },
      to: { path: "^src/lang/[a-z]{2}/" },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-source-from-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts|dist)/" },
    },
    {
      name: "nothing-orphaned",
      comment:
        "a file that nothing imports does nothing; workers and scripts of pages are started by name, and the engine of Projection is to come",
      severity: "error",
      from: { path: "^src/", orphan: true, pathNot: "worker\\.ts$|web/islands/|\\.d\\.ts$|core/projection\\.ts$" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
