/** Comes in: docs/checks.md and the rules. Goes out: proof that the one says of the other what is so. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/check/index.ts";

const text = readFileSync(new URL("../../docs/checks.md", import.meta.url), "utf8");

describe.each(rules.map((rule) => [rule.id, rule] as const))("docs/checks.md on %s", (id, rule) => {
  const section = text.split(`\n## ${id}\n`)[1]?.split("\n## ")[0] ?? "";

  test("says what it does, how and by which source", () => {
    for (const words of [rule.title, rule.about, rule.formula ?? "", rule.source ?? ""])
      expect(section).toContain(words);
  });

  test("prints its examples", () => {
    for (const { name, documents } of rule.examples) {
      expect(section).toContain(name);
      for (const document of documents) expect(section).toContain(document.text.replaceAll("\n\n", " ¶ "));
    }
  });
});

test("every heading is a check", () => {
  const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  expect(headings).toEqual(rules.map((rule) => rule.id));
});
