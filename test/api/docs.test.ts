/** The routes against docs/workbench.md. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { routes } from "../../src/api/index.ts";

const text = readFileSync(new URL("../../docs/workbench.md", import.meta.url), "utf8");
const sections = new Map(
  text.split(/^### /m).flatMap((section) => {
    const [, path] = /^`([^`]+)`/.exec(section) ?? [];
    return path === undefined ? [] : [[path, section] as const];
  }),
);

test("every route has a heading, and every heading is a route", () => {
  expect([...sections.keys()].sort()).toEqual(routes.map(({ path }) => path).sort());
});

test.each(routes.map(({ path, parameters }) => [path, parameters] as const))(
  "the parameters of %s are named",
  (path, parameters) => {
    expect(parameters.filter((name) => !sections.get(path)?.includes(`\`${name}\``))).toEqual([]);
  },
);
