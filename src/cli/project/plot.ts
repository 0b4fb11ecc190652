/** A fan on a terminal. Comes in: an output of a projection. Goes out: lines of text, the band in two shades, the median as a line. */
import type { ProjectionOutput } from "../../core/projection.ts";
import { onScale, scaledUnit, scaleFor } from "../../web/chart/scale.ts";

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

/** The fan: median `━`, half of the draws `▒`, nine of ten `░`. */
export function plotOf({ label, unit, points }: ProjectionOutput, room: Room): readonly string[] {
  const every = points.flatMap(({ quantiles }) => Object.values(quantiles));
  const [least, most] = [Math.min(...every), Math.max(...every)];
  const scale = scaleFor(every);
  const heading = `${label}${scaledUnit(scale, unit) === "" ? "" : `, ${scaledUnit(scale, unit)}`}: median ━, half of the draws ▒, nine of ten ░`;
  const names = Array.from({ length: room.height }, (_, row) =>
    row % 3 === 0 || row === room.height - 1 ? onScale(most - ((most - least) * row) / (room.height - 1), scale) : "",
  );
  const margin = Math.max(...names.map((name) => name.length));
  const width = Math.max(8, room.width - margin - 2);
  const rowOf = (value: number): number =>
    most === least ? room.height - 1 : Math.round(((most - value) / (most - least)) * (room.height - 1));
  const columns = Array.from({ length: width }, (_, at) => columnOf(points, at / (width - 1), rowOf));
  const lines = names.map(
    (name, row) =>
      `${name.padStart(margin)} ${name === "" ? "│" : "┤"}${columns
        .map((signOf) => signOf(row))
        .join("")
        .trimEnd()}`,
  );
  return [heading, ...lines, axisOf(points, margin, width)];
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
