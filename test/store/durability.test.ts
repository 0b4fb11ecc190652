// What was reported as stored is there, whatever happens to the process; several processes lose nothing.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { cleanUp, client } from "./process.ts";

/** Processes start slowly on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "plumbline-durability-"));
  file = path.join(folder, "store.db");
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
afterAll(cleanUp);

function integrity(): unknown {
  const database = new Database(file);
  const found = database.pragma("integrity_check", { simple: true });
  database.exec("insert into entry_text (entry_text, rank) values ('integrity-check', 1)");
  const broken = database.pragma("foreign_key_check");
  database.close();
  return [found, broken];
}

test("a process that is killed loses no document that it reported", async () => {
  const reported: string[] = [];
  for (let round = 0; round < 4; round++) {
    const writer = await client(["write", file, `round${round}`, "100000"]);
    await writer.said(40 + round * 7);
    writer.child.kill("SIGKILL");
    await writer.ended;
    reported.push(...writer.lines);
  }
  expect(integrity()).toEqual(["ok", []]);
  const store = await openStore(file);
  for (const id of reported) {
    expect(await store.document(id)).toBeDefined();
    expect(await store.statements(id)).toHaveLength(2);
  }
  const { documents, statements } = await store.counts();
  expect(documents).toBeGreaterThanOrEqual(reported.length);
  expect(documents).toBeLessThanOrEqual(reported.length + 4);
  expect(statements).toBe(2 * documents);
  expect((await store.search("depot", { kinds: ["document"] })).total).toBe(documents);
  await store.close();
});

test("two processes that create the database and write at once lose nothing", async () => {
  const writers = await Promise.all(["left", "right"].map((name) => client(["write", file, name, "150"])));
  expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual(["", ""]);
  const ids = writers.flatMap((writer) => writer.lines);
  expect(new Set(ids).size).toBe(300);
  expect(integrity()).toEqual(["ok", []]);
  const store = await openStore(file);
  expect(await store.counts()).toMatchObject({ documents: 300, statements: 600 });
  expect(await store.revision()).toBe(300);
  for (const id of ids) expect(await store.document(id)).toBeDefined();
  await store.close();
});

test("six processes may create the database at the same moment", async () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const writers = await Promise.all(names.map((name) => client(["write", file, name, "1"])));
  expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual(names.map(() => ""));
  const store = await openStore(file);
  expect((await store.counts()).documents).toBe(names.length);
  await store.close();
});
