/** Sentences of our own on a page: days in words, but never inside words that are quoted. */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Message } from "../../src/web/parts/words.tsx";

test.each([
  ["told here first on 2025-06-09", "told here first on 9 June 2025"],
  ["“in force from 2025-06-09” (2025-07-01)", "“in force from 2025-06-09” (1 July 2025)"],
  ["no day, number 2025-06", "no day, number 2025-06"],
])("%s", (of, expected) => {
  expect(renderToString(h(Message, { of })).replaceAll("\u00A0", " ")).toBe(expected);
});
