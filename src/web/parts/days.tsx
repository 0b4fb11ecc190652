/** Said, due, judged. Comes in: rows of the ledger. Goes out: their days on one line, drawn to one scale for a whole page. */
import type { CivilDate } from "../../core/date.ts";
import { type Pledge, saidIn } from "../../core/pledge.ts";
import { printDay } from "../day.ts";

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

/** The days of one row as a drawing: a ring where it was said, a stroke on the day of judging, a diamond where it is due. */
export function Days({ pledge, scale }: { readonly pledge: Pledge; readonly scale: Scale }) {
  const { terms, judged } = pledge;
  const said = saidOn(pledge);
  if (terms.due === undefined) return null;
  const at = (day: CivilDate) => `${scale.at(day).toFixed(2)}%`;
  const label = [
    said ? `Said on ${printDay(said)}` : "Nobody knows when it was said",
    `due on ${printDay(terms.due)}`,
    `judged on ${printDay(judged)}`,
  ].join(", ");
  return (
    <svg class="days" width="100%" height="20" role="img" aria-label={`${label}.`}>
      <line x1="0%" x2="100%" y1="10" y2="10" class="axis" />
      {said ? <line x1={at(said)} x2={at(terms.due)} y1="10" y2="10" class="span" /> : null}
      <line x1={at(judged)} x2={at(judged)} y1="2" y2="18" class="today" />
      {said ? (
        <svg x={at(said)} y="10" overflow="visible">
          <circle r={4.5} class="dot less" />
        </svg>
      ) : null}
      <svg x={at(terms.due)} y="10" overflow="visible">
        <path d="M0 -6l6 6l-6 6l-6 -6z" class="dot same" />
      </svg>
    </svg>
  );
}
