/** A stretch → comparisons: two sides and the ratio between them. */
import { stated, UNKNOWN } from "../core/part.ts";
import type { Comparison, Operand, Quantity } from "../core/quantity.ts";
import type { Span } from "../core/span.ts";
import { MONTHS } from "../measure/unit.ts";
import { type ActorPlace, actorsIn, partOf } from "./actor.ts";
import { qualified } from "./bind.ts";
import { sidesCompared } from "./compared.ts";
import type { Figure } from "./figure.ts";
import { OPENS } from "./lexicon.ts";
import { longestAt } from "./reading.ts";
import type { BindView } from "./scope.ts";

/** The comparisons of one statement. `quantities` are its quantities, in the order of `figures`. */
export function comparisonsIn(
  view: BindView,
  figures: readonly Figure[],
  quantities: readonly Quantity[],
): Comparison[] {
  if (figures.length === 0) return [...overtaken(view), ...sidesCompared(view)];
  const inWindows = windows(view, figures);
  return [
    ...inWindows,
    ...times(
      view,
      figures.filter((figure) => !inWindows.some(({ span }) => isWithin(view, figure, span))),
    ),
    ...comparable(view, figures, quantities),
  ];
}

// A multiple among the two times belongs to their amount.
function isWithin(view: BindView, { from, to }: Figure, span: Span): boolean {
  const { start, end } = spanOf(view, from, to);
  return span.start <= start && end <= span.end;
}

/** "as much in three months as NATO makes in a year": two windows, one amount. */
function windows(view: BindView, figures: readonly Figure[]): Comparison[] {
  const durations = figures.filter((figure) => MONTHS[figure.unit] !== undefined && figure.low === figure.high);
  const [first, second] = durations;
  if (durations.length !== 2 || !first || !second) return [];
  const { tokens, from, to, language } = view;
  const between = tokens.slice(first.to, second.from).map((token) => token.lower);
  const before = tokens.slice(from, first.from).map((token) => token.lower);
  const { what, equative, exceeds } = language.particles;
  // "three times as much in three months as … in a year": the multiple multiplies the ratio of the windows.
  const multiple = figures.find((figure) => isTimes(figure) && isOfWindows(view, figure, first, second));
  const vague = manyTimes(view, first.to, second.from);
  // "the weapons that NATO needs a year to make"
  const relative = between.some((word) => language.cues.complementisers.has(word));
  const joined =
    multiple !== undefined ||
    vague ||
    relative ||
    between.some((word) => what.has(word) || equative.has(word) || exceeds.has(word)) ||
    before.some((word) => equative.has(word));
  if (!joined || !makes(view)) return [];
  const left = (MONTHS[first.unit] ?? 1) * first.low;
  const right = (MONTHS[second.unit] ?? 1) * second.low;
  const actors = actorsIn(tokens, from, to, language);
  const more = between.some((word) => exceeds.has(word));
  const ratio = (right / left) * (multiple?.low ?? 1);
  const ratioHigh = (right / left) * (multiple?.high ?? 1);
  const item = producedItem(view);
  const makers = makersOf(view, actors, first, second);
  const start = Math.min(first.from, multiple?.from ?? first.from, ...makers.flatMap((maker) => maker?.from ?? []));
  const end = Math.max(second.to, ...makers.flatMap((maker) => maker?.to ?? []));
  const sides = [operand(view, makers[0], first, item, left), operand(view, makers[1], second, item, right)] as const;
  const bound = more || vague ? ">" : "=";
  return [
    {
      ...place(view, start, Math.min(to, Math.max(end, lastVerb(view, end)))),
      form: "windows",
      ...(ratioHigh < 1
        ? { bound: bound === ">" ? "<" : "=", low: 1 / ratioHigh, high: 1 / ratio, left: sides[1], right: sides[0] }
        : { bound, low: ratio, high: ratioHigh, left: sides[0], right: sides[1] }),
    },
  ];
}

/** Who makes it in the first time and who in the second. A first time that opens the sentence has its maker behind it. */
function makersOf(
  view: BindView,
  actors: readonly ActorPlace[],
  first: Figure,
  second: Figure,
): (ActorPlace | undefined)[] {
  const told = actors.filter((actor) => !isAside(view, actor, first.from));
  const before = told.filter((actor) => actor.from < first.to).at(-1);
  const [next, other] = told.filter((actor) => actor.from >= first.to);
  const fronted = !before && next && other && next.to <= second.from && hasVerb(view, next.to, other.from);
  return fronted ? [next, other] : [before, next];
}

function hasVerb({ tokens }: BindView, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ tag }) => tag === "VERB");
}

/** "NATO, whose economy dwarfs Russia's, needs a year": what stands between commas before a time makes nothing in it. */
function isAside({ tokens, from, language }: BindView, actor: ActorPlace, to: number): boolean {
  const open = tokens.slice(from, actor.from).findLastIndex(({ text }) => text === ",") + from;
  const isOpen = open >= from && language.clauses.relatives.has(tokens[open + 1]?.lower ?? "");
  return isOpen && tokens.slice(actor.to, to).some(({ text }) => text === ",");
}

/** A multiple of the amount: between the times, or before the first with nobody and no comma in between. */
function isOfWindows(view: BindView, { from, to }: Figure, first: Figure, second: Figure): boolean {
  if (from >= first.to) return to <= second.from;
  const { tokens, language } = view;
  const isCut = tokens.slice(to, first.from).some(({ text }) => text === ",");
  return !isCut && actorsIn(tokens, to, first.from, language).length === 0;
}

/** "Several times that of": a multiple without a number. As a count of occasions nothing is compared after it. */
function manyTimes({ tokens, language }: BindView, from: number, to: number): boolean {
  const { manifold, equative, exceeds, what, definite } = language.particles;
  const { complementisers } = language.cues;
  for (let at = from; at + 1 < to; at++) {
    if (!manifold.has(tokens[at]?.lower ?? "") || !language.numerals.times.has(tokens[at + 1]?.lower ?? "")) continue;
    const next = tokens[at + 2]?.lower ?? "";
    if ([equative, exceeds, what, definite, complementisers].some((words) => words.has(next))) return true;
  }
  return false;
}

/** "has overtaken Russia in ammunition output": more than once as much, without a figure. */
function overtaken(view: BindView): Comparison[] {
  const { tokens, from, to } = view;
  for (let at = from; at < to; at++) {
    const verb = tokens[at];
    if ((verb?.opens ?? 0) & OPENS.surpass && verb?.tag === "VERB") return surpassing(view, at);
  }
  return [];
}

function surpassing(view: BindView, at: number): Comparison[] {
  const { tokens, from, to, language } = view;
  const actors = actorsIn(tokens, from, to, language);
  const left = actors.filter((actor) => actor.to <= at && !isAside(view, actor, at)).at(-1);
  const right = actors.find((actor) => actor.from > at && actor.from <= at + 2);
  const item = producedItem(view);
  if (!left || !right || left.actor === right.actor || item.known === "unknown" || !makes(view)) return [];
  const side = (actor: ActorPlace): Operand => ({
    span: spanOf(view, actor.from, actor.to),
    actor: partOf(actor, tokens),
    measure: stated("production"),
    item,
    period: UNKNOWN,
  });
  const words = place(view, left.from, right.to);
  return [{ ...words, form: "times", bound: ">", low: 1, high: 1, left: side(left), right: side(right) }];
}

/** "three times", "twice": a multiple that says how many times, not by how much something grew. */
function isTimes(figure: Figure): boolean {
  return (figure.multiple === "times" || figure.multiple === "word") && figure.change === "none";
}

/** "… an entire year to manufacture": the verb that closes the second side. */
function lastVerb(view: BindView, end: number): number {
  const infinitive = view.language.clauses.infinitive.has(view.tokens[end]?.lower ?? "");
  return infinitive && view.tokens[end + 1]?.tag === "VERB" ? end + 2 : end;
}

function makes(view: BindView): boolean {
  const { verbs, nouns } = view.language.measures;
  return view.tokens
    .slice(view.from, view.to)
    .some((token) => verbs[token.lower] === "production" || nouns[token.lower] === "production");
}

function producedItem(view: BindView): Operand["item"] {
  for (let at = view.from; at < view.to; at++) {
    if (!((view.tokens[at]?.opens ?? 0) & OPENS.item)) continue;
    const found = longestAt(view.tokens, at, view.language.measures.items, 4);
    if (found && found.value !== "member state" && found.value !== "unit") {
      const span = { start: view.tokens[at]?.start ?? 0, end: view.tokens[at + found.length - 1]?.end ?? 0 };
      return stated(qualified(found.value, view.tokens, at, at + found.length, view.language), span);
    }
  }
  return UNKNOWN;
}

function operand(
  view: BindView,
  actor: ActorPlace | undefined,
  figure: Figure,
  item: Operand["item"],
  windowMonths: number,
): Operand {
  return {
    span: spanOf(view, figure.from, figure.to),
    actor: actor ? partOf(actor, view.tokens) : view.topic,
    measure: stated("production"),
    item,
    period: UNKNOWN,
    windowMonths,
  };
}

/** "20 times larger than Russia's economy". */
function times(view: BindView, figures: readonly Figure[]): Comparison[] {
  return figures.flatMap((figure): Comparison[] => {
    if (!isTimes(figure)) return [];
    const actors = actorsIn(view.tokens, view.from, view.to, view.language);
    const left = actors.filter((actor) => actor.to <= figure.from).at(-1);
    const right = actors.find((actor) => actor.from >= figure.to);
    const topic = view.topic.known === "unknown" ? undefined : view.topic.value;
    const leftId = left?.actor ?? topic;
    if (!right || leftId === undefined || leftId === right.actor) return [];
    const side = (actor: ActorPlace): Operand => ({
      span: spanOf(view, actor.from, actor.to),
      actor: partOf(actor, view.tokens),
      measure: UNKNOWN,
      item: producedItem(view),
      period: UNKNOWN,
    });
    return [
      {
        ...place(view, left?.from ?? figure.from, right.to),
        form: "times",
        bound: figure.bound,
        low: figure.low,
        high: isMore(view, figure) ? figure.high + 1 : figure.high,
        left: left ? side(left) : { ...side(right), span: spanOf(view, figure.from, figure.to), actor: view.topic },
        right: side(right),
      },
    ];
  });
}

/** "Four times more" can mean four or five times as much; both readings are kept. */
function isMore({ tokens, from, language }: BindView, figure: Figure): boolean {
  const isIn = (at: number) => language.particles.more.has(tokens[at]?.lower ?? "");
  return figure.multiple === "times" && figure.from >= from && (isIn(figure.to) || isIn(figure.to - 1));
}

/** "$461.6 billion, comparable to the European $457 billion": two printed amounts said to be alike. */
function comparable(view: BindView, figures: readonly Figure[], quantities: readonly Quantity[]): Comparison[] {
  const { tokens, language } = view;
  for (let at = view.from; at < view.to; at++) {
    if (!((tokens[at]?.opens ?? 0) & OPENS.comparable)) continue;
    const cue = longestAt(tokens, at, language.measures.comparable, 3);
    if (cue && (cue.length > 1 || tokens[at]?.tag === "VERB")) return comparedAt(view, at, figures, quantities);
  }
  return [];
}

function comparedAt(
  view: BindView,
  at: number,
  figures: readonly Figure[],
  quantities: readonly Quantity[],
): Comparison[] {
  const right = figures.findIndex((figure) => figure.from >= at && figure.unit.length === 3);
  if (right < 0) return [];
  const left = figures.findLastIndex((figure) => figure.to <= at && figure.unit === figures[right]?.unit);
  const rightQuantity = quantities[right];
  if (!rightQuantity) return [];
  const leftQuantity = quantities[left];
  const whole = leftQuantity
    ? { start: leftQuantity.span.start, end: rightQuantity.span.end }
    : spanOf(view, at, figures[right]?.to ?? view.to);
  return [
    {
      span: whole,
      quote: view.text.slice(whole.start, whole.end),
      form: "comparable",
      bound: "~",
      low: 1,
      high: 1,
      left: leftQuantity
        ? side(leftQuantity, left)
        : { ...side(rightQuantity, -1), span: whole, actor: view.topic, quantity: -1 },
      right: side(rightQuantity, right),
    },
  ];
}

function side(quantity: Quantity, index: number): Operand {
  return {
    span: quantity.span,
    actor: quantity.subject,
    measure: quantity.measure,
    item: quantity.item,
    period: quantity.period,
    quantity: index,
  };
}

function place(view: BindView, from: number, to: number): { span: Span; quote: string } {
  const span = spanOf(view, from, to);
  return { span, quote: view.text.slice(span.start, span.end) };
}

function spanOf(view: BindView, from: number, to: number): Span {
  return { start: view.tokens[from]?.start ?? 0, end: view.tokens[to - 1]?.end ?? 0 };
}
