/** What merges and splits make of the machine's claims. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/core/claim.ts";
import { type Act, type Decision, decisionOf } from "../../src/core/decision.ts";
import { extract } from "../../src/extract/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createReconciler, type Reconciler } from "../../src/reconcile/index.ts";

const TEXTS = [
  "Minister Anna Holm said that Russia built 1,500 tanks in 2024. She said that Poland ordered 486 launchers in 2023.",
  "Russia built 1,500 tanks in 2024, the ministry wrote. Norway ordered 54 tanks in February 2023.",
  "Poland ordered 486 launchers in 2023, Anna Holm told reporters. Norway ordered 54 tanks in February 2023.",
];

function reconciled(texts: readonly string[] = TEXTS): Reconciler {
  const reconciler = createReconciler();
  for (const [at, text] of texts.entries()) {
    const document = documentFromText(text, { name: `${at}.txt` });
    reconciler.add(document, extract(document, languageOf("en")));
  }
  return reconciler;
}

const machine = reconciled().result();
const held = Object.fromEntries(machine.map(({ id, members }) => [id, members.map(({ proposition }) => proposition)]));

function made(act: Act, about: string, others: readonly string[], second: number): Decision {
  const at = `2025-08-01T10:00:${String(second).padStart(2, "0")}Z`;
  return decisionOf({ act, noun: "claim", about, others, machine: "", held }, { author: "Mira", at, note: "" });
}

const propositions = (claims: readonly Claim[]) =>
  claims.flatMap(({ members }) => members.map(({ proposition }) => JSON.stringify(proposition))).sort();
const told = (claim: Claim) => claim.members.map(({ proposition }) => proposition.statement);

/** A claim that two documents tell, and two others. */
const shared = machine.filter(({ members }) => members.length > 1);
const [first, second, third] = shared;
if (!first || !second || !third) throw new Error("the texts tell three claims twice");

describe("no decision", () => {
  test("changes nothing: the machine's claims are the same objects", () => {
    const reconciler = reconciled();
    const before = reconciler.result();
    const { claims, unapplied } = reconciler.decided([]);
    expect(claims.every((claim, at) => claim === before[at])).toBe(true);
    expect(claims).toHaveLength(before.length);
    expect(unapplied.size).toBe(0);
  });

  test.each(["confirm", "dispute"] as const)("%s moves no telling", (act) => {
    expect(reconciled().decided([made(act, first.id, [], 1)]).claims).toEqual(machine);
  });
});

describe("a merge", () => {
  const merge = made("merge", first.id, [second.id], 1);

  test("puts the tellings of one claim into the other, measured against its plainest, and shows the machine's", () => {
    const { claims } = reconciled().decided([merge]);
    const both = claims.find(({ id }) => id === first.id);
    expect(both?.members).toHaveLength(first.members.length + second.members.length);
    expect(both?.title).toBe(first.title);
    expect(both?.key).toEqual(first.key);
    expect(both?.decided?.by).toEqual([merge.id]);
    expect(both?.decided?.machine.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect(claims.some(({ id }) => id === second.id)).toBe(false);
    const others = both?.members.filter((member) => told(second).includes(member.proposition.statement)) ?? [];
    expect(others.every(({ differences }) => differences.length > 0)).toBe(true);
  });

  test("of three in two steps is the same as at once", () => {
    const steps = reconciled().decided([merge, made("merge", second.id, [third.id], 2)]).claims;
    const once = reconciled().decided([made("merge", first.id, [second.id, third.id].sort(), 1)]).claims;
    const find = (claims: readonly Claim[]) => propositions(claims.filter(({ id }) => id === first.id));
    expect(find(steps)).toEqual(find(once));
    expect(steps).toHaveLength(machine.length - 2);
  });

  test("finds a claim whose key has changed by what it held, and is kept where nothing is left", () => {
    const moved = { ...merge, others: ["cgone"], held: { ...held, cgone: held[second.id] ?? [] } };
    const { claims } = reconciled().decided([moved]);
    expect(claims).toHaveLength(machine.length - 1);
    const orphan = reconciled().decided([{ ...merge, others: ["cgone"], held: {} }]);
    expect(orphan.claims).toEqual(machine);
    expect([...orphan.unapplied]).toEqual([merge.id]);
  });
});

describe("a split", () => {
  const [leaver = ""] = told(first);
  const split = made("split", first.id, [leaver], 1);

  test("makes a claim of what leaves, and leaves the rest", () => {
    const { claims } = reconciled().decided([split]);
    expect(claims).toHaveLength(machine.length + 1);
    const apart = claims.filter(({ decided }) => decided);
    expect(apart.map(told).sort()).toEqual([[leaver], told(first).filter((id) => id !== leaver)].sort());
    for (const { decided } of apart) {
      expect(decided).toEqual({
        by: [split.id],
        machine: [{ id: first.id, title: first.title, propositions: held[first.id] }],
      });
    }
  });

  test("by two people is one split", () => {
    const { claims, unapplied } = reconciled().decided([split, made("split", first.id, [leaver], 2)]);
    expect(claims).toHaveLength(machine.length + 1);
    expect(unapplied.size).toBe(0);
  });

  test("of all of it, or of what is not in it, is not followed", () => {
    const all = made("split", first.id, told(first), 1);
    const strange = made("split", first.id, ["s0"], 2);
    const { claims, unapplied } = reconciled().decided([all, strange]);
    expect(claims).toEqual(machine);
    expect([...unapplied].sort()).toEqual([all.id, strange.id].sort());
  });

  test("and a merge back give the machine's tellings again", () => {
    const { claims } = reconciled().decided([split]);
    const off = claims.find((claim) => claim.decided && told(claim).includes(leaver));
    const back = reconciled().decided([split, made("merge", first.id, [off?.id ?? ""], 2)]).claims;
    const whole = back.find(({ id }) => id === first.id);
    expect(whole?.members).toEqual(first.members);
  });

  test("undone, everything is the machine's again", () => {
    const undo = decisionOf(
      { act: "undo", noun: "decision", about: split.id, others: [], machine: "", held: {} },
      { author: "Jo", at: "2025-08-02T10:00:00Z", note: "" },
    );
    expect(reconciled().decided([split, undo]).claims).toEqual(machine);
  });
});

/** Any merges and splits of the machine's claims, a second apart. */
const anyDecisions = fc
  .array(
    fc.record({ act: fc.constantFrom<Act>("merge", "split"), at: fc.nat(machine.length - 1), other: fc.nat(20) }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.flatMap(({ act, at, other }, index) => {
      const about = machine[at];
      const joined = machine[other % machine.length];
      if (!about || !joined || (act === "merge" && joined === about)) return [];
      const statements = told(about);
      return [
        made(act, about.id, [act === "merge" ? joined.id : (statements[other % statements.length] ?? "")], index),
      ];
    }),
  );

describe("any decisions", () => {
  test("lose no telling and tell none twice", () => {
    const reconciler = reconciled();
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const { claims } = reconciler.decided(decisions);
        expect(propositions(claims)).toEqual(propositions(machine));
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      }),
      { numRuns: 60 },
    );
  });

  test("give the same bytes in any order of arrival, of decisions and of documents", () => {
    fc.assert(
      fc.property(anyDecisions, fc.boolean(), (decisions, turned) => {
        const expected = JSON.stringify(reconciled().decided(decisions).claims);
        const texts = reconciled(turned ? TEXTS.toReversed() : TEXTS);
        expect(JSON.stringify(texts.decided(decisions.toReversed()).claims)).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("leave what the machine has as it was", () => {
    const reconciler = reconciled();
    const before = JSON.stringify(reconciler.result());
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        reconciler.decided(decisions);
        expect(JSON.stringify(reconciler.result())).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  test("about different claims give the same in any order of time", () => {
    const [off = ""] = told(third);
    const pair = (a: number, b: number) =>
      reconciled()
        .decided([made("merge", first.id, [second.id], a), made("split", third.id, [off], b)])
        .claims.map((claim) => [claim.id, claim.members]);
    expect(pair(1, 2)).toEqual(pair(2, 1));
  });
});
