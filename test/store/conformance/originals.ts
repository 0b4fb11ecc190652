import { expect, test } from "vitest";
import { entry } from "../factory.ts";
import type { Current } from "./corpus.ts";

/** Registers these tests: documents that have pages, and the files that they were read from. */
export function originalTests(store: Current, reopen: () => Promise<void>): void {
  const made = entry(["Norland bought 40 tanks.", "It paid 600 million."]);
  const line = { start: 0, end: 24, x: 72, y: 60.5, width: 132.1, height: 11.2 };
  const pages = [
    { width: 595, height: 842, lines: [line] },
    { width: 842, height: 595, lines: [] },
  ];
  const paged = { ...made, document: { ...made.document, pages } };
  const id = made.document.id;
  const file = Uint8Array.from({ length: 300 }, (_, k) => k % 256);
  const bytes = async (of = id) => {
    const found = await store().original(of);
    return found && [...found];
  };

  test("pages come back with the document, and the file byte for byte", async () => {
    await store().put({ ...paged, original: file });
    await reopen();
    expect(await store().document(id)).toEqual(paged.document);
    expect(await bytes()).toEqual([...file]);
    for await (const one of store().everything()) expect(one).toEqual(paged);
  });

  test("lists do not carry them", async () => {
    await store().put({ ...paged, original: file });
    expect((await store().documents()).items[0]).not.toHaveProperty("pages");
  });

  test("the same once more changes nothing, also without the file, which stays", async () => {
    await store().put({ ...paged, original: file });
    expect(await store().put(paged)).toBe("unchanged");
    expect(await bytes()).toEqual([...file]);
  });

  test("the same text on other pages is an update", async () => {
    await store().put({ ...paged, original: file });
    const turned = { ...paged, document: { ...paged.document, pages: pages.slice(0, 1) } };
    expect(await store().put({ ...turned, original: file.slice(0, 10) })).toBe("updated");
    expect((await store().document(id))?.pages).toEqual(pages.slice(0, 1));
    expect(await bytes()).toHaveLength(10);
  });

  test("both go with the document, and are found by an id that it had", async () => {
    await store().put({ ...paged, original: file });
    await store().alias("d0", id);
    expect(await bytes("d0")).toEqual([...file]);
    await store().remove(id);
    expect(await bytes()).toBeUndefined();
    await store().put(made);
    expect(await store().document(id)).not.toHaveProperty("pages");
  });

  test("a document without pages has neither", async () => {
    await store().put(made);
    expect(await store().document(id)).toEqual(made.document);
    expect(await bytes()).toBeUndefined();
  });
}
