import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Claim, Member } from "../../src/core/claim.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler } from "../../src/reconcile/index.ts";
import { hasShared, sharedPath } from "../shared.ts";

/** Claims of whole texts, each member with the name of its document in front. */
function reconcile(texts: Readonly<Record<string, string>>) {
  const reconciler = createReconciler();
  const names = new Map<string, string>();
  for (const [name, text] of Object.entries(texts)) {
    const document = documentFromText(text, { name });
    names.set(document.id, name);
    reconciler.add(document, extract(document, languageOf(document.language)));
  }
  const nameOf = ({ document }: Member) => names.get(document) ?? "";
  return { claims: reconciler.result(), nameOf };
}

const DISPATCHES = {
  speech:
    "Minister sets out the gap\n\nJune 2, 2025\n\nDefence minister Anna Keller said that Russia makes as many shells in " +
    "three months as NATO makes in a year. Russia will build 1,200 tanks in 2025, she said. " +
    "Germany spent $88.5 billion on defence in 2024.",
  repeat:
    "Shell gap widens\n\nJune 3, 2025\n\nRussia makes as many shells in three months as NATO makes in a year, Anna " +
    "Keller said. According to Keller, Russia will build 1,200 tanks in 2025.",
  drift: "The arms race\n\nJune 20, 2025\n\nRussia makes in three months what NATO makes in a year.",
  rival: "Another count\n\nJuly 1, 2025\n\nGermany spent $66.8 billion on defence in 2024, an institute said.",
  zero: "Works run in shifts\n\nJuly 4, 2025\n\nRussia will build 120 tanks in 2025, the report said.",
  other: "Navy news\n\nJuly 5, 2025\n\nUkraine lost 310 tanks in 2024. Poland ordered 96 helicopters in 2024.",
};

describe("six dispatches", () => {
  const { claims, nameOf } = reconcile(DISPATCHES);
  const told = (claim: Claim | undefined) => claim?.members.map((member) => `${nameOf(member)} ${member.relation}`);
  const claim = (form: string, measure: string) =>
    claims.find(({ key }) => key.form === form && key.measure === measure);

  test("the repeated claim is the same, the drifted one broader", () => {
    expect(told(claim("ratio", "production"))).toEqual(["speech same", "repeat same", "drift broader"]);
  });

  test("one speaker in two documents is one origin", () => {
    expect(claim("ratio", "production")?.origins).toBe(1);
  });

  test("the contradicting figure has changed", () => {
    // Which of two rivals the other is measured against is a matter of how clearly each is told.
    const relations = claim("figure", "military-spending")?.members.map(({ relation }) => relation);
    expect(relations?.sort()).toEqual(["changed", "same"]);
  });

  test("the lost zero has changed", () => {
    const found = claim("figure", "production");
    expect(told(found)).toEqual(["speech same", "repeat same", "zero changed"]);
    expect(found?.members[2]?.differences[0]).toMatchObject({ part: "value", from: "1,200 tanks", to: "120 tanks" });
  });

  test("what nobody else tells stands alone", () => {
    expect(told(claim("figure", "loss"))).toEqual(["other same"]);
    expect(told(claim("figure", "acquisition"))).toEqual(["other same"]);
  });
});

interface Telling {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
  readonly ratio?: unknown;
}

describe.skipIf(!hasShared("lineage", "ammunition.json"))("one claim as thirteen outlets carried it", () => {
  const file = sharedPath("lineage", "ammunition.json");
  const nodes: readonly Telling[] = file ? JSON.parse(readFileSync(file, "utf8")).nodes : [];
  const texts = Object.fromEntries(nodes.map(({ id, date, text }) => [id, date ? `${date}\n\n${text}` : text]));

  test("rival ratios are never the same", () => {
    const { claims, nameOf } = reconcile(texts);
    const ratios = new Map(nodes.map(({ id, ratio }) => [id, ratio]));
    for (const claim of claims.filter(({ key }) => key.form === "ratio" && key.measure === "production")) {
      const same = claim.members
        .filter(({ relation }) => relation === "same")
        .map((member) => ratios.get(nameOf(member)));
      expect(new Set(same.filter((ratio) => typeof ratio === "number")).size).toBeLessThanOrEqual(1);
    }
  });

  test("the tellings of one ratio come together, in order of date, and the dropped object is broader", () => {
    const { claims, nameOf } = reconcile(texts);
    const main = claims.find(({ key }) => key.form === "ratio" && key.item === "ammunition");
    const told = main?.members.map((member) => `${nameOf(member)} ${member.relation}`) ?? [];
    expect(told).toEqual(expect.arrayContaining(["n7 same", "n5 stronger", "n6 broader"]));
    const days = main?.members.map(({ dated }) => (dated.known === "unknown" ? "~" : dated.value)) ?? [];
    expect([...days].sort()).toEqual(days);
  });
});

describe.skipIf(!hasShared("seeds"))("real articles", () => {
  const folder = sharedPath("seeds") ?? "";
  const names = folder === "" ? [] : readdirSync(folder).filter((name) => /^00[013].*\.txt$/.test(name));
  const texts = Object.fromEntries(
    names.map((name) => [name.slice(0, 3), readFileSync(path.join(folder, name), "utf8")]),
  );

  let known: ReturnType<typeof reconcile> | undefined;
  const articles = () => (known ??= reconcile(texts));

  test.each([
    ["ammunition", "ratio", "production", "ammunition", ["000", "001"]],
    ["plus 400 per cent", "ratio", "holding", "air defence system", ["000", "001"]],
    ["5 per cent of gross domestic product", "figure", "military-spending-target", "", ["000", "001", "003"]],
    ["five years", "figure", "time-to-threat", "", ["000", "003"]],
    ["1,500 tanks", "figure", "production", "tank", ["000", "001"]],
  ])("%s is one claim across documents", (_name, form, measure, item, documents) => {
    const { claims, nameOf } = articles();
    const across = claims.filter(
      ({ key, members }) =>
        key.form === form && key.measure === measure && key.item === item && new Set(members.map(nameOf)).size > 1,
    );
    expect(across.map(({ members }) => [...new Set(members.map(nameOf))].sort())).toEqual([documents]);
  });
});
