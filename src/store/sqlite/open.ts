/** Comes in: a path. Goes out: an open store, or a failure that says what is the matter with the file. */
import fs from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { PlumblineError } from "../../core/error.ts";
import type { OpenOptions, Store } from "../store.ts";
import { storeDialect } from "./dialect.ts";
import { failure } from "./failure.ts";
import { APPLICATION_ID, migrate, SCHEMA_VERSION } from "./migrations.ts";
import type { Tables } from "./schema.ts";
import { sqliteStore } from "./store.ts";

const MEMORY = ":memory:";

/** Waiting blocks the whole process, so it is short; writes ask again (dialect.ts). */
const LOCK_WAIT_MS = 2_000;

/** SQLite's own 2 MiB hold not even the pages of the index that one search walks through. */
const CACHE_KIB = 65_536;

/** An open store in the file at `location`, created when it is not there, or in memory for `:memory:`. */
export async function openSqlite(location: string, options: OpenOptions): Promise<Store> {
  const where = location === MEMORY ? MEMORY : path.resolve(location);
  const readOnly = options.readOnly === true && where !== MEMORY;
  let database: Database.Database | undefined;
  try {
    if (where !== MEMORY) prepareFile(where, readOnly);
    database = connect(where, readOnly, options.lockWaitMs ?? LOCK_WAIT_MS);
    const version = schemaVersion(database, where);
    if (!readOnly) database.pragma("journal_mode = wal");
    database.pragma("synchronous = full");
    database.pragma("foreign_keys = on");
    database.pragma(`cache_size = -${CACHE_KIB}`);
    const db = new Kysely<Tables>({ dialect: storeDialect(database) });
    if (version === SCHEMA_VERSION) return sqliteStore(db, database, where);
    if (!readOnly) {
      await migrate(db);
      return sqliteStore(db, database, where);
    }
    const copy = upToDate(database);
    database = copy;
    return sqliteStore(await migrated(copy), copy, where);
  } catch (error) {
    database?.close();
    throw failure(error, where);
  }
}

/** A file of an older version that is opened for reading only is brought up to date in memory; the file stays as it is. */
function upToDate(database: Database.Database): Database.Database {
  const copy = new Database(image(database.serialize()));
  database.close();
  return copy;
}

async function migrated(copy: Database.Database): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: storeDialect(copy) });
  await migrate(db);
  copy.pragma("foreign_keys = on");
  copy.pragma("query_only = on");
  return db;
}

const REMEDY = { remedy: "ledger-file" } as const;

/**
 * Creates what is missing, for the owner alone, and finds out what cannot be written before SQLite does: SQLite would
 * open a read-only file without a word and fail at the first write.
 */
function prepareFile(file: string, readOnly: boolean): void {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    throw new PlumblineError("store-failed", file, `${file} is no file. Name a file for the database.`, REMEDY);
  }
  if (file.trimEnd() !== file) {
    const message = `The driver cannot open a file whose name ends in white space: "${file}". Choose another name.`;
    throw new PlumblineError("store-failed", file, message, REMEDY);
  }
  if (readOnly) {
    if (found) return;
    throw new PlumblineError(
      "file-not-found",
      file,
      `There is no database at ${file}. Read documents first, or name another file.`,
      REMEDY,
    );
  }
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.closeSync(fs.openSync(file, "a", 0o600));
  fs.accessSync(folder, fs.constants.W_OK);
}

function connect(where: string, readOnly: boolean, timeout: number): Database.Database {
  if (where === MEMORY) return new Database(MEMORY);
  const database = new Database(where, { readonly: readOnly, fileMustExist: true, timeout });
  if (!readOnly || readable(database) || hasLog(where)) return database;
  database.close();
  return new Database(image(fs.readFileSync(where)), { readonly: true });
}

/** False when SQLite would need files beside the database and may not make them, as on a read-only disk. */
function readable(database: Database.Database): boolean {
  try {
    database.pragma("schema_version");
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(error.code)) return false;
    throw error;
  }
}

/**
 * The bytes of a database as it would be without a write-ahead log, to be read from memory.
 * @source https://www.sqlite.org/fileformat.html, 1.3.3 File format version numbers: bytes 18 and 19, 1 for no log
 */
function image(bytes: Buffer): Buffer {
  bytes.fill(1, 18, 20);
  return bytes;
}

/** True when commits wait in the write-ahead log, which the file alone does not show. */
function hasLog(where: string): boolean {
  return (fs.statSync(`${where}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** How many migrations the database has had. @throws PlumblineError `store-corrupt`, `store-newer` */
function schemaVersion(database: Database.Database, where: string): number {
  const owner = database.pragma("application_id", { simple: true });
  const version = Number(database.pragma("user_version", { simple: true }));
  const { tables } = database.prepare("select count(*) as tables from sqlite_schema").get() as { tables: number };
  if (owner !== APPLICATION_ID && (owner !== 0 || version !== 0 || tables > 0)) {
    const message = `${where} is a database of another program. It was left as it is: choose another file.`;
    throw new PlumblineError("store-corrupt", where, message, REMEDY);
  }
  if (version > SCHEMA_VERSION) {
    const message = `The database ${where} was made by a newer version of Plumbline. It was left as it is: update Plumbline, or choose another file.`;
    throw new PlumblineError("store-newer", where, message, REMEDY);
  }
  return version;
}
