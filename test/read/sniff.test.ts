import { describe, expect, test } from "vitest";
import { html } from "../../src/read/html.ts";

describe("a page is told by how it begins", () => {
  test.each([
    ["<!doctype html><p>a", true],
    ["<html lang='en'>", true],
    ['<?xml version="1.0"?>\n<!-- made by hand -->\n<html>', true],
    ["<!-- one --><!-- two --> <body>", true],
    ["<!-- never closed", false],
    ["The <b>army</b> bought 40 tanks.", false],
  ])("%s: %s", (start, expected) => {
    expect(html.sniff(start)).toBe(expected);
  });

  // Two ways to read each comment would make 60 of them take longer than anybody waits.
  test("comments upon comments cost no more than their length", { timeout: 5_000 }, () => {
    expect(html.sniff(`${"<!---->".repeat(10_000)} The army bought 40 tanks.`)).toBe(false);
  });
});
