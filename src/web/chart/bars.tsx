/** Bars of what decides. Comes in: the result as each input by itself moves it. Goes out: a drawing that its table repeats. */
import type { Tornado } from "../../project/analysis/tornado.ts";
import { about, type Measured, onScale, scaleFor } from "./scale.ts";

/** Size of a row in the drawing's own units; the page stretches it to its width. */
const WIDTH = 400;
const HEIGHT = 16;

/** The bar of one input: from the result with its low value to that with its high one, and a line where all are at their middle. */
export function Bar({
  of,
  among,
  output,
}: {
  readonly of: Tornado["bars"][number];
  readonly among: Tornado;
  readonly output: Measured;
}) {
  const results = among.bars.flatMap(({ low, high }) => [low.result, high.result]);
  const [least, most] = [Math.min(among.base, ...results), Math.max(among.base, ...results)];
  const x = (result: number): number =>
    most > least ? ((result - least) / (most - least)) * (WIDTH - 4) + 2 : WIDTH / 2;
  const [from, to] = [x(of.low.result), x(of.high.result)];
  const scale = scaleFor(results, output);
  const says = `from ${about(of.low.result, output)} to ${about(of.high.result, output)}`;
  return (
    <svg class="bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={says}>
      <rect
        class={from <= to ? "rises" : "falls"}
        x={Math.min(from, to)}
        width={Math.max(1, Math.abs(to - from))}
        y={3}
        height={HEIGHT - 6}
      />
      <line class="base" x1={x(among.base)} x2={x(among.base)} y1={0} y2={HEIGHT} />
      <title>{`${onScale(of.low.result, scale)} – ${onScale(of.high.result, scale)}`}</title>
    </svg>
  );
}
