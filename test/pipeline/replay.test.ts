/** Replays: every finding of a store comes out of it again, and what does not is named part by part. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import type { Finding } from "../../src/core/finding.ts";
import { flow, refresh } from "../../src/pipeline.ts";
import { type Replay, replay, storedFindings } from "../../src/replay.ts";
import { openStore } from "../../src/store/index.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrations.ts";
import type { Entry, Store } from "../../src/store/store.ts";
import { ROOT } from "../plumb.ts";
import { sharedPath } from "../shared.ts";

const today = "2025-08-01";
const folder = mkdtempSync(path.join(tmpdir(), "plumbline-replay-"));
let read: readonly Entry[] = [];

async function entriesOf(...inputs: readonly string[]): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const outcome of flow(inputs, { clock: fixedClock(`${today}T00:00:00Z`) })) {
    if (outcome.ok) entries.push({ document: outcome.document, statements: outcome.statements });
  }
  return entries;
}

beforeAll(async () => {
  read = await entriesOf(path.join(ROOT, "examples"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function filled(location = ":memory:", entries = read): Promise<Store> {
  const store = await openStore(location);
  for (const entry of entries) await store.put(entry);
  await refresh(store, today);
  return store;
}

/** The findings of a store, replayed on another day than they were made on. */
async function replayed(store: Store): Promise<readonly Replay[]> {
  return replay(store, await storedFindings(store), "2031-01-01");
}

describe("every finding replays to the same bytes", () => {
  test("of the examples", async () => {
    const store = await filled();
    const replays = await replayed(store);
    expect(replays.length).toBeGreaterThan(20);
    expect(replays.filter(({ same }) => !same)).toEqual([]);
    for (const { stored, now, today: day } of replays) {
      expect(JSON.stringify(now)).toBe(JSON.stringify(stored));
      expect(day).toBe(today);
    }
    await store.close();
  });

  const seeds = sharedPath("seeds");
  test.skipIf(seeds === undefined)("of the articles beside the checkout", async () => {
    const store = await filled(":memory:", await entriesOf(seeds ?? ""));
    const replays = await replayed(store);
    expect(replays.length).toBeGreaterThan(20);
    expect(replays.filter(({ same }) => !same)).toEqual([]);
    await store.close();
  });

  test("one by one as all together", async () => {
    const store = await filled();
    const [first] = await storedFindings(store);
    if (!first) throw new Error("the examples have findings");
    expect((await replay(store, [first], today)).map(({ same }) => same)).toEqual([true]);
    await store.close();
  });

  test("when another document came that changes nothing about it", async () => {
    const store = await filled();
    const [other] = await entriesOf(path.join(ROOT, "examples/README.md"));
    if (other) await store.put(other);
    const weekdays = (await replayed(store)).filter(({ stored }) => stored.rule === "weekday");
    expect(weekdays.map(({ same }) => same)).toEqual([true]);
    await store.close();
  });
});

describe("what differs is named", () => {
  /** The parts that differ of the first finding of a rule, after its store was changed. */
  async function spoiled(rule: string, change: (store: Store, finding: Finding) => Promise<void>): Promise<Replay> {
    const store = await filled();
    const before = (await storedFindings(store)).find((finding) => finding.rule === rule);
    if (!before) throw new Error(`the examples have no finding of ${rule}`);
    await change(store, before);
    const found = (await replayed(store)).find(({ stored }) => stored.id === before.id);
    await store.close();
    if (!found) throw new Error(`${before.id} is gone`);
    return found;
  }
  const parts = ({ differs }: Replay) => differs.map(({ part }) => part);

  async function restored(store: Store, changed: Finding): Promise<void> {
    const findings = (await storedFindings(store)).map((one) => (one.id === changed.id ? changed : one));
    await store.putResults({ claims: [], findings, today });
  }

  test("another version of the rule", async () => {
    const found = await spoiled("weekday", (store, one) =>
      restored(store, { ...one, ruleVersion: one.ruleVersion + 1 }),
    );
    expect(found).toMatchObject({ same: false, differs: [{ part: "rule", stored: "weekday, version 2" }] });
  });

  test("the working, the message and what would settle it", async () => {
    const other = { working: [], message: "Something else.", settle: "Nobody knows." };
    const found = await spoiled("weekday", (store, one) => restored(store, { ...one, ...other }));
    expect(parts(found)).toEqual(["message", "working", "settle"]);
    expect(found.differs[0]?.stored).toBe('"Something else."');
  });

  test("a statement that is read otherwise", async () => {
    const found = await spoiled("percent-multiple", async (store, { evidence: [first] }) => {
      if (!first || !("document" in first)) throw new Error("it has a place");
      const [document, statements] = [await store.document(first.document), await store.statements(first.document)];
      if (!document) throw new Error("it is there");
      const poorer = statements.map((one) => (one.id === first.statement ? { ...one, quantities: [] } : one));
      await store.put({ document, statements: poorer });
    });
    expect(parts(found)).toEqual(["statement", "document", "finding"]);
    expect(found.differs[0]?.now).toBe("is read otherwise now");
  });

  test("a document that is gone", async () => {
    const found = await spoiled("weekday", async (store, { evidence: [first] }) => {
      if (first && "document" in first) await store.remove(first.document);
    });
    expect(parts(found)).toEqual(["document", "finding"]);
    expect(found.now).toBeUndefined();
  });

  test("a text that was changed by hand", async () => {
    const location = path.join(folder, "byhand.db");
    await (await filled(location)).close();
    const database = new Database(location);
    database.exec("update document_text set json = replace(json, 'Monday', 'Friday')");
    database.close();
    const store = await openStore(location, { readOnly: true });
    const found = (await replayed(store)).filter(({ differs }) => differs.some(({ part }) => part === "text"));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ same }) => !same)).toBe(true);
    await store.close();
  });
});

/** What the eighth version added and those after it, taken out again. */
const WITHOUT_FACETS =
  "drop table original; drop table touch; drop table claim_facet; drop table document_kind; drop table step; alter table claim drop column first_document;";

describe("a store of the first version", () => {
  async function old(name: string): Promise<string> {
    const location = path.join(folder, name);
    await (await filled(location)).close();
    const database = new Database(location);
    const indexes = database.prepare("select name from sqlite_master where type = 'index' and sql is not null").all();
    for (const { name: index } of indexes as { name: string }[]) database.exec(`drop index ${index}`);
    database.exec(
      `${WITHOUT_FACETS} alter table claim drop column lineage; drop table ground; drop table decision; drop table became; alter table claim drop column apart; drop table series_points; drop table series; drop table pledge; drop table verdict; alter table state drop column today; pragma user_version = 1`,
    );
    database.close();
    return location;
  }

  test.each([
    ["for writing", false],
    ["for reading, the file staying as it is", true],
  ])("opens %s, and its findings replay for the day they were made on", async (name, readOnly) => {
    const location = await old(`${name.length}.db`);
    const store = await openStore(location, { readOnly });
    const replays = await replayed(store);
    expect(replays.length).toBeGreaterThan(20);
    expect(replays.filter((one) => !one.same || one.today !== today)).toEqual([]);
    expect((await store.basis()).changed).toEqual([]);
    if (readOnly) await expect(store.alias("c1", "c2")).rejects.toMatchObject({ code: "store-read-only" });
    await store.close();
    const database = new Database(location, { readonly: true });
    expect(database.pragma("user_version", { simple: true })).toBe(readOnly ? 1 : SCHEMA_VERSION);
    database.close();
  });
});

test("what a store of the sixth version holds in one piece is taken apart", async () => {
  const location = path.join(folder, "sixth.db");
  const made = await filled(location);
  const ids = (await made.claims({ limit: 500 })).items.map(({ id }) => id);
  const lineages = async (store: Store) => Promise.all(ids.map((id) => store.lineage(id)));
  const [before, lines] = [await lineages(made), await made.pledgeLines()];
  expect(before.some((lineage) => lineage !== undefined)).toBe(true);
  await made.close();
  const database = new Database(location);
  const indexes = database.prepare("select name from sqlite_master where type = 'index' and sql is not null").all();
  for (const { name } of indexes as { name: string }[]) database.exec(`drop index ${name}`);
  database.exec(
    `${WITHOUT_FACETS} update claim set json = json_set(json, '$.lineage', json(lineage)) where lineage <> ''; alter table claim drop column lineage; alter table pledge drop column line; pragma user_version = 6`,
  );
  database.close();
  const store = await openStore(location);
  expect(await lineages(store)).toEqual(before);
  expect(await store.pledgeLines()).toEqual(lines);
  expect((await store.claim(ids[0] ?? ""))?.lineage).toEqual(before[0]);
  await store.close();
});

test("nothing is replayed of an empty store", async () => {
  const store = await openStore(":memory:");
  expect(await replayed(store)).toEqual([]);
  await store.close();
});
