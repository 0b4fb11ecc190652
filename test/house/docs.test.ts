/** The documents against the code: what the code has, the documents name, and what they name is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/check/index.ts";
import { verbs } from "../../src/cli/index.ts";
import { ERROR_CODES } from "../../src/core/error.ts";
import { importers } from "../../src/reference/importers/index.ts";
import { sanityRules } from "../../src/reference/importers/sanity.ts";
import { NATO_BLOCKS } from "../../src/reference/nato-tables.ts";
import { SIPRI_SHEETS } from "../../src/reference/sipri-sheets.ts";
import { INDICATOR_CODES, indicatorOf } from "../../src/reference/world-bank.ts";
import { plumb, ROOT } from "../plumb.ts";

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** Headings of a document, without what stands after a dash or in brackets. */
function headings(file: string): string[] {
  return [...read(file).matchAll(/^#{2,4} +`?([\w-]+)`?/gm)].map((match) => match[1] ?? "");
}

describe("a heading for", () => {
  test("each error code, and no other", () => {
    expect(headings("docs/errors.md").sort()).toEqual([...ERROR_CODES].sort());
  });

  test("each check", () => {
    expect(rules.map((rule) => rule.id).filter((id) => !headings("docs/checks.md").includes(id))).toEqual([]);
  });

  test("each verb", () => {
    expect(verbs.map((verb) => verb.name).filter((name) => !headings("docs/cli.md").includes(name))).toEqual([]);
  });
});

describe("docs/reference.md", () => {
  const sections = new Map(
    read("docs/reference.md")
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split("\n", 1)[0] ?? "", section] as const),
  );

  test.each(importers.map((one) => [one.id, one] as const))("tells of %s what it is and on which terms", (id, one) => {
    const section = sections.get(id) ?? "";
    for (const said of [one.title, one.url, one.terms]) {
      expect(section.toLowerCase()).toContain(said.toLowerCase());
    }
    expect(/^Measured (?:on a local server|only)/m.test(section)).toBe(one.tested === "described-layout");
    expect(section).toContain("Traps: ");
    expect(read("docs/reference.md")).toMatch(new RegExp(`\\(#${id}\\).*\\| ${one.open ? "yes" : "no"} \\|`));
  });

  test("names every series of the tables", () => {
    const ids = [...INDICATOR_CODES.flatMap((code) => indicatorOf(code) ?? []), ...SIPRI_SHEETS, ...NATO_BLOCKS].map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => !read("docs/reference.md").includes(`\`${id}\``))).toEqual([]);
  });

  test("has a heading for each importer and each rule of sanity, and no other", () => {
    const ids = [...importers, ...sanityRules].map(({ id }) => id);
    expect(
      headings("docs/reference.md")
        .filter((id) => id !== "Rules")
        .sort(),
    ).toEqual(ids.sort());
  });
});

describe("the flags of", () => {
  test.each(verbs.map(({ name }) => name))("%s stand in docs/cli.md", async (name) => {
    const { out } = await plumb([name, "--help"]);
    const flags = [...out.matchAll(/^ {2,}(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1] ?? "");
    expect(flags.length).toBeGreaterThan(1);
    const text = read("docs/cli.md");
    expect(flags.filter((flag) => flag !== "--help" && !text.includes(flag))).toEqual([]);
  });
});

const pages = readdirSync(path.join(ROOT, "docs")).filter((name) => name.endsWith(".md"));

test.each(["README.md", "CONTRIBUTING.md", "examples/README.md", ...pages.map((name) => `docs/${name}`)])(
  "the links of %s lead to files that are there",
  (file) => {
    const links = [
      ...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g),
      ...read(file).matchAll(/src(?:set)?="(?!https?:)([^"]+)"/g),
    ];
    const missing = links
      .map((match) => match[1] ?? "")
      .filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)));
    expect(missing).toEqual([]);
  },
);

test("the recipes of CONTRIBUTING name files that are there", () => {
  const named = [
    ...read("CONTRIBUTING.md").matchAll(/`((?:src|test|docs|scripts|bench|examples|data)\/[\w./-]+\.\w+)`/g),
  ];
  expect(named.length).toBeGreaterThan(10);
  expect(named.map((match) => match[1] ?? "").filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test("docs/decisions.md has a line for each dependency", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const text = read("docs/decisions.md");
  const missing = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !text.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
