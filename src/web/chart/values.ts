/** Values on one axis as SVG. Comes in: a claim with what was published of the same. Goes out: a row a value, each mark a link, on paper of its own. */
import * as Plot from "@observablehq/plot";
import { type ChartAbout, sourceLine } from "../../api/chart.ts";
import type { ClaimModel } from "../../api/text-models.ts";
import { axisOf, isWide, type ValueRow, valuesOf } from "../../api/values.ts";
import type { PageFrame } from "../../api/views.ts";
import { visible } from "../../text/unseen.ts";
import { printDay } from "../day.ts";
import { citation } from "../parts/away.tsx";
import { SIDES, valueAddress, valueWords, whoseValue } from "../parts/axis.tsx";
import { linksAmong } from "../parts/links.ts";
import { ALONE, alone, shortened, WIDTH } from "./alone.ts";
import { plotted } from "./plot.ts";
import { onScale, type Scale, scaleFor } from "./scale.ts";

/** Rows that a picture has room for; the table has all. */
const MOST_ROWS = 24;
const ROW = 26;
const LEFT = 300;
const RIGHT = 130;

/** What each mark is; a legend names those that are drawn. */
const MARKS: readonly (readonly [kind: ValueRow["kind"], says: string])[] = [
  ["told", "Disc: told in documents."],
  ["counted", "Diamond: published count."],
  ["said", "Ring: said on record."],
];

/** Letters of a name that stand beside the axis. */
const LETTERS = 46;

/** The values of a claim as a file: with its unit, its sources, its address and its citation. */
export function claimPicture(model: ClaimModel, frame: PageFrame, about: ChartAbout): string {
  const all = valuesOf(model);
  const rows = all.slice(0, MOST_ROWS).map((row, at) => rowOf(row, at, model, frame));
  const height = ROW * rows.length + 60;
  const more = all.length - rows.length;
  const notes = [
    about.description,
    ...(more > 0 ? [`${more} more values stand in the table.`] : []),
    ...about.assumptions,
    sourceLine(about),
    citation(about.title, frame),
  ];
  const scale = scaleFor(
    all.flatMap(({ low, high }) => [low, high]),
    { label: "", unit: about.unit === "times" ? "1" : about.unit },
  );
  const isChange = axisOf(model.claim) === "%";
  const unit = scale.unit === "" ? "" : isChange ? "Drawn as a change, in %. " : `In ${scale.unit}. `;
  return alone({
    title: visible(shortened(about.title, 90)),
    legend: unit + marksOf(all).join(" "),
    notes: notes.map(visible),
    height,
    drawing: drawn(rows, height, isWide(all), scale),
  });
}

/** What the marks that are drawn say. */
function marksOf(rows: readonly ValueRow[]): readonly string[] {
  const exact = MARKS.filter(([kind]) => rows.some((row) => row.kind === kind && !SIDES[row.bound]));
  const limited = rows.some(({ bound }) => SIDES[bound]) ? ["Arrow: a limit only."] : [];
  return [...exact.map(([, says]) => says), ...limited];
}

interface Row {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly kind: ValueRow["kind"];
  /** To which side of a limit the value lies; absent where it is no limit. */
  readonly side: -1 | 1 | undefined;
  readonly name: string;
  readonly value: string;
  readonly href: string;
}

function rowOf(row: ValueRow, at: number, model: ClaimModel, { origin, long }: PageFrame): Row {
  const { low, high, kind } = row;
  const { who, about } = whoseValue(row, model.heads);
  // Of one who said several, the day tells which; of a place there is no room for all.
  const day = "known" in row ? row.known.published : "";
  const name = /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${who}, ${printDay(day)}` : about === "" ? who : `${who}: ${about}`;
  return {
    ...{ at, low, high, kind, side: SIDES[row.bound] },
    name: shortened(visible(name), LETTERS),
    value: visible(valueWords(row, model)),
    href: `${origin}${valueAddress(row, model, linksAmong(long)) ?? `/claims/${model.claim.id}`}`,
  };
}

function drawn(rows: readonly Row[], height: number, wide: boolean, scale: Scale): string {
  const middle = ({ low, high }: Row): number => (wide ? Math.sqrt(low * high) : (low + high) / 2);
  const label = ({ name, value }: Row): string => `${name}: ${value}`;
  const of = (kind: Row["kind"]) => rows.filter((row) => row.kind === kind && !row.side);
  const mark = {
    x: middle,
    y: "at",
    href: "href",
    ariaLabel: label,
    stroke: ALONE.line,
    strokeWidth: 1.5,
    r: 5,
  } as const;
  return plotted({ width: WIDTH, height }, ALONE, {
    ...{ marginLeft: LEFT, marginRight: RIGHT, marginTop: 16, marginBottom: 32 },
    x: {
      type: wide ? "log" : "linear",
      label: null,
      grid: true,
      nice: true,
      inset: rows.some(({ side }) => side) ? 26 : 8,
      ticks: 4,
      tickFormat: (one: number) => onScale(one, scale, 6),
    },
    y: { domain: [-0.5, rows.length - 0.5], axis: null, reverse: true },
    marks: [
      Plot.ruleY(rows, { y: "at", stroke: ALONE.text, strokeOpacity: 0.2 }),
      Plot.link(
        rows.filter(({ low, high }) => low < high),
        { x1: "low", x2: "high", y1: "at", y2: "at", stroke: ALONE.line, strokeWidth: 3 },
      ),
      Plot.dot(of("told"), { ...mark, fill: ALONE.line }),
      Plot.dot(of("counted"), { ...mark, fill: ALONE.mark, stroke: ALONE.mark, symbol: "diamond" }),
      Plot.dot(of("said"), { ...mark, fill: ALONE.paper }),
      ...limits(rows, mark),
      Plot.text(rows, { y: "at", text: "name", frameAnchor: "left", textAnchor: "end", dx: -12, fill: ALONE.text }),
      Plot.text(rows, { y: "at", text: "value", frameAnchor: "right", textAnchor: "start", dx: 12, fill: ALONE.text }),
    ],
  }).innerHTML;
}

/** An arrow from a limit to the side where the value lies. */
function limits(rows: readonly Row[], mark: Plot.VectorOptions): readonly Plot.Markish[] {
  return ([-1, 1] as const).map((side) =>
    Plot.vector(
      rows.filter((row) => row.side === side),
      { ...mark, anchor: "start", length: 18, rotate: side * 90 },
    ),
  );
}
