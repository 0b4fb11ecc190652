/** Comes in: a prepared run. Goes out: how far each input by itself moves the first output at the end. */
import { type Tornado, tornado } from "./analysis/tornado.ts";
import { compile } from "./graph/compile.ts";
import { type Prepared, slotOf } from "./prepare.ts";

/** One bar for each input that is not fixed, the widest first. @throws PlumblineError `model-diverged` */
export function barsOf({ model, graph, inputs }: Prepared): Tornado {
  const [output = ""] = model.outputs;
  const program = compile(graph);
  const kept = [slotOf(graph, output)];
  const answer = tornado(inputs, (columns, draws) => {
    const { values, times } = program.run(columns, kept, { from: 0, to: draws });
    return Float64Array.from({ length: draws }, (_, draw) => values[(draw + 1) * times.length - 1] ?? Number.NaN);
  });
  const spread = new Set(inputs.flatMap(({ name, distribution }) => (distribution.kind === "fixed" ? [] : [name])));
  return { ...answer, bars: answer.bars.filter(({ name }) => spread.has(name)) };
}
