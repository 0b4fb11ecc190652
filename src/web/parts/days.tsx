/** Said, due, judged. Comes in: rows of the ledger. Goes out: their days on one line, drawn to one scale for a whole page. */
import type { CivilDate } from "../../core/date.ts";
import { type Pledge, saidIn } from "../../core/pledge.ts";
import { printDay } from "../day.ts";
import { useLinks } from "./links.ts";

/** The days of a page from the first to the last. */
export interface Scale {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Where a day stands, in per cent of the width. */
  readonly at: (day: CivilDate) => number;
}

/** The day it was first said, where a telling is dated; of a longer time its last. */
export function saidOn({ tellings: [said] }: Pledge): CivilDate | undefined {
  return saidIn(said)?.to;
}

/** One scale for all rows of a page that have a last day; undefined where none has. */
export function scaleOf(pledges: readonly Pledge[]): Scale | undefined {
  const days = pledges
    .filter(({ terms }) => terms.due !== undefined)
    .flatMap((pledge) => [pledge.terms.due ?? [], saidOn(pledge) ?? [], pledge.judged].flat())
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const whole = Date.parse(last) - Date.parse(first);
  return { first, last, at: (day) => ((Date.parse(day) - Date.parse(first)) / whole) * 100 };
}

/** Years that stand above an axis; where there are more, every so many. */
const MOST_YEARS = 6;

/** The beginnings of years between the ends of the scale, as many as there is room for. */
export function yearsOf({ first, last }: Scale): readonly CivilDate[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  const every = Math.max(1, Math.ceil((to - from + 1) / MOST_YEARS));
  const count = Math.max(0, Math.floor((to - from) / every) + 1);
  return Array.from({ length: count }, (_, at) => `${from + at * every}-01-01`);
}

/** The years above the rows of a timeline; each row has its days in words. */
export function Years({ scale }: { readonly scale: Scale }) {
  return (
    <svg class="years" width="100%" height="20" aria-hidden="true">
      {yearsOf(scale).map((day) => (
        <text key={day} x={`${scale.at(day).toFixed(2)}%`} y="14">
          {day.slice(0, 4)}
        </text>
      ))}
    </svg>
  );
}

/** Half of a place that a finger hits, in pixels. */
const HIT = 12;

/**
 * The days of one row as a drawing: a ring where it was said, a stroke on the day of judging, a diamond where it is due.
 * Ring and diamond lead to the sentence that says so, the stroke to what settles it. `isStop`: the Tab key stops at
 * them, because no link beside the drawing leads to the same.
 */
export function Days({
  pledge,
  scale,
  isStop,
}: {
  readonly pledge: Pledge;
  readonly scale: Scale;
  readonly isStop: boolean;
}) {
  const links = useLinks();
  const { terms, judged, tellings } = pledge;
  const said = saidOn(pledge);
  if (terms.due === undefined) return null;
  const at = (day: CivilDate) => `${scale.at(day).toFixed(2)}%`;
  const [first] = tellings;
  // Another telling may be the one that names the last day.
  const dueIn = tellings.find(({ changes }) => !changes.some(({ part }) => part === "due")) ?? first;
  const marks = [
    {
      day: judged,
      says: `Judged on ${printDay(judged)}`,
      href: `/pledges#${encodeURIComponent(pledge.id)}`,
      mark: JUDGED,
    },
    ...(said
      ? [{ day: said, says: `Said on ${printDay(said)}`, href: links.place(first.document, first.span), mark: SAID }]
      : []),
    { day: terms.due, says: `Due on ${printDay(terms.due)}`, href: links.place(dueIn.document, dueIn.span), mark: DUE },
  ];
  return (
    <svg class="days" width="100%" height={2 * HIT}>
      <svg
        role="img"
        aria-label={`${said ? `Said on ${printDay(said)}` : "Nobody knows when it was said"}, due on ${printDay(terms.due)}, judged on ${printDay(judged)}.`}
      >
        <line x1="0%" x2="100%" y1={HIT} y2={HIT} class="axis" />
        {isStop
          ? yearsOf(scale).map((day) => <line key={day} x1={at(day)} x2={at(day)} y1="0" y2={2 * HIT} class="axis" />)
          : null}
        {said ? <line x1={at(said)} x2={at(terms.due)} y1={HIT} y2={HIT} class="span" /> : null}
      </svg>
      {marks.map(({ day, says, href, mark }) => (
        <svg key={says} x={at(day)} y={HIT} overflow="visible">
          <a href={href} aria-label={says} tabIndex={isStop ? undefined : -1}>
            <title>{says}</title>
            <circle r={HIT} class="hit" />
            {mark}
          </a>
        </svg>
      ))}
    </svg>
  );
}

const SAID = <circle r={4.5} class="dot less" />;
const DUE = <path d="M0 -6l6 6l-6 6l-6 -6z" class="dot same" />;
const JUDGED = <line y1={-HIT + 2} y2={HIT - 2} class="today" />;
