/** A chart in a page. Comes in: what is drawn. Goes out: the drawing in two widths with its caption. */
import type { ComponentChildren } from "preact";
import { type PointChart, pointsFigure } from "../chart/points.ts";

/** A chart for a wide place and one for a narrow one: the same line, letters of one size. */
const ROOMS = [
  { name: "wide", room: { width: 720, height: 360 } },
  { name: "narrow", room: { width: 360, height: 280 } },
] as const;

/** The chart under its caption; what the marks mean stands below. */
export function ChartFigure({
  chart,
  caption,
  readings,
  children,
}: {
  readonly chart: PointChart;
  readonly caption: ComponentChildren;
  /** What a script shows of the place that one points at; absent where there is no script. */
  readonly readings: string | undefined;
  readonly children?: ComponentChildren;
}) {
  return (
    <figure class="chart" data-readings={readings}>
      <figcaption>{caption}</figcaption>
      {ROOMS.map(({ name, room }) => (
        <div key={name} class={name} dangerouslySetInnerHTML={{ __html: pointsFigure(chart, room) }} />
      ))}
      {readings === undefined ? null : <div class="readout" data-keep />}
      {children}
    </figure>
  );
}
