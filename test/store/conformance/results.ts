import { expect, test } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { claim, finding } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { north, putAll, south, undated } from "./corpus.ts";

/** Registers these tests. */
export function resultTests(store: Current): void {
  const [built, more] = north.statements;
  const [promised] = south.statements;
  const [counted] = undated.statements;
  if (!built || !more || !promised || !counted) throw new Error("the made documents have statements");
  const tanks = claim({ actor: "RU", measure: "production", item: "tank", value: "1500" }, "1,500 tanks were built", [
    { statement: built, dated: "2025-06-02", source: "Anna Berg" },
    { statement: counted, relation: "changed" },
    { statement: promised, relation: "linked", source: "Olaf Lund" },
  ]);
  const boats = claim({ actor: "NO", measure: "production", item: "boat" }, "200 boats are promised", [
    { statement: promised, dated: "2025-05-01", source: "Olaf Lund" },
  ]);
  const wrong = finding("order-of-magnitude", [built, counted], "error");
  const nobody = finding("missing-source", [promised], "info", "unsupported");

  test("claims and findings come back equal", async () => {
    await putAll(store, [north, south, undated]);
    await store().putResults({ claims: [tanks, boats], findings: [wrong, nobody] });
    expect(await store().claim(tanks.id)).toEqual(tanks);
    expect(JSON.stringify(await store().claim(tanks.id))).toBe(JSON.stringify(tanks));
    expect(await store().finding(wrong.id)).toEqual(wrong);
    expect(await store().counts()).toMatchObject({ claims: 2, findings: 2 });
  });

  test("what was held apart from a claim comes back, and a change of it alone is stored", async () => {
    const miss = {
      claim: boats.id,
      title: boats.title,
      statement: promised.id,
      document: promised.document,
      span: promised.span,
      parts: [{ part: "item", here: "tank", there: "boat" }],
      because: "another thing: tank against boat",
    } as const;
    const apart = { ...tanks, apart: { nearest: [miss], more: 3 } };
    await store().putResults({ claims: [apart, boats], findings: [] });
    expect(await store().claim(tanks.id)).toEqual(apart);
    expect(JSON.stringify(await store().claim(tanks.id))).toBe(JSON.stringify(apart));
    const less = { ...tanks, apart: { nearest: [miss], more: 2 } };
    await store().putResults({ claims: [less, boats], findings: [] });
    expect(await store().claim(tanks.id)).toEqual(less);
    await store().putResults({ claims: [tanks, boats], findings: [] });
    expect(await store().claim(tanks.id)).toEqual(tanks);
  });

  test("putting results replaces all that was there", async () => {
    await store().putResults({ claims: [tanks, boats], findings: [wrong, nobody] });
    const retold = { ...tanks, title: "Fifteen hundred vehicles", members: tanks.members.slice(0, 1) };
    await store().putResults({ claims: [retold], findings: [nobody] });
    expect(await store().claim(tanks.id)).toEqual(retold);
    expect(await store().claim(boats.id)).toBeUndefined();
    expect(await store().finding(wrong.id)).toBeUndefined();
    expect(await store().finding(nobody.id)).toEqual(nobody);
    expect((await store().search("boats")).total).toBe(0);
    expect((await store().search("vehicles")).items.map((hit) => hit.id)).toEqual([tanks.id]);
    await store().putResults({ claims: [], findings: [] });
    expect(await store().counts()).toMatchObject({ claims: 0, findings: 0 });
  });

  test("two results with one id are refused and nothing changes", async () => {
    await store().putResults({ claims: [boats], findings: [] });
    await expect(store().putResults({ claims: [tanks, tanks], findings: [] })).rejects.toThrow(/same id/);
    expect(await store().claim(boats.id)).toEqual(boats);
  });

  test("results are stale after a change of documents, by other rules, or when made of an older state", async () => {
    expect(await store().stale()).toBe(false);
    await store().put(north);
    expect(await store().stale()).toBe(true);
    const made = await store().revision();
    await store().putResults({ claims: [], findings: [], producer: "rules 1" });
    expect(await store().stale("rules 1")).toBe(false);
    expect(await store().stale("rules 2")).toBe(true);
    await store().put(north);
    expect(await store().stale()).toBe(false);
    await store().remove(north.document.id);
    expect(await store().stale()).toBe(true);
    await store().putResults({ claims: [], findings: [], revision: made });
    expect(await store().stale()).toBe(true);
  });

  test("claims: each filter, and facets", async () => {
    await store().putResults({ claims: [tanks, boats], findings: [] });
    const titles = async (query: Parameters<Store["claims"]>[0]) =>
      (await store().claims(query)).items.map((one) => one.key.item);
    expect(await titles({})).toEqual(["tank", "boat"]);
    expect(await titles({ sort: "first" })).toEqual(["boat", "tank"]);
    expect(await titles({ actor: "NO" })).toEqual(["boat"]);
    expect(await titles({ measure: "production", item: "tank" })).toEqual(["tank"]);
    expect(await titles({ source: "Olaf Lund" })).toEqual(["boat"]);
    expect(await titles({ documents: 2 })).toEqual(["tank"]);
    expect(await titles({ relation: "linked" })).toEqual(["tank"]);
    expect(await titles({ document: south.document.id })).toEqual(["boat"]);
    const { facets } = await store().claims({ actor: "NO", facets: true });
    expect(facets.actor?.map((one) => one.value)).toEqual(["NO", "RU"]);
    expect(facets.item).toEqual([{ value: "boat", count: 1 }]);
    expect(facets.source).toEqual([{ value: "Olaf Lund", count: 1 }]);
    expect((await store().claims({ facets: true })).facets.relation).toEqual([
      { value: "same", count: 2 },
      { value: "changed", count: 1 },
      { value: "linked", count: 1 },
    ]);
  });

  test("a claim in a list counts its tellings", async () => {
    await store().putResults({ claims: [tanks], findings: [] });
    const { members, ...head } = tanks;
    expect((await store().claims()).items).toEqual([
      {
        ...head,
        tellings: 2,
        documents: 2,
        relations: { same: 1, changed: 1, linked: 1 },
        first: "2025-06-02",
        last: "2025-06-02",
      },
    ]);
    expect(members).toHaveLength(3);
  });

  test("the claims of a document come with its own tellings", async () => {
    await store().putResults({ claims: [tanks, boats], findings: [] });
    const told = await store().claimsOf(south.document.id);
    expect(told.map((one) => [one.claim.id, one.members.map((member) => member.relation)]).sort()).toEqual(
      [
        [boats.id, ["same"]],
        [tanks.id, ["linked"]],
      ].sort(),
    );
    expect(await store().claimsOf("d0")).toEqual([]);
    const tellings = async (start: number, end: number) =>
      (await store().claimsOf(north.document.id, { start, end })).flatMap(({ members }) => members);
    const all = await tellings(0, north.document.text.length);
    expect(all.length).toBeGreaterThan(0);
    const [begins] = all.map(({ span }) => span.start);
    expect((await tellings(begins ?? 0, (begins ?? 0) + 1)).length).toBeGreaterThan(0);
    expect((await tellings((begins ?? 0) + 1, north.document.text.length)).length).toBeLessThan(all.length);
  });

  test("findings: each filter, facets, and most severe first", async () => {
    await store().putResults({ claims: [tanks, boats], findings: [nobody, wrong] });
    const rules = async (query: Parameters<Store["findings"]>[0]) =>
      (await store().findings(query)).items.map((one) => one.rule);
    expect(await rules({})).toEqual(["order-of-magnitude", "missing-source"]);
    expect(await rules({ sort: "rule" })).toEqual(["missing-source", "order-of-magnitude"]);
    expect(await rules({ rule: "missing-source" })).toEqual(["missing-source"]);
    expect(await rules({ verdict: "conflict" })).toEqual(["order-of-magnitude"]);
    expect(await rules({ severity: "info" })).toEqual(["missing-source"]);
    expect(await rules({ document: undated.document.id })).toEqual(["order-of-magnitude"]);
    const { facets } = await store().findings({ severity: "info", facets: true });
    expect(facets.severity).toHaveLength(2);
    expect(facets.rule).toEqual([{ value: "missing-source", count: 1 }]);
  });

  test("findings of a document and of a claim, of which linked tellings are no part", async () => {
    await store().putResults({ claims: [tanks, boats], findings: [nobody, wrong] });
    expect(await store().findingsOf(north.document.id)).toEqual([wrong]);
    const [evidence] = wrong.evidence.filter((one) => "document" in one && one.document === north.document.id);
    const { start } = (evidence && "span" in evidence ? evidence.span : undefined) ?? { start: -1 };
    expect(await store().findingsOf(north.document.id, { start, end: start + 1 })).toEqual([wrong]);
    expect(await store().findingsOf(north.document.id, { start: start + 1, end: start + 9 })).toEqual([]);
    expect((await store().findingsOfClaim(tanks.id)).items).toEqual([wrong]);
    expect((await store().findingsOfClaim(boats.id)).items).toEqual([nobody]);
  });

  test("a finding touches a claim whichever of the two came later, and no more when either has gone or changed", async () => {
    const touching = async () => (await store().findingsOfClaim(tanks.id)).items.map(({ id }) => id);
    await store().putResults({ claims: [tanks], findings: [] });
    expect(await touching()).toEqual([]);
    await store().putResults({ claims: [tanks], findings: [wrong] });
    expect(await touching()).toEqual([wrong.id]);
    await store().putResults({ claims: [boats], findings: [wrong] });
    expect(await touching()).toEqual([]);
    await store().putResults({ claims: [tanks, boats], findings: [wrong, nobody] });
    expect(await touching()).toEqual([wrong.id]);
    const elsewhere = { ...wrong, evidence: nobody.evidence };
    await store().putResults({ claims: [tanks, boats], findings: [elsewhere] });
    expect(await touching()).toEqual([]);
    expect((await store().findingsOfClaim(boats.id)).items).toEqual([elsewhere]);
    await store().putResults({ claims: [tanks, boats], findings: [] });
    expect((await store().findingsOfClaim(boats.id)).items).toEqual([]);
  });

  test("findings of a claim: the most severe first, as many as are wanted, and how many there are", async () => {
    const light = finding("alpha", [built], "info");
    await store().putResults({ claims: [tanks], findings: [light, wrong] });
    expect(await store().findingsOfClaim(tanks.id)).toMatchObject({ items: [wrong, light], total: 2 });
    expect(await store().findingsOfClaim(tanks.id, { limit: 1 })).toMatchObject({ items: [wrong], total: 2 });
  });

  test("claims: facets where both a speaker and a relation narrow the list, each as if its own filter were off", async () => {
    await store().putResults({ claims: [tanks, boats], findings: [] });
    const query = { source: "Anna Berg", relation: "changed", measure: "production", facets: true } as const;
    const { items, total, facets } = await store().claims(query);
    expect([items.map(({ id }) => id), total]).toEqual([[tanks.id], 1]);
    expect(facets.source).toEqual([{ value: "Anna Berg", count: 1 }]);
    expect(facets.relation?.map(({ value }) => value).sort()).toEqual(["changed", "linked", "same"]);
    expect(facets.item).toEqual([{ value: "tank", count: 1 }]);
    const two = await store().claims({ documents: 2, facets: true });
    expect(two.facets.item).toEqual([{ value: "tank", count: 1 }]);
  });

  test("an old address leads to the noun, over several steps, and never in a circle", async () => {
    await putAll(store, [north]);
    await store().putResults({ claims: [tanks], findings: [wrong] });
    await store().alias("c-oldest", "c-older");
    await store().alias("c-older", tanks.id);
    await store().alias("f-old", wrong.id);
    await store().alias("d-old", north.document.id);
    expect(await store().claim("c-oldest")).toEqual(tanks);
    expect((await store().findingsOfClaim("c-oldest")).items).toEqual([wrong]);
    expect(await store().claimsOf("d-old")).toHaveLength(1);
    expect(await store().findingsOf("d-old")).toHaveLength(1);
    expect(await store().finding("f-old")).toEqual(wrong);
    expect(await store().document("d-old")).toEqual(north.document);
    expect(await store().statements("d-old")).toEqual(north.statements);
    await expect(store().alias("c-older", "c-oldest")).rejects.toMatchObject({ code: "bad-request" });
    await expect(store().alias("x", "x")).rejects.toMatchObject({ code: "bad-request" });
    await store().alias("c-older", boats.id);
    expect(await store().claim("c-oldest")).toBeUndefined();
  });
}
