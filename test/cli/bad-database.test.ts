/** A ledger that cannot be used: one line, exit code 3, and its bytes stay as they are. */
import { chmodSync, copyFileSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { plumb } from "../plumb.ts";
import { SOUND, scratch } from "./scratch.ts";

const file = scratch();
const sound = file("sound.txt", SOUND);
const ledger = file("ledger.db");

beforeAll(async () => {
  expect((await plumb(["read", sound, "--db", ledger])).code).toBe(0);
});

function copy(name: string, change: (database: Database.Database) => void = () => undefined): string {
  const target = file(name);
  copyFileSync(ledger, target);
  const database = new Database(target);
  change(database);
  database.close();
  return target;
}

async function refused(target: string, code: string): Promise<void> {
  const { code: exit, out, err } = await plumb(["read", sound, "--db", target]);
  expect(err).toMatch(new RegExp(`^plumb: .*--db.*\\(${code}\\)\\n$`));
  expect(err).toContain(target);
  expect({ exit, out }).toEqual({ exit: 3, out: "" });
}

describe("a ledger", () => {
  test("that is damaged is left as it is", async () => {
    const target = file("damaged.db", Buffer.alloc(8192, "no database "));
    await refused(target, "store-corrupt");
    expect(readFileSync(target)).toEqual(Buffer.alloc(8192, "no database "));
  });

  test("that is another program's is left as it is", async () => {
    const target = file("other.db");
    const database = new Database(target);
    database.exec("create table letters (id integer)");
    database.close();
    await refused(target, "store-corrupt");
  });

  test("from a newer version is left as it is", async () => {
    const target = copy("newer.db", (database) => database.pragma("user_version = 999"));
    const before = readFileSync(target);
    await refused(target, "store-newer");
    expect(readFileSync(target)).toEqual(before);
  });

  test("that another process holds is waited for, then refused", async () => {
    const target = copy("held.db");
    const holder = new Database(target);
    holder.exec("begin exclusive");
    await refused(target, "store-locked");
    holder.exec("rollback");
    holder.close();
    expect((await plumb(["read", sound, "--db", target])).code).toBe(0);
  });

  test.skipIf(process.getuid?.() === 0)("that may not be written is refused for adding and can be read", async () => {
    const target = copy("closed.db");
    chmodSync(target, 0o444);
    await refused(target, "store-read-only");
    expect((await plumb(["extract", "--db", target])).out).toContain("120 tanks");
  });

  test("that is not there is no empty one when nothing is added", async () => {
    const { code, err } = await plumb(["read", "--db", file("absent.db")]);
    expect(err).toMatch(/absent\.db.*\(file-not-found\)\n$/);
    expect(code).toBe(3);
  });
});

test("reading the same document again changes nothing, and the ledger gives what reading gave", async () => {
  const target = copy("again.db");
  const first = await plumb(["extract", sound, "--db", target]);
  const second = await plumb(["extract", sound, "--db", target]);
  const stored = await plumb(["extract", "--db", target]);
  const without = await plumb(["extract", sound]);
  expect(second).toEqual(first);
  expect(stored).toEqual(first);
  expect(without).toEqual(first);
});
