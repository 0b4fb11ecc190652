import { expect, test } from "vitest";
import { CLAIM_SORTS, DOCUMENT_SORTS, FINDING_SORTS } from "../../../src/store/query.ts";
import type { Store } from "../../../src/store/store.ts";
import { claim, entry, finding } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { first, north, putAll, south, undated } from "./corpus.ts";

/** Registers these tests. */
export function listTests(store: Current): void {
  test("documents: each filter, and facets that leave their own filter out", async () => {
    await putAll(store, [north, south, undated]);
    const ids = async (query: Parameters<Store["documents"]>[0]) =>
      (await store().documents(query)).items.map((one) => one.origin.name);
    expect(await ids({})).toEqual(["south.txt", "north.txt", "undated.txt"]);
    expect(await ids({ sort: "-published" })).toEqual(["north.txt", "south.txt", "undated.txt"]);
    expect(await ids({ sort: "name" })).toEqual(["north.txt", "south.txt", "undated.txt"]);
    expect(await ids({ sort: "-statements" })).toHaveLength(3);
    expect(await ids({ language: "de" })).toEqual(["undated.txt"]);
    expect(await ids({ outlet: "Northern Post" })).toEqual(["north.txt"]);
    expect(await ids({ outlet: "Northern Post", language: "de" })).toEqual([]);
    expect(await ids({ kind: "pledge" })).toEqual(["south.txt"]);
    expect(await ids({ role: "agency" })).toEqual([]);
    expect(await ids({ from: "2025-05-02" })).toEqual(["north.txt"]);
    expect(await ids({ to: "2025-05-02" })).toEqual(["south.txt"]);
    const { facets, total } = await store().documents({ outlet: "Northern Post", facets: true });
    expect(total).toBe(1);
    expect(facets.outlet).toEqual([
      { value: "Northern Post", count: 1 },
      { value: "Southern Mail", count: 1 },
    ]);
    expect(facets.kind).toEqual([
      { value: "attribution", count: 1 },
      { value: "quantity", count: 1 },
    ]);
    expect(facets.language).toEqual([{ value: "en", count: 1 }]);
    expect((await store().documents()).facets).toEqual({});
  });

  test("a summary counts statements and findings and has no text", async () => {
    await store().put(north);
    await store().putResults({ claims: [], findings: [finding("sum-of-parts", north.statements)] });
    const { text, blocks, ...head } = north.document;
    const summary = { ...head, length: text.length, statements: 2, findings: 1, latest: true };
    expect((await store().documents()).items).toEqual([summary]);
    expect(await store().summary(north.document.id)).toEqual(summary);
    expect(await store().summary("d0")).toBeUndefined();
    expect(blocks).toHaveLength(1);
  });

  const texts = Array.from({ length: 23 }, (_, i) =>
    entry([`Battery ${i} fired 7 rounds.`], {
      name: `battery${i % 5}.txt`,
      key: `file:/battery/${i}`,
      outlet: `Outlet ${i % 3}`,
      ...(i % 4 === 0 ? {} : { published: `2025-03-0${1 + (i % 4)}` }),
    }),
  );
  const claims = texts.map((text, i) =>
    claim({ actor: "RU", value: String(i) }, `Claim ${i % 6}`, [
      { statement: first(text.statements), ...(i % 3 === 0 ? {} : { dated: `2025-03-0${1 + (i % 3)}` }) },
    ]),
  );
  const findings = texts.map((text, i) =>
    finding(`rule-${i % 4}`, text.statements, (["info", "warning", "error"] as const)[i % 3]),
  );
  type List = (paging: { limit: number; next?: string }) => Promise<{
    readonly items: readonly { readonly id: string }[];
    readonly total: number;
    readonly next?: string;
  }>;
  const lists: readonly [string, List][] = [
    ...DOCUMENT_SORTS.map((sort): [string, List] => [`documents ${sort}`, (p) => store().documents({ sort, ...p })]),
    ...CLAIM_SORTS.map((sort): [string, List] => [`claims ${sort}`, (p) => store().claims({ sort, ...p })]),
    ...FINDING_SORTS.map((sort): [string, List] => [`findings ${sort}`, (p) => store().findings({ sort, ...p })]),
  ];

  test.each(lists)("pages of %s put together are the whole list", async (_name, list) => {
    await putAll(store, texts);
    await store().putResults({ claims, findings });
    const whole = await list({ limit: 100 });
    expect(whole.items).toHaveLength(23);
    const seen: string[] = [];
    for (let next: string | undefined, pages = 0; pages < 6; pages++) {
      const page = await list({ limit: 4, ...(next === undefined ? {} : { next }) });
      expect(page.total).toBe(23);
      seen.push(...page.items.map((item) => item.id));
      next = page.next;
    }
    expect(seen).toEqual(whole.items.map((item) => item.id));
    expect(whole.next).toBeUndefined();
  });

  test("a page mark of another sort, or no page mark at all, is a bad request", async () => {
    await putAll(store, texts);
    const { next } = await store().documents({ limit: 1 });
    for (const wrong of ["", "x", "????", Buffer.from("[1", "utf8").toString("base64url"), "W10", "bnVsbA"]) {
      await expect(store().documents({ next: wrong })).rejects.toMatchObject({ code: "bad-request" });
    }
    await expect(store().documents({ sort: "name", next: next ?? "" })).rejects.toMatchObject({ code: "bad-request" });
  });

  test.each([
    [0, 23],
    [-1, 23],
    [Number.NaN, 23],
    [2.9, 2],
    [1e9, 23],
  ])("a limit of %s gives %s rows", async (limit, rows) => {
    await putAll(store, texts);
    expect((await store().documents({ limit })).items).toHaveLength(rows);
  });
}
