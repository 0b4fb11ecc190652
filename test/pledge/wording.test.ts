/** Promised figures in words. */
import { expect, test } from "vitest";
import type { PledgedValue, PledgeTerms } from "../../src/core/pledge.ts";
import { termsWords } from "../../src/pledge/wording.ts";
import { printQuantity } from "../../src/web/number.ts";

const value = (low: number, unit: string, change: PledgedValue["change"] = "none"): PledgedValue => ({
  ...{ low, high: low, bound: "=", change, unit, held: "=" as const, interval: [low, low] as const },
});
const terms = (measure: string, told: PledgedValue): PledgeTerms => ({ actor: "NO", measure, item: "", value: told });

test.each([
  ["", value(1.2e9, "1"), "Norway: 1.2 billion"],
  ["production", value(48_000, "1"), "Norway: production, 48,000"],
  ["production-growth", value(3, "1"), "Norway: production growth, 3 times"],
  ["production", value(3, "1", "up"), "Norway: production, 3 times up"],
  ["production", value(40, "tank"), "Norway: production, 40"],
])("%s %o", (measure, told, words) => expect(termsWords(terms(measure, told))).toBe(words));

test("a count that stands alone is no multiple", () => {
  expect(printQuantity({ ...value(48_000, "1"), bare: true })).toBe("48,000");
});
