// Part of the suite that every kind of store must pass: names, and how claims went between outlets.
import { expect, test } from "vitest";
import type { Claim } from "../../../src/core/claim.ts";
import type { LineageEdge } from "../../../src/core/lineage.ts";
import { claim, entry, finding, type Telling } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { first, putAll } from "./corpus.ts";

const wire = entry(["A works built 1500 tanks.", "A yard built 7 boats."], { name: "wire.txt", outlet: "Wire" });
const late = entry(["Late, 1500 tanks were built."], { name: "late.txt", outlet: "Wire" });
const gazette = entry(["Some say 1500 tanks were built."], { name: "gazette.txt", outlet: "Gazette" });
const note = entry(["A note has 1500 tanks."], { name: "note.txt" });

const at = (telling: number, from: number, by: LineageEdge["by"]): LineageEdge => ({
  from,
  to: telling,
  by,
  order: "dated",
  changes: [],
});

function travelled(told: Claim, firstMember: number, edges: readonly LineageEdge[]): Claim {
  const first = { member: firstMember, order: "dated", undated: 0 } as const;
  return { ...told, lineage: { first, edges, doubts: [], wanted: [], traced: told.members.length } };
}

/** Three claims: tanks, told by all and first by the wire; boats, told by the wire alone; a topic that is only linked. */
export function waysOf(): { entries: readonly ReturnType<typeof entry>[]; claims: readonly Claim[] } {
  const said = (document: typeof wire, index = 0) => first(document.statements.slice(index));
  const tellings: readonly Telling[] = [
    { statement: said(wire), source: "Anna Ek", dated: "2025-01-01" },
    { statement: said(gazette), source: "Anna Ek", dated: "2025-01-02", relation: "changed" },
    { statement: said(note), source: "Bo Dahl" },
    { statement: said(late), dated: "2025-01-09" },
  ];
  const tanks = travelled(claim({ item: "tank" }, "1500 tanks", tellings), 0, [
    at(1, 0, "credit"),
    at(2, 1, "copy"),
    at(3, 0, "wording"),
    at(3, 2, "unknown"),
  ]);
  const boats = travelled(
    claim({ item: "boat" }, "7 boats", [{ statement: said(wire, 1), source: "Anna Ek", dated: "2025-01-01" }]),
    0,
    [],
  );
  const linked: readonly Telling[] = [
    { statement: said(gazette) },
    { statement: said(note), relation: "linked", source: "Nobody Else" },
  ];
  const undated = travelled(claim({ item: "sky" }, "the sky", linked), 0, []);
  return { entries: [wire, late, gazette, note], claims: [tanks, boats, undated] };
}

/** Registers these tests. */
export function voiceTests(store: Current): void {
  const filled = async () => {
    const { entries, claims } = waysOf();
    await putAll(store, entries);
    await store().putResults({ claims, findings: [] });
    return claims;
  };

  test("names: who is made to say a claim, and who brings out documents", async () => {
    await filled();
    expect(await store().names("speaker")).toEqual([
      { name: "Anna Ek", count: 2 },
      { name: "Bo Dahl", count: 1 },
    ]);
    expect(await store().names("outlet")).toEqual([
      { name: "Wire", count: 2 },
      { name: "Gazette", count: 1 },
    ]);
  });

  test("how claims came and went: only what something shows, and not within one outlet", async () => {
    const [tanks] = await filled();
    const one = { count: 1, claim: tanks?.id };
    expect(await store().passings("Wire")).toEqual({
      claims: 2,
      copies: 0,
      from: [],
      to: [{ outlet: "Gazette", ...one }],
    });
    expect(await store().passings("Gazette")).toEqual({
      claims: 2,
      copies: 0,
      from: [{ outlet: "Wire", ...one }],
      to: [{ outlet: "note.txt", ...one }],
    });
    expect(await store().passings("Nowhere")).toEqual({ claims: 0, copies: 0, from: [], to: [] });
  });

  test("told first: by a dated telling, and by another's document too", async () => {
    await filled();
    const firstIn = async (outlet: string) =>
      (await store().claims({ firstIn: outlet })).items.map(({ title }) => title);
    expect(await firstIn("Wire")).toEqual(["1500 tanks"]);
    expect(await firstIn("Gazette")).toEqual([]);
    expect(await firstIn("Nowhere")).toEqual([]);
  });

  test("facets of what a claim has several of count it once for each, and follow new results", async () => {
    const [tanks] = await filled();
    const facets = async (query = {}) => (await store().claims({ ...query, facets: true })).facets;
    expect(await facets()).toMatchObject({
      source: [
        { value: "Anna Ek", count: 2 },
        { value: "Bo Dahl", count: 1 },
      ],
      relation: [
        { value: "same", count: 3 },
        { value: "changed", count: 1 },
        { value: "linked", count: 1 },
      ],
    });
    expect((await facets({ source: "Bo Dahl" })).relation).toEqual([
      { value: "changed", count: 1 },
      { value: "same", count: 1 },
    ]);
    expect((await facets({ source: "Bo Dahl" })).source).toHaveLength(2);
    await store().putResults({ claims: tanks ? [{ ...tanks, members: tanks.members.slice(0, 1) }] : [], findings: [] });
    expect((await facets()).source).toEqual([{ value: "Anna Ek", count: 1 }]);
    expect(await store().names("speaker")).toEqual([{ name: "Anna Ek", count: 1 }]);
    expect((await store().passings("Gazette")).from).toEqual([]);
  });

  test("a document read otherwise has the kinds that it has now", async () => {
    await store().put(wire);
    const again = { document: wire.document, statements: wire.statements.slice(0, 0) };
    await store().put(again);
    expect((await store().documents({ facets: true })).facets.kind).toEqual([]);
    expect((await store().documents({ kind: "quantity" })).total).toBe(0);
  });

  test("what a speaker is made to say of claims, what came after, and the findings on its words", async () => {
    const { entries, claims } = waysOf();
    await putAll(store, entries);
    const [tanks, boats, undated] = claims;
    const told = first(wire.statements);
    const grave = finding("a-grave-one", [told], "error");
    const light = finding("a-light-one", [told], "info");
    const calm = finding("a-calm-one", [told], "error", "consistent");
    // Of the same sentence, and not on the words of the telling.
    const aside = finding("aside", [{ ...told, span: { start: told.span.end, end: told.span.end + 1 } }], "error");
    await store().putResults({ claims, findings: [light, calm, aside, grave] });
    const ids = [tanks, boats, undated].flatMap((one) => one?.id ?? []);
    const asked = { claims: ids, verdicts: ["conflict"], limit: 3 } as const;
    const said = await store().spoken("Anna Ek", asked);
    expect([...said.keys()].sort()).toEqual([boats?.id, tanks?.id].sort());
    expect(said.get(tanks?.id ?? "")).toEqual({
      told: tanks?.members.slice(0, 2),
      later: 3,
      otherwise: 1,
      findings: [grave, light],
    });
    expect(said.get(boats?.id ?? "")).toMatchObject({ told: boats?.members, later: 0, otherwise: 0, findings: [] });
    const one = await store().spoken("Anna Ek", { ...asked, limit: 1 });
    expect(one.get(tanks?.id ?? "")?.findings).toEqual([grave]);
    expect(await store().spoken("Nobody Else", asked)).toEqual(new Map());
    expect((await store().findingsOfClaim(tanks?.id ?? "")).items).toContainEqual(aside);
  });
}
