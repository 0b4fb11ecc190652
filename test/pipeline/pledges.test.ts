/** The ledger of pledges through the whole flow and a store that outlasts a run: corrections keep their history. */
import { describe, expect, test } from "vitest";
import { extractOne } from "../../src/batch.ts";
import { refresh } from "../../src/pipeline.ts";
import { documentFromText } from "../../src/read/index.ts";
import { createRecord, holdingOf } from "../../src/reference/record.ts";
import { openStore } from "../../src/store/index.ts";
import type { Store } from "../../src/store/store.ts";
import { point, shares } from "../pledge/run.ts";

async function filled(): Promise<Store> {
  const store = await openStore(":memory:");
  const document = documentFromText("Norway pledged to spend 3% of GDP on defence by 2025.", { name: "a.txt" });
  const answer = extractOne(document);
  if (!answer.ok) throw answer.error;
  await store.put({ document, statements: answer.statements });
  return store;
}

const recordOf = (edition: string, value: number) =>
  createRecord([holdingOf(shares([point("NO", 2025, value)], { edition }))], []);

describe("a store", () => {
  test("keeps the verdict that was given when a later edition says otherwise", async () => {
    const store = await filled();
    await refresh(store, "2025-12-31");
    expect(await store.pledges()).toMatchObject([{ status: "open", judged: "2025-12-31" }]);
    await refresh(store, "2026-01-15");
    expect(await store.pledges()).toMatchObject([{ status: "due", history: [] }]);
    await refresh(store, "2026-05-01", recordOf("2026-04-28", 3.21));
    expect(await store.pledges()).toMatchObject([{ status: "kept", history: [] }]);
    const { pledges } = await refresh(store, "2027-05-01", recordOf("2027-04-26", 2.83));
    expect(pledges).toMatchObject([
      {
        status: "broken",
        evidence: [{ series: "bureau-share@2027-04-26", value: 2.83 }],
        history: [{ status: "kept", judged: "2026-05-01", evidence: [{ series: "bureau-share@2026-04-28" }] }],
      },
    ]);
    expect(await store.pledges()).toEqual(pledges);
    expect((await store.verdicts()).map(({ status, judged }) => [status, judged])).toEqual([
      ["kept", "2026-05-01"],
      ["broken", "2027-05-01"],
    ]);
    await store.close();
  });

  test("judges anew when the record is another, on the same day", async () => {
    const store = await filled();
    await refresh(store, "2026-05-01");
    await refresh(store, "2026-05-01", recordOf("2026-04-28", 3.21));
    expect(await store.pledges()).toMatchObject([{ status: "kept" }]);
    await store.close();
  });
});
