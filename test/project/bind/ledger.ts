/** Texts of our own → evidence, through the whole flow. */
import { extractOne } from "../../../src/batch.ts";
import type { Claim } from "../../../src/core/claim.ts";
import type { Statement } from "../../../src/core/statement.ts";
import { createLedger } from "../../../src/pipeline.ts";
import type { Evidence } from "../../../src/project/bind/input.ts";
import { toldBy } from "../../../src/project/bind/telling.ts";
import { documentFromText } from "../../../src/read/index.ts";
import { NO_RECORD, type PublicRecord } from "../../../src/reference/record.ts";

/** Words that surround a sentence, so that its language and its day are told. */
const article = (sentence: string, at: number): string =>
  `Report ${at} on output and spending\nHarbour Wire | Monday, 9 June 2025\n\n${sentence} The ministry gave no further details on the matter on Monday.\n`;

/** The evidence that articles with these sentences are. */
export function evidenceOf(sentences: readonly string[], record: PublicRecord = NO_RECORD): Evidence {
  const ledger = createLedger({ today: "2025-08-01" });
  sentences.forEach((sentence, at) => {
    const document = documentFromText(article(sentence, at), { name: `text-${at}.txt` });
    const read = extractOne(document);
    if (!read.ok) throw read.error;
    ledger.add(document, read.statements);
  });
  const { claims, statements } = ledger.result("claims");
  return fromClaims(claims, new Map([...statements.values()].flat().map((one) => [one.id, one])), record);
}

function fromClaims(
  claims: readonly Claim[],
  statements: ReadonlyMap<string, Statement>,
  record: PublicRecord,
): Evidence {
  return { claims, told: toldBy(claims, statements), record, disputed: new Set() };
}
