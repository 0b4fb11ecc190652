/** The shape of the code: imports go down only, nothing imports in a circle, and the checker really checks. */
import { createRequire } from "node:module";
import path from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { expect, test } from "vitest";
import { ROOT } from "../plumb.ts";

const config = createRequire(import.meta.url)(path.join(ROOT, ".dependency-cruiser.cjs"));

async function violations(forbidden: readonly IForbiddenRuleType[]): Promise<ICruiseResult> {
  const options = { ...config.options, baseDir: ROOT, validate: true, ruleSet: { forbidden: [...forbidden] } };
  const { output } = await cruise(["src"], options);
  if (typeof output === "string") throw new Error("dependency-cruiser gave text for a result");
  return output;
}

test("imports keep to the ranks of the folders, and nothing imports in a circle", async () => {
  const { summary } = await violations(config.forbidden);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(60);
});

// With a TypeScript that it does not know, dependency-cruiser sees no .ts file and reports that all is well.
test("a rule that must fail fails", async () => {
  const { summary } = await violations([
    {
      name: "must-fail",
      severity: "error",
      from: { path: "^src/core/statement\\.ts$" },
      to: { path: "^src/core/span\\.ts$" },
    },
  ]);
  expect(summary.violations.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    "src/core/statement.ts → src/core/span.ts",
  ]);
});
