/** A document → who is said to have said what, by places in its text. */
import type { Document } from "../core/document.ts";
import { bySpan, type Span } from "../core/span.ts";
import type { Language } from "../lang/language.ts";
import { type Attribution, attributionsIn } from "./attribution.ts";
import type { Model } from "./model/link.ts";
import { spanOf } from "./model/place.ts";
import { paragraphsIn } from "./model/reading.ts";
import { toldIn } from "./model/told.ts";
import { register } from "./name.ts";
import { type Quotation, quotationsIn, quotationsOver } from "./quotation.ts";
import { readSentences, type Sentence } from "./reading.ts";
import { inheritSpeaker, type Speaker } from "./speaker.ts";

/** One act of reporting. */
export interface Reported {
  /** Empty where the text names nobody ("it was said that …"). */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** In text order; more than one where reporting words stand between. */
  readonly content: readonly Span[];
  /** The probability that the whole of it is right; for a rule the share in which rules were right. */
  readonly confidence: number;
}

/** Weights and how sure a link must be to count. */
export interface Attributor {
  /** ISO 639-1: the texts it was trained on. Documents in other languages are left to the rules. */
  readonly language: string;
  readonly model: Model;
  readonly least: number;
}

/** All acts of reporting of a document in text order: by the model when there is one, by rules else. */
export function reportedIn(document: Document, language: Language, attributor?: Attributor): Reported[] {
  const sentences = readSentences(document, language);
  const found =
    attributor?.language === language.code
      ? byModel(document, sentences, attributor)
      : byRules(document, sentences, language);
  return found.sort((a, b) => bySpan({ span: a.cue[0] as Span }, { span: b.cue[0] as Span }));
}

function byModel(document: Document, sentences: readonly Sentence[], { model, least }: Attributor): Reported[] {
  const paragraphs = paragraphsIn(document, sentences, model.classes);
  return toldIn(paragraphs, model, least).map(({ source, cue, content, confidence }) => ({
    source: source ? [spanOf(source)] : [],
    cue: [spanOf(cue)],
    content: content.map(spanOf),
    confidence,
  }));
}

/** Share of the rules' attributions that are right as a whole. @source bench/attribution.mjs on the held-back tenth. */
const RULES_RIGHT = 0.65;

function byRules(document: Document, sentences: readonly Sentence[], language: Language): Reported[] {
  const { text } = document;
  const names = register(sentences, language);
  const out = new Map<number, Reported>();
  let speaker: Speaker | undefined;
  let block = -1;
  let quotations: readonly Quotation[] = [];
  for (const sentence of sentences) {
    if (sentence.blockIndex !== block) quotations = quotationsIn(text, sentence.block.span);
    block = sentence.blockIndex;
    const quoted = quotationsOver(quotations, sentence.span);
    const view = { text, sentence, language, register: names, before: [], quotations: quoted };
    const inherited = inheritSpeaker(sentence, quoted, attributionsIn(view), speaker);
    speaker = inherited.speaker;
    for (const one of inherited.attributions) {
      const content = contentOf(one, sentence);
      const known = out.get(one.cue.start);
      if (known) out.set(one.cue.start, { ...known, content: [...known.content, ...content] });
      else out.set(one.cue.start, { source: [one.source.span], cue: [one.cue], content, confidence: RULES_RIGHT });
    }
  }
  return [...out.values()];
}

/** The content without the reporting words, where these stand inside it. */
function contentOf({ content, frame }: Attribution, { tokens }: Sentence): Span[] {
  const parts =
    frame.to <= content.from || frame.from >= content.to
      ? [content]
      : [
          { from: content.from, to: frame.from },
          { from: frame.to, to: content.to },
        ];
  return parts.flatMap(({ from, to }) => {
    const first = tokens[from];
    const last = tokens[to - 1];
    return first && last && to > from ? [{ start: first.start, end: last.end }] : [];
  });
}
