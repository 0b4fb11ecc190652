// A database as the version before wrote it: what is kept beside the rows is made of them when it is opened.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { waysOf } from "./conformance/voices.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "plumbline-migration-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

async function told(file: string, readOnly: boolean) {
  const store = await openStore(file, { readOnly });
  const outlets = ["Wire", "Gazette"];
  const all = {
    speakers: await store.names("speaker"),
    outlets: await store.names("outlet"),
    ways: await Promise.all(outlets.map((outlet) => store.passings(outlet))),
    firsts: await Promise.all(outlets.map(async (firstIn) => (await store.claims({ firstIn })).items)),
    claims: await store.claims({ facets: true }),
    documents: await store.documents({ facets: true, kind: "quantity" }),
  };
  await store.close();
  return all;
}

test.each([true, false])("facets and ways of the seventh version, opened for reading only: %s", async (readOnly) => {
  const file = path.join(folder, "ledger.db");
  const store = await openStore(file);
  const { entries, claims } = waysOf();
  for (const entry of entries) await store.put(entry);
  await store.putResults({ claims, findings: [] });
  await store.close();
  const now = await told(file, true);
  const database = new Database(file);
  database.exec(`
    drop table original; drop table claim_facet; drop table document_kind; drop table step;
    drop index claim_first_document; drop index document_latest; alter table claim drop column first_document;
    pragma user_version = 7;
  `);
  database.close();
  expect(await told(file, readOnly)).toEqual(now);
});
