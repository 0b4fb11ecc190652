/** Decisions in a store: checked, kept beside the machine's work, and there after everything is read again. */
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { decidedIn } from "../../src/api/heads.ts";
import { extractOne } from "../../src/batch.ts";
import { fixedClock } from "../../src/core/clock.ts";
import { CORRECTABLE, correctionOf } from "../../src/correct.ts";
import { decide, listDecisions } from "../../src/decide.ts";
import { contentsOf, flow, refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import { replay, storedFindings } from "../../src/replay.ts";
import { openStore } from "../../src/store/index.ts";
import type { Entry, Store } from "../../src/store/store.ts";
import { ROOT } from "../plumb.ts";

const today = "2025-08-01";
let read: readonly Entry[] = [];

beforeAll(async () => {
  const entries: Entry[] = [];
  for await (const outcome of flow([path.join(ROOT, "examples")], { clock: fixedClock(`${today}T00:00:00Z`) })) {
    if (outcome.ok) entries.push(outcome);
  }
  read = entries;
});

async function filled(): Promise<Store> {
  const store = await openStore(":memory:");
  for (const entry of read) await store.put(entry);
  await refresh(store, today);
  return store;
}

const who = (at = "2025-08-02T09:30:00Z", author = "Mira Holt", note = "") => ({ author, at, note });
const first = <T>(values: readonly T[]): T => {
  const [value] = values;
  if (value === undefined) throw new Error("expected at least one");
  return value;
};

/** A claim that several documents tell, and another. */
async function twoClaims(store: Store) {
  const { items } = await store.claims();
  const [one, two] = items;
  if (!one || !two) throw new Error("the examples make claims");
  return [one.id, two.id] as const;
}

describe("what is decided", () => {
  test("stands beside the finding, which stays as it is and replays", async () => {
    const store = await filled();
    const before = await storedFindings(store);
    const finding = first(before);
    const decision = await decide(store, [finding.id, "dispute"], who(undefined, "Mira Holt", "a slip of the desk"));
    expect(decision).toMatchObject({ act: "dispute", noun: "finding", about: finding.id, author: "Mira Holt" });
    expect(decision.machine).toContain(finding.message);
    expect(await storedFindings(store)).toEqual(before);
    expect((await replay(store, before, today)).every(({ same }) => same)).toBe(true);
    expect(await listDecisions(store)).toEqual([{ decision, standing: "in force" }]);
  });

  test("is named by the first letters of an id, as long as they are enough", async () => {
    const store = await filled();
    const finding = first(await storedFindings(store));
    expect((await decide(store, [finding.id.slice(0, 9), "confirm"], who())).about).toBe(finding.id);
    await expect(decide(store, ["f", "confirm"], who())).rejects.toThrow(/f: no finding/);
  });

  test("a merge changes the claims at once, no finding, and every finding still replays", async () => {
    const store = await filled();
    const before = await storedFindings(store);
    const [one, two] = await twoClaims(store);
    const tellings = async (id: string) => (await store.claim(id))?.members.length ?? 0;
    const both = (await tellings(one)) + (await tellings(two));
    const decision = await decide(store, [one, "merge", two], who());
    expect(await tellings(one)).toBe(both);
    expect((await store.claim(two))?.id).toBe(one);
    expect((await store.claim(one))?.decided?.by).toEqual([decision.id]);
    expect(await storedFindings(store)).toEqual(before);
    expect((await replay(store, before, today)).every(({ same }) => same)).toBe(true);
    expect((await contentsOf(store, { today, decisions: [] }, "claims")).claims.map(({ id }) => id)).toContain(two);
    await decide(store, [decision.id, "undo"], who("2025-08-03T09:00:00Z"));
    expect((await store.claim(two))?.id).toBe(two);
    expect((await listDecisions(store)).map(({ standing }) => standing)).toEqual(["undone", "in force"]);
  });

  test("a split takes statements out of a claim", async () => {
    const store = await filled();
    const [one] = await twoClaims(store);
    const members = (await store.claim(one))?.members ?? [];
    const { statement } = first(members).proposition;
    await decide(store, [one, "split", statement], who());
    const left = (await store.claim(one))?.members ?? [];
    expect(left.some(({ proposition }) => proposition.statement === statement)).toBe(false);
    const others = (await store.claims({ limit: 500 })).items.filter(({ decided, id }) => decided && id !== one);
    expect(others).toHaveLength(1);
  });
});

describe("what is disputed is no longer believed", () => {
  const texts = [
    "Norway's military spending was $35 billion in 2024, Anna Holm said.",
    "Norway's military spending was 4% of GDP in 2024, Ivar Lund said.",
    "Norway's GDP was $500 billion in 2024.",
  ];
  const store = async () => {
    const opened = await openStore(":memory:");
    for (const [index, text] of texts.entries()) {
      const document = documentFromText(text, { name: `${index}.txt` });
      const answer = extractOne(document);
      if (!answer.ok) throw answer.error;
      await opened.put({ document, statements: answer.statements });
    }
    await refresh(opened, today);
    return opened;
  };
  const told = async (from: Store) =>
    (await storedFindings(from)).filter(({ rule }) => rule === "across-documents").map(({ verdict }) => verdict);
  const replays = async (from: Store) =>
    (await replay(from, await storedFindings(from), today)).map(({ same }) => same);

  test("a statement, until the dispute is taken back; every finding replays at each step", async () => {
    const held = await store();
    const document = first((await held.documents()).items.filter(({ origin }) => origin.name === "1.txt"));
    const statement = first(await held.statements(document.id));
    expect(await told(held)).toEqual(["disagreement"]);
    const decision = await decide(held, [statement.id, "dispute"], who());
    expect(await told(held)).toEqual(["derived"]);
    expect(await replays(held)).not.toContain(false);
    await decide(held, [decision.id, "undo"], who("2025-08-03T09:00:00Z"));
    expect(await told(held)).toEqual(["disagreement"]);
    await decide(held, [statement.id, "dispute"], who("2025-08-04T09:00:00Z"));
    await decide(held, [statement.id, "confirm"], who("2025-08-05T09:00:00Z"));
    expect(await told(held)).toEqual(["disagreement"]);
    expect(await replays(held)).not.toContain(false);
    await held.close();
  });

  test("a claim, with all who tell it", async () => {
    const held = await store();
    const claim = first((await held.claims()).items.filter(({ title }) => title.includes("4%")));
    await decide(held, [claim.id, "dispute"], who());
    expect(await told(held)).toEqual(["derived"]);
    await held.close();
  });

  test("not because a finding is disputed", async () => {
    const held = await store();
    const finding = first((await storedFindings(held)).filter(({ rule }) => rule === "across-documents"));
    await decide(held, [finding.id, "dispute"], who());
    expect(await told(held)).toEqual(["disagreement"]);
    await held.close();
  });
});

describe("what is decided survives", () => {
  test("reading everything again, and results made anew on another day", async () => {
    const store = await filled();
    const [one, two] = await twoClaims(store);
    await decide(store, [one, "merge", two], who());
    await decide(store, [one, "confirm"], who("2025-08-02T10:00:00Z"));
    const before = JSON.stringify(await store.claim(one));
    for (const entry of read) await store.put(entry);
    await refresh(store, "2025-09-01");
    expect(JSON.stringify(await store.claim(one))).toBe(before);
    expect((await listDecisions(store)).map(({ standing }) => standing)).toEqual(["in force", "in force"]);
  });

  test("statements that are extracted otherwise but stay where they were", async () => {
    const store = await filled();
    const { document, statements } = first(read);
    const { id } = first(statements);
    await decide(store, [id, "correct", "hedge=perhaps"], who());
    await store.put({ document, statements: statements.map((one) => ({ ...one, direct: !one.direct })) });
    await refresh(store, today);
    expect((await listDecisions(store)).map(({ standing }) => standing)).toEqual(["in force"]);
  });

  test("what it was about having gone: kept, and listed as such with what the machine said", async () => {
    const store = await filled();
    const finding = first((await storedFindings(store)).filter(({ rule }) => rule === "weekday"));
    const { document } = first(finding.evidence.flatMap((item) => ("document" in item ? [item] : [])));
    const statement = first(await store.statements(document));
    await decide(store, [finding.id, "confirm"], who());
    await decide(store, [statement.id, "dispute"], who());
    await store.remove(document);
    await refresh(store, today);
    const listed = await listDecisions(store);
    expect(listed.map(({ standing }) => standing)).toEqual(["gone", "gone"]);
    expect(listed.map(({ decision }) => decision.machine).join()).toContain(statement.quote);
  });

  test("a new version of a document: decisions on the old version's statements stay with it", async () => {
    const store = await openStore(":memory:");
    const put = async (text: string) => {
      const document = documentFromText(text, { name: "note.txt" });
      const answer = extractOne(document);
      if (!answer.ok) throw answer.error;
      await store.put({ document, statements: answer.statements });
      await refresh(store, today);
      return answer.statements;
    };
    const [old] = await put("Minister Anna Holm said that Norway ordered 54 tanks in 2023.");
    if (!old) throw new Error("it states something");
    await decide(store, [old.id, "confirm"], who());
    await put("Minister Anna Holm said that Norway ordered 45 tanks in 2023.");
    expect((await listDecisions(store)).map(({ decision, standing }) => [decision.about, standing])).toEqual([
      [old.id, "in force"],
    ]);
    await store.close();
  });

  test("an opinion about a claim whose key another document changed", async () => {
    const store = await openStore(":memory:");
    const put = async (name: string, text: string) => {
      const document = documentFromText(text, { name });
      const answer = extractOne(document);
      if (!answer.ok) throw answer.error;
      await store.put({ document, statements: answer.statements });
      await refresh(store, today);
    };
    await put("a.txt", "Norway ordered 54 tanks, Minister Anna Holm said.");
    const before = first((await store.claims()).items).id;
    await decide(store, [before, "confirm"], who());
    await put("b.txt", "Norway ordered 54 tanks in February 2023, Minister Anna Holm said.");
    const after = first((await store.claims()).items.filter(({ tellings }) => tellings > 1)).id;
    expect(after).not.toBe(before);
    expect((await listDecisions(store)).map(({ standing }) => standing)).toEqual(["in force"]);
    const claim = await store.claim(after);
    const on = await decidedIn(store);
    expect(claim && on.claim(claim)).toMatchObject([{ act: "confirm", about: before }]);
    await store.close();
  });

  test("the same decision twice is one", async () => {
    const store = await filled();
    const finding = first(await storedFindings(store));
    const twice = [
      await decide(store, [finding.id, "confirm"], who()),
      await decide(store, [finding.id, "confirm"], who()),
    ];
    expect(twice[0]).toEqual(twice[1]);
    expect(await store.decisions()).toHaveLength(1);
  });
});

describe("what cannot be decided is refused, and nothing is stored", () => {
  test.each([
    ["nothing", [], /no decision; give ID and one of confirm, dispute/],
    ["an act that is none", ["f1", "approve"], /approve: no decision/],
    ["a property of every object", ["f1", "constructor"], /no decision/],
    ["a finding that is not there", ["f1", "confirm"], /f1: no finding or claim or statement of this ledger/],
    ["more than the id", ["f1", "confirm", "f2"], /left over: f2/],
    ["a merge with nothing", ["c1", "merge"], /CLAIM merge CLAIM/],
    ["a merge of a claim that is not there", ["c1", "merge", "c2"], /c1: no claim of this ledger/],
    ["a split of nothing", ["c1", "split"], /CLAIM split STATEMENT/],
    ["a correction of nothing", ["s1", "correct"], /PART=VALUE/],
    ["undoing what is no decision", ["f1", "undo"], /f1: no decision of this ledger/],
  ] as const)("%s", async (_, words, says) => {
    const store = await filled();
    await expect(decide(store, words, who())).rejects.toThrow(says);
    expect(await store.decisions()).toEqual([]);
  });

  test("what was undone in the same second is not silently left undone", async () => {
    const store = await filled();
    const { id } = first(await storedFindings(store));
    const decision = await decide(store, [id, "confirm"], who());
    expect(await decide(store, [id, "confirm"], who())).toEqual(decision);
    await decide(store, [decision.id, "undo"], who());
    await expect(decide(store, [id, "confirm"], who())).rejects.toThrow(/undone since; say it again/);
    await decide(store, [id, "confirm"], who("2025-08-02T09:30:01Z"));
    expect((await listDecisions(store)).map(({ standing }) => standing)).toEqual(["undone", "in force", "in force"]);
  });

  test("a merge with itself, a split of all or of a stranger, a decision without author", async () => {
    const store = await filled();
    const [one] = await twoClaims(store);
    const statements = ((await store.claim(one))?.members ?? []).map(({ proposition }) => proposition.statement);
    await expect(decide(store, [one, "merge", one], who())).rejects.toThrow(/cannot be merged with itself/);
    await expect(decide(store, [one, "split", ...statements], who())).rejects.toThrow(/nothing would be left/);
    await expect(decide(store, [one, "split", "s0"], who())).rejects.toThrow(/s0: not told in claim/);
    await expect(decide(store, [one, "confirm"], who(undefined, " "))).rejects.toThrow(/needs its author/);
    expect(await store.decisions()).toEqual([]);
  });
});

describe("a corrected reading", () => {
  const document = documentFromText("Minister Anna Holm said that Norway ordered 54 tanks in 2023.", { name: "a.txt" });
  const answer = extractOne(document);
  if (!answer.ok) throw answer.error;
  const statement = first(answer.statements);

  test.each([
    ["source=Berit Lund", { part: "source", machine: "Anna Holm", value: "Berit Lund" }],
    ["hedge=", { part: "hedge", machine: "", value: "" }],
    ["kind=event", { part: "kind", machine: statement.kind, value: "event" }],
    ["deadline=2030-12-31", { part: "deadline", machine: "", value: "2030-12-31" }],
    ["1.value=540", { part: "1.value", machine: "54", value: "540" }],
    ["1.value=50..60", { part: "1.value", machine: "54", value: "50..60" }],
    ["1.unit=tank destroyer", { part: "1.unit", machine: "tank", value: "tank destroyer" }],
    [
      "1.period=2022-01-01..2022-12-31",
      { part: "1.period", machine: "2023-01-01..2023-12-31", value: "2022-01-01..2022-12-31" },
    ],
  ])("%s stands beside the machine's", (words, wanted) => {
    expect(correctionOf(statement, words)).toEqual(wanted);
  });

  test.each([
    ["nonsense", /no part of a statement; give PART=VALUE with one of kind, source/],
    ["colour=red", /colour: no part/],
    ["kind=rumour", /give one of quantity, pledge/],
    ["deadline=2030-02-30", /a day that exists/],
    ["7.value=3", /7.value: the statement has 1 figures, counted from 1/],
    ["1.colour=red", /no part of a statement/],
    ["1.value=many", /an end of it is no number/],
    ["1.value=", /an end of it is no number/],
    ["1.value=-5", /-5 tank is less than nothing/],
    ["1.value=9..3", /low end 9 lies above its high end 3/],
    ["1.unit=XQQ", /“XQQ” is no unit that is known/],
    ["1.measure=happiness", /no measure has this id/],
    ["1.period=2023-12-31..2023-01-01", /ends on 2023-01-01, before it begins/],
    ["1.period=2023", /FROM\.\.TO/],
    ["1.period=..", /FROM\.\.TO/],
    ["1.period=2024-01-01..2024-12-31..2025-01-01", /FROM\.\.TO/],
    ["1.value=Infinity", /an end of it is no number/],
    ["1.value=0x10", /an end of it is no number/],
    ["1.value=3..5..9", /an end of it is no number/],
    ["01.value=3", /no part of a statement/],
    ["constructor=x", /no part of a statement/],
    ["__proto__=x", /no part of a statement/],
    ["1.toString=x", /no part of a statement/],
  ])("%s is refused", (words, says) => {
    expect(() => correctionOf(statement, words)).toThrow(says);
  });

  test("every part has the machine's reading", () => {
    for (const part of CORRECTABLE) {
      const name = part.replace("N.", "1.");
      const same = (() => {
        try {
          return correctionOf(statement, `${name}=`).machine;
        } catch (error) {
          return (error as Error).message.includes(`${name}=: `);
        }
      })();
      expect(same, part).not.toBe(false);
    }
  });
});
