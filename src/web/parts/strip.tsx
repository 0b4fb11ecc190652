/** How a claim travelled. Comes in: its tellings. Goes out: a drawing with one mark a telling on a line of days. */
import type { Heads } from "../../api/views.ts";
import type { Member, Relation } from "../../core/claim.ts";
import type { CivilDate } from "../../core/date.ts";
import { printDay } from "../day.ts";
import { RELATION_WORDS } from "../vocabulary.ts";
import { outletOf } from "./document.tsx";

/** Height of the line in the drawing, and of a step for tellings of one day. */
const LINE = 36;
const STEP = 12;
/** Tellings of one day that are drawn; the list below has them all. */
const MOST = 3;

/** The tellings on a line from the first day to the last; nothing when fewer than two have a day. */
export function Strip({ members, heads }: { readonly members: readonly Member[]; readonly heads: Heads }) {
  const dated = members.flatMap((member) =>
    member.dated.known === "unknown" ? [] : [{ member, day: member.dated.value }],
  );
  const days = dated.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const x = position(first, last);
  const level = new Map<string, number>();
  return (
    <figure class="strip">
      <svg
        width="100%"
        height="46"
        role="img"
        aria-label={`${dated.length} tellings from ${printDay(first)} to ${printDay(last)}; the list below names them.`}
      >
        <line x1="0%" x2="100%" y1={LINE} y2={LINE} class="axis" />
        {dated.map(({ member, day }, index) => {
          const up = level.get(day) ?? 0;
          level.set(day, up + 1);
          if (up >= MOST) return null;
          const head = heads.get(member.document);
          const where = head ? outletOf(head) : "a document";
          return (
            <svg key={index} x={x(day)} y={LINE - up * STEP} overflow="visible">
              <title>{`${printDay(day)}, ${where}: ${RELATION_WORDS[member.relation].name.toLowerCase()}`}</title>
              <Dot relation={member.relation} />
            </svg>
          );
        })}
      </svg>
      <p class="ends">
        <span>{printDay(first)}</span>
        <span>{printDay(last)}</span>
      </p>
      <figcaption>
        <span aria-hidden="true">●</span> says the same <span aria-hidden="true">◆</span> says more or something else{" "}
        <span aria-hidden="true">○</span> says less
      </figcaption>
    </figure>
  );
}

/** Shape tells the relation: a disc repeats, a diamond changes, a ring leaves out or weakens. */
function Dot({ relation }: { readonly relation: Relation }) {
  if (relation === "same") return <circle r={5} class="dot same" />;
  if (relation === "weaker" || relation === "narrower") return <circle r={5} class="dot less" />;
  return <path d="M0 -7l7 7l-7 7l-7 -7z" class="dot more" />;
}

/** Where a day stands between the first and the last, in per cent of the width. */
function position(first: CivilDate, last: CivilDate): (day: CivilDate) => string {
  const span = daysBetween(first, last);
  return (day) => `${((daysBetween(first, day) / span) * 100).toFixed(2)}%`;
}

function daysBetween(a: CivilDate, b: CivilDate): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}
