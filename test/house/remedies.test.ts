/** Messages are shown on pages, too: none names an option or a verb of the command line, which knows by `remedy` what to add. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { verbs } from "../../src/cli/index.ts";
import { failureLine } from "../../src/cli/remedy.ts";
import { PlumblineError } from "../../src/core/error.ts";
import { ROOT } from "../plumb.ts";

/** What prints on a terminal only, or shows commands on purpose. */
const TERMINAL = /^src\/(?:cli|web)\/|^src\/answer\/print\.ts$/;

const files = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name}`)
  .filter((name) => /\.tsx?$/.test(name) && !TERMINAL.test(name));

/** Every text of a source, without comments. */
function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const COMMAND = new RegExp(`(?:^|[\\s(])--[a-z]|\\bplumb (?:${verbs.map(({ name }) => name).join("|")})\\b`);

test("no text outside of the command line names an option or a verb", () => {
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter((text) => COMMAND.test(text))
      .map((text) => `${file}: ${text.slice(0, 80)}`),
  );
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
});

test.each([
  ["private-hosts", "it is not public; --allow-private-hosts fetches it all the same (address-refused)"],
  [undefined, "it is not public. (address-refused)"],
] as const)("the command line says what helps there: %s", (remedy, line) => {
  const options = remedy === undefined ? {} : { remedy };
  expect(failureLine(new PlumblineError("address-refused", "x", "it is not public.", options))).toBe(line);
});
