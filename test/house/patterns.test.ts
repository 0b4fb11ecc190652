/** No regular expression may take the square of a text's length: each is looked through for ways to match twice. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { analyse } from "scslre";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ROOT } from "../plumb.ts";

/** Patterns that can go back over what they read, and why that costs nothing where they stand. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "core/digits.ts /\\B(?=(\\d{3})+(?!\\d))/g": "the digits of one number that we print",
  "web/number.ts /\\.?0+$/": "the digits of one number that we print",
  "relation/width.ts /0*$/": "the digits of one number of a text",
  "read/dateline.ts /\\s*[|·•/–—,;:()]+\\s*|\\s+-\\s+|\\s{2,}|\\n/gu": "one line of the head, and not a long one",
  "read/dateline.ts /^\\p{Lu}[\\p{Lu}\\s'’-]+(?=,|\\s*\\(|$)/u": "what stands before a dash: seventy characters",
  "read/encoding.ts /<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)/i": "the first bytes of a page",
  "read/furniture.ts /^(?:https?:\\/\\/|www\\.)\\S+$|^\\S+@\\S+\\.\\w+$|^[@#][\\p{L}\\p{N}_]+(?:\\s[@#][\\p{L}\\p{N}_]+)*$/u":
    "a line of twelve words and three hundred characters",
};

/** Files that put patterns together: from word lists and names of ours, or from what was typed, every sign of it escaped. */
const COMPOSED = [
  "check/weekday.ts",
  "check/wording.ts",
  "cli/output.ts",
  "read/dateline.ts",
  "read/head.ts",
  "read/html/depth.ts",
  "read/html/prune.ts",
  "text/find.ts",
];

interface Pattern {
  readonly file: string;
  /** As written; undefined for a pattern that is put together. */
  readonly written?: string;
}

function patternsOf(file: string, code: string): Pattern[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const out: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) out.push({ file, written: node.getText() });
    else if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") out.push({ file });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind));
  return out;
}

function goesBack(written: string): boolean {
  const end = written.lastIndexOf("/");
  const literal = { source: written.slice(1, end), flags: written.slice(end + 1) };
  return analyse(literal, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.length > 0;
}

const SRC = path.join(ROOT, "src");
const patterns = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll(path.sep, "/"))
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => patternsOf(name, readFileSync(path.join(SRC, name), "utf8")));

describe("regular expressions", () => {
  test("none goes back over a text, but for those whose input is short", () => {
    const literals = patterns.flatMap(({ file, written }) => (written ? [{ file, written }] : []));
    expect(literals.length).toBeGreaterThan(100);
    const found = literals.filter(({ written }) => goesBack(written)).map(({ file, written }) => `${file} ${written}`);
    expect([...new Set(found)].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  test("few files put patterns together", () => {
    const files = patterns.filter(({ written }) => written === undefined).map(({ file }) => file);
    expect([...new Set(files)].sort()).toEqual(COMPOSED);
  });

  test.each(["/(a+)+$/", "/\\s+$/", "/a*b?a*c/", "/(?:x|xx)+y/"])("%s would be found", (written) => {
    expect(goesBack(written)).toBe(true);
  });
});
