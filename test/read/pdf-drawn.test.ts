/** Pictures of pages: what is drawn, and what asks for too much. */
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawInWorker } from "../../src/read/pdf/pool.ts";
import { fileOf } from "./pdf-file.ts";

const stream = (words: string, entries = "") => `<<${entries}/Length ${words.length}>>stream\n${words}\nendstream`;

/** One page of a thousand points each way. */
function pageOf(content: string, resources: string, parts: readonly string[]): Uint8Array {
  const objects = new Map([
    [1, "<</Type/Catalog/Pages 2 0 R>>"],
    [2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"],
    [3, `<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 1000 1000]/Resources<<${resources}>>>>`],
    [4, stream(content)],
    ...parts.map((part, k) => [100 + k, part] as const),
  ]);
  return Buffer.from(fileOf(objects, "<</Root 1 0 R/Size 999>>"), "latin1");
}

/** A page filled with patterns, one over the other, each as large as the page. */
function patterned(count: number): Uint8Array {
  const all = Array.from({ length: count }, (_, k) => k);
  return pageOf(
    all.map((k) => `/Pattern cs /P${k} scn 0 0 1000 1000 re f`).join("\n"),
    `/Pattern<<${all.map((k) => `/P${k} ${100 + k} 0 R`).join("")}>>`,
    all.map((k) =>
      stream(
        "1 0 0 rg 0 0 900 900 re f",
        `/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 ${900 + k} 900]/XStep ${900 + k}/YStep 900/Resources<<>>`,
      ),
    ),
  );
}

/** A page that is one image of one bit a dot, every dot black. */
function scan(width: number, height: number): Uint8Array {
  const hex = `${deflateSync(Buffer.alloc(Math.ceil(width / 8) * height)).toString("hex")}>`;
  const form = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 1/ColorSpace/DeviceGray/Filter[/ASCIIHexDecode/FlateDecode]`;
  return pageOf("q 1000 0 0 1000 0 0 cm /I Do Q", "/XObject<</I 100 0 R>>", [stream(hex, form)]);
}

async function middle(bytes: Uint8Array): Promise<readonly number[]> {
  const { loadImage, createCanvas } = await import("@napi-rs/canvas");
  const image = await loadImage(Buffer.from(await drawInWorker({ bytes, page: 1, where: "case.pdf" })));
  const drawn = createCanvas(image.width, image.height).getContext("2d");
  drawn.drawImage(image, 0, 0);
  return [...drawn.getImageData(image.width / 2, image.height / 2, 1, 1).data];
}

describe("parts of a page", () => {
  test("some patterns are drawn", async () => {
    expect(await middle(patterned(4))).toEqual([255, 0, 0, 255]);
  });

  test("a page whose patterns together fill the memory is refused, and the next is drawn", async () => {
    await expect(drawInWorker({ bytes: patterned(25), page: 1, where: "case.pdf" })).rejects.toMatchObject({
      code: "picture-unavailable",
      message: expect.stringMatching(/page 1 takes too much time or memory/),
    });
    expect(await middle(patterned(1))).toEqual([255, 0, 0, 255]);
  });

  test("a scan of a sheet at 600 dots an inch is drawn", async () => {
    expect(await middle(scan(4960, 7016))).toEqual([0, 0, 0, 255]);
  });
});
