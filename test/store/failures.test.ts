// A database that cannot be used: each failure in one line with what, where and what to do, and nothing lost.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decisionOf } from "../../src/core/decision.ts";
import { PlumblineError } from "../../src/core/error.ts";
import { openStore } from "../../src/store/index.ts";
import { entry } from "./factory.ts";
import type { Client } from "./process.ts";
import { cleanUp, client, noUnprivileged } from "./process.ts";

const one = entry(["The yard launched 3 ships."], { name: "one.txt" });
const decided = decisionOf(
  { act: "confirm", noun: "finding", about: "f1", others: [], machine: "", held: {} },
  { author: "Mira", at: "2025-08-01T10:00:00Z", note: "" },
);
const two = entry(["The yard launched 4 ships."], { name: "two.txt" });

/** Processes start slowly on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let file: string;
let holder: Client | undefined;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "plumbline-failures-"));
  file = path.join(folder, "store.db");
});
afterEach(async () => {
  holder?.child.kill("SIGKILL");
  await holder?.ended;
  holder = undefined;
  fs.chmodSync(folder, 0o755);
  fs.rmSync(folder, { recursive: true, force: true });
});
afterAll(cleanUp);

/** A database with one document in it. */
async function made(): Promise<void> {
  const store = await openStore(file);
  await store.put(one);
  await store.close();
}

/** The failure, after the checks that all failures must pass. */
async function failureOf(promise: Promise<unknown>): Promise<PlumblineError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PlumblineError);
  const failure = error as PlumblineError;
  expect(failure.message).not.toContain("\n");
  expect(failure.message).toContain(failure.where);
  expect(failure.message).toMatch(/\. .+\.$/);
  return failure;
}

describe("held by another process", () => {
  test("wholly: opening fails, and works when the other has gone", async () => {
    await made();
    holder = await client(["hold-all", file]);
    await holder.said(1);
    const failure = await failureOf(openStore(file, { lockWaitMs: 50 }));
    expect(failure).toMatchObject({ code: "store-locked", where: file });
    expect((await failureOf(openStore(file, { lockWaitMs: 50, readOnly: true }))).code).toBe("store-locked");
    holder.child.kill("SIGKILL");
    await holder.ended;
    const store = await openStore(file);
    expect(await store.document(one.document.id)).toEqual(one.document);
    await store.close();
  });

  test("for writing: reading goes on, writing fails and loses nothing", async () => {
    await made();
    holder = await client(["hold-writing", file]);
    await holder.said(1);
    const store = await openStore(file, { lockWaitMs: 50 });
    expect(await store.document(one.document.id)).toEqual(one.document);
    expect(await failureOf(store.put(two))).toMatchObject({ code: "store-locked", where: file });
    expect((await failureOf(store.putResults({ claims: [], findings: [] }))).code).toBe("store-locked");
    holder.child.kill("SIGKILL");
    await holder.ended;
    expect(await store.put(two)).toBe("added");
    expect((await store.counts()).documents).toBe(2);
    await store.close();
  });

  test("for a moment: writing waits", async () => {
    await made();
    holder = await client(["hold-writing", file]);
    await holder.said(1);
    const store = await openStore(file, { lockWaitMs: 500 });
    const put = store.put(two);
    setTimeout(() => holder?.child.kill("SIGKILL"), 150);
    expect(await put).toBe("added");
    await store.close();
  });
});

describe("not to be written", async () => {
  const reason = await noUnprivileged();
  if (reason !== undefined) console.warn(`skipped: ${reason}`);

  const attempt = async (deed: string, where: string) => {
    const started = await client([deed, where], true);
    expect(await started.ended).toBe("");
    return started.lines.map((line) => JSON.parse(line));
  };
  const others = () => {
    if (process.getuid?.() !== 0) return;
    fs.chmodSync(folder, 0o777);
    for (const name of fs.readdirSync(folder)) fs.chmodSync(path.join(folder, name), 0o666);
  };

  test.skipIf(reason !== undefined)("the file: opening fails, opening for reading works", async () => {
    await made();
    others();
    fs.chmodSync(file, 0o444);
    const before = fs.readFileSync(file);
    expect(await attempt("attempt", file)).toMatchObject([{ code: "store-read-only", where: file }]);
    const read = await attempt("attempt-reading", file);
    expect(read).toMatchObject([{ documents: 1 }, { code: "store-read-only", where: file }]);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });

  test.skipIf(reason !== undefined)("the folder: opening fails, opening for reading works", async () => {
    await made();
    others();
    fs.chmodSync(folder, 0o555);
    expect(await attempt("attempt", file)).toMatchObject([{ code: "store-read-only", where: file }]);
    const read = await attempt("attempt-reading", file);
    expect(read).toMatchObject([{ documents: 1 }, { code: "store-read-only" }]);
  });

  test.skipIf(reason !== undefined)("the folder, where there is no database yet", async () => {
    fs.chmodSync(folder, 0o555);
    const where = path.join(folder, "new", "store.db");
    const failed = [{ code: "store-read-only", where, message: expect.stringContaining(where) }];
    expect(await attempt("attempt", where)).toMatchObject(failed);
  });

  test("opened for reading only, every write is refused", async () => {
    await made();
    const store = await openStore(file, { readOnly: true });
    expect(await store.statements(one.document.id)).toEqual(one.statements);
    for (const write of [
      () => store.put(two),
      () => store.remove(one.document.id),
      () => store.putResults({ claims: [], findings: [] }),
      () => store.alias("c1", "c2"),
      () => store.putDecision(decided),
    ]) {
      expect(await failureOf(write())).toMatchObject({ code: "store-read-only", where: file });
    }
    await store.close();
  });

  test("opened for reading where there is none", async () => {
    expect((await failureOf(openStore(file, { readOnly: true }))).code).toBe("file-not-found");
    expect(fs.existsSync(file)).toBe(false);
  });
});

describe("no database of ours", () => {
  const damages: readonly [string, () => Promise<void> | void, string][] = [
    ["any bytes", () => fs.writeFileSync(file, "This is a letter, not a database. ".repeat(400)), "store-corrupt"],
    ["a few bytes", () => fs.writeFileSync(file, "short"), "store-corrupt"],
    [
      "cut in two",
      async () => {
        await made();
        fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2));
      },
      "store-corrupt",
    ],
    [
      "its first page overwritten",
      async () => {
        await made();
        const handle = fs.openSync(file, "r+");
        fs.writeSync(handle, Buffer.alloc(3_000, 0xa5), 0, 3_000, 100);
        fs.closeSync(handle);
      },
      "store-corrupt",
    ],
    [
      "another program's, which names itself",
      () => foreign("pragma application_id = 99; create table t (x)"),
      "store-corrupt",
    ],
    [
      "another program's, which does not",
      () => foreign("create table t (x); insert into t values (1)"),
      "store-corrupt",
    ],
    ["another program's without tables", () => foreign("pragma user_version = 4"), "store-corrupt"],
    [
      "of a newer version",
      async () => {
        await made();
        foreign("pragma user_version = 1000000");
      },
      "store-newer",
    ],
  ];

  function foreign(sql: string): void {
    const database = new Database(file);
    database.exec(sql);
    database.close();
  }

  test.each(damages)("%s: refused, and left as it is", async (_name, damage, code) => {
    await damage();
    const before = fs.readFileSync(file);
    for (const readOnly of [false, true]) {
      expect(await failureOf(openStore(file, { readOnly }))).toMatchObject({ code, where: file });
      expect(fs.readFileSync(file).equals(before)).toBe(true);
    }
  });

  test("pages overwritten in the middle are found when they are read", async () => {
    const store = await openStore(file);
    for (let i = 0; i < 60; i++) await store.put(entry([`Depot ${i} burned.`.repeat(30)], { name: `${i}.txt` }));
    await store.close();
    const { size } = fs.statSync(file);
    const handle = fs.openSync(file, "r+");
    fs.writeSync(handle, Buffer.alloc(size - 8 * 4_096, 0xa5), 0, size - 8 * 4_096, 8 * 4_096);
    fs.closeSync(handle);
    const reading = openStore(file).then(async (damaged) => {
      try {
        for await (const _ of damaged.everything()) expect(_).toBeDefined();
      } finally {
        await damaged.close();
      }
    });
    expect(await failureOf(reading)).toMatchObject({ code: "store-corrupt", where: file });
  });

  test("a stored noun that is no JSON", async () => {
    await made();
    foreign("update statement set json = '{'");
    const store = await openStore(file);
    const failure = await failureOf(store.statements(one.document.id));
    expect(failure).toMatchObject({ code: "store-corrupt", where: file });
    await store.close();
  });

  test("tables gone", async () => {
    await made();
    foreign("drop table state");
    const store = await openStore(file);
    expect(await failureOf(store.revision())).toMatchObject({ code: "store-corrupt", where: file });
    await store.close();
  });
});

describe("no place for a file", () => {
  const places: readonly [string, () => string][] = [
    ["a folder", () => folder],
    ["a file as a folder", () => path.join(file, "store.db")],
    ["a name that ends in a space", () => `${file} `],
    ["a name with U+0000", () => `${file}\u0000x`],
    ["a name that is too long", () => path.join(folder, "x".repeat(300))],
    ["a device", () => "/dev/null"],
  ];
  test.each(places)("%s", async (_name, place) => {
    fs.writeFileSync(file, "");
    expect((await failureOf(openStore(place()))).code).toBe("store-failed");
  });
});
