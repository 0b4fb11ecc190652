/** Times counted from the day of the document: "last year", "within five years", "three months ago". */
import { type CivilDate, type Offset, type Period, type StepUnit, stepped, wholeUnit } from "../core/date.ts";
import { implied, type Part, unsettled } from "../core/part.ts";
import type { Span } from "../core/span.ts";
import type { Reach } from "../lang/language.ts";
import { MONTHS } from "../measure/unit.ts";
import type { Figure } from "./figure.ts";
import { OPENS } from "./lexicon.ts";
import { longestAt } from "./reading.ts";
import { COUNTED, NO_ANCHOR, openingOf, placeOf, RELATIVE, reached, type TimeReading, type TimeView } from "./time.ts";
import { isNarrated } from "./verb.ts";

/** The relative times of a stretch. Without a day of the document their periods are unknown, and say so. */
export function relativeTimes(view: TimeView): TimeReading[] {
  return [...named(view), ...counted(view)];
}

/** "last year", "this month". */
function named(view: TimeView): TimeReading[] {
  const out: TimeReading[] = [];
  for (let at = view.from; at < view.to; at++) {
    if (!((view.tokens[at]?.opens ?? 0) & OPENS.relativeTime)) continue;
    const found = longestAt(view.tokens, at, view.language.time.relative, 3);
    if (!found || at + found.length > view.to) continue;
    const to = at + found.length;
    const { reach, base } = openingOf(view, at);
    if (!base) {
      const limit = reach === "by" || reach === "before";
      const span = placeOf(view.tokens, at, to);
      const period = anchored(view.anchor, found.value, RELATIVE, span, reach);
      out.push({ at, to, limit, period, ...(reach ? { reach } : {}) });
    }
    at = to - 1;
  }
  return out;
}

/** The period of an offset, where the day that it counts from is known. */
export function anchored(
  anchor: Part<CivilDate>,
  offset: Offset,
  rule: string,
  span?: Span,
  reach?: Reach,
): Part<Period> {
  if (anchor.known === "unknown") return unsettled<Period>(NO_ANCHOR, [{ offset }], span);
  return implied(reached(counting(anchor.value, offset), reach), rule, span);
}

/** The days of an offset from a day: "last year" is a calendar year, "over the past year" ends on the day itself. */
export function counting(day: CivilDate, { unit, from, to, whole }: Offset): Period {
  if (whole) {
    return {
      ...(from === undefined ? {} : { from: wholeUnit(day, unit, from).from }),
      ...(to === undefined ? {} : { to: wholeUnit(day, unit, to).to }),
    };
  }
  return {
    ...(from === undefined ? {} : { from: stepped(day, unit, from) }),
    ...(to === undefined ? {} : { to: stepped(day, unit, to) }),
  };
}

const STEPS: Readonly<Record<string, StepUnit>> = { a: "a", mo: "mo", wk: "wk", d: "d" };

/** Durations that reach from the day of the document or to it. */
function counted(view: TimeView): TimeReading[] {
  return view.figures.flatMap((figure): TimeReading[] => {
    const unit = STEPS[figure.unit];
    if (unit === undefined || MONTHS[figure.unit] === undefined) return [];
    if (figure.from < view.from || figure.to > view.to) return [];
    const lead = leadOf(view, figure);
    const tail = tailOf(view, figure);
    const way = wayOf(view, figure, lead, tail);
    if (!way) return [];
    const offset: Offset = { unit, ...way.offset };
    const [at, to] = [lead.from, Math.max(figure.to, tail.to)];
    const { base } = openingOf(view, at);
    if (base) return [];
    const period = anchored(view.anchor, offset, COUNTED, placeOf(view.tokens, at, to));
    return [{ at, to, limit: way.limit, period, figure }];
  });
}

interface Lead {
  readonly from: number;
  readonly within: boolean;
  readonly lasting: boolean;
  readonly inside: boolean;
  readonly ahead: boolean;
  readonly gone: boolean;
}

// "within the next three to five years", "over the course of the past two years": openers stand close by.
const LEAD = 5;

function leadOf({ tokens, from, language }: TimeView, figure: Figure): Lead {
  const { within, lasting, ahead, gone } = language.time;
  const lead = { from: figure.numeral.from, within: false, lasting: false, inside: false, ahead: false, gone: false };
  for (let at = figure.numeral.from - 1; at >= Math.max(from, figure.numeral.from - LEAD); at--) {
    const word = tokens[at]?.lower ?? "";
    if (ahead.has(word)) lead.ahead = true;
    else if (gone.has(word)) lead.gone = true;
    else if (within.has(word)) lead.within = true;
    else if (lasting.has(word)) lead.lasting = true;
    else if (!language.particles.definite.has(word) && at < figure.from) break;
    if (language.particles.in.has(word)) lead.inside = true;
    if (tokens[at]?.kind === "mark") break;
    lead.from = Math.min(lead.from, at);
    if (lead.within || lead.lasting) break;
  }
  return lead;
}

interface Tail {
  readonly to: number;
  readonly ago: boolean;
  readonly hence: boolean;
}

function tailOf({ tokens, to, language }: TimeView, figure: Figure): Tail {
  const { ago, hence, hereafter } = language.time;
  const at = figure.to;
  if (at < to && ago.has(tokens[at]?.lower ?? "")) return { to: at + 1, ago: true, hence: false };
  const later = longestAt(tokens, at, hence, 2);
  if (later && at + later.length <= to) return { to: at + later.length, ago: false, hence: true };
  const own = /^['’]$/.test(tokens[at]?.text ?? "") || tokens[at]?.kind === "clitic" ? 1 : 0;
  const time = own > 0 && hereafter.has(tokens[at + own]?.lower ?? "");
  return time ? { to: at + own + 1, ago: false, hence: true } : { to: at, ago: false, hence: false };
}

interface Way {
  readonly offset: Omit<Offset, "unit">;
  readonly limit: boolean;
}

function wayOf(view: TimeView, figure: Figure, lead: Lead, tail: Tail): Way | undefined {
  const { low, high } = figure;
  if (tail.ago) return { offset: { from: -high, to: -low, whole: true }, limit: false };
  if (tail.hence) return { offset: { from: low, to: high, whole: true }, limit: false };
  if (lead.gone) return { offset: { from: -high, to: 0, whole: false }, limit: false };
  if (lead.ahead) return { offset: { from: 0, to: high, whole: false }, limit: true };
  // "Within three months the plant had doubled its output": counted from what is told, not from the telling.
  if (lead.within) return isNarrated(view) ? undefined : { offset: { from: 0, to: high, whole: false }, limit: true };
  if (lead.inside && isForeseen(view)) return { offset: { from: low, to: high, whole: true }, limit: false };
  return undefined;
}

/** "could attack in three years": so long from now; "can build in three months what …" is how long the building takes. */
function isForeseen({ tokens, from, to, language }: TimeView): boolean {
  const { verbs, nouns } = language.measures;
  const stretch = tokens.slice(from, to).map(({ lower }) => lower);
  if (stretch.some((word) => verbs[word] === "production" || nouns[word] === "production")) return false;
  return stretch.some((word) => language.kinds.future.has(word) || language.time.foreseeing.has(word));
}
