/** A pledge or forecast → the terms on which it will be settled, and which of them the text leaves out. */
import type { CivilDate } from "../core/date.ts";
import { looksAhead } from "../core/due.ts";
import { firstKnown, implied, type Part, stated, UNKNOWN, valueOr } from "../core/part.ts";
import type { Bound, Quantity } from "../core/quantity.ts";
import type { Frame, Resolution, StatementKind, Term } from "../core/statement.ts";
import { TERMS } from "../core/statement.ts";
import { seriesFor } from "../measure/series.ts";
import { unitDimension } from "../measure/unit.ts";
import type { Promised } from "./promised.ts";

// Who shall do it is told with a number, too ("the 32 members"), which is promised only where nothing else is.
const COUNTED_BESIDE: ReadonlySet<string> = new Set(["membership", "members-counted"]);

// Lengths of time that belong to other words: nothing is promised of them.
const NOT_PROMISED: ReadonlySet<string> = new Set(["time-span", "production-window"]);

/** What terms are made from: the statement, what of it binds, and the first day from which something can be due. */
interface ResolutionView {
  readonly kind: StatementKind;
  readonly subkind?: string;
  readonly frame: Frame;
  readonly quantities: readonly Quantity[];
  readonly deadline: Part<CivilDate>;
  readonly since: Part<CivilDate>;
  readonly promised: Promised;
}

/** The terms of every figure that a pledge or forecast gives; of one without figures, those of its deed. */
export function resolutionOf(view: ResolutionView): { readonly resolution?: readonly Resolution[] } {
  const { kind, quantities, promised: bound } = view;
  if (!looksAhead({ kind })) return {};
  const told = quantities.flatMap((quantity, index) => {
    const measure = valueOr<string, string>(quantity.measure, "");
    if (!bound.figures[index] || isTimeSpan(quantity, measure) || isBefore(quantity, view)) return [];
    return [{ measure, terms: figureTerms(view, quantity, index) }];
  });
  const promised = told.filter(({ measure }) => !COUNTED_BESIDE.has(measure));
  const figures = (promised.length > 0 ? promised : told).map(({ terms }) => terms);
  return { resolution: figures.length > 0 ? figures : [deedTerms(view)] };
}

/** "six years ahead of the deadline": a length of time that nothing is said to take. */
function isTimeSpan({ unit }: Quantity, measure: string): boolean {
  return NOT_PROMISED.has(measure) || (measure === "" && unitDimension(unit) === "duration");
}

/** Who shall do it: several together, and nobody that the text was about before where the clause has a subject of its own. */
function doerOf(doer: Part<string>, { promised: { hasSubject, together } }: ResolutionView): Part<string> {
  if (together && doer.known !== "unknown" && together.actors.includes(doer.value)) return together.words;
  return hasSubject && doer.known === "implied" && FROM_BEFORE.has(doer.rule) ? UNKNOWN : doer;
}

const FROM_BEFORE: ReadonlySet<string> = new Set(["subject-of-text-before", "subject-of-clause-before"]);

/** "4.8 per cent next year, up from 4.5 per cent in 2025": what has a time of its own before the last day is where it starts from. */
function isBefore({ period, measure }: Quantity, { deadline, since }: ResolutionView): boolean {
  const isAim = /-target$/.test(valueOr<string, string>(measure, ""));
  if (isAim || period.known === "unknown" || deadline.known === "unknown") return false;
  const { from, to } = period.value;
  if (from === undefined || to === undefined || to >= deadline.value) return false;
  return period.known === "stated" || (since.known !== "unknown" && to < since.value);
}

type Terms = Omit<Resolution, "missing">;

function figureTerms(view: ResolutionView, quantity: Quantity, index: number): Resolution {
  const { kind, frame } = view;
  const { measure, item, low, high, unit } = quantity;
  return withMissing({
    quantity: index,
    actor: isAsked(view) ? frame.actor : firstKnown(doerOf(quantity.subject, view), doerOf(frame.actor, view)),
    measure,
    item,
    bound: boundOf(kind, quantity),
    value: stated({ low, high }, quantity.span),
    unit,
    deadline: lastDay(quantity, view),
    series: measure.known === "unknown" ? [] : seriesFor(measure.value),
  });
}

/** "Norway urged Finland to buy 40 tanks": whoever is asked shall do it. */
function isAsked({ kind, subkind, frame }: ResolutionView): boolean {
  return kind === "pledge" && subkind === "demand" && frame.actor.known === "stated";
}

/** The end of the figure's own time where that is later than the limit of the whole; nothing is due before it was said. */
function lastDay({ period }: Quantity, { deadline, since }: ResolutionView): Part<CivilDate> {
  const limit = valueOr<string, string>(deadline, "");
  const ends = period.known === "unknown" ? "" : (period.value.to ?? "");
  const isPast = since.known !== "unknown" && ends < since.value;
  if (ends === "" || isPast || ends <= limit) return deadline;
  return implied(ends, "end-of-period-of-figure", period.span);
}

/** What is promised is a floor, or a ceiling where it shall go down; a forecast means what it prints. */
function boundOf(kind: StatementKind, { bound, change, span }: Quantity): Part<Bound> {
  if (bound !== "=" || kind === "forecast") return stated(bound, span);
  return change === "down" ? implied("<=", "pledged-cut-is-a-ceiling") : implied(">=", "pledged-amount-is-a-floor");
}

/** "plans to open a factory in 2027": settled by whether it happened, which no series tells. */
function deedTerms(view: ResolutionView): Resolution {
  const { frame, deadline, promised } = view;
  const act = promised.deed ?? [frame.act, frame.object].filter(Boolean).join(" ");
  return withMissing({
    actor: doerOf(frame.actor, view),
    measure: act ? implied(`event: ${act}`, "deed-of-the-statement") : UNKNOWN,
    item: UNKNOWN,
    bound: UNKNOWN,
    value: UNKNOWN,
    unit: "",
    deadline,
    series: [],
  });
}

function withMissing(terms: Terms): Resolution {
  const lacks: Readonly<Record<Term, boolean>> = {
    actor: terms.actor.known === "unknown",
    measure: terms.measure.known === "unknown",
    value: terms.value.known === "unknown",
    deadline: terms.deadline.known === "unknown",
    series: terms.series.length === 0,
  };
  return { ...terms, missing: TERMS.filter((term) => lacks[term]) };
}
