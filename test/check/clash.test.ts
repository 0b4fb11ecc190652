/** What cannot all be true, rebuilt from a finding: the sets are smallest, and leaving one side out frees each of them. */
import { describe, expect, test } from "vitest";
import { CLASHING_RULES, check, clashOf, rules } from "../../src/check/index.ts";
import type { Finding } from "../../src/core/finding.ts";
import { languageOf } from "../../src/lang/index.ts";
import { contextOf } from "./run.ts";

const CLASHES: ReadonlySet<string> = new Set(["conflict", "disagreement", "changed"]);

function clashesOf(texts: readonly { readonly name: string; readonly text: string }[]) {
  const context = contextOf(texts);
  const some = rules.filter(({ id }) => CLASHING_RULES.includes(id));
  return check(context, some)
    .filter(({ verdict }) => CLASHES.has(verdict))
    .map((finding) => ({ finding, clash: rebuilt(finding, context) }));
}

function rebuilt(finding: Finding, { documents, statements }: ReturnType<typeof contextOf>) {
  const named = new Set(finding.evidence.flatMap((item) => ("document" in item ? item.document : [])));
  const some = [...documents.values()].filter(({ id }) => named.has(id));
  return clashOf(finding, some, statements, () => languageOf("en"));
}

const examples = rules
  .filter(({ id }) => CLASHING_RULES.includes(id))
  .flatMap(({ examples }) => examples)
  .filter(({ expect }) => expect !== "silent" && CLASHES.has(expect.verdict))
  .map(({ name, documents }) => [name, clashesOf(documents)] as const);

describe.each(examples)("%s", (_, clashes) => {
  test("is found again from its statements", () => {
    expect(clashes.length).toBeGreaterThan(0);
    expect(clashes.map(({ clash }) => clash === undefined)).not.toContain(true);
  });

  test("cannot all be true, and can without any one side of each set", () => {
    for (const { clash } of clashes) {
      if (!clash) continue;
      const all = clash.sets.map((_, index) => index);
      expect(clash.without(new Set()).still).toEqual(all);
      for (const [at, set] of clash.sets.entries()) {
        expect(set.length).toBeGreaterThan(1);
        for (const side of set) expect(clash.without(new Set(clash.sides[side]?.tellings)).still).not.toContain(at);
      }
    }
  });
});

test("what the others imply is worked out anew with each that is left out", () => {
  const [found] = clashesOf([
    { name: "a.txt", text: "Poland's military spending was $35 billion in 2024, Marta Nowak said." },
    { name: "b.txt", text: "Poland's military spending was 4% of GDP in 2024, Ivan Petrov said." },
    { name: "c.txt", text: "Poland's GDP was $500 billion in 2024." },
  ]);
  const clash = found?.clash;
  expect(clash?.sets).toEqual([[0, 1, 2]]);
  const [spending, share, gdp] = clash?.without(new Set()).implied ?? [];
  expect(spending?.amount).toMatch(/^\D*(?:17\.5|20|2[0-2]).* billion USD/);
  expect(share?.amount).toMatch(/^7.*%/);
  expect(gdp?.amount).toMatch(/^8\d\d.* billion/);
  const out = clash?.without(new Set([0]));
  expect(out?.still).toEqual([]);
  expect(out?.implied[1]).toEqual({ lacking: "free" });
});

test("rival multiples are told with the larger side first, whoever is named first", () => {
  const [found] = clashesOf([
    { name: "a.txt", text: "Norway made three times as many howitzers as Poland in 2024, Marta Nowak said." },
    { name: "b.txt", text: "Norway made four times as many howitzers as Poland in 2024, Marta Nowak said." },
  ]);
  const outcome = found?.clash?.without(new Set([0]));
  expect(found?.clash?.sides.map(({ what }) => what)).toEqual([
    "Norway’s output of howitzers as a multiple of Poland’s",
    "Norway’s output of howitzers as a multiple of Poland’s",
  ]);
  expect(outcome?.implied[0]?.amount).toMatch(/^(?:4|3\.5 to 4\.5|3\.5 to 4\.\d*) times$/);
});
