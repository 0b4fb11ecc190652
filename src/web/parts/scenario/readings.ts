/** What a chart says at each time. Comes in: an output. Goes out: times, medians as drawn, and the words for each, as the page's script takes them. */
import type { ProjectionOutput } from "../../../core/projection.ts";
import { scaleOf } from "../../chart/fan.ts";
import { onScale } from "../../chart/scale.ts";

/** Moments of a year that a reader can tell apart. */
const MOST = 200;

/**
 * JSON of `[x, y, words]` for each time, x and y in the numbers of the svg's `data-x` and `data-y`. A chart whose figure
 * carries such readings in `data-readings` can be read with pointer and arrow keys where the script `chart` is.
 */
export function readingsOf(output: ProjectionOutput): string {
  const scale = scaleOf(output);
  const every = Math.ceil(output.points.length / MOST);
  const points = output.points.filter((_, at) => at % every === 0 || at === output.points.length - 1);
  return JSON.stringify(
    points.map(({ time, quantiles: of }) => {
      const [low, lower, middle, upper, high] = ["0.05", "0.25", "0.5", "0.75", "0.95"].map((one) =>
        onScale(of[one] ?? Number.NaN, scale),
      );
      const middling = `${middle} ${scale.unit}`.trim();
      const words =
        low === high
          ? middling
          : `median ${middling}; half of the draws ${lower} to ${upper}, nine of ten ${low} to ${high}`;
      return [time, Number(((of["0.5"] ?? 0) / scale.by).toPrecision(6)), `${Number(time.toFixed(2))}: ${words}`];
    }),
  );
}
