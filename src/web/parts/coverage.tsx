/** Who covered a claim, and how. Comes in: its tellings. Goes out: documents by day as marks on a line, and a bar of their shares; each kind has a shape and a word. */
import type { ComponentChildren } from "preact";
import { COVERAGE_KINDS, type CoverageKind, type Covering, coverageOf } from "../../api/coverage.ts";
import { COVERAGE_WORDS, coverageCount } from "../../api/coverage-chart.ts";
import type { Claim } from "../../core/claim.ts";
import { groupBy } from "../../core/order.ts";
import { printDay } from "../day.ts";
import { counted } from "../number.ts";
import { outletOf } from "./document.tsx";
import { useHead } from "./heads.ts";
import { useLinks } from "./links.ts";

/** The mark of each kind as a letter. */
const SHAPES: Readonly<Record<CoverageKind, string>> = {
  copy: "■",
  same: "●",
  changed: "◆",
  contrary: "✕",
};

/** Columns that the days are put in when there are more of them: marks of neighbours would lie on one another. */
const COLUMNS = 24;
const A_DAY = 86_400_000;
/** Half of a place that a finger hits, a mark with its gap, in pixels; and marks of one column that are drawn one by one. */
const HIT = 12;
const STEP = 2 * HIT;
const MOST = 6;

/** A document whose day is known. */
type Dated = Covering & Required<Pick<Covering, "day">>;

/** The coverage of a claim; nothing for one that a single document tells. */
export function Coverage({ claim }: { readonly claim: Claim }) {
  const covering = coverageOf(claim);
  if (covering.length < 2) return null;
  const counts = COVERAGE_KINDS.map((kind) => ({ kind, count: covering.filter((one) => one.kind === kind).length }));
  const some = counts.filter(({ count }) => count > 0);
  const words = some.map(({ kind, count }) => coverageCount(kind, count)).join(", ");
  return (
    <figure class="coverage">
      <Days covering={covering} />
      <Bar counts={some} says={`${counted(covering.length, "document")}: ${words}.`} />
      <figcaption>
        {counted(covering.length, "document")}:{" "}
        {some.map(({ kind, count }) => (
          <span class="kind" key={kind}>
            <span class={`shape ${kind}`} aria-hidden="true">
              {SHAPES[kind]}
            </span>{" "}
            {coverageCount(kind, count)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** The shares as one bar; in each the shape of its kind. */
function Bar({
  counts,
  says,
}: {
  readonly counts: readonly { readonly kind: CoverageKind; readonly count: number }[];
  readonly says: string;
}) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const at = (count: number) => `${((count / total) * 100).toFixed(2)}%`;
  const before = counts.map((_, index) => counts.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  return (
    <svg class="shares" width="100%" height="22" role="img" aria-label={says}>
      {counts.map(({ kind, count }, index) => (
        <rect key={kind} class={kind} x={at(before[index] ?? 0)} y="1" width={at(count)} height="20">
          <title>{coverageCount(kind, count)}</title>
        </rect>
      ))}
      {counts.map(({ kind, count }, index) => (
        <svg key={kind} x={at((before[index] ?? 0) + count / 2)} y="11" overflow="visible">
          <KindMark kind={kind} />
        </svg>
      ))}
    </svg>
  );
}

/** One mark a document over its day; nothing when fewer than two days are known. */
function Days({ covering }: { readonly covering: readonly Covering[] }) {
  const dated = covering.filter((one): one is Dated => one.day !== undefined);
  const days = dated.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const span = Date.parse(last) - Date.parse(first);
  const columns = groupBy(dated, ({ day }) => Math.round(((Date.parse(day) - Date.parse(first)) / span) * COLUMNS));
  const highest = Math.max(...[...columns.values()].map((column) => column.length));
  // More than can be told one by one are bars.
  const isBars = highest > MOST;
  const height = Math.min(MOST, highest) * STEP + 4;
  const undated = covering.length - dated.length;
  return (
    <>
      <svg class="by-day" width="100%" height={height}>
        <svg
          role="img"
          aria-label={`${counted(dated.length, "document")} from ${printDay(first)} to ${printDay(last)}.`}
        >
          <line x1="0%" x2="100%" y1={height - 2} y2={height - 2} class="axis" />
        </svg>
        {[...columns].map(([at, column]) =>
          isBars ? (
            <Stack key={at} at={at} column={column} height={height - 2} highest={highest} />
          ) : (
            <Column key={at} at={at} column={column} height={height} />
          ),
        )}
      </svg>
      <p class="ends">
        <span>{printDay(first)}</span>
        {isBars ? (
          <span>
            at most {counted(highest, "document")} in {counted(Math.ceil(span / COLUMNS / A_DAY), "day")}
          </span>
        ) : null}
        {undated > 0 ? <span>{counted(undated, "document")} without a date</span> : null}
        <span>{printDay(last)}</span>
      </p>
    </>
  );
}

function Column({
  at,
  column,
  height,
}: {
  readonly at: number;
  readonly column: readonly Dated[];
  readonly height: number;
}) {
  const x = `${((at / COLUMNS) * 100).toFixed(2)}%`;
  return (
    <>
      {column.map((covering, up) => (
        <svg key={up} x={x} y={height - 2 - HIT - up * STEP} overflow="visible">
          <ToSentence of={covering} says={COVERAGE_WORDS[covering.kind].means}>
            <circle r={HIT} class="hit" />
            <KindMark kind={covering.kind} />
          </ToSentence>
        </svg>
      ))}
    </>
  );
}

/** A mark that leads to the sentence with which a document tells the claim, and says the day and who that is. */
function ToSentence({
  of: { document, span, day },
  says,
  children,
}: {
  readonly of: Dated;
  readonly says: string;
  readonly children: ComponentChildren;
}) {
  const links = useLinks();
  const head = useHead(document);
  const label = `${printDay(day)}: ${head ? `${outletOf(head)}, ` : ""}${says}`;
  return (
    <a href={links.place(document, span)} aria-label={label}>
      <title>{label}</title>
      {children}
    </a>
  );
}

/** Per cent of the width: a little less than a column has, and where the first of them begins. */
const BAR = (100 / (COLUMNS + 1)) * 0.7;

/** The documents of a column as a bar: from below word for word, the same, changed, contrary. Each piece leads to its first document. */
function Stack({
  at,
  column,
  height,
  highest,
}: {
  readonly at: number;
  readonly column: readonly Dated[];
  readonly height: number;
  readonly highest: number;
}) {
  const x = `${((at / COLUMNS) * (100 - BAR)).toFixed(2)}%`;
  const tall = (count: number): number => (count / highest) * (height - 2);
  let below = 0;
  return (
    <>
      {COVERAGE_KINDS.map((kind) => {
        const own = column.filter((one) => one.kind === kind);
        const [first] = own;
        if (first === undefined) return null;
        below += own.length;
        const count = coverageCount(kind, own.length);
        return (
          <ToSentence key={kind} of={first} says={own.length === 1 ? count : `the first of ${count}`}>
            <rect class={`stack ${kind}`} x={x} width={`${BAR}%`} y={height - tall(below)} height={tall(own.length)} />
          </ToSentence>
        );
      })}
    </>
  );
}

/** A square copies, a disc repeats, a diamond changes, a cross contradicts. */
function KindMark({ kind }: { readonly kind: CoverageKind }) {
  if (kind === "copy") return <path d="M-5 -5h10v10h-10z" class="mark copy" />;
  if (kind === "same") return <circle r={5} class="mark same" />;
  if (kind === "changed") return <path d="M0 -7l7 7l-7 7l-7 -7z" class="mark changed" />;
  return <path d="M-5 -5l10 10M5 -5l-10 10" class="mark contrary" />;
}
