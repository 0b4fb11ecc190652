/** Comes in: the prose of a text. Goes out: which of the languages that Plumbline reads it is in, or that it is in none. */
import { assert, PlumblineError } from "../core/error.ts";
import type { Language } from "../lang/language.ts";
import { classAt, DIGIT, LETTER, SPACE } from "../text/character.ts";

/** What reading needs of a language: its name and words, not its grammar. */
export interface ReadingLanguage extends Pick<Language, "code" | "name" | "furniture"> {
  readonly time: Pick<Language["time"], "months" | "weekdays">;
}

/** Characters a language is told from. @source own measurement: eld/small is right on all test texts from 300 letters on */
export const SAMPLE = 2_000;

/** How sure one must be of a language. */
const LIMITS = {
  /** Below this many letters a detector guesses. @source own measurement on headlines of one to eight words */
  fewest: 40,
  /**
   * Share of `commonWords` that settles it. @source own measurement: 924 English news articles 0.06 to 0.27, half of
   * them above 0.19; paragraphs in Danish, Norwegian, Swedish, Dutch, French and Romanian 0
   */
  commonShare: 0.09,
};

/** The language of a text. `notice` says why it is assumed when it was not detected. */
export interface LanguageFound {
  readonly code: string;
  readonly notice?: string;
}

function countLetters(sample: string): number {
  return sample.match(/\p{L}/gu)?.length ?? 0;
}

/** The language whose common words the sample is full of; the cheap way, which most texts of a known language take. */
function byCommonWords(sample: string, languages: readonly ReadingLanguage[]): ReadingLanguage | undefined {
  const words = piecesOf(sample.toLowerCase());
  return languages.find(({ furniture }) => {
    const common = words.reduce((count, word) => count + (furniture.commonWords.has(word) ? 1 : 0), 0);
    return words.length >= 20 && common / words.length >= LIMITS.commonShare;
  });
}

const MARKS: ReadonlySet<number> = new Set(Array.from('.,;:!?"“”‘’()—–-', (mark) => mark.charCodeAt(0)));

/** What stands between white space, digits and the marks of a sentence. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = classAt(text, at);
    if (kind === LETTER || (kind !== SPACE && kind !== DIGIT && !MARKS.has(text.charCodeAt(at)))) continue;
    if (at > start) pieces.push(text.slice(start, at));
    start = at + 1;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

/** English name of a language by its ISO 639-1 code. */
function nameOf(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}

const namesOf = (languages: readonly ReadingLanguage[]): string => languages.map(({ name }) => name).join(", ");

function assumed(languages: readonly ReadingLanguage[], why: string): LanguageFound {
  const first = languages[0];
  return { code: first?.code ?? "und", notice: `${why}; read as ${first?.name ?? "no language"}` };
}

/** The language by whose words a text's layout is read: the one its common words are of, else the first. */
export function layoutLanguage(text: string, languages: readonly ReadingLanguage[]): ReadingLanguage {
  const [first, ...others] = languages;
  assert(first, "reading needs at least one language");
  return (others.length > 0 && byCommonWords(text.slice(0, SAMPLE), languages)) || first;
}

/** The language of a code. @throws PlumblineError `language-unsupported` */
export function languageIn(languages: readonly ReadingLanguage[], code: string): ReadingLanguage {
  const found = languages.find((language) => language.code === code);
  if (found) return found;
  throw new PlumblineError(
    "language-unsupported",
    code,
    `no rules for language "${code}"; supported: ${namesOf(languages)}`,
  );
}

/**
 * The language of a text. The detector (half a second to load) is only asked when common words do not settle it.
 * @throws PlumblineError `language-unsupported`
 */
export async function detectLanguage(
  prose: string,
  where: string,
  languages: readonly ReadingLanguage[],
): Promise<LanguageFound> {
  const sample = prose.slice(0, SAMPLE);
  const common = byCommonWords(sample, languages);
  if (common) return { code: common.code };
  if (countLetters(sample) < LIMITS.fewest) return assumed(languages, "too short to tell its language");
  const { eld } = await import("eld/small");
  const result = eld.detect(sample);
  if (languages.some(({ code }) => code === result.language)) return { code: result.language };
  if (result.language === "" || !result.isReliable()) return assumed(languages, "its language could not be told");
  throw new PlumblineError(
    "language-unsupported",
    where,
    `${where}: the text is in ${nameOf(result.language)}; Plumbline reads ${namesOf(languages)}: leave it out or give a translation`,
  );
}
