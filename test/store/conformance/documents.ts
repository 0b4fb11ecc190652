// Part of the suite that every kind of store must pass: What is put comes back, whole.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../../../src/store/store.ts";
import { anyText, entry } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { collect, first, north, putAll, south, undated } from "./corpus.ts";

/** Registers these tests. */
export function documentTests(store: Current, reopen: () => Promise<void>): void {
  test("what is put comes back equal, after closing too", async () => {
    await putAll(store, [north, south]);
    for (const closed of [false, true]) {
      if (closed) await reopen();
      expect(await store().document(north.document.id)).toEqual(north.document);
      expect(await store().statements(north.document.id)).toEqual(north.statements);
      expect(await store().statement(first(south.statements).id)).toEqual(first(south.statements));
      expect(JSON.stringify(await store().document(south.document.id))).toBe(JSON.stringify(south.document));
    }
  });

  test("what is not there is undefined, empty or false", async () => {
    expect(await store().document("d0")).toBeUndefined();
    expect(await store().statement("s0")).toBeUndefined();
    expect(await store().claim("c0")).toBeUndefined();
    expect(await store().finding("f0")).toBeUndefined();
    expect(await store().statements("d0")).toEqual([]);
    expect(await store().versions("file:/nowhere")).toEqual([]);
    expect(await store().remove("d0")).toBe(false);
    expect((await store().documents({ facets: true })).items).toEqual([]);
    expect(await collect(store().everything())).toEqual([]);
    expect(await store().counts()).toEqual({ documents: 0, versions: 0, statements: 0, claims: 0, findings: 0 });
  });

  test("any text keeps its code units: U+0000, lone surrogates, line separators, a character outside the BMP", async () => {
    const unit = fc.oneof(
      fc.constantFrom("\u0000", "\u0001", "\u0002", "\ud800", "\udfff", "\ufffd", "\u2028", "𝛼", '"', "\\", "\u0000+"),
      anyText,
    );
    const line = fc
      .array(unit, { minLength: 1, maxLength: 8 })
      .map((units) => units.join("").replaceAll("\n", " ") || "x");
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(line, { minLength: 1, maxLength: 3 }), async (lines) => {
        const odd = entry(lines, { key: `file:/${lines.length}`, name: "odd.txt" });
        await store().remove(odd.document.id);
        await store().put(odd);
        expect((await store().document(odd.document.id))?.text).toBe(odd.document.text);
        expect(await store().statements(odd.document.id)).toEqual(odd.statements);
      }),
      { numRuns: 50 },
    );
  });

  test("infinite bounds stay infinite, beside a text that looks like their stored form", async () => {
    await store().put({ ...north, document: { ...north.document, notices: [{ message: "\u0000+" }] } });
    expect((await store().summary(north.document.id))?.notices).toEqual([{ message: "\u0000+" }]);
    const [said] = await store().statements(north.document.id);
    expect(said?.quantities[0]?.interval).toEqual({ low: 1500, high: Number.POSITIVE_INFINITY });
  });

  test("a statement whose quote is not at its span is refused and nothing is written", async () => {
    const wrong = { ...first(north.statements), span: { start: 1, end: 36 } };
    await expect(store().put({ document: north.document, statements: [wrong] })).rejects.toThrow(/not at its span/);
    expect(await store().counts()).toMatchObject({ versions: 0, statements: 0 });
  });

  test("statements are had by number, and their places without the rest of them", async () => {
    await putAll(store, [north, south]);
    const { id } = north.document;
    expect(await store().statements(id, { from: 0, to: 1 })).toEqual(north.statements.slice(0, 1));
    expect(await store().statements(id, { from: 1, to: 9 })).toEqual(north.statements.slice(1));
    expect(await store().outline(id)).toEqual(north.statements.map(({ kind, span }) => ({ kind, span })));
    expect(await store().outline("d0")).toEqual([]);
    await store().alias("d-old", id);
    expect(await store().outline("d-old")).toHaveLength(2);
  });

  test("documents are told apart by their length and by how much they state", async () => {
    await putAll(store, [north, south]);
    const longest = Math.max(north.document.text.length, south.document.text.length);
    expect(await store().longer({ length: longest, statements: 2 })).toEqual([]);
    expect(await store().longer({ length: longest - 1, statements: 2 })).toEqual([north.document.id]);
    expect(await store().longer({ length: longest, statements: 1 })).toEqual([north.document.id]);
    await store().remove(north.document.id);
    expect(await store().longer({ length: longest, statements: 1 })).toEqual([]);
    expect(await store().longer({ length: 0, statements: 0 })).toEqual([south.document.id]);
  });

  test("a text without statements, and one of a million characters", async () => {
    const long = entry(["word ".repeat(200_000).trim()], { name: "long.txt" });
    expect(await store().put({ ...north, statements: [] })).toBe("added");
    expect(await store().put(long)).toBe("added");
    expect((await store().document(long.document.id))?.text.length).toBe(long.document.text.length);
  });

  test("walking through all is by day then id, undated last, and allows putting meanwhile", async () => {
    const many = Array.from({ length: 70 }, (_, i) =>
      entry([`Convoy ${i} crossed the river.`], { name: `convoy${i}.txt`, published: `2025-01-${10 + (i % 9)}` }),
    );
    await putAll(store, [undated, ...many]);
    const seen: string[] = [];
    for await (const one of store().everything()) {
      seen.push(one.document.id);
      if (seen.length === 1) await store().put(north);
    }
    const day = (one: Entry) =>
      one.document.origin.published.known === "unknown" ? "9" : one.document.origin.published.value;
    const order = [...many, north, undated].sort((a, b) => (day(a) + a.document.id < day(b) + b.document.id ? -1 : 1));
    expect(seen).toEqual(order.map((one) => one.document.id));
    const [start] = await collect(store().everything());
    expect(start).toEqual(order[0]);
  });
}
