import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/core/clock.ts";
import { PlumblineError } from "../../src/core/error.ts";
import type { ReadOptions, ReadResult } from "../../src/read/index.ts";
import { read } from "../../src/read/index.ts";
import { collect } from "./collect.ts";
import { articlePdf } from "./pdf-file.ts";

const TEXT = "The ministry said on Friday that it had ordered forty tanks from a domestic maker.\n";
const clock = fixedClock("2025-09-01T00:00:00Z");
let folder = "";
const at = (...parts: readonly string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "plumb-read-"));
  await mkdir(at("mixed", "sub"), { recursive: true });
  await mkdir(at("bare", "sub"), { recursive: true });
  await mkdir(at("mixed", ".hidden"));
  await writeFile(at("mixed", "b.txt"), TEXT);
  await writeFile(at("mixed", "B.md"), TEXT);
  await writeFile(at("mixed", "sub", "a.HTM"), `<html><body><p>${TEXT}</p></body></html>`);
  await writeFile(at("mixed", "sub", "c.PDF"), articlePdf("A report on tanks", [TEXT]));
  await writeFile(at("mixed", ".secret.txt"), TEXT);
  await writeFile(at("mixed", ".hidden", "c.txt"), TEXT);
  await writeFile(at("mixed", "data.csv"), TEXT);
  await writeFile(at("bare", "data.csv"), TEXT);
  await writeFile(at("empty.txt"), "");
  await writeFile(at("blank.txt"), " \n\n");
  await writeFile(at("figures.txt"), "12 34\n56");
  await writeFile(at("picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  await writeFile(at("broken.txt"), Buffer.concat([Buffer.from(`Zoë: ${TEXT}`), Buffer.from([0xc3, 0x28])]));
  await writeFile(at("zero.txt"), `${TEXT}\0 and more words.`);
  await writeFile(
    at("german.txt"),
    "Das Ministerium teilte am Freitag mit, dass es vierzig Panzer bei einem Werk bestellt habe.",
  );
  await writeFile(at("deep.html"), `<html><body>${"<div>".repeat(20_000)}`);
  await writeFile(at("page.txt"), `<!DOCTYPE html><html><body><p>${TEXT}</p></body></html>`);
  await writeFile(at("huge.txt"), "");
  await truncate(at("huge.txt"), 100 * 1024 * 1024);
  await symlink(at("loop.txt"), at("loop.txt"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const readAll = (inputs: readonly string[], options: Partial<ReadOptions> = {}): Promise<ReadResult[]> =>
  collect(read(inputs, { clock, ...options }));

async function refusal(input: string, options: Partial<ReadOptions> = {}): Promise<PlumblineError> {
  const [result, ...more] = await readAll([input], options);
  expect(more).toEqual([]);
  if (!result || result.ok) throw new Error(`${input} was read`);
  return result.error;
}

describe("bad input is told in one line: what, where, what to do", () => {
  test.each<[name: string, code: string, says: RegExp]>([
    ["empty.txt", "file-empty", /there is no text in it; give a file with text$/],
    ["blank.txt", "file-empty", /there is no text in it/],
    ["figures.txt", "document-without-text", /no words were found in it/],
    ["missing.txt", "file-not-found", /there is no such file; check the name$/],
    ["b.txt/missing.txt", "file-not-found", /there is no such file|no folder/],
    ["loop.txt", "file-unreadable", /the link leads back to itself/],
    ["bare", "file-is-directory", /the folder holds no \.pdf, \.html, \.htm, \.txt, \.md file/],
    ["picture.txt", "file-binary", /this is a PNG picture, not text/],
    ["huge.txt", "file-too-large", /100 MB is more than the limit of 20 MB/],
    ["german.txt", "language-unsupported", /the text is in German; Plumbline reads English/],
    ["deep.html", "html-too-deep", /nests more than 512 elements/],
  ])("%s: %s", async (name, code, says) => {
    const error = await refusal(at(name));
    expect(error).toBeInstanceOf(PlumblineError);
    expect(error).toMatchObject({ code, where: at(name) });
    expect(error.message).toMatch(says);
    expect(error.message.startsWith(`${at(name)}: `)).toBe(true);
    expect(error.message).not.toContain("\n");
  });

  test("a huge file is not loaded", async () => {
    const before = process.memoryUsage().rss;
    await refusal(at("huge.txt"));
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  test("a pipe or device is not waited for", async () => {
    expect(await refusal("/dev/zero")).toMatchObject({ code: "file-unreadable" });
  });

  test("broken UTF-8 is read with a notice that points at the place", async () => {
    const [result] = await readAll([at("broken.txt")]);
    expect(result).toMatchObject({
      ok: true,
      document: {
        notices: [
          { message: expect.stringMatching(/^1 broken place in the UTF-8/), span: { start: expect.any(Number) } },
        ],
      },
    });
    if (result?.ok) expect(result.document.text.at(result.document.notices[0]?.span?.start ?? 0)).toBe("\uFFFD");
  });

  test("U+0000 is replaced with a notice", async () => {
    const [result] = await readAll([at("zero.txt")]);
    expect(result).toMatchObject({
      ok: true,
      document: { text: `${TEXT}\uFFFD and more words.`, notices: [{ message: expect.stringContaining("U+0000") }] },
    });
  });

  test("one bad document never stops the rest", async () => {
    const results = await readAll([folder, at("missing.txt"), "http://127.0.0.1/"]);
    const read = results.filter(({ ok }) => ok).map(({ input }) => path.relative(folder, input));
    expect(read).toEqual([
      "broken.txt",
      "mixed/B.md",
      "mixed/b.txt",
      "mixed/sub/a.HTM",
      "mixed/sub/c.PDF",
      "page.txt",
      "zero.txt",
    ]);
    expect(results.length - read.length).toBe(10);
  });
});

describe("inputs", () => {
  test("folders: known extensions, nothing hidden, sorted by code unit", async () => {
    expect((await readAll([at("mixed")])).map(({ input }) => path.relative(folder, input))).toEqual([
      "mixed/B.md",
      "mixed/b.txt",
      "mixed/sub/a.HTM",
      "mixed/sub/c.PDF",
    ]);
  });

  test("the order of the inputs does not show, and each is read once", async () => {
    const there = await readAll([at("mixed"), at("zero.txt"), at("mixed", "b.txt")]);
    const back = await readAll([at("mixed", "b.txt"), at("zero.txt"), at("mixed")]);
    expect(back).toEqual(there);
    expect(there.map(({ input }) => path.relative(folder, input))).toEqual([
      "mixed/B.md",
      "mixed/b.txt",
      "mixed/sub/a.HTM",
      "mixed/sub/c.PDF",
      "zero.txt",
    ]);
  });

  test("one text under two names has one id", async () => {
    const ids = (await readAll([at("mixed", "B.md"), at("mixed", "b.txt")])).map((result) =>
      result.ok ? result.document.id : "-",
    );
    expect(ids[0]).toMatch(/^d[0-9a-f]{20}$/);
    expect(ids[1]).toBe(ids[0]);
  });

  test("what a file says about itself", async () => {
    const [result] = await readAll([at("mixed", "b.txt")]);
    expect(result).toMatchObject({
      ok: true,
      document: {
        text: TEXT,
        language: "en",
        role: "unknown",
        notices: [],
        origin: {
          kind: "file",
          name: "b.txt",
          key: `file:${at("mixed", "b.txt")}`,
          bytes: TEXT.length,
          encoding: "utf-8",
        },
      },
    });
    expect(result?.ok && result.document.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("the first bytes decide before the name does", async () => {
    expect(await readAll([at("page.txt")])).toMatchObject([{ ok: true, document: { text: TEXT.trim() } }]);
  });

  test("standard input", async () => {
    const stdin = async () => new TextEncoder().encode(TEXT);
    expect(await readAll(["-"], { stdin })).toMatchObject([
      { ok: true, input: "-", document: { text: TEXT, origin: { kind: "paste", name: "standard input" } } },
    ]);
    expect(await refusal("-")).toMatchObject({ code: "file-not-found" });
    expect(await refusal("-", { stdin, maxBytes: 10 })).toMatchObject({ code: "file-too-large" });
    expect(await refusal("-", { stdin: async () => new Uint8Array() })).toMatchObject({
      code: "file-empty",
      message: "standard input: there is no text in it; give a file with text",
    });
  });
});

describe("the key of a file is its path without links", () => {
  test("in a folder, in one that is reached by a link, and of a link in a folder", async () => {
    // A folder of its own: other tests count what stands in the shared one.
    const home = await mkdtemp(path.join(tmpdir(), "plumb-links-"));
    const real = await realpath(home);
    await mkdir(path.join(home, "linked", "below"), { recursive: true });
    await writeFile(path.join(home, "linked", "below", "a.txt"), TEXT);
    await symlink(path.join("below", "a.txt"), path.join(home, "linked", "b.txt"));
    await symlink("linked", path.join(home, "way"));
    const keys = async (input: string) =>
      (await readAll([input])).map((result) => (result.ok ? result.document.origin.key : result.error.code));
    const key = `file:${path.join(real, "linked", "below", "a.txt")}`;
    expect(await keys(path.join(home, "linked"))).toEqual([key, key]);
    expect(await keys(path.join(home, "way"))).toEqual([key, key]);
    expect(await keys(path.join(home, "way", "b.txt"))).toEqual([key]);
    await rm(home, { recursive: true });
  });
});
