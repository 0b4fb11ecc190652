/** Registries against their suites: whatever is registered is tested and described without anybody thinking of it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/check/index.ts";
import { verbs } from "../../src/cli/index.ts";
import { languages } from "../../src/lang/index.ts";
import { formats } from "../../src/read/index.ts";
import { importers } from "../../src/reference/importers/index.ts";
import { stores } from "../../src/store/index.ts";
import { ROOT } from "../plumb.ts";

/** Every registry: where it stands, and the names of its entries. */
const registries = [
  { name: "rules", folder: "check", entries: rules.map((rule) => rule.id) },
  { name: "verbs", folder: "cli", entries: verbs.map((verb) => verb.name) },
  { name: "languages", folder: "lang", entries: languages.map((language) => language.code) },
  { name: "formats", folder: "read", entries: formats.map((format) => format.name) },
  { name: "importers", folder: "reference/importers", entries: importers.map((importer) => importer.id) },
  { name: "stores", folder: "store", entries: stores.map((store) => store.name) },
] as const;

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(ROOT, folder, name), "utf8"));
}

describe.each(registries)("the registry of $name", ({ name, folder, entries }) => {
  test("has entries, each once", () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries).size).toBe(entries.length);
  });

  test("has a suite that goes through all of it", () => {
    const uses = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "(\\.\\./)+src/${folder}/index\\.ts"`);
    const suites = filesBelow("test").filter(
      (source) => uses.test(source) && new RegExp(`\\b${name}\\b[.)\\[]|of ${name}\\b`).test(source),
    );
    // This file and the one on the documents count the entries; neither tries them.
    expect(
      suites.filter(
        (source) => !source.startsWith("/** Registries against") && !source.startsWith("/** The documents against"),
      ).length,
    ).toBeGreaterThan(0);
  });

  test("has a file or a folder for each entry", () => {
    const missing = entries.filter(
      (entry) =>
        !existsSync(path.join(ROOT, "src", folder, `${entry}.ts`)) &&
        !existsSync(path.join(ROOT, "src", folder, entry)),
    );
    expect(missing).toEqual([]);
  });
});

test("no check stands beside the registry", () => {
  const all = readdirSync(path.join(ROOT, "src", "check"), { recursive: true, encoding: "utf8" });
  const files = all.filter(
    (name) =>
      name.endsWith(".ts") && /^export const rule\b/m.test(readFileSync(path.join(ROOT, "src", "check", name), "utf8")),
  );
  expect(files.sort()).toEqual(rules.map((rule) => `${rule.id}.ts`).sort());
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s has an example on which it speaks and one on which it is silent",
  (_, rule) => {
    const silent = rule.examples.filter((example) => example.expect === "silent").length;
    expect(rule.examples.length - silent).toBeGreaterThan(0);
    expect(silent).toBeGreaterThan(0);
  },
);
