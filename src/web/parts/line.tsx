/** How figures moved. Comes in: points of one actor in order of time. Goes out: a line with a mark a point, drawn without script. */
import type { Point } from "../../core/series.ts";
import { amount } from "../number.ts";

/** Size of the drawing in its own units; the page stretches it to its width. */
const WIDTH = 720;
const HEIGHT = 180;
const EDGE = 6;

/** A longer silence than this between two figures breaks the line: nothing is said of the time between them. */
const SILENCE_DAYS = 370;

/** The points as a line from nought; nothing when there is no line to draw. */
export function Line({ points, says }: { readonly points: readonly Point[]; readonly says: string }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.to === last.to) return null;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (day: string) => EDGE + (daysBetween(first.to, day) / daysBetween(first.to, last.to)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => EDGE + ((high - value) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const at = (point: Point) => `${x(point.to).toFixed(1)},${y(point.value).toFixed(1)}`;
  return (
    <figure class="line-drawing">
      <p class="ends">
        <span>{amount(high)}</span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says}>
        <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} class="axis" />
        {stretches(points).map((stretch) => (
          <polyline key={stretch[0]?.cell} points={stretch.map(at).join(" ")} />
        ))}
        {points.map((point) => (
          <circle key={point.cell} cx={x(point.to)} cy={y(point.value)} r={points.length > 100 ? 1.5 : 3}>
            <title>{`${point.from === point.to ? point.to : point.to.slice(0, 4)}: ${amount(point.value)}`}</title>
          </circle>
        ))}
      </svg>
      <p class="ends">
        <span>{first.from.slice(0, 4)}</span>
        <span>{last.to.slice(0, 4)}</span>
      </p>
    </figure>
  );
}

/** The points between silences. */
function stretches(points: readonly Point[]): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  for (const point of points) {
    const before = found.at(-1)?.at(-1);
    if (before && daysBetween(before.to, point.to) <= SILENCE_DAYS) found.at(-1)?.push(point);
    else found.push([point]);
  }
  return found;
}

function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}
