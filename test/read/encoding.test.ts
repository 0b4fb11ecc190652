import { describe, expect, test } from "vitest";
import { canonical } from "../../src/read/canonical.ts";
import { decode, encodingNotices } from "../../src/read/encoding.ts";

const bytes = (...values: readonly number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

/** "Мир и труд" in windows-1251. */
const MIR = bytes(0xcc, 0xe8, 0xf0, 0x20, 0xe8, 0x20, 0xf2, 0xf0, 0xf3, 0xe4);
const page = (charset: string, body: Uint8Array) => Buffer.concat([utf8(`<meta charset="${charset}"><p>`), body]);

describe("encodings", () => {
  test.each<
    [name: string, input: Uint8Array, http: string | undefined, html: boolean, encoding: string, holds: string]
  >([
    ["UTF-8", utf8("naïve – 40 €"), undefined, false, "utf-8", "naïve – 40 €"],
    [
      "UTF-8 with a mark",
      Buffer.concat([bytes(0xef, 0xbb, 0xbf), utf8("naïve")]),
      "windows-1251",
      false,
      "utf-8",
      "naïve",
    ],
    [
      "UTF-16 with a mark",
      Buffer.concat([bytes(0xff, 0xfe), utf16("naïve tanks")]),
      undefined,
      false,
      "utf-16le",
      "naïve tanks",
    ],
    ["UTF-16 without one", utf16("forty tanks for the north"), undefined, false, "utf-16le", "forty tanks"],
    ["what the server says", MIR, "windows-1251", false, "windows-1251", "Мир и труд"],
    ["what the page says", page("windows-1251", MIR), undefined, true, "windows-1251", "Мир и труд"],
    ["the server goes before the page", page("utf-8", MIR), "windows-1251", true, "windows-1251", "Мир и труд"],
    ["a wrong word of the server", utf8("naïve"), "no-such-thing", false, "utf-8", "naïve"],
    ["UTF-8 is believed before a guess", utf8("Café in Zürich"), undefined, false, "utf-8", "Café in Zürich"],
    [
      "windows-1252 by a guess",
      latin("The caf\xe9 was closed; \x93we waited\x94, he said \x96 in vain."),
      undefined,
      false,
      "windows-1252",
      "café was closed; “we waited”, he said – in vain",
    ],
  ])("%s", async (_, input, http, html, encoding, holds) => {
    const decoded = await decode(input, "case", { http, html });
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain(holds);
    expect(decoded.broken).toBe(0);
  });

  test("a guess is told", async () => {
    const decoded = await decode(latin("The caf\xe9 was closed, said the owner."), "case", { html: false });
    expect(encodingNotices(decoded.text, decoded)).toEqual([
      { message: "the encoding is not declared; the bytes were taken for windows-1252" },
    ]);
  });

  test("bytes that fit nothing are refused", async () => {
    const noise = bytes(...Array.from({ length: 400 }, (_, k) => 0x80 + ((k * 37) % 128)));
    await expect(decode(noise, "case", { html: false })).rejects.toMatchObject({ code: "encoding-broken" });
  });

  test("UTF-8 with a broken byte is read, and the place counted", async () => {
    const input = Buffer.concat([utf8("Das naïve Café – 40 € "), bytes(0xff), utf8(" tanks")]);
    expect(await decode(input, "case", { html: false })).toEqual({
      text: "Das naïve Café – 40 € \uFFFD tanks",
      encoding: "utf-8",
      broken: 1,
    });
    expect(encodingNotices("a \uFFFD b", { text: "", encoding: "utf-8", broken: 1 })).toMatchObject([
      { message: expect.stringMatching(/^1 broken place/), span: { start: 2, end: 3 } },
    ]);
  });

  test.each<[name: string, input: Uint8Array, says: RegExp]>([
    ["PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), /^case: this is a PNG picture, not text; save .+$/],
    ["PDF", utf8("%PDF-1.7 text"), /a PDF file/],
    ["unknown binary", bytes(1, 2, 3, 4, 0, 0, 7, 8, 9, 10), /binary data/],
  ])("%s is refused", async (_, input, says) => {
    await expect(decode(input, "case", { html: false })).rejects.toMatchObject({
      code: "file-binary",
      message: expect.stringMatching(says),
    });
  });
});

describe("canonical text", () => {
  test("one line end, no byte order mark", () => expect(canonical("\uFEFFa\r\nb\rc\n").text).toBe("a\nb\nc\n"));

  test("what no store keeps is replaced and told", () => {
    const { text, notices } = canonical("a\0b\ud800c\0");
    expect(text).toBe("a\uFFFDb\uFFFDc\uFFFD");
    expect(notices).toEqual([
      { message: "2 × U+0000 cannot be kept and stand as U+FFFD", span: { start: 1, end: 2 } },
      { message: "1 × half a surrogate pair cannot be kept and stands as U+FFFD", span: { start: 3, end: 4 } },
    ]);
  });

  test("whole pairs stay", () => expect(canonical("a 😀 b")).toEqual({ text: "a 😀 b", notices: [] }));
});
