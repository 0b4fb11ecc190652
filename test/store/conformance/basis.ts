import { expect, test } from "vitest";
import { entry, finding } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { north, putAll, south, undated } from "./corpus.ts";

/** Registers these tests: what results were made of, and what of it is another now. */
export function basisTests(store: Current): void {
  const results = { claims: [], findings: [finding("sum-of-parts", north.statements)], producer: "rules 1" };

  test("results of what is here: the day, and nothing has changed", async () => {
    await putAll(store, [north, south]);
    await store().putResults({ ...results, today: "2025-08-01" });
    expect(await store().basis()).toEqual({ today: "2025-08-01", known: true, changed: [] });
    await store().put(north);
    expect((await store().basis()).changed).toEqual([]);
  });

  test("an empty store has a basis without anything", async () => {
    expect(await store().basis()).toEqual({ known: true, changed: [] });
  });

  test("a document that came, one that went, and one that is read otherwise, with its statements", async () => {
    await putAll(store, [north, south]);
    await store().putResults(results);
    await store().put(undated);
    await store().remove(south.document.id);
    const [first, ...others] = north.statements;
    if (!first) throw new Error("the made document has statements");
    const moved = { ...first, direct: !first.direct };
    await store().put({ document: north.document, statements: [moved, ...others.slice(1)] });
    const { known, changed } = await store().basis();
    expect(known).toBe(true);
    expect(changed.map(({ document, since }) => [document, since]).sort()).toEqual(
      [
        [undated.document.id, "added"],
        [south.document.id, "gone"],
        [north.document.id, "altered"],
      ].sort(),
    );
    const altered = changed.find(({ since }) => since === "altered");
    const wanted = [
      { statement: first.id, since: "altered" },
      ...others.slice(0, 1).map(({ id }) => ({ statement: id, since: "gone" })),
    ];
    expect(altered?.statements.toSorted((a, b) => (a.statement < b.statement ? -1 : 1))).toEqual(
      wanted.sort((a, b) => (a.statement < b.statement ? -1 : 1)),
    );
    await store().putResults(results);
    expect((await store().basis()).changed).toEqual([]);
  });

  test("a new version takes the place of the old one", async () => {
    const [before, after] = ["3 tanks", "4 tanks"].map((line) => entry([line], { name: "fleet.txt" }));
    if (!before || !after) throw new Error("made above");
    await store().put(before);
    await store().putResults(results);
    await store().put(after);
    expect((await store().basis()).changed.map(({ since }) => since).sort()).toEqual(["added", "gone"]);
  });

  test("results of an older state: nobody knows what they were made of", async () => {
    await store().put(north);
    const revision = await store().revision();
    await store().put(south);
    await store().putResults({ ...results, revision });
    expect((await store().basis()).known).toBe(false);
    await store().putResults(results);
    expect(await store().basis()).toEqual({ known: true, changed: [] });
  });
}
