/** Comes in: the examples that each check brings. Goes out: proof that it speaks and stays silent as they say. */
import { describe, expect, test } from "vitest";
import { MOST_EVIDENCE } from "../../src/check/evidence.ts";
import { rules } from "../../src/check/index.ts";
import { checkTexts, contextOf } from "./run.ts";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, { examples }) => {
  test("brings two examples or more, one of them silent", () => {
    expect(examples.length).toBeGreaterThan(1);
    expect(examples.some(({ expect: expected }) => expected === "silent")).toBe(true);
    expect(examples.some(({ expect: expected }) => expected !== "silent")).toBe(true);
  });

  test.each(examples.map((example) => [example.name, example] as const))("%s", (_, { documents, expect: expected }) => {
    const found = checkTexts(documents).filter(({ rule }) => rule === id);
    if (expected === "silent") {
      expect(found.filter(({ verdict }) => verdict !== "consistent").map(({ message }) => message)).toEqual([]);
      return;
    }
    const { verdict, severity, says } = expected;
    const fits = found.filter((one) => one.verdict === verdict && one.severity === severity);
    expect({
      found: found.map((one) => `${one.severity} ${one.verdict}: ${one.message}`),
      fits: fits.length > 0,
    }).toEqual({
      found: expect.anything(),
      fits: true,
    });
    expect(fits.map(({ message }) => message).join("\n")).toContain(says);
  });
});

describe("every finding of the examples", () => {
  const findings = rules.flatMap(({ examples }) =>
    examples.flatMap(({ documents }) => {
      const { documents: texts } = contextOf(documents);
      return checkTexts(documents).map((finding) => ({ finding, texts }));
    }),
  );

  test("points at the exact words, a sentence at most", () => {
    for (const { finding, texts } of findings) {
      expect(finding.evidence.length).toBeGreaterThan(0);
      for (const evidence of finding.evidence) {
        if (!("document" in evidence)) continue;
        const { span, quote } = evidence;
        expect(texts.get(evidence.document)?.text.slice(span.start, span.end)).toBe(quote);
        expect(quote.length).toBeLessThanOrEqual(MOST_EVIDENCE);
      }
    }
  });

  test("shows its working on its own evidence, in one-line sentences", () => {
    for (const { finding } of findings) {
      expect(finding.working.length).toBeGreaterThan(0);
      const indices = finding.working.flatMap(({ evidence }) => evidence);
      expect(indices.every((index) => index >= 0 && index < finding.evidence.length)).toBe(true);
      expect(finding.message).toMatch(/^[^\n]+[.]$/);
      expect(finding.message).not.toMatch(/undefined|NaN|Infinity|\[object/);
      expect(finding.working.map(({ says }) => says).join()).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
  });

  test("is no error when it rests on an assumption", () => {
    const wrong = findings.filter(({ finding }) => finding.assumptions.length > 0 && finding.severity === "error");
    expect(wrong).toEqual([]);
  });
});

test("the order of documents does not matter", () => {
  const texts = [
    ...new Set(rules.flatMap(({ examples }) => examples.flatMap(({ documents }) => documents)).map(({ text }) => text)),
  ];
  const named = texts.map((text, index) => ({ name: `${index}.txt`, text }));
  expect(checkTexts([...named].reverse())).toEqual(checkTexts(named));
});
