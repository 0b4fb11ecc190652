import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/core/document.ts";
import { valueOr } from "../../src/core/part.ts";
import { readGiven } from "../../src/read/index.ts";
import { readInWorker } from "../../src/read/pdf/pool.ts";
import { column, fileOf, type Placed, pdfOf } from "./pdf-file.ts";

const clock = { now: () => "2026-09-01T00:00:00Z" };

async function outcome(file: string | Uint8Array) {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  return readGiven({ kind: "file", name: "case.pdf", bytes }, { clock });
}

async function read(file: string | Uint8Array): Promise<Document> {
  const result = await outcome(file);
  if (!result.ok) throw result.error;
  return result.document;
}

async function refusal(file: string | Uint8Array) {
  const result = await outcome(file);
  return result.ok ? undefined : { code: result.error.code, message: result.error.message };
}

const blocks = ({ text, blocks: all }: Document) =>
  all.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);

const P1 =
  "The ministry said on Friday that it had ordered forty tanks from a domestic maker at a price of six hundred million euros, which is more than it had ever paid.";
const P2 =
  "Deliveries begin in 2027, the minister told parliament, and the last vehicle is to arrive in 2030 at the latest, which some of those who listened did not believe.";
const P3 =
  "The opposition called the contract a waste of money and asked for an inquiry into the way in which it had been given to a company that had never built a tank.";

/** Lines one below the other. */
const lines = (words: readonly string[], { x = 72, top = 700, size = 11 } = {}): Placed[] =>
  words.map((text, k) => ({ text, x, y: top - 1.3 * size * k, size }));

describe("the order of words", () => {
  test("two columns are read one after the other, and what runs across stays above", async () => {
    const left = column([P1, P2], { x: 60, top: 700, letters: 36 });
    const right = column([P3, P1.replace("Friday", "Sunday")], { x: 320, top: 700, letters: 36 });
    // A file may set the lines in any order.
    const mixed = left.flatMap((set, k) => [set, right[k]]).filter((set) => set !== undefined);
    const title = { text: "Ministry orders forty tanks from a domestic maker", x: 60, y: 750, size: 18 };
    const document = await read(pdfOf([[...mixed, title]]));
    expect(blocks(document)).toEqual([
      `title: ${title.text}`,
      `paragraph: ${P1}`,
      `paragraph: ${P2}`,
      `paragraph: ${P3}`,
      `paragraph: ${P1.replace("Friday", "Sunday")}`,
    ]);
  });

  test("a paragraph goes on in the next column and on the next page, past what stands at their foot", async () => {
    const words = column([`${P1.slice(0, -1)} ${P2.charAt(0).toLowerCase()}${P2.slice(1)}`], { top: 700, letters: 60 });
    const cut = 3;
    const foot = (k: number): Placed[] => [{ text: `Annual report ${k}`, x: 72, y: 40, size: 9 }];
    const again = words.slice(cut).map((set) => ({ ...set, y: set.y + 43 }));
    const document = await read(
      pdfOf([
        [...words.slice(0, cut), ...foot(1)],
        [...again, ...column([P3], { top: 500 }), ...foot(2)],
      ]),
    );
    expect(blocks(document)).toEqual([
      `paragraph: ${P1.slice(0, -1)} d${P2.slice(1)}`,
      "furniture: Annual report 1",
      `paragraph: ${P3}`,
      "furniture: Annual report 2",
    ]);
  });

  test("the cells of a row stand between bars, and no column is made of them", async () => {
    const rows = [
      ["Germany", "2.12", "90.6"],
      ["Poland", "4.12", "35.0"],
      ["Norway", "2.20", "10.6"],
      ["Latvia", "3.15", "1.4"],
      ["Spain", "1.28", "21.3"],
    ];
    const table = rows.flatMap((cells, k) => cells.map((text, at) => ({ text, x: 72 + 180 * at, y: 600 - 15 * k })));
    const document = await read(pdfOf([[...column([P1]), ...table]]));
    expect(blocks(document).slice(1)).toEqual(rows.map((cells) => `item: ${cells.join(" | ")}`));
  });
});

describe("words at the end of a line", () => {
  const joined = async (first: string, second: string, elsewhere = "") =>
    (await read(pdfOf([[...lines([first, second]), ...lines([elsewhere], { top: 500 })]]))).text.split("\n")[0];

  test.each([
    [
      "a broken word is one",
      "The country began the moderni-",
      "sation of its forces at last and so on.",
      "",
      "modernisation",
    ],
    [
      "a word that has its hyphen elsewhere keeps it",
      "The country has bought many long-",
      "range missiles of a new kind.",
      "A long-range missile.",
      "long-range",
    ],
    [
      "so do words that begin hardly any other",
      "It spoke of the right to self-",
      "determination of all who live.",
      "",
      "self-determination",
    ],
    ["also behind another word", "He came with the vice-", "president of the country there.", "", "vice-president"],
    ["and what is longer is one word", "He spoke of his own self-", "ishness and went away again.", "", "selfishness"],
    ["so does a name", "The agreement was called the Franco-", "German one by those who read it.", "", "Franco-German"],
    ["so do figures", "The plan for the years of 2025-", "2030 was kept by those who made it.", "", "2025-2030"],
    [
      "a hyphen that waits for its word keeps the space",
      "It has missiles of short-",
      "and long-range kinds in its stocks.",
      "It said so and went.",
      "short- and long-range",
    ],
    [
      "a dash takes no space",
      "It named three states—Estonia and Latvia—",
      "as likely first targets of an attack.",
      "",
      "Latvia—as",
    ],
  ])("%s", async (_, first, second, elsewhere, word) => {
    expect(await joined(first, second, elsewhere)).toContain(` ${word} `);
  });
});

describe("what belongs to the page", () => {
  const head = (k: number): Placed[] => [
    { text: k % 2 ? "Ministry of Defence" : "The state of the forces", x: 72, y: 810, size: 11 },
    { text: String(k), x: 300, y: 30, size: 11 },
  ];

  test("repeated lines and numbers of pages are furniture, also where left and right pages differ", async () => {
    const pages = [P1, P2, P3, `On Sunday ${P1}`].map((words, k) => [...head(k + 1), ...column([words], { top: 760 })]);
    const kinds = (await read(pdfOf(pages))).blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "furniture")).toHaveLength(8);
    expect(kinds.filter((kind) => kind === "paragraph")).toHaveLength(4);
  });

  test("the mark of a note takes no part in a sum, and a power stays", async () => {
    const marked: Placed[] = [
      { text: "The state spent 40 billion", x: 72, y: 700 },
      { text: "3", x: 72 + 26 * 5.5, y: 704, size: 6.5 },
      { text: " in 2025 on 30 km", x: 72 + 26 * 5.5 + 3.25, y: 700 },
      { text: "2", x: 72 + 43 * 5.5 + 3.25, y: 704, size: 6.5 },
      { text: " of land.", x: 72 + 43 * 5.5 + 6.5, y: 700 },
      ...lines(["3 See the report of the ministry on its spending."], { top: 80, size: 8 }),
    ];
    const document = await read(pdfOf([marked]));
    expect(document.text).toContain("spent 40 billion in 2025 on 30 km² of land.");
    expect(document.text).toContain("See the report");
  });

  test("the figure above the stroke of a fraction stays", async () => {
    const set: Placed[] = [
      { text: "The army ordered 3", x: 72, y: 700 },
      { text: "1", x: 72 + 18 * 5.5, y: 704, size: 6 },
      { text: "/2 million shells, and spends 2", x: 72 + 18 * 5.5 + 3, y: 700 },
      { text: "1", x: 72 + 49 * 5.5 + 3, y: 704, size: 6 },
      { text: "⁄", x: 72 + 49 * 5.5 + 6, y: 700 },
      { text: "4", x: 72 + 50 * 5.5 + 6, y: 700, size: 6 },
      { text: " percent on it.", x: 72 + 50 * 5.5 + 9, y: 700 },
    ];
    expect((await read(pdfOf([set]))).text).toBe(
      "The army ordered 3 1/2 million shells, and spends 2 1⁄4 percent on it.",
    );
  });

  const feet = (words: (page: number) => string) =>
    pdfOf([P1, P2, P3].map((text, k) => [...column([text]), { text: words(k), x: 72, y: 60, size: 11 }]));
  const furniture = async (file: string) => (await read(file)).blocks.filter(({ kind }) => kind === "furniture").length;

  test.each([
    [
      "figures that are no number of the page are none of the page's",
      (k: number) => `Total on order: ${150 + 35 * k} tanks`,
      0,
    ],
    ["nor is one that rises by one", (k: number) => `Total on order: ${150 + k} tanks`, 0],
    ["a line that stays the same is the page's", () => "Order 150 of the ministry of 2025", 3],
    ["so is one that differs as the number of the page does", (k: number) => `Report 2025 | ${k + 7} of 40`, 3],
  ])("%s", async (_, words, count) => {
    expect(await furniture(feet(words))).toBe(count);
  });

  test("what a browser prints above and below a page is the page's, on a single one too", async () => {
    const printed = (head: string, foot: string) =>
      pdfOf([
        [
          { text: head, x: 24, y: 822, size: 8 },
          ...column([P1, P2], { size: 8 }),
          { text: foot, x: 24, y: 18, size: 8 },
        ],
      ]);
    const file = printed("11/23/26, 5:20 AM AFC wire", "file:///tmp/pages/2.html 1/1");
    expect(await furniture(file)).toBe(2);
    expect(await furniture(printed("11/23/26, 17:20 A wire", "https://wire.example/2 2/3"))).toBe(2);
    expect(await furniture(printed("On 11/23/26 the army came.", "See https://wire.example/2 for 1/2 of it."))).toBe(0);
  });

  test("words beside the page and words across it are left out", async () => {
    const document = await read(
      pdfOf([[...column([P1]), { text: "Nobody sees that 400 tanks stand here.", x: 72, y: 2000 }]]),
    );
    expect(blocks(document)).toEqual([`paragraph: ${P1}`]);
  });
});

describe("what the file says of itself", () => {
  const published = async (settings: Parameters<typeof pdfOf>[1]) =>
    (await read(pdfOf([column([P1, P2])], settings))).origin.published;

  test("the day on which it was made is not that of publication", async () => {
    expect(await published({ info: { CreationDate: "(D:20250301120000Z)", ModDate: "(D:20250302120000Z)" } })).toEqual({
      known: "unknown",
    });
  });

  test("the day that a publisher sets is", async () => {
    const xmp = (day: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/"><prism:publicationDate>${day}</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta>`;
    expect(await published({ xmp: xmp("2025-03-01") })).toMatchObject({ value: "2025-03-01" });
    expect(await published({ xmp: xmp("2031-03-01") })).toEqual({ known: "unknown" });
  });

  test.each([
    ["(The state of the forces)", "The state of the forces"],
    ["(Microsoft Word - final draft.docx)", ""],
    ["(untitled)", ""],
    ["(<script>alert\\(1\\)</script> in a title)", "<script>alert(1)</script> in a title"],
  ])("its title %s is %j where the page has none", async (title, wanted) => {
    const document = await read(pdfOf([column([P1, P2])], { info: { Title: title } }));
    expect(valueOr(document.origin.title, "")).toBe(wanted);
  });
});

describe("words as they are", () => {
  test("ligatures are letters, and overrides of direction are none of the text", async () => {
    const words =
      "The oﬃcial eﬀort to ﬁnd the money went on, \u202etxt.exe\u202c said the ministry on Friday in its report.";
    const { text } = await read(pdfOf([column([words, P1])]));
    expect(text).toContain("The official effort to find the money");
    expect(text).toContain("txt.exe said the ministry");
    expect(text).not.toMatch(/[\p{Cf}\ufb00-\ufb06]/u);
  });
});

describe("where lines stand", () => {
  test("each line has its words and its box, within its page", async () => {
    const document = await read(pdfOf([column([P1, P2]), column([P3])]));
    expect(document.pages?.map(({ width, height }) => [width, height])).toEqual([
      [595, 842],
      [595, 842],
    ]);
    const [first] = document.pages?.[0]?.lines ?? [];
    expect(first && document.text.slice(first.start, first.end)).toBe(P1.slice(0, first?.end));
    expect(first).toMatchObject({ start: 0, x: 72 });
    expect(first?.y).toBeCloseTo(842 - 770 - 0.8 * 11, 0);
    const end = document.pages?.[1]?.lines.at(-1)?.end;
    expect(end).toBe(document.text.length);
  });

  test("a turned page is read upright, and its lines lie within the page as it is shown", async () => {
    const document = await read(pdfOf([column([P1], { x: 100, top: 500 })], { page: "/Rotate 90" }));
    expect(document.text).toBe(P1);
    const [page] = document.pages ?? [];
    expect(page).toMatchObject({ width: 842, height: 595 });
    for (const { x, y, width, height } of page?.lines ?? []) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThan(842);
      expect(y + height).toBeLessThan(595);
      expect(height).toBeGreaterThan(width);
    }
  });
});

describe("files that are refused, each in one line", () => {
  const scan = pdfOf([[], []]);
  const locked = fileOf(
    new Map([
      [1, "<</Type/Catalog/Pages 2 0 R>>"],
      [2, "<</Type/Pages/Kids[]/Count 0>>"],
      [3, `<</Filter/Standard/V 1/R 2/O<${"28".repeat(32)}>/U<${"00".repeat(32)}>/P -4>>`],
    ]),
    "<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>",
  );
  const many = pdfOf(Array.from({ length: 3000 }, () => []));

  test.each([
    ["a scan", scan, "pdf-without-text", /2 pages hold no text.*OCR/],
    ["one with a password", locked, "pdf-encrypted", /password/],
    ["no more than a header", "%PDF-1.7\nnothing", "pdf-broken", /broken.*print it/],
    ["half a file", pdfOf([column([P1])]).slice(0, 120), "pdf-broken", /broken/],
    ["thousands of pages", many, "pdf-too-large", /3000 pages.*at most 2000/],
  ])("%s", async (_, file, code, message) => {
    const told = await refusal(file);
    expect(told).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(told?.message).toMatch(/^case\.pdf: [^\n]+$/);
  });

  test("a stream that unpacks to more than the memory", async () => {
    // Each part stands for a megabyte of spaces and needs nothing of the one before it.
    const part = deflateRawSync(Buffer.alloc(2 ** 20, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(700).fill(part), Buffer.from([3, 0])]);
    const [head = "", tail = ""] = pdfOf([column([P1])]).split(/(?<=\n21 0 obj\n)<<[\s\S]*?(?=\nendobj\nxref)/);
    const file = Buffer.concat([
      Buffer.from(`${head}<</Filter/FlateDecode/Length ${bomb.length}>>stream\n`),
      bomb,
      Buffer.from(`\nendstream${tail.slice(0, tail.indexOf("xref"))}trailer<</Root 1 0 R>>`),
    ]);
    expect(await refusal(file)).toMatchObject({ code: "pdf-too-large" });
  });

  test("one that takes too long, and the next is read", async () => {
    const bytes = Buffer.from(pdfOf(Array.from({ length: 300 }, () => column([P1, P2, P3]))));
    await expect(readInWorker({ bytes, where: "slow.pdf" }, 1)).rejects.toMatchObject({ code: "pdf-too-large" });
    expect((await read(pdfOf([column([P1])]))).text).toBe(P1);
  });

  test("a file that is no PDF, whatever it is called", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await refusal(png)).toMatchObject({ code: "file-binary" });
  });

  test("a page that is called a PDF is read as the page that it is", async () => {
    const page = `<!doctype html><html><body><article><h1>A title of a page</h1><p>${P1}</p></article></body></html>`;
    expect((await read(page)).text).toContain(P1);
  });
});

test("what a file would run is never run: an action that opens with it, and a script among its names", async () => {
  const script = "<</S/JavaScript/JS(app.alert\\(1\\); while\\(true\\){})>>";
  const document = await read(
    pdfOf([column([P1])], { catalog: `/OpenAction ${script}/Names<</JavaScript<</Names[(a)${script}]>>>>` }),
  );
  expect(document.text).toBe(P1);
});

test("pages that are pictures are told of, and the others are read", async () => {
  const document = await read(pdfOf([column([P1]), [], column([P2])]));
  expect(document.notices).toMatchObject([
    { message: "page 2 holds hardly any text; what stands in a picture is not read" },
  ]);
});
