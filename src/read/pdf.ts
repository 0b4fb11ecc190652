/** Comes in: the bytes of a PDF file. Goes out: its text and layout, where each line stands on its page, and what the file says about itself. */
import type { DocumentPage, Notice, PageLine } from "../core/document.ts";
import { PlumblineError } from "../core/error.ts";
import type { Part } from "../core/part.ts";
import { stated, UNKNOWN } from "../core/part.ts";
import { binaryKind } from "./binary.ts";
import { canonical } from "./canonical.ts";
import { classify } from "./classify.ts";
import type { Format } from "./format.ts";
import { layoutLanguage } from "./language.ts";
import { type Line, lineAt } from "./lines.ts";
import { jointsOf } from "./pdf/hyphen.ts";
import type { PdfBlock } from "./pdf/paragraphs.ts";
import type { PdfText } from "./pdf/parse.ts";
import { readInWorker } from "./pdf/pool.ts";
import { publishedOf } from "./published.ts";

/** What opens a PDF file, within its first kilobyte. @source ISO 32000-1, 7.5.2, and its implementation note 13 */
const HEADER = "%pdf-";

/** Fewest letters by which a page counts as one with text: a scan often has a stamp of the archive on it. */
const LEAST_LETTERS = 20;

/** Titles that programs set by themselves. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)|untitled|document\d*$|slide 1$|layout 1$)|\.(?:docx?|pptx?|indd|pdf|rtf|odt|qxd)$/i;

interface Composed {
  readonly text: string;
  readonly lines: Line[];
  readonly pages: readonly DocumentPage[];
}

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** The blocks as one text, an empty line between them, and the place of each line on its page. */
function compose(blocks: readonly PdfBlock[], pages: PdfText["pages"]): Composed {
  const joint = jointsOf(blocks.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const placed = pages.map((): PageLine[] => []);
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const { lines } of blocks) {
    if (text !== "") text += "\n\n";
    const start = text.length;
    lines.forEach((line, k) => {
      const next = lines[k + 1];
      const how = next && joint(line.text, next.text);
      const from = text.length;
      text += how === "join" ? line.text.slice(0, -1) : line.text;
      const { x, y, width, height } = line.box;
      const box = { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
      placed[line.page]?.push({ start: from, end: text.length, ...box });
      if (how === "space") text += " ";
    });
    spans.push({ start, end: text.length });
  }
  return {
    text,
    lines: blocks.flatMap(({ hint }, k) => lineAt(text, spans[k] ?? { start: 0, end: 0 }, hint)),
    pages: pages.map(({ width, height }, k) => ({
      width: tenth(width),
      height: tenth(height),
      lines: placed[k] ?? [],
    })),
  };
}

/** Tells of pages that are pictures. @throws PlumblineError `pdf-without-text` when all are */
function scanned(pages: PdfText["pages"], where: string): readonly Notice[] {
  const bare = pages.flatMap(({ letters }, k) => (letters < LEAST_LETTERS ? [k + 1] : []));
  if (pages.every(({ letters }) => letters === 0)) {
    const all = pages.length === 1 ? "its one page holds" : `its ${pages.length} pages hold`;
    const message = `${where}: ${all} no text, as a scan does; run text recognition (OCR) over it and read what that writes`;
    throw new PlumblineError("pdf-without-text", where, message);
  }
  if (bare.length === 0 || pages.length === 1) return [];
  const some = bare.slice(0, 10).join(", ") + (bare.length > 10 ? " …" : "");
  const which = bare.length === 1 ? `page ${some} holds` : `${bare.length} of ${pages.length} pages (${some}) hold`;
  return [{ message: `${which} hardly any text; what stands in a picture is not read` }];
}

function titleOf(title: string | undefined): Part<string> {
  return title === undefined || NO_TITLE.test(title) || !/\s/.test(title) ? UNKNOWN : stated(title);
}

/** PDF files that hold text, or a scan's text under its picture. */
export const pdf: Format = {
  name: "pdf",
  extensions: [".pdf"],
  mediaTypes: ["application/pdf"],
  sniff: (start) => start.replace(/^ï»¿/, "").startsWith(HEADER),
  async read({ bytes, where, today, languages }) {
    if (!new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).toLowerCase().includes(HEADER)) {
      const message = `${where}: this is ${binaryKind(bytes) ?? "no PDF file, whatever its name says"}; give the PDF, or its text as .txt`;
      throw new PlumblineError("file-binary", where, message);
    }
    const read = await readInWorker({ bytes, where });
    const notices = scanned(read.pages, where);
    const composed = compose(read.blocks, read.pages);
    const { text, notices: changed } = canonical(composed.text);
    const language = layoutLanguage(text, languages);
    return {
      text,
      layout: classify(text, composed.lines, language),
      encoding: "utf-8",
      notices: [...notices, ...changed],
      pages: composed.pages,
      title: titleOf(read.title),
      published: publishedOf(read.published, today, language),
    };
  },
};
