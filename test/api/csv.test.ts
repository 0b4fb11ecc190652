import { expect, test } from "vitest";
import { type Cell, csv } from "../../src/api/csv.ts";

test.each<[string, Cell, string]>([
  ["words", "tanks", "tanks"],
  ["a comma", "tanks, trucks", '"tanks, trucks"'],
  ["quotation marks", 'the "plan"', '"the ""plan"""'],
  ["two lines", "a\nb", '"a\nb"'],
  ["a number", 1500.5, "1500.5"],
  ["a negative number", -3, "-3"],
  ["nothing", undefined, ""],
  ["no value", null, ""],
  ["true", true, "true"],
  ["a formula", "=1+1", "'=1+1"],
  ["a call", '=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ["a plus", "+1", "'+1"],
  ["a minus in words", "-1 per cent", "'-1 per cent"],
  ["an at sign", "@SUM(A1)", "'@SUM(A1)"],
  ["a tab before a formula", "\t=1", `"'\t=1"`],
  ["a space before a formula", " =1", "' =1"],
  ["a full-width formula", "\uFF1D1+1", "'\uFF1D1+1"],
  ["what cannot be seen before a formula", "\u200B\u0000=1", "'\u200B\u0000=1"],
  ["a line end before a formula", "\r\n=1", `"'\r\n=1"`],
  ["another country’s end of a cell", "harmless;=1", '"harmless;=1"'],
  ["a sign alone", "=", "="],
  ["a dash of a quote", "– not a formula", "– not a formula"],
])("%s", (_, cell, expected) => {
  expect(csv({ columns: ["c"], rows: [[cell]] })).toBe(`c\r\n${expected}\r\n`);
});
