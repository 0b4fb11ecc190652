// Which findings touch which claims: the same pairs as comparing each with each gives, in work that grows with the places.
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/core/claim.ts";
import type { Finding } from "../../src/core/finding.ts";
import { touchesOf } from "../../src/store/sqlite/touches.ts";

type Words = readonly [document: string, start: number, end: number, statement: string, relation?: string];

const claimOf = (id: string, words: readonly Words[]) =>
  ({
    id,
    members: words.map(([document, start, end, statement, relation = "same"]) => {
      return { document, span: { start, end }, proposition: { statement }, relation };
    }),
  }) as unknown as Claim;

const findingOf = (id: string, words: readonly Words[]) =>
  ({
    id,
    rule: "rule",
    verdict: "conflict",
    severity: "error",
    evidence: words.map(([document, start, end, statement]) => {
      return { document, span: { start, end }, quote: "", ...(statement && { statement }) };
    }),
  }) as unknown as Finding;

/** Pairs as "claim finding words", each telling compared with each piece of evidence. */
function compared(claims: readonly Claim[], findings: readonly Finding[]): readonly string[] {
  const told = claims.flatMap(({ id, members }) => {
    const pairs = findings.map((finding) => {
      const found = members.flatMap(({ relation, document, span, proposition }) =>
        finding.evidence.flatMap((item) => {
          if ("series" in item || item.document !== document || relation === "linked") return [];
          const onWords = item.span.start < span.end && span.start < item.span.end;
          return onWords || item.statement === proposition.statement ? [Number(onWords)] : [];
        }),
      );
      return found.length > 0 ? [`${id} ${finding.id} ${Math.max(...found)}`] : [];
    });
    return pairs.flat();
  });
  return told.sort();
}

const pairs = (claims: readonly Claim[], findings: readonly Finding[]) =>
  touchesOf(claims, findings)
    .map(({ claim, finding, words }) => `${claim} ${finding} ${words}`)
    .sort();

/** Numbers below `most` that look like chance and are the same each time: a linear congruential generator (Numerical Recipes). */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

describe("findings that touch claims", () => {
  test.each([1, 2, 3, 4, 5, 6])("places of all lengths, nested, empty and side by side: %s", (seed) => {
    const below = chance(seed);
    const words = (): Words => {
      const start = below(60);
      const length = below(4) === 0 ? below(60) : below(6);
      const statement = below(5) === 0 ? "" : `s${below(40)}`;
      return [`d${below(2)}`, start, start + length, statement || "s0", below(6) === 0 ? "linked" : "same"];
    };
    const several = () => Array.from({ length: 1 + below(4) }, words);
    const claims = Array.from({ length: 40 }, (_, at) => claimOf(`c${at}`, several()));
    const findings = Array.from({ length: 40 }, (_, at) =>
      findingOf(`f${at}`, below(9) === 0 ? [["d0", 5, 5, ""]] : several()),
    );
    const wanted = compared(claims, findings);
    expect(wanted.length).toBeGreaterThan(100);
    expect(new Set(wanted.map((pair) => pair.slice(-1)))).toEqual(new Set(["0", "1"]));
    expect(pairs(claims, findings)).toEqual(wanted);
  });

  test("eight times the tellings and findings of a text are not the square of the work", () => {
    const work = (size: number) => {
      const places = Array.from({ length: size }, (_, at): Words => ["d", at * 100, at * 100 + 90, `s${at}`]);
      const claims = places.map((place, at) => claimOf(`c${at}`, [place]));
      const findings = places.map((place, at) => findingOf(`f${at}`, [place]));
      const began = process.cpuUsage();
      expect(touchesOf(claims, findings)).toHaveLength(size);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    work(2500);
    const grows = () => work(20_000) / Math.max(20, work(2500));
    expect([1, 2, 3].some(() => grows() < 24)).toBe(true);
  }, 60_000);
});
