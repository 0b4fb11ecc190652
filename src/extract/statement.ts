/** A draft → a statement with its source, hedge, figures, comparisons and deadline. */
import type { CivilDate } from "../core/date.ts";
import type { Document } from "../core/document.ts";
import { implied, type Part, UNKNOWN } from "../core/part.ts";
import { quoteOf } from "../core/span.ts";
import { type Source, type Statement, type StatementKind, statementId } from "../core/statement.ts";
import type { Language } from "../lang/language.ts";
import { bind } from "./bind.ts";
import { comparisonsIn } from "./comparison.ts";
import type { DateMention } from "./date.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { frameOf } from "./frame.ts";
import { hedgeOf } from "./hedge.ts";
import type { KindReading } from "./kind.ts";
import { deadlineOf, settled, timesIn } from "./period.ts";
import { promisedIn } from "./promised.ts";
import { resolutionOf } from "./resolution.ts";
import { isBeforeSaying, type Saying, sameTimes, sayingOf, sinceOf } from "./said.ts";
import type { BindView } from "./scope.ts";
import type { DatedEvent, TimeReading, TimeView } from "./time.ts";

/** What a statement is made from. */
export interface StatementView {
  readonly document: Document;
  readonly language: Language;
  readonly draft: Draft;
  readonly reading: KindReading;
  /** Some of its words stand in quotation marks. */
  readonly quoting: boolean;
  readonly dates: readonly DateMention[];
  /** The figures of the statement, and those of its whole sentence. */
  readonly figures: readonly Figure[];
  readonly sentenceFigures: readonly Figure[];
  readonly anchor: Part<CivilDate>;
  readonly events: readonly DatedEvent[];
  /** Times that open the sentence: for a statement that has none of its own. */
  readonly opening: readonly TimeReading[];
  readonly topic: Part<string>;
}

/** Kinds that speak of the future: "this year" is then a deadline. */
const EXPECTED: ReadonlySet<StatementKind> = new Set(["forecast", "warning", "pledge"]);

/** The statement of a draft. */
export function statementOf(view: StatementView): Statement {
  const { document, draft, reading, language } = view;
  const { text } = document;
  const figures = figuresOf(draft, view.figures);
  const saying = sayingOf(draft, timeView(view, figures));
  const times = timesOf(view, figures, saying);
  const frame = frameOf(draft, view.topic, language, figures);
  const due = times.map((time) => settled(time, frame.actor));
  const since = sinceOf(saying, view.anchor);
  const binding = bindView(view, figures, times);
  const quantities = figures.map((figure) => bind(figure, binding));
  const hedge = hedgeOf(text, draft, figures, language);
  const source = draft.attribution?.source ?? null;
  const last = deadlineOf(due, EXPECTED.has(reading.kind) && figures.length > 0, since);
  const deadline = isBeforeSaying(last, saying) ? UNKNOWN : last;
  return {
    id: statementId(document.id, reading.kind, draft.span),
    document: document.id,
    kind: reading.kind,
    ...(reading.subkind ? { subkind: reading.subkind } : {}),
    span: draft.span,
    quote: quoteOf(text, draft.span),
    source,
    cue: draft.attribution ? { span: draft.attribution.cue, quote: quoteOf(text, draft.attribution.cue) } : null,
    direct: draft.direct || view.quoting,
    hedge,
    quantities,
    comparisons: comparisonsIn(binding, figures, quantities),
    frame,
    deadline,
    ...(saying ? { said: saying.period } : {}),
    ...resolutionOf({ ...reading, frame, quantities, deadline, since, promised: promisedIn(draft, figures, language) }),
  };
}

/** The figures of a sentence whose numeral stands in the draft. */
export function figuresOf(draft: Draft, figures: readonly Figure[]): Figure[] {
  if (figures.length === 0) return [];
  return figures
    .filter((figure) => figure.numeral.from >= draft.from && figure.numeral.to <= draft.to)
    .map((figure) =>
      figure.from >= draft.from && figure.to <= draft.to
        ? figure
        : { ...figure, from: Math.max(figure.from, draft.from), to: Math.min(figure.to, draft.to) },
    );
}

/** The times of the statement itself, else those that open its sentence; what opens a sentence of saying dates that. */
function timesOf(view: StatementView, figures: readonly Figure[], saying: Saying | undefined): readonly TimeReading[] {
  const read = timeView(view, figures);
  const isOfSaying = ({ at }: TimeReading) => saying !== undefined && at >= saying.from && at < saying.to;
  const own = [...timesIn(read).filter((time) => !isOfSaying(time)), ...sameTimes(read, saying)].sort(
    (a, b) => a.at - b.at,
  );
  const { attribution, from } = view.draft;
  const first = view.opening[0];
  if (own.length > 0 || !first || from <= first.at) return own;
  const said = attribution !== undefined && Math.min(attribution.frame.from, attribution.content.from) >= first.to;
  return said ? own : view.opening;
}

function timeView(view: StatementView, figures: readonly Figure[]): TimeView {
  const { draft, dates, anchor, events, language } = view;
  return { tokens: draft.sentence.tokens, from: draft.from, to: draft.to, dates, figures, anchor, events, language };
}

function bindView(view: StatementView, figures: readonly Figure[], times: BindView["times"]): BindView {
  const { document, draft, language, reading } = view;
  const topic = ownSpeaker(view) ?? view.topic;
  return {
    text: document.text,
    tokens: draft.sentence.tokens,
    from: draft.from,
    to: draft.to,
    figures,
    sentenceFigures: view.sentenceFigures,
    times,
    language,
    topic,
    target: reading.kind === "pledge",
  };
}

/** "Rheinmetall says its new plant will make …": a body that speaks of its own doing. */
function ownSpeaker({ draft, language }: StatementView): Part<string> | undefined {
  const said = draft.attribution;
  if (!said || said.source.anonymous || !isBody(said.source)) return undefined;
  const own = draft.sentence.tokens.slice(said.content.from, said.content.to);
  if (!own.some((token) => language.particles.owner.has(token.lower))) return undefined;
  const actor = language.measures.actors[said.source.name] ?? said.source.name;
  return implied(actor, "speaker-of-its-own");
}

// One name without a title is a firm or an office as often as a person; "its" then says which.
function isBody(source: Source): boolean {
  return source.collective || (source.role.known === "unknown" && !/\s/.test(source.name));
}
