/** A pledge or forecast → the terms on which it will be settled, and which of them the text leaves out. */
import type { CivilDate } from "../core/date.ts";
import { looksAhead } from "../core/due.ts";
import { firstKnown, implied, type Part, stated, UNKNOWN, valueOr } from "../core/part.ts";
import type { Bound, Quantity } from "../core/quantity.ts";
import type { Frame, Resolution, StatementKind, Term } from "../core/statement.ts";
import { TERMS } from "../core/statement.ts";
import { seriesFor } from "../measure/series.ts";

// Who shall do it is told with a number, too ("the 32 members"), which is promised only where nothing else is.
const COUNTED_BESIDE: ReadonlySet<string> = new Set(["membership"]);

// Lengths of time that belong to other words: nothing is promised of them.
const NOT_PROMISED: ReadonlySet<string> = new Set(["time-span", "production-window"]);

/** The terms of every figure that a pledge or forecast gives; of one without figures, those of its deed. */
export function resolutionOf(
  kind: StatementKind,
  frame: Frame,
  quantities: readonly Quantity[],
  deadline: Part<CivilDate>,
): { readonly resolution?: readonly Resolution[] } {
  if (!looksAhead({ kind })) return {};
  const told = quantities.flatMap((quantity, index) => {
    const measure = valueOr<string, string>(quantity.measure, "");
    if (NOT_PROMISED.has(measure) || isBefore(quantity, deadline)) return [];
    return [{ measure, terms: figureTerms(kind, quantity, index, frame, deadline) }];
  });
  const promised = told.filter(({ measure }) => !COUNTED_BESIDE.has(measure));
  const figures = (promised.length > 0 ? promised : told).map(({ terms }) => terms);
  return { resolution: figures.length > 0 ? figures : [deedTerms(frame, deadline)] };
}

/** "4.8 per cent next year, up from 4.5 per cent in 2025": what has a time of its own before the last day is where it starts from. */
function isBefore({ period, measure }: Quantity, deadline: Part<CivilDate>): boolean {
  const isAim = /-target$/.test(valueOr<string, string>(measure, ""));
  if (isAim || period.known !== "stated" || deadline.known === "unknown") return false;
  const { from, to } = period.value;
  return from !== undefined && to !== undefined && to < deadline.value;
}

type Terms = Omit<Resolution, "missing">;

function figureTerms(
  kind: StatementKind,
  quantity: Quantity,
  index: number,
  frame: Frame,
  deadline: Part<CivilDate>,
): Resolution {
  const { measure, item, low, high, unit, period } = quantity;
  const ends: Part<CivilDate> =
    period.known !== "unknown" && period.value.to
      ? implied(period.value.to, "end-of-period-of-figure", period.span)
      : UNKNOWN;
  return withMissing({
    quantity: index,
    actor: firstKnown(quantity.subject, frame.actor),
    measure,
    item,
    bound: boundOf(kind, quantity),
    value: stated({ low, high }, quantity.span),
    unit,
    deadline: ends.known === "unknown" || deadline.known !== "unknown" ? deadline : ends,
    series: measure.known === "unknown" ? [] : seriesFor(measure.value),
  });
}

/** What is promised is a floor, or a ceiling where it shall go down; a forecast means what it prints. */
function boundOf(kind: StatementKind, { bound, change, span }: Quantity): Part<Bound> {
  if (bound !== "=" || kind === "forecast") return stated(bound, span);
  return change === "down" ? implied("<=", "pledged-cut-is-a-ceiling") : implied(">=", "pledged-amount-is-a-floor");
}

/** "plans to open a factory in 2027": settled by whether it happened, which no series tells. */
function deedTerms(frame: Frame, deadline: Part<CivilDate>): Resolution {
  const act = [frame.act, frame.object].filter(Boolean).join(" ");
  return withMissing({
    actor: frame.actor,
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
