// In: columns of parameters. Out: readiness at each save point, worked out by Squiggle in its two ways.
import { readFileSync } from "node:fs";

const PROGRAM = readFileSync(new URL("build-up.squiggle", import.meta.url), "utf8");

/** How a program is asked for the draws: each by itself, or all at once as sample sets, which is faster and how Squiggle is meant. */
const ASKED = {
  "draw by draw": {
    inputs: (columns, draws) => Array.from({ length: draws }, (_, draw) => columns.map((column) => column[draw])),
    ask: "List.map(inputs, run)",
    value: (result, draw, save) => result[draw][save],
  },
  "sample sets": {
    inputs: (columns, draws) => columns.map((column) => Array.from(column.subarray(0, draws))),
    ask: 'List.map(run(List.map(inputs, {|x| SampleSet.fromList(x)})), {|r| if typeOf(r) == "Number" then [r] else SampleSet.toList(r)})',
    value: (result, draw, save) => result[save][draw] ?? result[save][0],
  },
};

/** The ways, by name: each takes columns and a number of draws and resolves to (draw, save) → readiness. */
export async function squiggle() {
  const { run } = await import("@quri/squiggle-lang");
  return Object.entries(ASKED).map(([name, { inputs, ask, value }]) => ({
    name,
    async run(columns, draws) {
      const text = `inputs = ${JSON.stringify(inputs(columns, draws))}\n${PROGRAM}\n${ask}`;
      const output = await run(text, { environment: { sampleCount: draws, xyPointLength: 1000, seed: "bench" } });
      if (!output.result.ok) throw new Error(`Squiggle: ${output.result.value.errors?.[0] ?? output.result.value}`);
      const result = output.result.value.result.asJS();
      return (draw, save) => value(result, draw, save);
    },
  }));
}
