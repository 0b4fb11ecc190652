// Where the data goes when nobody says so, and how a new file is made.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultLocation, openStore } from "../../src/store/index.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrations.ts";
import { entry } from "./factory.ts";

describe("the default location", () => {
  test.each([
    [{ XDG_DATA_HOME: "/data", HOME: "/home/anna" }, "/data/plumbline/plumbline.db"],
    [{ HOME: "/home/anna" }, "/home/anna/.local/share/plumbline/plumbline.db"],
    [{ XDG_DATA_HOME: "", HOME: "/home/anna" }, "/home/anna/.local/share/plumbline/plumbline.db"],
    [{ XDG_DATA_HOME: "data", HOME: "/home/anna" }, "/home/anna/.local/share/plumbline/plumbline.db"],
    [{}, path.join(os.homedir(), ".local/share/plumbline/plumbline.db")],
  ])("for %j is %s", (env, location) => {
    expect(defaultLocation(env)).toBe(location);
  });
});

describe("a new file", () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "plumbline-location-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  test("comes with its folders, for its owner alone", async () => {
    const file = path.join(folder, "a", "b", "store with ? and %41.db");
    const store = await openStore(file);
    await store.put(entry(["One."]));
    expect(store.location).toBe(file);
    expect(fs.statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    for (const name of fs.readdirSync(path.dirname(file))) {
      expect(fs.statSync(path.join(path.dirname(file), name)).mode & 0o777).toBe(0o600);
    }
    await store.close();
    await store.close();
    expect(fs.readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
  });

  test("is written through a log, to the disk, and is marked as ours", async () => {
    const file = path.join(folder, "store.db");
    await (await openStore(file)).close();
    const database = new Database(file, { readonly: true });
    expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(database.pragma("application_id", { simple: true })).toBe(0x506c756d);
    expect(database.pragma("user_version", { simple: true })).toBe(SCHEMA_VERSION);
    database.close();
  });

  test("an empty file is as good as none", async () => {
    const file = path.join(folder, "store.db");
    fs.writeFileSync(file, "");
    const store = await openStore(file);
    expect(await store.put(entry(["One."]))).toBe("added");
    await store.close();
  });

  test("memory is not kept", async () => {
    const store = await openStore(":memory:");
    expect(await store.put(entry(["One."]))).toBe("added");
    await store.close();
    const other = await openStore(":memory:");
    expect((await other.counts()).documents).toBe(0);
    await other.close();
  });
});
