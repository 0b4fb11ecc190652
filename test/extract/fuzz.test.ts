/** A hundred thousand strings that no editor would let through: none may throw, and none may take long. */
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/core/span.ts";
import type { Statement } from "../../src/core/statement.ts";
import { extract } from "../../src/extract/index.ts";
import { quantitiesIn } from "../../src/extract/quantity/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { checkSpans } from "./reading.ts";
import { PIECES, random, stringOf } from "./strings.ts";

const english = languageOf("en");

const STRINGS = 100_000;
const RUN = 10_000;
// Strings read as the paragraphs of one document: a document of its own for each costs more than the reading.
const TOGETHER = 10;

// A string of this kind takes some twenty microseconds; one pause of the machine is no backtracking, so that what takes
// long is tried again and judged by the best of five.
const MOST = (length: number): number => 20 + length / 10;

/** Of this process's own work: what else the machine does is nobody's fault. */
function milliseconds(run: () => unknown): number {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function isSlow(text: string, run: () => unknown): boolean {
  const most = MOST(text.length);
  return [1, 2, 3, 4, 5].every(() => milliseconds(run) > most);
}

/** True when every place of a statement holds the words it claims to. */
function holds(text: string, { span, quote, source, cue, hedge, quantities, comparisons }: Statement): boolean {
  const same = (place: Span, words: string): boolean => text.slice(place.start, place.end) === words;
  return (
    same(span, quote) &&
    (!source || same(source.span, source.mention)) &&
    (!cue || same(cue.span, cue.quote)) &&
    (!hedge || same(hedge.span, hedge.quote)) &&
    [...quantities, ...comparisons].every((figure) => same(figure.span, figure.quote))
  );
}

/** The statements of the strings as one document, with every span checked. Throws where reading takes long. */
function extracted(strings: readonly string[]): number {
  const text = strings.map((string) => `The army said ${string}`).join("\n\n");
  const document = documentFromText(text, { name: "fuzz.txt", language: "en" });
  let statements: readonly Statement[] = [];
  const run = (): void => {
    statements = extract(document, english);
  };
  if (isSlow(text, run)) throw new Error("takes long");
  for (const statement of statements) {
    // Asking the runner a million times would take longer than reading does: it is asked only for its message.
    if (!holds(document.text, statement)) checkSpans(document.text, statement);
  }
  return statements.length;
}

/** The string of a batch that fails by itself, for the message; the batch when none does. */
function culprit(strings: readonly string[]): string {
  const alone = strings.find((string) => {
    try {
      extracted([string]);
      return false;
    } catch {
      return true;
    }
  });
  return JSON.stringify(alone ?? strings);
}

describe("generated strings", () => {
  test(`quantities: ${STRINGS} strings, none throws or takes long`, () => {
    const next = random(2024);
    let found = 0;
    for (let at = 0; at < STRINGS; at++) {
      const text = stringOf(next);
      const run = (): void => {
        for (const { start, end, low, high } of quantitiesIn(text, english)) {
          found++;
          const inside = start >= 0 && start < end && end <= text.length;
          if (!inside || Number.isNaN(low) || Number.isNaN(high)) throw new Error(`${start}–${end} ${low} ${high}`);
        }
      };
      try {
        if (isSlow(text, run)) throw new Error("takes long");
      } catch (error) {
        throw new Error(`string ${at}, ${JSON.stringify(text)}: ${error}`);
      }
    }
    expect(found).toBeGreaterThan(STRINGS / 2);
  });

  test(`extraction: ${STRINGS} strings, none throws or takes long, and every span holds its quote`, {
    timeout: 300_000,
  }, () => {
    const next = random(2035);
    // Weights and tables are read once, before anything is judged.
    extract(documentFromText("The army said 1", { name: "fuzz.txt", language: "en" }), english);
    let found = 0;
    for (let at = 0; at < STRINGS; at += TOGETHER) {
      const strings = Array.from({ length: TOGETHER }, () => stringOf(next));
      try {
        found += extracted(strings);
      } catch (error) {
        throw new Error(`strings from ${at}, ${culprit(strings)}: ${error}`);
      }
    }
    expect(found).toBeGreaterThan(STRINGS / 2);
  });

  test.each(PIECES.filter((piece) => !/[\ud800\udc00]/u.test(piece)))("a long run of %s is read in time", (piece) => {
    for (const gap of ["", " "]) {
      const text = `The army said ${`${piece}${gap}`.repeat(Math.ceil(RUN / (piece.length + gap.length)))}`;
      expect(isTimely(() => quantitiesIn(text, english))).toBe(true);
      expect(isTimely(() => extract(documentFromText(text, { name: "fuzz.txt", language: "en" }), english))).toBe(true);
    }
  });
});

// Linear work on so much takes some tens of milliseconds, the square of it many seconds.
function isTimely(run: () => unknown): boolean {
  return [1, 2].some(() => milliseconds(run) < 1_500);
}
