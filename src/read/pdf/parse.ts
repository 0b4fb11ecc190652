/** Comes in: the bytes of a PDF file. Goes out: its blocks and pages, and what it says about itself. Runs in a worker; see worker.ts. */
import { inOrder } from "./columns.ts";
import { type PdfFault, PdfRefusal, type PdfTask, withFile } from "./file.ts";
import { isOverMemory } from "./guard.ts";
import { linesIn } from "./lines.ts";
import type { Leaf } from "./margins.ts";
import { blocksOf, type PdfBlock } from "./paragraphs.ts";
import { runsOf, type TextItem } from "./runs.ts";

/** What the worker gives back. */
export interface PdfText {
  readonly blocks: readonly PdfBlock[];
  /** In points. */
  readonly pages: readonly { readonly width: number; readonly height: number; readonly letters: number }[];
  /** What the file calls itself; programs write the name of a draft there. */
  readonly title?: string;
  /** The day of publication by the terms of PRISM, which publishers set; days on which a file was made or changed are none. */
  readonly published?: string;
}

/** The same, or why there is none. */
export type PdfOutcome =
  | ({ readonly ok: true } & PdfText)
  | { readonly ok: false; readonly fault: PdfFault; readonly says: string };

/** Most characters of a file: ten long books. */
const MOST_CHARACTERS = 10_000_000;

/** Runs of one page. A page that one can read has some thousands. */
const MOST_RUNS = 100_000;

/** Where publishers set the day. @source PRISM 3.0, prism:publicationDate */
const PUBLISHED = "prism:publicationdate";

/** Reads one file. */
export async function parsePdf({ bytes }: PdfTask): Promise<PdfOutcome> {
  try {
    return { ok: true, ...(await withFile(bytes, {}, textOf)) };
  } catch (error) {
    if (error instanceof PdfRefusal) return { ok: false, fault: error.fault, says: error.message };
    throw error;
  }
}

type PdfFile = Parameters<Parameters<typeof withFile>[2]>[0];

async function textOf(file: PdfFile): Promise<PdfText> {
  const leaves: (Leaf & { readonly width: number; readonly letters: number })[] = [];
  let characters = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    if (isOverMemory()) throw new PdfRefusal("memory");
    const text = items.slice(0, MOST_RUNS).filter((item): item is TextItem => "str" in item);
    const lines = inOrder(linesIn(runsOf(text, { width, height, transform })));
    const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
    characters += letters;
    if (characters > MOST_CHARACTERS) throw new PdfRefusal("long");
    leaves.push({ width, height, lines, letters });
    page.cleanup();
  }
  const pages = leaves.map(({ width, height, letters }) => ({ width, height, letters }));
  return { blocks: blocksOf(leaves), pages, ...(await saidOf(file)) };
}

async function saidOf(file: PdfFile): Promise<Pick<PdfText, "title" | "published">> {
  const { info, metadata } = await file.getMetadata();
  const word = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : undefined);
  const title = word(metadata?.get("dc:title")) ?? word("Title" in info ? info.Title : undefined);
  const published = word(metadata?.get(PUBLISHED));
  return { ...(title ? { title } : {}), ...(published ? { published } : {}) };
}
