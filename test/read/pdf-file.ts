/** Writes PDF files for tests, as plain as the format allows: nothing is compressed, and text stands in it as UTF-8. */

/** Words at a place: in points, from the lower left corner of the page to the baseline. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfSettings {
  /** Entries of the Info dictionary, each a PDF object: "(Title)". */
  readonly info?: Readonly<Record<string, string>>;
  readonly xmp?: string;
  /** More entries of the catalog. */
  readonly catalog?: string;
  /** More entries of each page. */
  readonly page?: string;
  /** Entries of the trailer. */
  readonly trailer?: string;
  readonly objects?: readonly string[];
}

/** Each letter is half as wide as it is high. */
export const LETTER = 0.5;

/** A4, in points. */
const PAPER = { width: 595, height: 842 };

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const literal = (text: string) => text.replace(/[\\()]/g, "\\$&").replace(/[\r\n]+/g, " ");

/** Codes of one to four bytes, as UTF-8 has them. */
const RANGES =
  "4 begincodespacerange <00> <7F> <C280> <DFBF> <E08080> <EFBFBF> <F0808080> <F7BFBFBF> endcodespacerange";

function cmap(name: string, entries: readonly string[], kind: "cidchar" | "bfchar"): string {
  const parts: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const some = entries.slice(at, at + 100);
    parts.push(`${some.length} begin${kind}\n${some.join("\n")}\nend${kind}`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /${name} def /CMapType 1 def\n${RANGES}\n${parts.join("\n")}\nendcmap end end`;
}

const stream = (words: string, entries = "") =>
  `<<${entries}/Length ${Buffer.byteLength(words)}>>stream\n${words}\nendstream`;

/** A file of these pages. */
export function pdfOf(pages: readonly (readonly Placed[])[], settings: PdfSettings = {}): string {
  const all = pages.flat().map(({ text }) => text);
  const signs = [...new Set([...all.join("")])].filter((sign) => !/[\r\n]/.test(sign));
  const code = (sign: string) => `<${hex(Buffer.from(sign, "utf8"))}>`;
  const cids = cmap(
    "Utf8",
    signs.map((sign, k) => `${code(sign)} ${k + 1}`),
    "cidchar",
  );
  const unicode = cmap(
    "ToUnicode",
    signs.map((sign) => `${code(sign)} <${hex(Buffer.from(sign, "utf16le").swap16())}>`),
    "bfchar",
  );
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${settings.xmp ? "/Metadata 8 0 R" : ""}${settings.catalog ?? ""}>>`,
    `<</Type/Pages/Kids[${pages.map((_, k) => `${20 + 2 * k} 0 R`).join(" ")}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding 4 0 R/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>",
    stream(cids, "/Type/CMap/CMapName/Utf8/CIDSystemInfo<</Registry(Test)/Ordering(Utf8)/Supplement 0>>"),
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Test)/Ordering(Utf8)/Supplement 0>>/DW ${1000 * LETTER}/FontDescriptor 7 0 R>>`,
    stream(unicode),
    "<</Type/FontDescriptor/FontName/Plain/Flags 32/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
    settings.xmp ? stream(settings.xmp, "/Type/Metadata/Subtype/XML") : "null",
    `<<${Object.entries(settings.info ?? {})
      .map(([name, value]) => `/${name} ${value}`)
      .join("")}>>`,
    ...(settings.objects ?? []),
  ];
  const numbered = new Map(objects.map((object, k) => [k + 1, object]));
  pages.forEach((sets, k) => {
    const words = sets.map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${literal(text)}) Tj ET`);
    const page = `/MediaBox[0 0 ${PAPER.width} ${PAPER.height}]/Resources<</Font<</F1 3 0 R>>>>${settings.page ?? ""}`;
    numbered.set(20 + 2 * k, `<</Type/Page/Parent 2 0 R/Contents ${21 + 2 * k} 0 R${page}>>`);
    numbered.set(21 + 2 * k, stream(words.join("\n")));
  });
  return fileOf(numbered, `<</Root 1 0 R/Info 9 0 R${settings.trailer ?? ""}/Size ${22 + 2 * pages.length}>>`);
}

/** Numbered objects as a file, with the table of where each stands. */
export function fileOf(objects: ReadonlyMap<number, string>, trailer: string): string {
  let file = "%PDF-1.7\n";
  let table = "xref\n0 1\n0000000000 65535 f \n";
  for (const [number, object] of objects) {
    table += `${number} 1\n${String(Buffer.byteLength(file)).padStart(10, "0")} 00000 n \n`;
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  return `${file}${table}trailer\n${trailer}\nstartxref\n${Buffer.byteLength(file)}\n%%EOF\n`;
}

/** Words broken into lines of so many letters. */
export function broken(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Where a column of text stands. */
export interface Column {
  readonly x?: number;
  readonly top?: number;
  readonly letters?: number;
  readonly size?: number;
}

/** Paragraphs set one below the other, ragged, a line's room between them. */
export function column(
  paragraphs: readonly string[],
  { x = 72, top = 770, letters = 80, size = 11 }: Column = {},
): Placed[] {
  let y = top;
  return paragraphs.flatMap((paragraph) => {
    const lines = broken(paragraph, letters).map((text) => {
      const set = { text, x, y, size };
      y -= 1.3 * size;
      return set;
    });
    y -= size;
    return lines;
  });
}

/** An article: its title in large letters, its paragraphs below. */
export function articlePdf(title: string, paragraphs: readonly string[]): string {
  return pdfOf([[{ text: title, x: 72, y: 780, size: 20 }, ...column(paragraphs, { top: 740 })]]);
}
