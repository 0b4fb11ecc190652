import { expect, test } from "vitest";
import { stated } from "../../../src/core/part.ts";
import { type JudgedPledge, type Pledge, pledgeId } from "../../../src/core/pledge.ts";
import type { Current } from "./corpus.ts";
import { first, putAll, south } from "./corpus.ts";

const { id, document, span, quote } = first(south.statements);

function row(name: string, due: string | undefined, status: Pledge["status"] = "open"): Pledge {
  return {
    id: pledgeId(name, "promised"),
    force: "promised",
    terms: {
      actor: "NO",
      measure: "acquisition",
      item: "boat",
      value: {
        low: 200,
        high: 200,
        interval: [200, Number.POSITIVE_INFINITY],
        bound: ">=",
        held: ">=",
        change: "none",
        unit: "boat",
      },
      ...(due === undefined ? {} : { due }),
    },
    lacks: [],
    series: [],
    tellings: [{ document, statement: id, span, quote, source: null, dated: stated("2025-05-01"), changes: [] }],
    status,
    because: "\u0000 and \ud800",
    evidence: [],
    judged: "2026-01-15",
    history: [],
  };
}

const verdict = (judged: string, status: Pledge["status"] = "kept"): JudgedPledge => ({
  pledge: pledgeId("a", "promised"),
  status,
  because: "it says so",
  evidence: [],
  judged,
});

/** Registers these tests: rows of the ledger are derived, verdicts that were given stay. */
export function pledgeTests(store: Current, reopen: () => Promise<void>): void {
  test("pledges come back equal, by last day, and are replaced with the results", async () => {
    await putAll(store, [south]);
    const [late, soon, never] = [row("a", "2030-12-31"), row("b", "2025-12-31"), row("c", undefined)];
    await store().putResults({ claims: [], findings: [], pledges: [never, late, soon] });
    expect(await store().pledges()).toEqual([soon, late, never]);
    await reopen();
    expect(await store().pledges()).toEqual([soon, late, never]);
    await store().putResults({ claims: [], findings: [], pledges: [row("a", "2030-12-31", "void")] });
    expect(await store().pledges()).toEqual([row("a", "2030-12-31", "void")]);
    await store().putResults({ claims: [], findings: [] });
    expect(await store().pledges()).toEqual([]);
  });

  test("verdicts are only ever added, each once, and come back by day", async () => {
    const [early, late] = [verdict("2026-01-15"), verdict("2026-04-01", "broken")];
    await store().putResults({ claims: [], findings: [], verdicts: [late] });
    await store().putResults({ claims: [], findings: [], verdicts: [early, late] });
    await store().putResults({ claims: [], findings: [] });
    await reopen();
    expect(await store().verdicts()).toEqual([early, late]);
  });
}
