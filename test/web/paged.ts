/** A report that comes as a PDF of three pages, for the tests of api/ and web/. */
import { extractOne } from "../../src/batch.ts";
import { fixedClock } from "../../src/core/clock.ts";
import { readGiven } from "../../src/read/index.ts";
import type { Entry } from "../../src/store/store.ts";
import { column, pdfOf } from "../read/pdf-file.ts";

const TITLE = "Norland to order 150 tanks";
const PAGES: readonly (readonly string[])[] = [
  [
    "Norland will order 150 tanks by 2030, defence minister Anna Berg told the parliament in Hafen on Monday, as its neighbour rearms.",
    "The order costs $4.2 billion. Military spending rose by 18 % last year, to 3.1 % of gross domestic product, the ministry said.",
  ],
  [
    "Experts warn that an attack on the eastern border could come within five years. The neighbour denies any such plan.",
  ],
  [
    "The ministry expects the first vehicle in 2028 and wants to train 900 crew members before that, as the report says.",
  ],
];

/** The file. */
export const PAGED_PDF = pdfOf(
  PAGES.map((paragraphs, k) => [
    ...(k === 0 ? [{ text: TITLE, x: 72, y: 780, size: 20 }] : []),
    ...column(paragraphs, { top: 740 }),
    { text: `Report of the ministry | ${k + 1}`, x: 72, y: 40, size: 9 },
  ]),
);

/** The id of the document that is read from it. */
export const PAGED_ID = "dca7d02400676ddd64db2";

/** The document with what it says, as the ledger takes it in. */
export async function pagedEntry(): Promise<Entry & { readonly original: Uint8Array }> {
  const bytes = Buffer.from(PAGED_PDF);
  const read = await readGiven(
    { kind: "file", name: "report.pdf", bytes },
    { clock: fixedClock("2025-11-22T10:00:00Z") },
  );
  if (!read.ok || !read.original) throw new Error("the PDF was not read", { cause: read });
  const said = extractOne(read.document);
  if (!said.ok) throw said.error;
  return { document: read.document, statements: said.statements, original: read.original };
}
