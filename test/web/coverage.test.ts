/** How documents cover a claim: each once, under the gravest of its tellings. */
import fc from "fast-check";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { COVERAGE_KINDS, coverageOf } from "../../src/api/coverage.ts";
import type { Claim, Member } from "../../src/core/claim.ts";
import type { LineageEdge } from "../../src/core/lineage.ts";
import { Coverage } from "../../src/web/parts/coverage.tsx";
import { claims } from "./corpus.ts";

const [sample] = claims.flatMap(({ members }) => members);
if (!sample) throw new Error("the corpus has tellings");

function telling(document: string, relation: Member["relation"], more: Partial<Member> = {}): Member {
  return { ...(sample as Member), document, relation, ...more };
}

function step(to: number, by: LineageEdge["by"], changes: LineageEdge["changes"] = []): LineageEdge {
  return { from: 0, to, by, order: "dated", changes };
}

const lineage = (...edges: readonly LineageEdge[]) => ({
  first: { member: 0, order: "dated" as const, undated: 0 },
  edges,
  doubts: [],
  wanted: [],
  traced: 9,
});

test.each([
  ["a plain repetition", [telling("a", "same"), telling("b", "same")], [step(1, "speaker")], "same"],
  ["eight words the same, nothing changed", [telling("a", "same"), telling("b", "same")], [step(1, "wording")], "copy"],
  [
    "eight words the same and a figure changed",
    [telling("a", "same"), telling("b", "changed")],
    [step(1, "wording", [{ part: "value", from: "1", to: "2" }])],
    "changed",
  ],
  ["a copied document", [telling("a", "same"), telling("b", "same", { copyOf: "a" })], [], "copy"],
  ["the contrary", [telling("a", "same"), telling("b", "opposed")], [], "contrary"],
  ["told twice, once otherwise", [telling("a", "same"), telling("b", "same"), telling("b", "weaker")], [], "changed"],
] as const)("%s", (_, members, edges, kind) => {
  const covering = coverageOf({ members, lineage: lineage(...edges) });
  expect(covering.find(({ document }) => document === "b")?.kind).toBe(kind);
});

test("each document stands once, and no linked telling counts", () => {
  const relation = fc.constantFrom<Member["relation"]>("same", "weaker", "changed", "opposed", "linked");
  const tellings = fc.array(fc.record({ document: fc.constantFrom("a", "b", "c"), relation }), { maxLength: 12 });
  fc.assert(
    fc.property(tellings, (list) => {
      const covering = coverageOf({ members: list.map(({ document, relation: to }) => telling(document, to)) });
      const told = new Set(list.filter(({ relation: to }) => to !== "linked").map(({ document }) => document));
      expect(covering.map(({ document }) => document).sort()).toEqual([...told].sort());
      expect(covering.every(({ kind }) => COVERAGE_KINDS.includes(kind))).toBe(true);
    }),
  );
});

test("a document that tells a claim more often than a call has arguments stands once, too", () => {
  const members = [...Array.from({ length: 150_000 }, () => telling("a", "same")), telling("a", "opposed")];
  expect(coverageOf({ members })).toMatchObject([{ document: "a", kind: "contrary" }]);
});

test("documents that cannot be told one by one stand as bars, all of them", () => {
  const kinds = ["same", "changed", "opposed"] as const;
  const members = Array.from({ length: 300 }, (_, at) =>
    telling(`d${at}`, kinds[Math.floor(at / 6) % 3] ?? "same", {
      dated: { known: "stated", value: `2025-0${1 + (at % 6)}-10` } as Member["dated"],
    }),
  );
  const drawn = renderToString(h(Coverage, { claim: { ...(claims[0] as Claim), members } }));
  const heights = [...drawn.matchAll(/<rect class="stack \w+"[^>]* height="([\d.]+)"/g)].map(([, height]) =>
    Number(height),
  );
  // Fifty documents on each of six days, of all three kinds: six bars of the same height, three pieces each.
  expect(heights.length).toBe(18);
  const whole = heights.reduce((sum, height) => sum + height, 0) / 6;
  for (let at = 0; at < 18; at += 3) {
    const bar = heights.slice(at, at + 3).reduce((sum, height) => sum + height, 0);
    expect(bar).toBeCloseTo(whole, 6);
  }
  expect(drawn).toContain("at most 50");
});
