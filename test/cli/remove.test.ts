/** `plumb remove`: what goes is the document that an id has become. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { verb } from "../../src/cli/remove.ts";
import { openStore } from "../../src/store/index.ts";
import { entry } from "../store/factory.ts";

const folder = mkdtempSync(path.join(tmpdir(), "plumbline-remove-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an old id takes out the document that it has become; an unknown one takes out nothing", async () => {
  const db = path.join(folder, "ledger.db");
  const [gone, kept] = [entry(["A yard built 7 boats."], { name: "yard.txt" }), entry(["A works built 9 tanks."])];
  const store = await openStore(db);
  await store.put(gone);
  await store.put(kept);
  await store.alias("dold", gone.document.id);
  await store.close();
  const options = { db, today: "2025-08-01", json: true };
  await expect(verb.run(["dold", "dnowhere"], options)).rejects.toMatchObject({ code: "not-found" });
  await verb.run(["dold"], options);
  const after = await openStore(db, { readOnly: true });
  expect((await after.documents()).items.map(({ id }) => id)).toEqual([kept.document.id]);
  await after.close();
});
