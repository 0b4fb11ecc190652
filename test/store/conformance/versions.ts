import { expect, test } from "vitest";
import { entry } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { collect, first, north } from "./corpus.ts";

/** Registers these tests. */
export function versionTests(store: Current): void {
  const older = entry(["They had 100 guns."], { name: "guns.txt" });
  const newer = entry(["They had 120 guns."], { name: "guns.txt" });

  test("the same document again changes nothing", async () => {
    expect(await store().put(north)).toBe("added");
    const before = await store().revision();
    const fetched = { ...north.document.origin, fetched: "2026-01-01T00:00:00Z", sha256: "0", bytes: 9 };
    expect(await store().put({ ...north, document: { ...north.document, origin: fetched } })).toBe("unchanged");
    expect(await store().put(north)).toBe("unchanged");
    expect(await store().revision()).toBe(before);
    expect(await store().document(north.document.id)).toEqual(north.document);
    expect(await store().counts()).toMatchObject({ versions: 1, statements: 2 });
  });

  test("other statements of the same text replace the old ones", async () => {
    await store().put(north);
    expect(await store().put({ ...north, statements: north.statements.slice(1) })).toBe("updated");
    expect(await store().statements(north.document.id)).toEqual(north.statements.slice(1));
    expect((await store().search("northern", { kinds: ["statement"] })).total).toBe(0);
  });

  test("a new version stands beside the old one, which keeps its address", async () => {
    expect(await store().put(older)).toBe("added");
    expect(await store().put(newer)).toBe("new-version");
    const versions = await store().versions(older.document.origin.key);
    expect(versions.map((one) => [one.id, one.latest])).toEqual([
      [older.document.id, false],
      [newer.document.id, true],
    ]);
    expect(await store().document(older.document.id)).toEqual(older.document);
    expect(await store().statements(older.document.id)).toEqual(older.statements);
    expect((await store().documents()).items.map((one) => one.id)).toEqual([newer.document.id]);
    expect((await store().documents({ versions: "all" })).total).toBe(2);
    expect(await collect(store().everything())).toEqual([newer]);
    expect((await collect(store().everything("all"))).length).toBe(2);
    expect(await store().counts()).toMatchObject({ documents: 1, versions: 2, statements: 1 });
    expect((await store().search("guns")).items.every((hit) => hit.document === newer.document.id)).toBe(true);
    expect((await store().search("100 guns", { versions: "all" })).total).toBe(2);
  });

  test("a text that returns is the newest again", async () => {
    for (const one of [older, newer, older]) await store().put(one);
    expect(await store().put(older)).toBe("unchanged");
    expect((await store().documents()).items.map((one) => one.id)).toEqual([older.document.id]);
    expect((await store().versions(older.document.origin.key)).length).toBe(3);
  });

  test("removing the newest version brings the one before back", async () => {
    for (const one of [older, newer]) await store().put(one);
    expect(await store().remove(newer.document.id)).toBe(true);
    expect(await store().document(newer.document.id)).toBeUndefined();
    expect(await store().statement(first(newer.statements).id)).toBeUndefined();
    expect((await store().search("120 guns")).total).toBe(0);
    expect((await store().documents()).items.map((one) => [one.id, one.latest])).toEqual([[older.document.id, true]]);
    expect(await store().remove(newer.document.id)).toBe(false);
  });

  test.each([["a first"], ["b first"]])(
    "one text under two names is one document with the name that sorts first (%s)",
    async (order) => {
      const a = entry(["One text."], { name: "a.txt" });
      const b = entry(["One text."], { name: "b.txt" });
      for (const one of order === "a first" ? [a, b] : [b, a]) await store().put(one);
      expect(await store().put(a)).toBe("unchanged");
      expect(await store().put(b)).toBe("unchanged");
      expect(await store().document(a.document.id)).toEqual(a.document);
      expect(await store().counts()).toMatchObject({ versions: 1, statements: 1 });
      for (const one of [a, b]) {
        expect((await store().versions(one.document.origin.key)).map((version) => version.id)).toEqual([a.document.id]);
      }
    },
  );

  test("a version that another name still has stays among the newest", async () => {
    const copy = entry(["They had 100 guns."], { name: "copy.txt" });
    for (const one of [older, copy, newer]) await store().put(one);
    expect((await store().counts()).documents).toBe(2);
  });
}
