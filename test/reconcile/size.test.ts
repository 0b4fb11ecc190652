import { expect, test } from "vitest";
import { createReconciler } from "../../src/reconcile/index.ts";
import { telling } from "./build.ts";

// A quadratic step over ten thousand members would be a hundred million steps.
test("one claim with ten thousand members, rivals and repeats among them", { timeout: 60_000 }, () => {
  const reconciler = createReconciler();
  for (let i = 0; i < 10_000; i++) {
    const { document, statements } = telling(`Report ${i} counts ${i % 3000} tanks.`, {
      quantities: [
        {
          value: i % 3000,
          unit: "tank",
          subject: "RU",
          measure: "production",
          item: "tank",
          from: "2025-01-01",
          to: "2025-12-31",
        },
      ],
    });
    reconciler.add(document, statements);
  }
  const claims = reconciler.result();
  expect(claims.map(({ members }) => members.length)).toEqual([10_000]);
});

test("ten thousand frames with common words do not all meet", { timeout: 60_000 }, () => {
  const reconciler = createReconciler();
  for (let i = 0; i < 10_000; i++) {
    const word = (n: number) =>
      `name${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + (Math.floor(n / 676) % 26))}`;
    const { document, statements } = telling(`The fleet near harbour ${word(i)} moved north with ${word(i * 7 + 3)}.`, {
      frame: { actor: "RU" },
    });
    reconciler.add(document, statements);
  }
  expect(reconciler.result().length).toBeLessThan(10_000);
});
