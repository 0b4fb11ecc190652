/** Comes in: texts of outlets that give their news to each other. Goes out: proof that a circle is named, and nothing else. */
import { describe, expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { stated } from "../../src/core/part.ts";
import { contextOf } from "./run.ts";

/** What the sourcing line says of texts, each with its outlet. */
function linesOn(texts: readonly { readonly outlet: string; readonly text: string }[]): readonly string[] {
  const named = texts.map(({ text }, index) => ({ name: `${index}.txt`, text }));
  const context = contextOf(named);
  const documents = new Map(
    [...context.documents].map(([id, document]) => {
      const outlet = stated(texts.find(({ text }) => document.text.startsWith(text.slice(0, 20)))?.outlet ?? "");
      return [id, { ...document, origin: { ...document.origin, outlet } }];
    }),
  );
  return check({ ...context, documents })
    .filter(({ rule }) => rule === "sourcing")
    .map(({ message }) => message);
}

const ferries = (source: string) => `The ferries to Visby were painted green, according to the ${source}.`;
const sheds = (source: string) => `The sheds at the quay of Visby were sold, according to the ${source}.`;

describe("a circle of outlets", () => {
  test("two that give their news to each other", () => {
    const lines = linesOn([
      { outlet: "Bergen Post", text: ferries("Marstrand Gazette") },
      { outlet: "Marstrand Gazette", text: sheds("Bergen Post") },
    ]);
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.includes("rests on it in its turn"))).toBe(true);
  });

  test("one that gives its news to itself", () => {
    expect(linesOn([{ outlet: "Bergen Post", text: sheds("Bergen Post") }])).toHaveLength(1);
  });

  test("one that rests on another, which rests on nobody here", () => {
    const lines = linesOn([
      { outlet: "Bergen Post", text: ferries("Marstrand Gazette") },
      { outlet: "Marstrand Gazette", text: sheds("Oslo Courier") },
    ]);
    expect(lines).toEqual([]);
  });
});
