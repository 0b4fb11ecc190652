/** Comes in: paths. Goes out: the files in them, in one order, and their bytes under a limit. */
import { readFileSync, statSync } from "node:fs";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { PlumblineError } from "../core/error.ts";
import { byCodeUnit } from "../core/order.ts";

const MEGABYTE = 1024 * 1024;

/** Codes of the operating system, as what they mean to a reader. */
const FAILURES: Readonly<Record<string, readonly [code: "file-not-found" | "file-unreadable", says: string]>> = {
  ENOENT: ["file-not-found", "there is no such file; check the name"],
  ENOTDIR: ["file-not-found", "a part of the path is no folder; check the name"],
  EACCES: ["file-unreadable", "this user may not read it; change its permissions"],
  EPERM: ["file-unreadable", "this user may not read it; change its permissions"],
  ELOOP: ["file-unreadable", "the link leads back to itself; give the file that it should lead to"],
  EISDIR: ["file-unreadable", "it is a folder now; read it again"],
};

/** An error of the file system as one of ours. */
export function fileError(error: unknown, where: string): PlumblineError {
  if (error instanceof PlumblineError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [ours, says] =
    FAILURES[code] ??
    (["file-unreadable", `it could not be read (${code || String(error)}); check the disk and try again`] as const);
  return new PlumblineError(ours, where, `${where}: ${says}`, { cause: error });
}

/** A size in words: 104857600 → "100 MB". */
export function megabytes(bytes: number): string {
  const size = bytes / MEGABYTE;
  return `${size >= 10 || Number.isInteger(size) ? Math.round(size) : size.toFixed(1)} MB`;
}

/** The error for something larger than the limit. */
export function tooLarge(where: string, bytes: number, limit: number): PlumblineError {
  return new PlumblineError(
    "file-too-large",
    where,
    `${where}: ${megabytes(bytes)} is more than the limit of ${megabytes(limit)}; split it or take out the text`,
  );
}

// A report is read in less time than handing the reading over takes; only a long read must not hold up everything else.
const SMALL = MEGABYTE;

/** The bytes of a file. The limit is checked before anything is loaded. @throws PlumblineError `file-*` */
export async function bytesOf(file: string, limit: number): Promise<Uint8Array> {
  try {
    // A pipe or a device never ends, so only regular files are opened.
    const facts = statSync(file);
    if (!facts.isFile())
      throw new PlumblineError("file-unreadable", file, `${file}: it is no regular file; save the text in one`);
    if (facts.size > limit) throw tooLarge(file, facts.size, limit);
    if (facts.size <= SMALL) return readFileSync(file);
    const handle = await open(file);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError(error, file);
  }
}

/** Describes the folder's other files, so it is no report; named by itself it is read. */
const README = /^readme\b/i;

/** A file to read. */
export interface FoundFile {
  readonly path: string;
  /** The path without links, where a listing of its folder tells it; otherwise the system has to be asked. */
  readonly real?: string;
}

/** The readable files below a folder: known extensions, nothing hidden, no README, links to folders not followed. */
async function filesIn(folder: string, real: string, extensions: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith(".") || README.test(name)) continue;
    const file = path.join(folder, name);
    if (entry.isDirectory()) found.push(...(await filesIn(file, path.join(real, name), extensions)));
    else if (extensions.includes(path.extname(name).toLowerCase()))
      found.push(entry.isFile() ? { path: file, real: path.join(real, name) } : { path: file });
  }
  return found;
}

/**
 * The files that a path stands for: itself, or what is in the folder, in the order of their code units.
 * @throws PlumblineError `file-*`; `file-is-directory` for a folder without any text
 */
export async function expandPath(input: string, extensions: readonly string[]): Promise<readonly FoundFile[]> {
  try {
    await lstat(input);
    if (!(await stat(input)).isDirectory()) return [{ path: input }];
    const files = await filesIn(input, await realpath(input), extensions);
    if (files.length > 0) return files.sort((a, b) => byCodeUnit(a.path, b.path));
  } catch (error) {
    throw fileError(error, input);
  }
  const kinds = extensions.join(", ");
  throw new PlumblineError(
    "file-is-directory",
    input,
    `${input}: the folder holds no ${kinds} file; give one that does, or the file itself`,
  );
}

/** The path without links, which joins the versions of a file. */
export async function realPath({ path: file, real }: FoundFile): Promise<string> {
  try {
    return real ?? (await realpath(file));
  } catch (error) {
    throw fileError(error, file);
  }
}
