/** The queue against Little's law, straight lines and exponential emptying. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { own } from "./own.ts";
import { Once } from "./run.ts";

const queue = own("queue");
const MONTH = 1 / 12;

const waits = fc.double({ min: 1, max: 15, noNaN: true });
const outputs = fc.double({ min: 1, max: 300, noNaN: true });

function expectNear(found: number, wanted: number, relative = 1e-9): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(wanted)));
}

it("keeps a wait as it is when as much is ordered as is delivered, and needs wait over wait wanted of the output", () => {
  fc.assert(
    fc.property(waits, outputs, (wait, output) => {
      const once = new Once(queue, {
        wait_now: wait,
        output_now: output,
        orders_multiple: 1,
        expansion: 1,
        lead_time: 0.5,
      });
      expectNear(once.at("waiting", 2045), wait);
      expectNear(once.at("needed_multiple", 2025), wait / 3);
    }),
  );
});

describe("without new orders", () => {
  const emptying = { orders_multiple: 0, expansion: 1, build_time: 2 };

  it("the backlog falls in a straight line while plants are full", () => {
    const once = new Once(queue, { ...emptying, wait_now: 20, output_now: 12, lead_time: 1 });
    for (let year = 2025; year <= 2043; year++) expectNear(once.at("backlog", year), 240 - 12 * (year - 2025));
  });

  it("and exponentially once they are not: (1 − month / lead time)^months, near e^(−t / lead time)", () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 5, noNaN: true }), (lead) => {
        const once = new Once(queue, { ...emptying, wait_now: lead, output_now: 12, lead_time: lead });
        for (const years of [1, 5, 20]) {
          const left = once.at("backlog", 2025 + years) / (12 * lead);
          expectNear(left, (1 - MONTH / lead) ** (12 * years), 1e-9);
          expect(Math.abs(left - Math.exp(-years / lead))).toBeLessThan(MONTH / lead);
        }
        expectNear(once.at("waiting", 2040), lead);
      }),
    );
  });
});

it("brings the wait down by the year wanted with the steady output that it names, and not before", () => {
  const cases = fc.record({
    wait: fc.double({ min: 5, max: 12, noNaN: true }),
    orders: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
    year: fc.integer({ min: 2028, max: 2040 }),
  });
  fc.assert(
    fc.property(cases, ({ wait, orders, year }) => {
      const now = { wait_now: wait, output_now: 12, orders_multiple: orders, wanted_year: year, lead_time: 0.1 };
      const needed = new Once(queue, now).at("needed_by_then", 2025);
      // The same backlog and the same orders, met by that output from the first day on.
      const built = new Once(queue, {
        ...now,
        wait_now: (wait * 12) / needed,
        output_now: needed,
        orders_multiple: (orders * 12) / needed,
        expansion: 1,
      });
      expectNear(built.at("waiting", year), 3, 1e-6);
    }),
  );
});
