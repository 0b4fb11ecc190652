/** A hundred thousand strings that no editor would let through: none may throw, and none may take long. */
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/core/span.ts";
import type { Statement } from "../../src/core/statement.ts";
import { extract } from "../../src/extract/index.ts";
import { quantitiesIn } from "../../src/extract/quantity/index.ts";
import { languageOf } from "../../src/lang/index.ts";
import { documentFromText } from "../../src/read/index.ts";
import { checkSpans } from "./reading.ts";

const english = languageOf("en");

/** Numbers that repeat. @source Steele and Vigna 2021, "Computationally easy, spectrally good multipliers", 32 bit */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 0x915f77f5) + 1) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What a grammar of quantities and sayings looks at, in pieces. */
const PIECES: readonly string[] = [
  ..."0 1 7 12 155 1,500 1.5 2.000 .5 1,5 ½ ⅔ 1/3 2024 2022–24 1e9 ٣ ０ 00000 999999999999999999999".split(" "),
  ..."one two three a an dozen half third million billion trillion trn bn m k hundred thousand and point of".split(" "),
  ..."tanks shells vehicles Tu-95 F-35 T-90M 2S19 km mm kg % ‰ pp per-cent percent GDP year month weeks".split(" "),
  ..."$ € £ ¥ ₽ US$ USD rubles dollars euros A$ °C m² km/h".split(" "),
  ..."about some nearly up to at least more than between from to – — - −5 ± ~ ≈ < > ≤ + × x times -fold".split(" "),
  ..."rose fell doubled by increased down twice quadrupled cut from said says will could which that who".split(" "),
  ..."“ ” ‘ ’ \" ' « » ( ) [ ] , . ; : ! ? … / \\ | * #".split(" "),
  ..."Russia NATO Kremlin Europe He She they general officials Mr. U.S. the The In By last next within since".split(
    " ",
  ),
  ..."🛰 👩‍🚀 𝟙𝟚 𝒂 é e\u0301 ß ﬁ Ж 中 \ud800 \udc00 \ufeff \u200b \u00ad \u202e".split(" "),
];
const GAPS: readonly string[] = [..." | | | | ||||\n|\n\n|\r\n|\t|\u00a0|\u2009|\u202f|\u3000|-|.|,|  ".split("|")];

/** A short string: pieces and gaps, now and then a long run of one piece. */
function stringOf(next: (below: number) => number): string {
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? "";
  let text = "";
  for (let count = 1 + next(12); count > 0; count--) {
    const piece = pick(PIECES);
    text += (next(40) === 0 ? `${piece}${pick(GAPS)}`.repeat(1 + next(60)) : piece) + pick(GAPS);
  }
  return text;
}

const STRINGS = 100_000;
const RUN = 10_000;
// Strings read as the paragraphs of one document: a document of its own for each costs more than the reading.
const TOGETHER = 10;

// A string of this kind takes some twenty microseconds; one pause of the machine is no backtracking, so that what takes
// long is tried again and judged by the best of three.
const MOST = (length: number): number => 20 + length / 10;

function milliseconds(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

function isSlow(text: string, run: () => unknown): boolean {
  const most = MOST(text.length);
  return [1, 2, 3].every(() => milliseconds(run) > most);
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
