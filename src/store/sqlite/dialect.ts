/** Kysely's SQLite dialect, with transactions that take the write lock when they begin. */
import { setImmediate } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import type { DatabaseConnection, Dialect, Driver, SqliteDatabase } from "kysely";
import { CompiledQuery, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from "kysely";

/**
 * How often a write asks again for the lock after waiting for it in vain. SQLite's lock is not a queue: among busy
 * writers one may lose several rounds.
 */
const ROUNDS = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

/** Statements that stay prepared; the lists of `in` make some of every length. */
const PREPARED = 300;

/** The database as Kysely asks it, with statements that are prepared once. Kysely reads each to its end before it asks for the next. */
function preparing(database: BetterSqlite3.Database): SqliteDatabase {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const found = prepared.get(sql) ?? database.prepare(sql);
      prepared.delete(sql);
      prepared.set(sql, found);
      const [oldest] = prepared.keys();
      if (prepared.size > PREPARED && oldest !== undefined) prepared.delete(oldest);
      return found as unknown as ReturnType<SqliteDatabase["prepare"]>;
    },
  };
}

class StoreDriver extends SqliteDriver {
  readonly #database: BetterSqlite3.Database;

  constructor(database: BetterSqlite3.Database) {
    super({ database: preparing(database) });
    this.#database = database;
  }

  /** Plain `begin` takes the write lock at the first write, and fails at once when another process wrote meanwhile. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let left = ROUNDS; ; left--) {
      try {
        await connection.executeQuery(CompiledQuery.raw("begin immediate"));
        return;
      } catch (error) {
        if (left === 1 || !isBusy(error)) throw error;
        await setImmediate();
      }
    }
  }

  /** A full disk or a failed one has already rolled back; a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** The dialect over an open database. */
export function storeDialect(database: BetterSqlite3.Database): Dialect {
  return {
    createDriver: (): Driver => new StoreDriver(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
