/** Nouns named by the first letters of their ids. */
import { expect, test } from "vitest";
import { named } from "../../src/core/named.ts";

const all = [{ id: "f12345abc" }, { id: "f12345abd" }, { id: "f12399" }, { id: "f1234" }];

test("an id, or letters that only one begins with", () => {
  expect(named(all, "f12345abd")).toBe(all[1]);
  expect(named(all, "f1239")).toBe(all[2]);
  expect(named(all, "f1234"), "a whole id is not the beginning of others").toBe(all[3]);
});

test("too few letters, or letters that none begins with, name nothing", () => {
  expect(named(all, "f12")).toBeUndefined();
  expect(named(all, "f99999")).toBeUndefined();
  expect(named([], "")).toBeUndefined();
});

test("letters that several begin with are refused, with the ids", () => {
  expect(() => named(all, "f12345ab")).toThrow(/2 begin so \(f12345abc, f12345abd\); give more of the id/);
});
