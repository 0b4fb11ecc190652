import fc from "fast-check";
import { expect, test } from "vitest";
import { nestsDeeper } from "../../src/read/html/depth.ts";
import { documentFromText } from "../../src/read/index.ts";

const fragment = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\n",
    "\n\n",
    "\r\n",
    "- ",
    "# ",
    "> ",
    "1. ",
    "2. ",
    ":",
    ".",
    " ",
    "\u00a0",
    "😀",
    "“",
    "”",
    "\ud800",
    "\0",
    "*",
  ),
  fc.constantFrom(
    "Related News",
    "Sources:",
    "By Jane Roe",
    "May 30, 2025",
    "June 2025",
    "Follow us on",
    "LISBON, May 30 (Reuters) - ",
    "Defense",
  ),
  fc.constantFrom(
    "The ministry said that it had ordered forty tanks from a domestic maker.",
    "Forty tanks",
    "of the north",
  ),
);

const anyText = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(""));

test("every text with a letter becomes a document whose blocks lie in it: in order, apart, trimmed, not empty", () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      fc.pre(/\p{L}/u.test(raw));
      const { text, blocks, origin } = documentFromText(raw, { name: "case" });
      let end = 0;
      for (const { span } of blocks) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        const words = text.slice(span.start, span.end);
        expect(words).toBe(words.trim());
        end = span.end;
      }
      for (const part of [origin.title, origin.author, origin.outlet]) {
        if (part.known === "stated" && part.span) expect(text.slice(part.span.start, part.span.end)).toBe(part.value);
      }
    }),
    { numRuns: 500 },
  );
});

test("no letter is lost between the blocks", () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      fc.pre(/\p{L}/u.test(raw));
      const { text, blocks } = documentFromText(raw, { name: "case" });
      let end = 0;
      // Only the marks of items, headings and quotations may stand outside.
      for (const { span } of [...blocks, { span: { start: text.length, end: text.length } }]) {
        expect(text.slice(end, span.start)).toMatch(/^(?:[\s>#•*·‣◦▪●○■►➢✓→–—-]|\(?(?:\d{1,2}|[a-z])[.)])*$/);
        end = span.end;
      }
    }),
    { numRuns: 500 },
  );
});

test("a text reads the same twice, and with other line ends", () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      fc.pre(/\p{L}/u.test(raw) && !raw.includes("\r"));
      const once = documentFromText(raw, { name: "case" });
      expect(documentFromText(raw, { name: "case" })).toEqual(once);
      expect(documentFromText(raw.replaceAll("\n", "\r\n"), { name: "case" })).toEqual(once);
    }),
  );
});

// A regular expression that goes back and forth over a long line takes minutes here, and one that does not, a moment.
test.each([
  "@",
  '"',
  "“",
  ".",
  ":",
  " ",
  "a@",
  "A ",
  "1. ",
  "1. a\n",
  "- a\n",
  "a\n",
  "A\n\n",
  "By A ",
  "May 1, ",
  "2025-",
  "<a ",
  "</",
  "\u00a0",
  "A, B (",
  "x\n:\n",
])("half a million characters of %j are read in time", (unit) => {
  const raw = `Title\nwords ${unit.repeat(500_000 / unit.length)} end`;
  const began = performance.now();
  documentFromText(raw, { name: "case" });
  nestsDeeper(raw, 512);
  expect(performance.now() - began).toBeLessThan(5000);
});
