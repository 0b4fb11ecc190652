/** What was held apart from a claim: the nearest candidates, the parts that differ, and how many more there are. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/core/claim.ts";
import { decisionOf } from "../../src/core/decision.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler, type Reconciler } from "../../src/reconcile/index.ts";
import { type QuantityCase, telling } from "./build.ts";

function read(...texts: readonly string[]): Reconciler {
  const reconciler = createReconciler();
  for (const [at, text] of texts.entries()) {
    const document = documentFromText(text, { name: `${at}.txt` });
    reconciler.add(document, extract(document, languageOf("en")));
  }
  return reconciler;
}

const TANKS = "Norway will build 740 tanks in 2026.";
const apartOf = (claims: readonly Claim[], title: string) => claims.find((claim) => claim.title === title)?.apart;

describe("the parts that keep two claims apart", () => {
  test.each([
    [
      "another year",
      "Norway will build 740 tanks in 2027.",
      ["period: 2026-01-01 to 2026-12-31 ≠ 2027-01-01 to 2027-12-31"],
    ],
    ["another state", "Finland will build 740 tanks in 2026.", ["actor: NO ≠ FI"]],
    ["another thing", "Norway will build 740 drones in 2026.", ["item: tank ≠ drone"]],
    ["another stage", "Norway will receive 740 tanks in 2026.", ["measure: production ≠ delivery"]],
    [
      "another year and another figure",
      "Norway will build 900 tanks in 2027.",
      ["period: 2026-01-01 to 2026-12-31 ≠ 2027-01-01 to 2027-12-31", "value: 740 ≠ 900"],
    ],
    ["no year", "Norway has built 900 tanks.", ["period: 2026-01-01 to 2026-12-31 ≠ not said", "value: 740 ≠ 900"]],
  ])("%s", (_, other, parts) => {
    const claims = read(TANKS, other).result();
    const { nearest = [], more } = apartOf(claims, TANKS) ?? {};
    expect(nearest.map((miss) => miss.parts.map(({ part, here, there }) => `${part}: ${here} ≠ ${there}`))).toEqual([
      parts,
    ]);
    expect(more).toBe(0);
    // The other claim says the same of this one.
    const [miss] = nearest;
    expect(claims.map(({ id }) => id)).toContain(miss?.claim);
    expect(miss?.title).toBe(other);
    expect(apartOf(claims, other)?.nearest.map(({ claim }) => claim)).toEqual([
      claims.find(({ title }) => title === TANKS)?.id,
    ]);
  });

  test.each([
    ["one claim", "Norway builds 740 tanks in 2026."],
    ["a rival figure is a member that has changed", "Norway will build 910 tanks in 2026."],
    ["another actor, another year", "Finland will build 740 tanks in 2027."],
    ["nothing in common", "The harbour of Bergen gets a third crane."],
  ])("nothing to say: %s", (_, other) => {
    expect(read(TANKS, other).result()[0]?.apart).toEqual({ nearest: [], more: 0 });
  });

  test("words: what one denies, with the share of words that both have", () => {
    const yes = "The northern shipyards of Norway have delivered the frigates on schedule.";
    const claims = read(
      yes,
      `${yes} `,
      "The northern shipyards of Norway have not delivered the frigates on schedule.",
    ).result();
    const [miss] = claims[0]?.apart?.nearest ?? [];
    expect(miss?.parts).toEqual([{ part: "polarity", here: "affirmed", there: "denied" }]);
    expect(miss?.alike).toBe(1);
    // Told once, it makes no claim of its own.
    expect(miss?.claim).toBeNull();
    expect(miss?.statement).toMatch(/^s/);
  });
});

describe("one side of a ratio that the text does not name", () => {
  const RATIO = "Norway makes as many shells in three months as Denmark makes in a year.";
  const OPEN = "They now make five times as many shells in three months as Denmark makes in a year.";

  test("is linked, with the side that would fit, and never merged", () => {
    const claims = read(`2025-03-01\n\n${RATIO}`, `2025-03-08\n\n${OPEN}`).result();
    const claim = claims.find(({ key }) => key.actor === "DK/NO");
    const open = claims.find(({ key }) => key.actor === "DK/");
    expect(claim?.members).toHaveLength(1);
    expect(open?.members).toHaveLength(1);
    expect(claim?.apart?.nearest.map((miss) => [miss.claim, miss.candidates])).toEqual([[open?.id, ["NO"]]]);
    expect(open?.apart?.nearest.map((miss) => [miss.claim, miss.candidates])).toEqual([[claim?.id, ["NO"]]]);
    const [linked] = claim?.lineage?.linked ?? [];
    expect(linked?.relation).toBe("linked");
    expect(linked?.reason).toContain("NO is assumed");
    expect(linked?.differences).toContainEqual({ part: "value", from: "NO = 4 × DK", to: "not said = 20 × DK" });
    expect(claim?.lineage?.edges.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
  });

  test("has two candidates and is linked with neither where two actors would fit", () => {
    const claims = read(RATIO, RATIO.replace("Norway", "Sweden"), OPEN).result();
    const open = claims.find(({ key }) => key.actor === "DK/");
    expect(open?.apart?.nearest.map(({ candidates }) => candidates)).toEqual([
      ["NO", "SE"],
      ["NO", "SE"],
    ]);
    for (const { lineage } of claims) expect(lineage?.linked).toBeUndefined();
  });

  test("leaves again with the text that left it open", () => {
    const reconciler = read(RATIO);
    const document = documentFromText(OPEN, { name: "open.txt" });
    const before = reconciler.result().map(({ lineage, apart }) => ({ lineage, apart }));
    reconciler.add(document, extract(document, languageOf("en")));
    const linked = reconciler.result().flatMap(({ lineage }) => lineage?.linked ?? []);
    expect(linked.map((member) => member.document)).toEqual([document.id]);
    reconciler.remove(document.id);
    expect(reconciler.result().map(({ lineage, apart }) => ({ lineage, apart }))).toEqual(before);
  });
});

describe("bounds", () => {
  test("eight of many are kept, those whose figure is nearest first, and the others counted", () => {
    const texts = Array.from({ length: 40 }, (_, at) => `Norway has built ${700 + at} tanks.`);
    const claims = read(...texts).result();
    const apart = apartOf(claims, "Norway has built 720 tanks.");
    expect(apart?.nearest.map(({ parts }) => Number(parts[0]?.there))).toEqual([
      721, 719, 722, 718, 723, 717, 724, 716,
    ]);
    expect(apart?.more).toBe(31);
  });
});

describe("properties", () => {
  const figure = fc.record({
    subject: fc.constantFrom("NO", "FI", "SE"),
    measure: fc.constantFrom("production", "delivery"),
    item: fc.constantFrom("tank", "drone", "shell"),
    value: fc.constantFrom(120, 150, 1700),
  });
  const made = (figures: readonly Omit<QuantityCase, "unit">[]) =>
    figures.map((one, at) => telling(`Number ${at}.`, { quantities: [{ unit: "tank", ...one }] }));
  const claimsOf = (inputs: ReturnType<typeof made>) => {
    const reconciler = createReconciler();
    for (const { document, statements } of inputs) reconciler.add(document, statements);
    return reconciler.result();
  };

  test("it is all claims but those that differ too much, in whatever order they came", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 30 }), (figures) => {
        const inputs = made(figures);
        const claims = claimsOf(inputs);
        const turned = new Map(claimsOf([...inputs].reverse()).map((claim) => [claim.id, claim]));
        for (const { id, key, apart } of claims) {
          const differing = (other: Claim) =>
            (["actor", "measure", "item", "value"] as const).filter((part) => other.key[part] !== key[part]);
          const near = claims
            .filter((other) => other.id !== id && differing(other).length === 1)
            .map((other) => other.id);
          const kept = apart?.nearest.map(({ claim }) => claim ?? "") ?? [];
          expect(kept.length + (apart?.more ?? 0)).toBe(near.length);
          expect(near).toEqual(expect.arrayContaining(kept));
          expect(new Set(kept).size).toBe(kept.length);
          expect(kept.length).toBe(Math.min(8, near.length));
          expect(turned.get(id)?.apart).toEqual(apart);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("claims of rival figures stand by their plainest telling, in whatever order they came", () => {
    const dated = figure.map((one) => ({ ...one, from: "2026-01-01", to: "2026-12-31" }) as const);
    fc.assert(
      fc.property(fc.array(dated, { minLength: 2, maxLength: 30 }), (figures) => {
        const inputs = made(figures);
        const form = (claims: readonly Claim[]) => new Map(claims.map(({ id, apart }) => [id, apart]));
        expect(form(claimsOf([...inputs].reverse()))).toEqual(form(claimsOf(inputs)));
      }),
      { numRuns: 60 },
    );
  });

  test("claims that people merged are no near-misses of one another", () => {
    const reconciler = read(TANKS, "Norway will build 740 tanks in 2027.", "Norway will build 740 tanks in 2028.");
    const [first, second, third] = [...reconciler.result()].sort((a, b) => (a.title < b.title ? -1 : 1));
    if (!first || !second || !third) throw new Error("three claims");
    const held = Object.fromEntries(
      [first, second].map(({ id, members }) => [id, members.map(({ proposition }) => proposition)]),
    );
    const what = { act: "merge", noun: "claim", about: first.id, others: [second.id], machine: "", held } as const;
    const { claims } = reconciler.decided([decisionOf(what, { author: "Desk", at: "2025-08-01T10:00:00Z", note: "" })]);
    const merged = claims.find(({ id }) => id === first.id);
    expect(merged?.decided).toBeDefined();
    expect(merged?.apart?.nearest.map(({ claim }) => claim)).toEqual([third.id]);
  });
});
