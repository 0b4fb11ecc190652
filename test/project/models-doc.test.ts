/** docs/the-models.md against data/models: what is said of a model is what its file has. */
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { ROOT } from "../plumb.ts";

it("docs/the-models.md is what scripts/models-doc.mjs writes", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/models-doc.mjs", "--check"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
});
