/** Comes in: a prepared run. Goes out: how far each input by itself moves the first output at the end. */
import { type Tornado, tornado } from "./analysis/tornado.ts";
import { lastOf } from "./last.ts";
import type { Prepared } from "./prepare.ts";

/** One bar for each input that is not fixed, the widest first. @throws PlumblineError `model-diverged` */
export function barsOf(prepared: Prepared): Tornado {
  const { inputs } = prepared;
  const answer = tornado(inputs, lastOf(prepared));
  const spread = new Set(inputs.flatMap(({ name, distribution }) => (distribution.kind === "fixed" ? [] : [name])));
  return { ...answer, bars: answer.bars.filter(({ name }) => spread.has(name)) };
}
