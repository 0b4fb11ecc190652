/** Comes in: what SQLite or the file system threw. Goes out: a PlumblineError that says what to do about it. */
import type { ErrorCode } from "../../core/error.ts";
import { PlumblineError } from "../../core/error.ts";

/** Result codes by their beginning, the first that fits. Others are our own mistakes and are passed on as they are. */
const FAILURES: readonly {
  readonly begins: readonly string[];
  readonly code: ErrorCode;
  says(where: string): string;
}[] = [
  { begins: ["SQLITE_BUSY", "SQLITE_LOCKED"], code: "store-locked", says: locked },
  { begins: ["SQLITE_READONLY", "SQLITE_PERM", "EACCES", "EPERM", "EROFS"], code: "store-read-only", says: readOnly },
  { begins: ["SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT"], code: "store-corrupt", says: corrupt },
  {
    begins: ["SQLITE_FULL", "ENOSPC", "EDQUOT"],
    code: "store-failed",
    says: (where) =>
      `There is no space left for the database ${where}. Free some space and try again; nothing was lost.`,
  },
  {
    begins: ["SQLITE_IOERR"],
    code: "store-failed",
    says: (where) =>
      `The disk failed while the database ${where} was in use. Check the disk, then try again or choose another file.`,
  },
  {
    begins: [
      "SQLITE_CANTOPEN",
      "EISDIR",
      "ENOTDIR",
      "EEXIST",
      "ELOOP",
      "ENAMETOOLONG",
      "EINVAL",
      "ENOENT",
      "ERR_INVALID_ARG_VALUE",
    ],
    code: "store-failed",
    says: (where) =>
      `The database ${where} cannot be opened: no file can be there, or its folder is closed to you. Choose another file.`,
  },
];

function locked(where: string): string {
  return `The database ${where} is held by another process. Close that process or wait until it is done and try again, or choose another file.`;
}

function readOnly(where: string): string {
  return `The database ${where} cannot be written: the file, its folder or its disk is read-only or closed to you. Allow writing to both file and folder, or choose another file.`;
}

function corrupt(where: string): string {
  return `The database ${where} is damaged or is no database. It was left as it is: restore it from a copy, or choose another file and read the documents again.`;
}

/** The failure to report for anything that was thrown while using the database at `where`. */
export function failure(thrown: unknown, where: string): unknown {
  if (thrown instanceof PlumblineError || !(thrown instanceof Error)) return thrown;
  const code = "code" in thrown ? String(thrown.code) : "";
  const known = FAILURES.find(({ begins }) => begins.some((begin) => code.startsWith(begin)));
  if (known) return new PlumblineError(known.code, where, known.says(where), { cause: thrown, remedy: "ledger-file" });
  return isDamage(thrown, code)
    ? new PlumblineError("store-corrupt", where, corrupt(where), { cause: thrown, remedy: "ledger-file" })
    : thrown;
}

/** A table of ours is missing, or what stands in one is no JSON. */
function isDamage(thrown: Error, code: string): boolean {
  return thrown instanceof SyntaxError || (code === "SQLITE_ERROR" && /^no such (table|column)/.test(thrown.message));
}

/** The same function, throwing what `failure` makes of its errors. */
export function explained<A extends readonly unknown[], T>(
  where: string,
  work: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      throw failure(error, where);
    }
  };
}

/** The same values, throwing what `failure` makes of their errors. */
export async function* explainedEach<T>(where: string, values: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* values;
  } catch (error) {
    throw failure(error, where);
  }
}
