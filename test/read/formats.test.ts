/** What every format must do, whatever its bytes look like. A new format needs a line in WRITERS. */
import { describe, expect, test } from "vitest";
import { languages } from "../../src/lang/index.ts";
import type { Format, Reading } from "../../src/read/format.ts";
import { formats } from "../../src/read/index.ts";
import { articlePdf } from "./pdf-file.ts";

const TITLE = "Ministry orders forty tanks";
const P1 =
  "The ministry said on Friday that it had ordered forty tanks from a domestic maker at a price of six hundred million.";
const P2 =
  "“Deliveries begin in 2027,” Zoë Brontë said, and the last vehicle is to arrive in 2030 – for 40 € a bolt 😀 at most.";

/** Writes an article in each format. */
const WRITERS: Readonly<Record<string, (title: string, paragraphs: readonly string[]) => string>> = {
  text: (title, paragraphs) => [title, ...paragraphs].join("\n\n"),
  html: (title, paragraphs) =>
    `<!doctype html><html><head><title>${title}</title></head><body><nav>Menu</nav><article><h1>${title}</h1>${paragraphs
      .map((words) => `<p>${words}</p>`)
      .join("\n")}</article><footer>Imprint</footer></body></html>`,
  pdf: articlePdf,
};

const read = (format: Format, bytes: Uint8Array): Promise<Reading> =>
  format.read({ bytes, where: "case", today: "2025-09-01", languages });

const blocks = ({ text, layout }: Reading) =>
  layout.blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);

describe.each(formats)("the format $name", (format) => {
  const write = (paragraphs: readonly string[]) =>
    new TextEncoder().encode(WRITERS[format.name]?.(TITLE, paragraphs) ?? "");

  test("has a writer, extensions and media types", () => {
    expect(Object.keys(WRITERS)).toContain(format.name);
    expect(format.extensions.every((extension) => /^\.[a-z]+$/.test(extension))).toBe(true);
    expect(format.mediaTypes.every((type) => /^[a-z]+\/[a-z+.-]+$/.test(type))).toBe(true);
  });

  test("gives the title and the paragraphs, word for word", async () => {
    const reading = await read(format, write([P1, P2]));
    expect(blocks(reading)).toEqual([`title: ${TITLE}`, `paragraph: ${P1}`, `paragraph: ${P2}`]);
    expect(reading).toMatchObject({ encoding: "utf-8", notices: [], layout: { title: { value: TITLE } } });
  });

  test("gives canonical text", async () => {
    const { text } = await read(format, write([`${P1}\r\n`, P2]));
    expect(text).not.toMatch(/[\r\0\ufeff]/);
  });

  test("tells of broken bytes, and reads on", async () => {
    const [before, after] = [write([P1, `${P2} ¤`]), new Uint8Array([0xff])];
    const place = Buffer.from(before).indexOf("¤");
    const broken = Buffer.concat([before.subarray(0, place), after, before.subarray(place + 2)]);
    const reading = await read(format, broken);
    expect(reading.text).toContain(P1);
    expect(reading.notices).toMatchObject([{ span: { start: reading.text.indexOf("\uFFFD") } }]);
  });

  test("refuses what is no text", async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    await expect(read(format, picture)).rejects.toMatchObject({ code: "file-binary" });
  });

  test("reads the same twice", async () => {
    expect(await read(format, write([P1, P2]))).toEqual(await read(format, write([P1, P2])));
  });
});

test("no extension and no media type belongs to two formats", () => {
  const claims = formats.flatMap(({ extensions, mediaTypes }) => [...extensions, ...mediaTypes]);
  expect(new Set(claims).size).toBe(claims.length);
});
