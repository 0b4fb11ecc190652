/** Comes in: two tellings. Goes out: which of them says the same thing with more force, and by which words. */
import type { Language } from "../lang/language.ts";
import type { Scale } from "../lang/themes.ts";
import type { Telling } from "./telling.ts";
import { baseOf } from "./theme.ts";
import { lowerWords } from "./words.ts";

/** A word's place on a scale: the higher the step, the more it says. */
interface Mark {
  readonly scale: Scale | string;
  readonly step: number;
}

/** What differs in force: the words of both, and which way the second goes. */
export interface Force {
  readonly from: string;
  readonly to: string;
  readonly way: "stronger" | "weaker" | "changed";
}

/** The strongest word of a telling on each scale that it has a word on. */
type Degrees = ReadonlyMap<Scale | string, { readonly step: number; readonly word: string }>;

/** What a word of a theme says when no list of the theme holds it: just the theme. */
const PLAIN = 1;

const NO_DEGREES: Degrees = new Map();

/**
 * How a telling differs in force from another. Only scales on which both have a word are compared: a word left out is
 * another wording and no weaker claim. Where a figure is told as a fact the figure is the claim, whatever the verb;
 * of what may or shall come the verb says how much will.
 */
export function forceOf(from: Telling, to: Telling): Force | undefined {
  if (from.quote === to.quote || !isOfForce(from, to)) return undefined;
  const [a, b] = [degreesOf(from), degreesOf(to)];
  const words: [string, string][] = [];
  let [up, down] = [0, 0];
  for (const [scale, { step, word }] of a) {
    const other = b.get(scale);
    const needless = typeof scale !== "string" && scale.amounts === true && from.parts.form !== "frame";
    if (!other || other.step === step || needless) continue;
    if (other.step > step) up++;
    else down++;
    if (!words.some(([one]) => one === word)) words.push([word, other.word]);
  }
  if (words.length === 0) return undefined;
  const [before, after] = [0, 1].map((side) => words.map((pair) => pair[side]).join(", "));
  return { from: before ?? "", to: after ?? "", way: up === 0 ? "weaker" : down === 0 ? "stronger" : "changed" };
}

function isOfForce(a: Telling, b: Telling): boolean {
  if (a.parts.form === "frame") return true;
  return !a.crowded && !b.crowded && a.manner.modality !== "asserted" && b.manner.modality !== "asserted";
}

/** How far a telling is from saying just what its theme says: 0 for that, and where it has no theme. */
export function offPlain(telling: Telling): number {
  if (!telling.theme) return 0;
  return Math.abs((degreesOf(telling).get(telling.theme.id)?.step ?? PLAIN) - PLAIN);
}

// One text stands in many outlets: as many of its sentences are remembered.
const MOST_QUOTES = 4096;

function degreesOf(telling: Telling): Degrees {
  const table = tableOf(telling.teller.language);
  const key = `${telling.theme?.id ?? ""}\u0000${telling.quote}`;
  let degrees = table.quotes.get(key);
  if (!degrees) {
    degrees = read(telling, table);
    if (table.quotes.size >= MOST_QUOTES) table.quotes.clear();
    table.quotes.set(key, degrees);
  }
  return degrees;
}

function read({ quote, theme, teller: { language } }: Telling, table: Table): Degrees {
  let found: Map<Scale | string, { step: number; word: string }> | undefined;
  for (const word of lowerWords(quote)) {
    for (const { scale, step } of table.roles.get(baseOf(word, table, language)) ?? []) {
      if (typeof scale === "string" && scale !== theme?.id) continue;
      found ??= new Map();
      const best = found.get(scale);
      if (!best || best.step < step) found.set(scale, { step, word });
    }
  }
  return found ?? NO_DEGREES;
}

interface Table {
  readonly roles: ReadonlyMap<string, readonly Mark[]>;
  readonly bases: Map<string, string>;
  /** What was read, by theme and quote. */
  readonly quotes: Map<string, Degrees>;
}

const tables = new WeakMap<Language, Table>();

/** The words of all scales, and of each theme, with their steps. Made once a language. */
function tableOf(language: Language): Table {
  const made = tables.get(language);
  if (made) return made;
  const marks = new Map<string, Mark[]>();
  const mark = (scale: Scale | string, step: number, words: Iterable<string>) => {
    for (const word of words) marks.set(word, [...(marks.get(word) ?? []), { scale, step }]);
  };
  for (const [id, { about, state, alone, vague = NONE, strong = NONE }] of Object.entries(language.themes)) {
    const graded = (word: string) => vague.has(word) || strong.has(word);
    mark(id, PLAIN - 1, vague);
    mark(
      id,
      PLAIN,
      [...state, ...alone].filter((word) => !graded(word) && !about.has(word)),
    );
    mark(id, PLAIN + 1, strong);
  }
  for (const scale of language.degrees) for (const [step, words] of scale.steps.entries()) mark(scale, step, words);
  const table = { roles: marks, bases: new Map<string, string>(), quotes: new Map<string, Degrees>() };
  tables.set(language, table);
  return table;
}

const NONE: ReadonlySet<string> = new Set();
