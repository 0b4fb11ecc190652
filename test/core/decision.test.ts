/** Decisions: which of them stand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/core/claim.ts";
import {
  ACTS,
  type Act,
  type Decision,
  decisionOf,
  decisionsOn,
  standing,
  standings,
} from "../../src/core/decision.ts";

function made(act: Act, about: string, at: string, author = "Mira", note = ""): Decision {
  const [noun] = ACTS[act];
  return decisionOf({ act, noun, about, others: [], machine: "", held: {} }, { author, at, note });
}

const ids = (decisions: readonly Decision[]) => decisions.map(({ id }) => id);

describe("what stands", () => {
  const confirmed = made("confirm", "f1", "2025-08-01T10:00:00Z");
  const disputed = made("dispute", "f1", "2025-08-02T10:00:00Z");

  test("a later opinion of the same author takes the place of the earlier, another author's stands beside it", () => {
    const other = made("confirm", "f1", "2025-08-01T11:00:00Z", "Jo");
    expect(ids(standing([disputed, other, confirmed]))).toEqual(ids([other, disputed]));
    const how = standings([confirmed, other, disputed], () => true);
    expect([confirmed, other, disputed].map(({ id }) => how.get(id))).toEqual(["replaced", "in force", "in force"]);
  });

  test("an undone opinion leaves the one before it standing, and an undone undoing brings it back", () => {
    const undo = made("undo", disputed.id, "2025-08-03T10:00:00Z");
    expect(ids(standing([confirmed, disputed, undo]))).toEqual([confirmed.id]);
    const redo = made("undo", undo.id, "2025-08-04T10:00:00Z");
    expect(ids(standing([redo, confirmed, disputed, undo]))).toEqual([disputed.id]);
    expect(standings([confirmed, disputed, undo], () => true).get(disputed.id)).toBe("undone");
  });

  test("what is gone is said to be gone, unless it was undone before", () => {
    const undo = made("undo", disputed.id, "2025-08-03T10:00:00Z");
    const how = standings([confirmed, disputed, undo], ({ act }) => act === "undo");
    expect([confirmed, disputed, undo].map(({ id }) => how.get(id))).toEqual(["gone", "undone", "in force"]);
  });

  test("merges and splits of one author add up", () => {
    const merges = ["2025-08-01T10:00:00Z", "2025-08-02T10:00:00Z"].map((at) => made("merge", "c1", at));
    expect(standing(merges)).toHaveLength(2);
  });

  test("the order in which decisions of different times come never shows", () => {
    const acts = fc.constantFrom<Act>("confirm", "dispute", "merge", "split");
    const one = fc.record({
      act: acts,
      about: fc.constantFrom("f1", "f2", "c1"),
      author: fc.constantFrom("Mira", "Jo"),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (list, order) => {
        const all = list.map(({ act, about, author }, at) =>
          made(act, about, `2025-08-01T10:00:${String(at).padStart(2, "0")}Z`, author),
        );
        const keyed = all.map((decision) => ({ decision, key: order.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ decision }) => decision);
        expect(ids(standing(shuffled))).toEqual(ids(standing(all)));
      }),
    );
  });
});

test("decisions are looked up by what they are about and by their own id", () => {
  const merge = made("merge", "c1", "2025-08-01T10:00:00Z");
  const opinion = made("confirm", "c2", "2025-08-02T10:00:00Z");
  const on = decisionsOn([opinion, merge]);
  expect(on("c2")).toEqual([opinion]);
  expect(on("c2", merge.id)).toEqual([merge, opinion]);
  expect([on.empty, on("c3")]).toEqual([false, []]);
  expect([decisionsOn([]).empty, decisionsOn([])("c1")]).toEqual([true, []]);
});

test("an opinion about a claim that is gone stands with the one that tells what it told", () => {
  const proposition = { statement: "s1", of: "quantity", index: 0 } as const;
  const opinion = decisionOf(
    { act: "confirm", noun: "claim", about: "cold", others: [], machine: "", held: { cold: [proposition] } },
    { author: "Mira", at: "2025-08-01T10:00:00Z", note: "" },
  );
  const claim = { id: "cnew", members: [{ proposition }] } as unknown as Claim;
  expect(decisionsOn([opinion], (id) => id !== "cold").claim(claim)).toEqual([opinion]);
  expect(decisionsOn([opinion]).claim(claim)).toEqual([]);
  expect(decisionsOn([opinion], () => false).claim({ ...claim, members: [] })).toEqual([]);
});

test("a decision has one id, and another with any other word", () => {
  const at = "2025-08-01T10:00:00Z";
  expect(made("confirm", "f1", at).id).toBe(made("confirm", "f1", at).id);
  const others = [made("dispute", "f1", at), made("confirm", "f2", at), made("confirm", "f1", at, "Jo")];
  expect(
    new Set([made("confirm", "f1", at), ...others, made("confirm", "f1", at, "Mira", "why")].map(({ id }) => id)).size,
  ).toBe(5);
});
