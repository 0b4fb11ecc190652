// Part of the suite that every kind of store must pass: Full-text search.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText, claim, entry } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { north, putAll, south } from "./corpus.ts";

/** Registers these tests. */
export function searchTests(store: Current): void {
  const found = async (text: string) => (await store().search(text)).items.map((hit) => `${hit.kind} ${hit.snippet}`);

  test("finds texts, statements and claims, in the words of the text", async () => {
    await putAll(store, [north, south]);
    await store().putResults({ claims: [claim({ item: "boat" }, "200 boats", [])], findings: [] });
    const { items, total } = await store().search("boats");
    expect(total).toBe(3);
    expect(items.map((hit) => hit.kind).sort()).toEqual(["claim", "document", "statement"]);
    for (const hit of items) {
      for (const mark of hit.marks) expect(hit.snippet.slice(mark.start, mark.end)).toBe("boats");
      if (hit.span) expect(south.document.text.slice(hit.span.start, hit.span.end)).toBe(hit.snippet);
    }
    expect((await store().search("boats", { kinds: ["claim", "document"] })).total).toBe(2);
  });

  test.each([
    ["TANKS", 1],
    ["tan", 1],
    ['"tan"', 0],
    ["built northern", 1],
    ['"built northern"', 0],
    ['"northern works"', 1],
    ["“northern works”", 1],
    ["tanks boats", 0],
    ["15", 0],
    ["1500", 1],
  ])("%s finds %s statements", async (text, count) => {
    await putAll(store, [north, south]);
    expect((await store().search(text, { kinds: ["statement"] })).total).toBe(count);
  });

  test("other scripts and accents", async () => {
    await putAll(store, [
      entry(["Президент подписал указ о бюджете.", "Ein Bericht über Süßwasser."], { name: "scripts.txt" }),
    ]);
    expect(await found("ПРЕЗИДЕНТ указ")).toContain("statement Президент подписал указ о бюджете.");
    expect(await found("uber")).toContain("statement Ein Bericht über Süßwasser.");
  });

  test("a snippet of a long text shows the words, whole, at their place", async () => {
    const filler = "The weather was calm 𝛼 and nothing happened. ".repeat(60);
    const long = entry([`${filler}Then the Ärmelkanal fleet sailed. ${filler}`.trim()], { name: "long.txt" });
    await store().put(long);
    const [hit] = (await store().search("armelkanal fleet", { kinds: ["document"] })).items;
    expect(hit?.marks.map((mark) => hit.snippet.slice(mark.start, mark.end))).toEqual(["Ärmelkanal", "fleet"]);
    expect(hit?.span && long.document.text.slice(hit.span.start, hit.span.end)).toBe(hit?.snippet);
    expect(hit?.snippet.length).toBeLessThanOrEqual(200);
  });

  test("places are right in a text with U+0000 and lone surrogates", async () => {
    const odd = entry(["a\u0000b \ud800 the fleet\u0001 sailed", "second fleet"], { name: "odd.txt" });
    await store().put(odd);
    const { items } = await store().search("fleet");
    expect(items).toHaveLength(3);
    for (const hit of items) {
      expect(hit.span && odd.document.text.slice(hit.span.start, hit.span.end)).toBe(hit.snippet);
      for (const mark of hit.marks) expect(hit.snippet.slice(mark.start, mark.end)).toBe("fleet");
    }
  });

  test.each([
    '"',
    '""',
    "*",
    "NOT",
    "a AND",
    "NEAR(",
    "body:tanks",
    "^tanks",
    "tanks*",
    "(tanks",
    "-tanks",
    "{a b}:c",
    "'",
    "\\",
    "%",
    "a\u0000b",
    "\ud800",
    "\u0001",
    "",
    "   ",
    "🚀",
    "a+b",
    "tanks OR boats",
    "; drop table document",
  ])("the hostile search %j does not throw", async (text) => {
    await putAll(store, [north]);
    expect((await store().search(text)).items).toBeInstanceOf(Array);
  });

  test("any text is a legal search", async () => {
    await putAll(store, [north]);
    const part = fc.oneof(fc.constantFrom('"', "*", "(", ")", ":", "^", "NEAR", " AND ", "+", "tanks"), anyText);
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
        expect((await store().search(parts.join(""))).total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
    expect((await store().search("tanks ".repeat(5000))).total).toBeGreaterThanOrEqual(0);
  });

  test("pages of a search put together are all places", async () => {
    await putAll(
      store,
      Array.from({ length: 7 }, (_, i) => entry([`Depot ${i} holds shells.`], { name: `${i}.txt` })),
    );
    const whole = (await store().search("shells")).items.map((hit) => hit.id);
    expect(whole).toHaveLength(14);
    const seen: string[] = [];
    for (let next: string | undefined, pages = 0; pages < 3; pages++) {
      const page = await store().search("shells", { limit: 5, ...(next === undefined ? {} : { next }) });
      seen.push(...page.items.map((hit) => hit.id));
      next = page.next;
    }
    expect(seen).toEqual(whole);
  });
}
