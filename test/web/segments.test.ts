import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/core/span.ts";
import { type Mark, type Segment, segments } from "../../src/web/segments.ts";

interface Named extends Mark {
  readonly name: string;
}

const TEXT = "abcdefghij";

/** The pieces written as `[name words]`, an open end as `…`. */
function written(list: readonly Segment<Named>[]): string {
  return list
    .map((piece) =>
      piece.mark === null
        ? TEXT.slice(piece.span.start, piece.span.end)
        : `[${piece.first ? "" : "…"}${piece.mark.name} ${written(piece.inside)}${piece.last ? "" : "…"}]`,
    )
    .join("");
}

const mark = (name: string, start: number, end: number): Named => ({ name, span: { start, end } });

describe("marks become nested pieces", () => {
  test.each<[string, readonly Named[], string]>([
    ["none", [], "abcdefghij"],
    ["one", [mark("x", 2, 4)], "ab[x cd]efghij"],
    ["inside", [mark("x", 1, 8), mark("y", 3, 5)], "a[x bc[y de]fgh]ij"],
    ["crossing", [mark("x", 1, 5), mark("y", 3, 8)], "a[x bc[y de…]][…y fgh]ij"],
    ["same place", [mark("x", 1, 3), mark("y", 1, 3)], "a[x [y bc]]defghij"],
    ["three that cross", [mark("x", 0, 4), mark("y", 2, 6), mark("z", 3, 8)], "[x ab[y c[z d…]…]][…z […y ef]gh]ij"],
    ["side by side", [mark("x", 0, 2), mark("y", 2, 4)], "[x ab][y cd]efghij"],
    ["outside and empty", [mark("x", 20, 30), mark("y", 3, 3)], "abcdefghij"],
    ["beyond the end", [mark("x", 8, 20)], "abcdefgh[x ij…]"],
  ])("%s", (_, marks, expected) => {
    expect(written(segments({ start: 0, end: TEXT.length }, marks))).toBe(expected);
  });
});

function leaves(list: readonly Segment<Mark>[]): readonly Span[] {
  return list.flatMap((piece) => (piece.mark === null ? [piece.span] : leaves(piece.inside)));
}

test("the pieces cover the text once and in order, however the marks lie", () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ span: { start: Math.min(a, b), end: Math.max(a, b) } }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), fc.nat(30), fc.nat(60), (marks, start, length) => {
      const within = { start, end: start + length };
      const covered = leaves(segments(within, marks));
      const ends = [within.start, ...covered.map((piece) => piece.end)];
      expect(covered.map((piece) => piece.start)).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(within.end);
      expect(covered.every((piece) => piece.start < piece.end) || length === 0).toBe(true);
    }),
  );
});

/** The same as the docstring says it, every mark asked about every other. */
function plainly(within: Span, pieces: readonly Named[]): readonly Segment<Named>[] {
  const [head, ...others] = pieces;
  if (!head) return within.start < within.end ? [{ mark: null, span: within }] : [];
  const { start, end } = head.span;
  const clipped = (piece: Named): Named => ({ ...piece, span: { ...piece.span, end: Math.min(piece.span.end, end) } });
  const behind = others
    .filter((piece) => piece.span.end > end)
    .map((piece) => ({ ...piece, span: { start: Math.max(piece.span.start, end), end: piece.span.end } }));
  return [
    ...plainly({ start: within.start, end: start }, []),
    {
      mark: head,
      span: head.span,
      first: true,
      last: true,
      inside: plainly(head.span, others.filter((piece) => piece.span.start < end).map(clipped)),
    },
    ...plainly({ start: end, end: within.end }, behind.sort(inOrder)),
  ];
}

const inOrder = (a: Named, b: Named) => a.span.start - b.span.start || b.span.end - a.span.end;

/** `a(b c) ` for each mark with what lies in it. */
function outline(list: readonly Segment<Named>[]): string {
  return list.map((one) => (one.mark ? `${one.mark.name}(${outline(one.inside)})` : `${one.span.end}`)).join(" ");
}

test("however marks cross, they nest as when each is compared with all others", () => {
  const span = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 14 }), (spans) => {
      const within = { start: 0, end: 60 };
      const marks = spans.map((one, index) => ({ name: `m${index}`, span: one }));
      expect(outline(segments(within, marks))).toBe(outline(plainly(within, [...marks].sort(inOrder))));
    }),
    { numRuns: 500 },
  );
});
