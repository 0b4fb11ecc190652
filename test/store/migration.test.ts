// A database as the version before wrote it: what is kept beside the rows is made of them when it is opened.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { waysOf } from "./conformance/voices.ts";
import { finding } from "./factory.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "plumbline-migration-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Takes back what the ninth version added and the tenth. */
const SINCE_EIGHTH = `
  drop table original; drop table touch; drop index finding_rule; drop index member_document; drop index document_newest;
  create index member_document on member (document, start);
  create index document_newest on document (undated, published desc, id);
`;

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
    touching: await Promise.all((await store.claims()).items.map(({ id }) => store.findingsOfClaim(id))),
    said: await store.spoken("Anna Ek", {
      claims: (await store.claims()).items.map(({ id }) => id),
      verdicts: ["conflict"],
      limit: 3,
    }),
  };
  await store.close();
  return all;
}

/** A ledger with claims, and findings on the words of their tellings and beside them. */
async function filled(file: string): Promise<void> {
  const store = await openStore(file);
  const { entries, claims } = waysOf();
  for (const entry of entries) await store.put(entry);
  const said = entries.flatMap(({ statements }) => statements);
  const beside = said.map((one) => ({ ...one, span: { start: one.span.end, end: one.span.end + 1 } }));
  const findings = [finding("on-words", said, "info"), finding("beside", beside, "error")];
  await store.putResults({ claims, findings });
  await store.close();
}

test.each([true, false])("findings of claims of the eighth version, opened for reading only: %s", async (readOnly) => {
  const file = path.join(folder, "ledger.db");
  await filled(file);
  const now = await told(file, true);
  expect(now.touching.map(({ total }) => total)).toContain(2);
  const database = new Database(file);
  database.exec(`${SINCE_EIGHTH} pragma user_version = 8;`);
  database.close();
  expect(await told(file, readOnly)).toEqual(now);
});

test.each([true, false])("facets and ways of the seventh version, opened for reading only: %s", async (readOnly) => {
  const file = path.join(folder, "ledger.db");
  await filled(file);
  const now = await told(file, true);
  const database = new Database(file);
  database.exec(`
    ${SINCE_EIGHTH}
    drop table claim_facet; drop table document_kind; drop table step;
    drop index claim_first_document; drop index document_latest; alter table claim drop column first_document;
    pragma user_version = 7;
  `);
  database.close();
  expect(await told(file, readOnly)).toEqual(now);
});

test("eight times the tellings and findings of a text do not take the square of the work to bring up to date", async () => {
  let opened = 0;
  const work = async (size: number) => {
    const file = path.join(folder, `${opened++}.db`);
    await filled(file);
    const database = new Database(file);
    database.pragma("foreign_keys = off");
    database.exec(`${SINCE_EIGHTH} pragma user_version = 8;
      with recursive place (at) as (select 1000 union all select at + 1 from place where at < ${999 + size})
        insert into member (claim, ordinal, document, statement, start, "end", relation, json)
        select (select min(id) from claim), at, 'long', 's' || at, at * 100, at * 100 + 90, 'same', '{}' from place;
      with recursive place (at) as (select 1000 union all select at + 1 from place where at < ${999 + size})
        insert into evidence (finding, ordinal, document, statement, start, "end")
        select (select min(id) from finding), at, 'long', 's' || at, at * 100, at * 100 + 10 from place;`);
    database.close();
    const began = process.cpuUsage();
    const store = await openStore(file);
    const { user, system } = process.cpuUsage(began);
    await store.close();
    return (user + system) / 1000;
  };
  await work(1000);
  const large = Math.min(await work(8000), await work(8000));
  const small = Math.max(20, await work(1000));
  expect(large / small).toBeLessThan(24);
}, 60_000);
