/** A stretch → comparisons: two sides and the ratio between them. */
import { stated, UNKNOWN } from "../core/part.ts";
import type { Bound, Comparison, Operand, Quantity } from "../core/quantity.ts";
import type { Span } from "../core/span.ts";
import { MONTHS } from "../measure/unit.ts";
import { type ActorPlace, actorsIn, partOf } from "./actor.ts";
import { qualified } from "./bind.ts";
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
  if (figures.length === 0) return [];
  const inWindows = windows(view, figures);
  return [
    ...inWindows,
    ...(inWindows.length > 0 ? [] : times(view, figures)),
    ...comparable(view, figures, quantities),
  ];
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
  const multiple = figures.find(isTimes);
  // "the weapons that NATO needs a year to make"
  const relative = between.some((word) => language.cues.complementisers.has(word));
  const joined =
    multiple !== undefined ||
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
  const makers = [
    actors.filter((actor) => actor.from < first.to).at(-1),
    actors.find((actor) => actor.from >= first.to),
  ];
  const start = Math.min(first.from, ...makers.flatMap((maker) => maker?.from ?? []));
  const end = Math.max(second.to, ...makers.flatMap((maker) => maker?.to ?? []));
  return [
    {
      ...place(view, start, Math.min(to, Math.max(end, lastVerb(view, end)))),
      form: "windows",
      bound: more ? ">" : "=",
      low: ratio,
      high: ratioHigh,
      left: operand(view, makers[0], first, item, left),
      right: operand(view, makers[1], second, item, right),
    },
  ];
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
    const bound: Bound = figure.bound;
    return [
      {
        ...place(view, left?.from ?? figure.from, right.to),
        form: "times",
        bound,
        low: figure.low,
        high: figure.high,
        left: left ? side(left) : { ...side(right), span: spanOf(view, figure.from, figure.to), actor: view.topic },
        right: side(right),
      },
    ];
  });
}

/** "$461.6 billion, comparable to the European $457 billion": two printed amounts said to be alike. */
function comparable(view: BindView, figures: readonly Figure[], quantities: readonly Quantity[]): Comparison[] {
  const { tokens, language } = view;
  for (let at = view.from; at < view.to; at++) {
    if (!((tokens[at]?.opens ?? 0) & OPENS.comparable)) continue;
    const cue = longestAt(tokens, at, language.measures.comparable, 3);
    if (!cue || (cue.length === 1 && tokens[at]?.tag !== "VERB")) continue;
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
  return [];
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
