/** What is looked at to tell who speaks, and the sources that are made of it. */
import { implied, type Part, stated, UNKNOWN } from "../core/part.ts";
import type { Source } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import type { Person, Register } from "./name.ts";
import type { Sentence } from "./reading.ts";

/** What is needed to tell who speaks: the sentence, the names of the document, and who was named last. */
export interface SourceView {
  readonly text: string;
  readonly sentence: Sentence;
  readonly language: Language;
  readonly register: Register;
  /** People named before this sentence, the last one first. */
  readonly before: readonly Person[];
  /** The last source before this sentence that is more than one: whom "they" means. */
  readonly several?: Source | undefined;
  /** The name that a sentence before was about, when it is nobody's and no actor's: whom "the company" means. */
  readonly firm?: string | undefined;
}

/** The words of a source and their place. */
export function words(
  view: SourceView,
  from: number,
  to: number,
): { mention: string; span: { start: number; end: number } } {
  const start = view.sentence.tokens[from]?.start ?? 0;
  const end = view.sentence.tokens[to - 1]?.end ?? start;
  return { mention: view.text.slice(start, end), span: { start, end } };
}

/** A source that is a person of the text. `how` says by which rule, where the words do not have the name. */
export function make(
  view: SourceView,
  from: number,
  to: number,
  person: Person,
  how: { rule?: string; collective?: boolean },
): Source {
  const place = words(view, from, to);
  const role: Part<string> = person.role ? stated(person.role) : UNKNOWN;
  const same = place.mention.includes(person.name);
  const resolved: Part<string> = same
    ? stated(person.name, place.span)
    : implied(person.name, how.rule ?? (person.name ? "surname" : "office"));
  return { name: person.name, role, ...place, anonymous: false, collective: how.collective ?? false, resolved };
}

/** A source by its words alone. */
export function plain(
  view: SourceView,
  from: number,
  to: number,
  how: { anonymous: boolean; collective: boolean },
): Source {
  const place = words(view, from, to);
  return { name: place.mention, role: UNKNOWN, ...place, ...how, resolved: stated(place.mention, place.span) };
}
