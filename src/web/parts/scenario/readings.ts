/** What a chart says at each time. Comes in: an output. Goes out: times, medians as drawn, and the words for each, as the page's script takes them. */
import type { ProjectionOutput } from "../../../core/projection.ts";
import { scaleOf } from "../../chart/fan.ts";
import { readingsText } from "../../chart/readings.ts";
import { onScale } from "../../chart/scale.ts";

/** The readings of the fan of an output: at each time its median as drawn, and all of it in words. */
export function readingsOf(output: ProjectionOutput): string {
  const scale = scaleOf(output);
  return readingsText(
    output.points.map(({ time, quantiles: of }) => {
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
