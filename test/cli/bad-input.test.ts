/** Whatever is given: a message in one line that says what, where and what to do, and the rest of the batch is done. */
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plumb } from "../plumb.ts";
import { SOUND, scratch } from "./scratch.ts";

const file = scratch();
const sound = file("sound.txt", SOUND);

const deep = `<!doctype html><html lang="en"><title>Deep</title><body>${"<div>".repeat(20_000)}<p>${SOUND}</p>${"</div>".repeat(20_000)}</body></html>`;
const swedish =
  "Regeringen meddelade på måndagen att landet skall köpa fyrtio nya stridsvagnar före årets slut, sade försvarsministern till riksdagen.";

function sparse(name: string, megabytes: number): string {
  const target = file(name, "Output doubled. ");
  truncateSync(target, megabytes * 1024 * 1024);
  return target;
}

function folder(name: string): string {
  const target = file(name);
  mkdirSync(target, { recursive: true });
  return target;
}

function loop(name: string): string {
  const target = file(name);
  symlinkSync(path.basename(target), target);
  return target;
}

const cases: readonly (readonly [what: string, input: () => string, code: string, says: RegExp])[] = [
  ["a file that is not there", () => file("absent.txt"), "file-not-found", /check/],
  ["an empty file", () => file("empty.txt", ""), "file-empty", /empty|no text/i],
  ["a file of blanks", () => file("blank.txt", " \n\t\n"), "file-empty", /empty|no text/i],
  ["an empty folder", () => folder("nothing"), "file-is-directory", /folder/],
  ["a link that leads to itself", () => loop("loop.txt"), "file-unreadable", /link/],
  [
    "a binary file",
    () => file("image.txt", Buffer.from("89504e470d0a1a0a0000000d49484452000000ff00010203", "hex")),
    "file-binary",
    /text/,
  ],
  ["a file of 100 MB", () => sparse("huge.txt", 100), "file-too-large", /100 MB/],
  ["20,000 nested elements", () => file("deep.html", deep), "html-too-deep", /plain text|deep|nest/i],
  [
    "a page without an article",
    () => file("bare.html", "<!doctype html><html><head></head><body><script>draw()</script></body></html>"),
    "document-without-text",
    /text|article/,
  ],
  [
    "a language without rules",
    () => file("swedish.txt", `${swedish} ${swedish}`),
    "language-unsupported",
    /English|language/i,
  ],
  ["an address inside this machine", () => "http://127.0.0.1:9/", "address-refused", /private|this machine|local/i],
];

describe("an input that cannot be read", () => {
  test.each(cases)("%s", async (_, input, code, says) => {
    const bad = input();
    const { code: exit, out, err } = await plumb(["extract", bad, sound, "--jsonl"]);
    const lines = err.trimEnd().split("\n");
    expect(lines[0]).toMatch(new RegExp(`^plumb: .*\\(${code}\\)$`));
    expect(lines[0]).toContain(path.basename(bad));
    expect(lines[0]).toMatch(says);
    expect(lines.slice(1)).toEqual(["plumb: 1 read, 1 could not be read"]);
    expect(exit).toBe(3);
    const statements = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(statements.length).toBeGreaterThan(0);
    expect(new Set(statements.map((statement) => statement.document))).toEqual(new Set(["sound.txt"]));
  });

  test("many at once are named one by one and counted", async () => {
    const inputs = [file("a.txt", ""), file("b.txt", ""), sound];
    const { code, err } = await plumb(["read", ...inputs]);
    expect(err.match(/\(file-empty\)/g)).toHaveLength(2);
    expect(err).toContain("plumb: 1 read, 2 could not be read\n");
    expect(code).toBe(3);
  });

  test.skipIf(process.getuid?.() === 0)("a file without permission", async () => {
    const closed = file("closed.txt", SOUND);
    chmodSync(closed, 0);
    const { code, err } = await plumb(["read", closed]);
    expect(err).toMatch(/closed\.txt.*permissions.*\(file-unreadable\)/);
    expect(code).toBe(3);
  });
});

describe("an input that is only odd", () => {
  test("broken UTF-8 is read, with a notice where it is broken, or refused: never silently changed", async () => {
    const letters = Buffer.from(
      `${SOUND}The “old” plant in Žilina, Łódź and Malmö made 40 vehicles — no more — in 2024.\n`,
    );
    const broken = file("broken.txt", Buffer.concat([letters, Buffer.from([0xc3, 0x28, 0xe2, 0x82, 0x20]), letters]));
    const { code, out, err } = await plumb(["read", broken, "--json"]);
    if (code === 0) {
      const [document] = JSON.parse(out);
      expect(document.encoding).toBe("utf-8");
      expect(document.notices.length).toBeGreaterThan(0);
    } else expect(err).toMatch(/broken\.txt.*\(encoding-broken\)/);
  });

  test("a page in windows-1251 comes out in its own letters", async () => {
    const words = Array.from(
      `<!doctype html><html lang="en"><meta charset="windows-1251"><title>Output</title><article>${SOUND.split("\n")
        .map((line) => `<p>${line}</p>`)
        .join(
          "",
        )}<p>The minister, Сергей Иванов, said on Tuesday that the plant would make 300 vehicles a year from 2026.</p></article></html>`,
    );
    const bytes = Uint8Array.from(words, (letter) =>
      letter >= "А" && letter <= "я" ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    );
    const { code, out, err } = await plumb(["extract", file("cyrillic.html", bytes), "--jsonl"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Сергей Иванов");
  });

  test("the same text under two names is counted once, whatever the order", async () => {
    const one = file("one.txt", SOUND);
    const two = file("two.txt", SOUND);
    const forth = await plumb(["extract", one, two]);
    const back = await plumb(["extract", two, one]);
    expect(forth).toEqual(back);
    expect(forth.code).toBe(0);
    expect(forth.err).toBe("plumb: two.txt: same text as one.txt, counted once\n");
    expect(forth.out).not.toContain("two.txt");
  });

  test("figures that cannot be are named with their place, kept, and the rest is checked", async () => {
    const odd = `Odd figures
Harbour Wire | Monday, 9 June 2025

Defence Minister Anna Holm said on Monday that the country had -5 tanks. It has a contract in XQQ for 5 billion shells,
and it would buy 120 tanks from 2030 to 2024, she said. A 400 per cent increase, or a four-fold increase, is needed.
`;
    const { code, out, err } = await plumb(["check", file("odd.txt", odd), "--json"]);
    expect(err).toMatch(
      /^plumb: odd\.txt \d+-\d+: “-5 tanks”: -5 tank is less than nothing; kept as it is printed, in no relation \(s\w+\)\n$/,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).map(({ rule }: { rule: string }) => rule)).toContain("percent-multiple");
    expect((await plumb(["extract", file("odd.txt", odd)])).out).toContain("-5 tanks");
  });

  test("standard input is read for -", async () => {
    const { code, out } = await plumb(["extract", "-", "--jsonl"], { input: SOUND });
    expect(code).toBe(0);
    expect(out).toContain("120 tanks");
  });
});
