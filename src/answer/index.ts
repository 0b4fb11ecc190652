/** Can I print it? Comes in: a sentence and the record. Goes out: what it claims, who said it, how it stands, and what may be printed. */
import { groundOf, membersTold, type Page } from "../check/index.ts";
import type { CivilDate } from "../core/date.ts";
import type { Span } from "../core/span.ts";
import { extract } from "../extract/index.ts";
import { languageOf } from "../lang/index.ts";
import { documentFromText } from "../read/index.ts";
import type { PublicRecord } from "../reference/record.ts";
import type { Entry } from "../store/store.ts";
import type { Answer, Reading } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { figureReading } from "./figure.ts";
import { membersReading } from "./members.ts";
import { sayingReading } from "./saying.ts";
import { sizesReading } from "./sizes.ts";
import { Sources } from "./sources.ts";
import { toldAmong } from "./told.ts";

export type { Answer, Reading, RecordLine, Source } from "./answer.ts";
export { entriesOf, type Telling } from "./told.ts";

/** What an answer is made with. */
export interface AnswerOptions {
  readonly record: PublicRecord;
  /** Nothing that was published later is known. */
  readonly today: CivilDate;
  /** Documents at hand, to say where they tell the same. */
  readonly entries?: readonly Entry[];
}

/** Answers for one sentence or a short passage: a reading for each thing that it claims, in order of the text. */
export function answer(sentence: string, { record, today, entries = [] }: AnswerOptions): Answer {
  const document = documentFromText(sentence, { name: "sentence", language: "en" });
  const language = languageOf(document.language);
  const statements = extract(document, language);
  const ground = groundOf({
    documents: new Map([[document.id, document]]),
    statements: new Map([[document.id, statements]]),
    claims: [],
    language: () => language,
    today,
    record,
    disputed: new Set(),
  });
  const desk: Desk = { record: ground.record, language, today, sources: new Sources() };
  const [page] = ground.pages;
  const readings = page ? readingsOf(page, desk) : [];
  const told = entries.length > 0 ? toldAmong({ document, statements }, entries) : [];
  return { sentence: document.text, today, readings, told, sources: desk.sources.list() };
}

/** A reading and the words that it accounts for. */
interface Placed {
  readonly span: Span;
  readonly reading: Reading;
}

/** Comparisons first, then counts of members; a figure inside one of them is accounted for. */
function readingsOf(page: Page, desk: Desk): readonly Reading[] {
  const placed: Placed[] = [];
  for (const compared of page.comparisons) {
    const reading = sayingReading(compared, desk) ?? sizesReading(compared, desk);
    if (reading) placed.push({ span: compared.comparison.span, reading });
  }
  for (const told of membersTold([page])) {
    const reading = membersReading(told, desk);
    if (reading) placed.push({ span: told.statement.span, reading });
  }
  const accounted = placed.map(({ span }) => span);
  for (const told of page.figures) {
    const { span } = told.quantity;
    const isInside = accounted.some(({ start, end }) => start <= span.start && span.end <= end);
    if (!isInside && !isWindow(told.quantity.unit)) placed.push({ span, reading: figureReading(told, desk) });
  }
  return placed.sort((a, b) => a.span.start - b.span.start).map(({ reading }) => reading);
}

/** A length of time is said of something else: it is no figure to look up. */
function isWindow(unit: string): boolean {
  return unit === "mo" || unit === "d" || unit === "wk";
}
