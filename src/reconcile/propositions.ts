/** Comes in: a document and its statements. Goes out: their tellings, one for each proposition. */
import type { Block, BlockKind, Document } from "../core/document.ts";
import { firstWhere, groupBy } from "../core/order.ts";
import { type Part, valueOr } from "../core/part.ts";
import { contains, type Span } from "../core/span.ts";
import type { Statement } from "../core/statement.ts";
import { languageOf } from "../lang/index.ts";
import type { Language } from "../lang/language.ts";
import { isPartOf, ratioReadings } from "./comparison.ts";
import { figureReading, isWindow } from "./figure.ts";
import { isHost } from "./host.ts";
import { blockKey, isTyped } from "./key.ts";
import { originOf } from "./origin.ts";
import { mannerOf, NO_PARTS, type Reading } from "./reading.ts";
import type { Parts, Teller, Telling } from "./telling.ts";
import { canTell, type ThemeTold, themeOf } from "./theme.ts";
import { valueText } from "./value.ts";
import { contentOf, lowerWords, type Word, wordsIn } from "./words.ts";

const headings: ReadonlySet<BlockKind | undefined> = new Set<BlockKind>(["title", "deck", "heading"]);

/** The tellings of one document, in the order of its statements. */
export function tellings(document: Document, statements: readonly Statement[]): Telling[] {
  const language = languageOf(document.language);
  const titles = document.blocks.filter(({ kind }) => headings.has(kind));
  const names = new Map<string, ReadonlySet<string>>();
  const made: Telling[] = [];
  const { outlet, author } = document.origin;
  const teller: Teller = {
    outlet: valueOr(outlet, "").toLowerCase(),
    author: valueOr(author, "").toLowerCase(),
    role: document.role,
    language,
  };
  for (const statement of statements) {
    const { span, source } = statement;
    const speaker = source && source.resolved.known !== "unknown" ? source.name : "";
    const ignored = names.get(speaker) ?? new Set(lowerWords(speaker));
    names.set(speaker, ignored);
    const readings = readingsOf(statement);
    const isFrame = readings[0]?.of === "frame";
    const needsWords = isFrame || !readings.every(({ parts }) => isTyped(parts));
    const words = needsWords ? wordsIn(document.text, span, language) : NOTHING;
    const frame: Frame = {
      teller,
      crowded: readings.length > 1,
      heading: isIn(titles, span),
      origin: originOf(document, source),
      speaker: source?.anonymous ? "" : speaker.toLowerCase(),
      office: source ? valueOr(source.role, "") : "",
      words: needsWords ? contentOf(words, ignored) : NONE,
      theme: isFrame ? themeIn(words, language) : undefined,
    };
    for (const reading of readings) made.push(telling(document, statement, reading, frame));
  }
  return made;
}

/** Blocks stand in text order and never overlap: only the last that begins by then can hold the place. */
function isIn(blocks: readonly Block[], span: Span): boolean {
  const block = blocks[firstWhere(blocks, ({ span: { start } }) => start > span.start) - 1];
  return block !== undefined && contains(block.span, span);
}

const NONE: readonly string[] = [];
const NOTHING: readonly Word[] = [];

/** Many statements have no word that a theme could be told by, and of the others few words can. */
function themeIn(words: readonly Word[], language: Language): ThemeTold | undefined {
  const lower: string[] = [];
  const places: number[] = [];
  for (const word of words) {
    word.themed ??= canTell(word.lower, language);
    if (word.themed) places.push(lower.length);
    lower.push(word.lower);
  }
  return places.length > 0 ? themeOf(lower, language, places) : undefined;
}

/** Every comparison and every figure that is no part of one; where there is neither, the frame. */
function readingsOf(statement: Statement): readonly Reading[] {
  if (statement.quantities.length + statement.comparisons.length === 0) return [frameReading(statement)];
  const figures = statement.quantities
    .map((quantity, index) => ({ quantity, index }))
    .filter(({ quantity }) => !isWindow(quantity))
    .filter(({ quantity, index }) => !statement.comparisons.some((one) => isPartOf(one, quantity, index)))
    .map(({ quantity, index }) => figureReading(statement, quantity, index));
  const readings = withoutRepeats([...ratioReadings(statement), ...figures]);
  return readings.length > 0 ? listed(besides(readings)) : [frameReading(statement)];
}

// "a five-fold increase in air defence – a 400 % increase from current levels" tells one thing twice.
function withoutRepeats(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const alike = groupBy(readings, ({ parts }) => blockKey(parts));
  const repeats = new Set([...alike.values()].flatMap(repeatsIn));
  return repeats.size === 0 ? readings : readings.filter((reading) => !repeats.has(reading));
}

/** Of readings with one form, value and unit those that another one takes in. */
function repeatsIn(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(({ parts }, i) =>
    readings.some((other, k) => k !== i && isHost(other.parts, parts) && (k < i || !isHost(parts, other.parts))),
  );
}

/** Marks the figures that a larger one of the same thing, time and unit stands beside: they are no rivals of it. */
function besides(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const thing = ({ parts }: Reading) =>
    [parts.actor, parts.measure, parts.item, parts.from, parts.to, parts.unit, parts.price, parts.growth].join(
      "\u0000",
    );
  return readings.map((reading) => {
    const isLess = (other: Reading) =>
      other.parts.form === "figure" && reading.parts.high < other.parts.low && thing(other) === thing(reading);
    const isBeside = reading.parts.form === "figure" && readings.some(isLess);
    return isBeside ? { ...reading, parts: { ...reading.parts, beside: true } } : reading;
  });
}

/** Tells each figure of a list which other figures stand beside it. */
function listed(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const listOf = ({ parts }: Reading) => [parts.form, parts.actor, parts.measure, parts.from, parts.to].join("\u0000");
  const lists = groupBy(readings, listOf);
  return readings.map((reading) => {
    const list = reading.parts.form === "figure" ? (lists.get(listOf(reading)) ?? []) : [];
    const companions = (list.length > MOST_LISTED ? [] : list)
      .filter((other) => other !== reading)
      .map(({ parts }) => `${valueText(parts)} ${parts.item.split("+", 1)[0]}`.trim())
      .sort();
    return { ...reading, manner: { ...reading.manner, companions } };
  });
}

// Which figures of a list a retelling leaves out is told of a list that somebody wrote. More figures are a table or a file
// without stops, and to keep for each of them all the others would take the square of their number.
const MOST_LISTED = 40;

function frameReading(statement: Statement): Reading {
  const parts: Parts = { ...NO_PARTS, actor: valueOr(statement.frame.actor, ""), measure: statement.frame.act };
  return { of: "frame", index: 0, figure: "", parts, manner: mannerOf(statement) };
}

/** What all tellings of one statement have in common. */
interface Frame {
  readonly teller: Teller;
  readonly crowded: boolean;
  readonly heading: boolean;
  readonly origin: Part<string>;
  readonly speaker: string;
  readonly office: string;
  readonly words: readonly string[];
  readonly theme: ThemeTold | undefined;
}

function telling(document: Document, statement: Statement, reading: Reading, frame: Frame): Telling {
  const { id, source, span, quote } = statement;
  const { of, index, figure, parts, manner } = reading;
  const { published } = document.origin;
  return {
    proposition: { statement: id, of, index },
    document: document.id,
    teller: frame.teller,
    dated: published,
    day: valueOr(published, "~"),
    span,
    quote,
    figure,
    crowded: frame.crowded,
    parts,
    manner,
    source: source?.name ?? null,
    origin: frame.origin,
    // What is left to compare by when typed parts are too few: the words without the names of speaker and actor.
    words: isTyped(parts) ? NONE : without(frame.words, `@${parts.actor}`),
    theme: reading.of === "frame" ? frame.theme : undefined,
    speaker: frame.speaker,
    office: frame.office,
    heading: frame.heading,
  };
}

/** The words but one, in a list that holds no more room than it needs: each telling keeps one. */
function without(words: readonly string[], left: string): readonly string[] {
  const at = words.indexOf(left);
  return at < 0 ? words.slice() : words.toSpliced(at, 1);
}
