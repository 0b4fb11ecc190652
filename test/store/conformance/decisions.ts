import { expect, test } from "vitest";
import { type Act, type DecidedNoun, type Decision, decisionOf } from "../../../src/core/decision.ts";
import { claim, finding } from "../factory.ts";
import type { Current } from "./corpus.ts";
import { north, putAll, south } from "./corpus.ts";

function made(act: Act, about: string, at: string, note = "", noun: DecidedNoun = "finding"): Decision {
  return decisionOf({ act, noun, about, others: [], machine: "it says so", held: {} }, { author: "Mira", at, note });
}

/** Registers these tests: what people decided is kept beside the machine's work. */
export function decisionTests(store: Current, reopen: () => Promise<void>): void {
  const early = made("confirm", "f1", "2025-08-01T10:00:00Z", "read both: \u0000 and \ud800");
  const late = made("dispute", "f1", "2025-08-02T10:00:00Z");

  test("decisions come back equal, by time and then as they came, and stay when the store is opened again", async () => {
    const twin = made("confirm", "f2", late.at);
    for (const one of [late, twin, early]) expect(await store().putDecision(one)).toBe(true);
    expect(await store().decisions()).toEqual([early, late, twin]);
    await reopen();
    expect(await store().decisions()).toEqual([early, late, twin]);
  });

  test("the same decision is kept once", async () => {
    expect(await store().putDecision(early)).toBe(true);
    expect(await store().putDecision(early)).toBe(false);
    expect(await store().decisions()).toEqual([early]);
  });

  test("nothing of the machine's changes, and documents and results leave them alone", async () => {
    await putAll(store, [north, south]);
    const wrong = finding("sum-of-parts", north.statements);
    await store().putResults({ claims: [], findings: [wrong], producer: "rules 1" });
    const revision = await store().revision();
    await store().putDecision(made("dispute", wrong.id, early.at));
    expect(await store().revision()).toBe(revision);
    expect(await store().stale("rules 1")).toBe(false);
    expect(await store().finding(wrong.id)).toEqual(wrong);
    await store().remove(north.document.id);
    await store().putResults({ claims: [], findings: [], producer: "rules 1" });
    expect((await store().decisions()).map(({ about }) => about)).toEqual([wrong.id]);
  });

  test("a claim that people put into another is found under its old id until it stands by itself again", async () => {
    const [built, more] = north.statements;
    const [promised] = south.statements;
    if (!built || !more || !promised) throw new Error("the made documents have statements");
    const tanks = claim({ actor: "RU", item: "tank" }, "1,500 tanks were built", [{ statement: built }]);
    const boats = claim({ actor: "NO", item: "boat" }, "200 boats are promised", [{ statement: promised }]);
    const machine = [tanks, boats].map(({ id, title, members }) => ({
      id,
      title,
      propositions: members.map(({ proposition }) => proposition),
    }));
    const both = { ...tanks, members: [...tanks.members, ...boats.members], decided: { by: ["j1"], machine } };
    await store().putResults({ claims: [both], findings: [] });
    expect(await store().claim(boats.id)).toEqual(both);
    expect((await store().claims()).items.map(({ decided }) => decided)).toEqual([both.decided]);
    expect((await store().search("boats", { kinds: ["claim"] })).total).toBe(0);
    await store().putResults({ claims: [tanks, boats], findings: [] });
    expect(await store().claim(boats.id)).toEqual(boats);
    expect(await store().claim(tanks.id)).toEqual(tanks);
  });
}
