/** The words before a reporting verb → the office in them that is named by more than one word. */
import type { Language } from "../lang/language.ts";
import type { Person } from "./name.ts";
import type { Tagged } from "./reading.ts";
import { afterOwner, skipDeterminer } from "./unnamed.ts";

/** What is looked at: the sentence, and who holds which office in the text. */
interface OfficeView {
  readonly sentence: { readonly tokens: readonly Tagged[] };
  readonly language: Language;
  readonly register: { holder(title: string): Person | undefined };
}

/** An office by its tokens, with whoever holds it by the text. */
export interface Office {
  readonly from: number;
  readonly to: number;
  readonly holder: Person | undefined;
}

/**
 * "The defence minister", "Norway's prime minister", "the chief of staff": an office that only one can hold. A word alone
 * ("the minister") may be any of several, and "a deputy minister" is nobody in particular.
 */
export function officeIn(view: OfficeView, from: number, to: number): Office | undefined {
  const { tokens } = view.sentence;
  const { sources, particles } = view.language;
  const owned = afterOwner(view, from, to);
  const definite = owned !== undefined || particles.definite.has(tokens[from]?.lower ?? "");
  const start = owned ?? skipDeterminer(view, from, to);
  if (!definite) return undefined;
  let end = start;
  while (end < to && (sources.titles.has(tokens[end]?.lower ?? "") || isHyphen(tokens, end))) end++;
  if (end === start) return undefined;
  const rest = tokens[end];
  const ofWhat = end < to && particles.of.has(rest?.lower ?? "");
  if (end < to && !ofWhat && rest?.kind !== "mark") return undefined;
  if (end - start < 2 && owned === undefined && !ofWhat) return undefined;
  const place = { from: owned === undefined ? start : from, to: ofWhat ? phraseEnd(tokens, end + 1, to) : end };
  return { ...place, holder: owned !== undefined || ofWhat ? undefined : holderOf(view, start, end) };
}

function isHyphen(tokens: readonly Tagged[], at: number): boolean {
  return tokens[at]?.text === "-" && tokens[at]?.spaced === false;
}

/** "of the arms agency": up to what no noun phrase goes on with. */
function phraseEnd(tokens: readonly Tagged[], from: number, to: number): number {
  let end = from;
  while (end < to && ["NOUN", "PROPN", "ADJ", "DET", "PRON"].includes(tokens[end]?.tag ?? "")) end++;
  return end;
}

/** Who holds it: the one person of the text whose title has all of its words. */
function holderOf({ sentence, register }: OfficeView, from: number, to: number): Person | undefined {
  const words = sentence.tokens.slice(from, to).flatMap(({ kind, lower }) => (kind === "word" ? [lower] : []));
  for (const word of words) {
    const person = register.holder(word);
    const title = person?.role.toLowerCase().split(/[\s-]+/) ?? [];
    if (person && words.every((one) => title.includes(one))) return person;
  }
  return undefined;
}
