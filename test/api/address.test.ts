/** Where a form may lead back to: a path of this server and nothing else. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "../../src/api/address.ts";

test.each([
  ["/", "/"],
  ["/claims?measure=spending&next=a%2Fb", "/claims?measure=spending&next=a%2Fb"],
  ["/speakers/Anna%20Berg", "/speakers/Anna%20Berg"],
  ["/answer?s=50+%25+of+(GDP)!", "/answer?s=50+%25+of+(GDP)!"],
  ["/claims/c1#top", "/claims/c1"],
  ["/a/../b", "/b"],
])("%j leads to %j", (given, path) => {
  expect(ownPath(given)).toBe(path);
});

test.each([
  "",
  "claims",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/.//elsewhere.example",
  "/a/..//elsewhere",
  "//",
  "///",
  "/a b",
  "/a\nb",
  "/\t/elsewhere",
  "https://elsewhere.example",
  "javascript:alert(1)",
  7,
  undefined,
])("%j leads nowhere", (given) => {
  expect(ownPath(given)).toBeUndefined();
});

test("whatever is given, what comes out stays here", () => {
  const piece = fc.constantFrom("/", "\\", ".", "..", "@", ":", "?", "#", "%2f", "%5c", "elsewhere.example", "\t", "é");
  const given = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((some) => `/${some.join("")}`),
  );
  fc.assert(
    fc.property(given, (address) => {
      const path = ownPath(address);
      if (path === undefined) return;
      expect(new URL(path, "https://here.example").origin).toBe("https://here.example");
      expect(ownPath(path)).toBe(path);
    }),
    { numRuns: 2000 },
  );
});
