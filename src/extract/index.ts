/** Document → statements: the order of work of extraction. */
import type { Document } from "../core/document.ts";
import { implied, type Part, UNKNOWN } from "../core/part.ts";
import { bySpan } from "../core/span.ts";
import type { Source, Statement } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { actorsIn, type Named, readActors } from "./actor.ts";
import { attributedIn, type Heard } from "./attributed.ts";
import { type Attribution, attributionsIn } from "./attribution.ts";
import { firmNamed } from "./body.ts";
import { datesIn } from "./date.ts";
import { type Draft, draftsIn, isPartlyQuoted } from "./draft.ts";
import { datedEvents } from "./event.ts";
import { figuresIn } from "./figure.ts";
import { statesSomething } from "./filler.ts";
import { kindOf } from "./kind.ts";
import { type Listing, listings } from "./listing.ts";
import { mergeAttributions } from "./merge.ts";
import { type Person, type Register, register } from "./name.ts";
import { type Quotation, quotationsIn, quotationsOver } from "./quotation.ts";
import type { Sentence } from "./reading.ts";
import type { Attributor } from "./reported.ts";
import { peopleNamed, type SourceView } from "./source.ts";
import { closedBy, inheritSpeaker, type Speaker } from "./speaker.ts";
import { figuresOf, statementOf } from "./statement.ts";
import { type Stretch, stretchesOf } from "./stretch.ts";
import type { DatedEvent } from "./time.ts";
import { type Made, openingTimes, withSharedTimes, withYearOfFigures } from "./timing.ts";

export { decodeModel, encodeModel } from "./model/file.ts";
export { type Attributor, type Reported, reportedIn } from "./reported.ts";

/**
 * The statements of a document, in text order. Every span lies in the text and `text.slice(start, end) === quote`.
 * A text in which nothing is stated gives an empty list. Who says what is told by rules, and where they leave reporting
 * words or quotations open by `attributor`'s model, when there is one.
 */
export function extract(document: Document, language: Language, attributor?: Attributor): readonly Statement[] {
  return [...extractEach(document, language, attributor)];
}

/** The same statements one by one, made as they are asked for: for texts too long to hold all that they state. */
export function extractEach(document: Document, language: Language, attributor?: Attributor): Iterable<Statement> {
  const statements = statementsOf(document, language, attributor?.language === language.code ? attributor : undefined);
  return document.origin.published.known === "unknown" ? withYearOfFigures(statements) : statements;
}

function* statementsOf(
  document: Document,
  language: Language,
  attributor: Attributor | undefined,
): Iterable<Statement> {
  const stretches = stretchesOf(document, language);
  const { names, events } = surveyOf(stretches, language);
  const whole: Whole = { document, language, events };
  const listOf = listings(document, language);
  const named: Named = new Set();
  let before: readonly Person[] = [];
  let topic: Part<string> = UNKNOWN;
  let beforeList: Part<string> | undefined;
  let block = -1;
  let speaker: Speaker | undefined;
  for (const sentences of stretches) {
    readActors(sentences, language, named);
    const heard = heardIn(document.text, sentences, language, names, before);
    before = heard.at(-1)?.before ?? before;
    const told = attributor ? attributedIn(document, heard, attributor) : undefined;
    const found: { readonly sentence: Sentence; readonly attributions: readonly Attribution[] }[] = [];
    for (const { sentence, ruled } of heard) {
      found.push({ sentence, attributions: told ? mergeAttributions(ruled, told.get(sentence) ?? []) : ruled });
    }
    for (const [at, { sentence, quoted }] of heard.entries()) {
      const own = found[at]?.attributions ?? [];
      const inherited = inheritSpeaker(sentence, quoted, own, speaker, closedBy(found, at, quoted));
      speaker = inherited.speaker;
      // Each item of a list goes on about what stands before the list, none about the item before.
      if (sentence.block.kind !== "item") beforeList = undefined;
      else if (sentence.blockIndex !== block) topic = beforeList ??= topic;
      block = sentence.blockIndex;
      const drafts = draftsIn(sentence, quoted, inherited.attributions, language);
      yield* statements(whole, sentence, drafts, quoted, listOf(sentence), topic).sort(bySpan);
      topic = topicAfter(sentence, language, topic);
    }
  }
}

/** Each sentence with what the rules hear in it, and who was named up to its end. */
function heardIn(
  text: string,
  sentences: readonly Sentence[],
  language: Language,
  names: Register,
  named: readonly Person[],
): (Heard & { readonly before: readonly Person[] })[] {
  const quotations = new Map<number, readonly Quotation[]>();
  let before = named;
  let several: Source | undefined;
  let firm: string | undefined;
  return sentences.map((sentence) => {
    const all = memo(quotations, sentence.blockIndex, () => quotationsIn(text, sentence.block.span));
    const quoted = quotationsOver(all, sentence.span);
    const view: SourceView = { text, sentence, language, register: names, before, several, firm };
    const ruled: readonly Attribution[] = attributionsIn({ ...view, quotations: quoted });
    before = [...peopleNamed(view), ...before].slice(0, REMEMBERED);
    firm = firmNamed(view) ?? firm;
    several = ruled.findLast(({ source }) => source.collective)?.source ?? several;
    return { sentence, view, quoted, ruled, before };
  });
}

/** What is looked up in the whole text: who is named in it, and the events that it dates. */
function surveyOf(stretches: Iterable<Stretch>, language: Language) {
  const events = new Map<string, DatedEvent>();
  function* sentences(): Iterable<Sentence> {
    for (const stretch of stretches) {
      for (const event of datedEvents(stretch, language)) events.set(JSON.stringify(event), event);
      yield* stretch;
    }
  }
  const names = register(sentences(), language);
  return { names, events: [...events.values()] };
}

// A pronoun that reaches further back than this many names is a guess.
const REMEMBERED = 12;

/** What every sentence is read beside. */
interface Whole {
  readonly document: Document;
  readonly language: Language;
  readonly events: readonly DatedEvent[];
}

function statements(
  { document, language, events }: Whole,
  sentence: Sentence,
  drafts: readonly Draft[],
  quoted: readonly Quotation[],
  list: Listing | undefined,
  topic: Part<string>,
): Statement[] {
  const dates = datesIn(sentence.tokens, language);
  const figures = figuresIn(sentence.tokens, dates, language);
  // A clause without an actor of its own goes on about the subject of the clause before it.
  let subject = topic;
  const { tokens: all } = sentence;
  const anchor = document.origin.published;
  const opening = openingTimes({ tokens: all, from: 0, to: all.length, dates, figures, anchor, events, language });
  const made = drafts.flatMap((draft): Made[] => {
    const own = figuresOf(draft, figures).filter((figure) => !isSource(sentence, figure.numeral.from, draft));
    if (!statesSomething(draft, own, list !== undefined, language)) return [];
    const tokens = sentence.tokens.slice(draft.from, draft.to);
    const reading = kindOf({ draft, tokens, figures: own, language, listed: list?.subkind });
    const about = list && list.actor.known !== "unknown" ? list.actor : subject;
    const statement = statementOf({
      document,
      language,
      draft,
      reading,
      quoting: isPartlyQuoted(draft, quoted),
      dates,
      figures: own,
      sentenceFigures: figures,
      anchor,
      events,
      opening,
      topic: about,
    });
    const { actor } = statement.frame;
    if (actor.known !== "unknown") subject = implied(actor.value, "subject-of-clause-before");
    return [
      { statement: list?.source && !statement.source ? { ...statement, source: list.source } : statement, draft },
    ];
  });
  return withSharedTimes(made);
}

// "Two officials said": how many speak is no figure of what they say.
function isSource({ tokens }: Sentence, at: number, { attribution }: Draft): boolean {
  const start = tokens[at]?.start ?? 0;
  return attribution !== undefined && start >= attribution.source.span.start && start < attribution.source.span.end;
}

/** What the text is about after a sentence: the first actor that it names. */
function topicAfter(sentence: Sentence, language: Language, topic: Part<string>): Part<string> {
  const first = actorsIn(sentence.tokens, 0, sentence.tokens.length, language).find(({ candidates }) => !candidates);
  return first ? implied(first.actor, "subject-of-text-before") : topic;
}

function memo<V>(cache: Map<number, V>, key: number, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}
