/** Comes in: findings of several checks. Goes out: proof that the gravest and most different stand first. */
import { expect, test } from "vitest";
import type { Finding, Severity, Verdict } from "../../src/core/finding.ts";
import { mostTelling } from "../../src/core/telling.ts";

function made(id: string, rule: string, severity: Severity, verdict: Verdict): Finding {
  return { id, rule, ruleVersion: 1, verdict, severity, message: `${id}.`, working: [], evidence: [], assumptions: [] };
}

const findings = [
  made("a", "sourcing", "info", "unsupported"),
  made("b", "scope", "warning", "changed"),
  made("c", "scope", "warning", "changed"),
  made("d", "sum-of-parts", "error", "conflict"),
  made("e", "percent-multiple", "info", "consistent"),
];

test("the most severe first, then one of each check, then what is left", () => {
  expect(mostTelling(findings, 5).map(({ id }) => id)).toEqual(["d", "b", "a", "e", "c"]);
  expect(mostTelling(findings, 3).map(({ id }) => id)).toEqual(["d", "b", "a"]);
});

test("the order given does not matter, and nothing is told of nothing", () => {
  expect(mostTelling([...findings].reverse(), 4)).toEqual(mostTelling(findings, 4));
  expect(mostTelling([], 3)).toEqual([]);
});
