/** A fan on a terminal. Comes in: an output of a projection. Goes out: lines of text, the band in two shades, the median as a line. */
import type { ProjectionOutput } from "../../core/projection.ts";
import { onScale, scaleFor } from "../../web/chart/scale.ts";
import { wrapped } from "./wrapped.ts";

/** Room for the picture, in characters. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** From outside to inside; what is further in is drawn over it. */
const SHADES = [
  { low: "0.05", high: "0.95", sign: "░" },
  { low: "0.25", high: "0.75", sign: "▒" },
] as const;

const MEDIAN = "━";

/** The fan: median `━`, half of the draws `▒`, nine of ten `░`; round numbers at the side. */
export function plotOf(output: ProjectionOutput, room: Room): readonly string[] {
  const { label, points } = output;
  const every = points.flatMap(({ quantiles }) => Object.values(quantiles));
  const [least, most] = [Math.min(...every), Math.max(...every)];
  const scale = scaleFor(every, output);
  const bottom = room.height - 1;
  const rowOf = (value: number): number =>
    most === least ? bottom : Math.round(((most - value) / (most - least)) * bottom);
  const ticks = most === least ? [most] : roundNumbers(least / scale.by, most / scale.by).map((one) => one * scale.by);
  const names = new Map(ticks.map((one) => [rowOf(one), onScale(one, scale, 6)]));
  const margin = Math.max(...[...names.values()].map(({ length }) => length));
  const width = Math.max(8, room.width - margin - 2);
  const columns = Array.from({ length: width }, (_, at) => columnOf(points, at / (width - 1), rowOf));
  const lines = Array.from({ length: room.height }, (_, row) => {
    const name = names.get(row);
    const signs = columns.map((signOf) => signOf(row)).join("");
    return `${(name ?? "").padStart(margin)} ${name === undefined ? "│" : "┤"}${signs.trimEnd()}`;
  });
  const caption = scale.unit === "" ? label : `${label}, ${scale.unit}`;
  const legend = most === least ? "" : "median ━, half of the draws ▒, nine of ten ░";
  return [
    ...wrapped([caption, legend].filter((one) => one !== "").join(": "), room.width),
    ...lines,
    axisOf(points, margin, width),
  ];
}

/** Names at the side, at most. */
const TICKS = 6;

/** Round numbers from the least to the most: multiples of 1, 2 or 5 and a power of ten. */
function roundNumbers(least: number, most: number): readonly number[] {
  const rough = (most - least) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10);
  const first = Math.ceil(least / step);
  return Array.from({ length: Math.floor(most / step) - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}

/** The signs of one column: its quantiles lie on straight lines between save points. */
function columnOf(
  points: ProjectionOutput["points"],
  share: number,
  rowOf: (value: number) => number,
): (row: number) => string {
  const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 0];
  const time = first + share * (last - first);
  const after = Math.max(
    1,
    points.findIndex((point) => point.time >= time),
  );
  const [from, to] = [points[after - 1] ?? points[0], points[after] ?? points[0]];
  const way = from && to && to.time > from.time ? (time - from.time) / (to.time - from.time) : 0;
  const at = (probability: string): number => {
    const [low = 0, high = 0] = [from?.quantiles[probability], to?.quantiles[probability]];
    return rowOf(low + (high - low) * way);
  };
  const median = at("0.5");
  const bands = SHADES.map(({ low, high, sign }) => ({ top: at(high), bottom: at(low), sign }));
  return (row) =>
    row === median ? MEDIAN : (bands.findLast(({ top, bottom }) => row >= top && row <= bottom)?.sign ?? " ");
}

function axisOf(points: ProjectionOutput["points"], margin: number, width: number): string {
  const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 0].map((time) => String(Number(time.toFixed(2))));
  const gap = Math.max(1, width - (first?.length ?? 0) - (last?.length ?? 0));
  return `${" ".repeat(margin + 2)}${first}${" ".repeat(gap)}${last}`;
}
