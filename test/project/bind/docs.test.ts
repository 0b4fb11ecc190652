/** The rules of binding against the page that tells of them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { BINDING_RULES } from "../../../src/project/bind/rule.ts";
import { ROOT } from "../../plumb.ts";

const page = readFileSync(path.join(ROOT, "docs/projecting.md"), "utf8");

test.each(Object.values(BINDING_RULES))("$id stands in docs/projecting.md", ({ id }) => {
  expect(page).toContain(`| \`${id}\` |`);
});

test("the page names no rule that there is not", () => {
  const told = [...page.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect(told).toEqual(Object.keys(BINDING_RULES));
});
