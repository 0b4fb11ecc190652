/** `plumb project run FILE`. Comes in: a model's file, YAML or XMILE. Goes out: every variable at every save point, with all inputs at their medians. */
import { csv } from "../../api/csv.ts";
import { PlumblineError } from "../../core/error.ts";
import { NO_CHOICE } from "../../project/bind/choice.ts";
import { buildGraph } from "../../project/graph/build.ts";
import { compile } from "../../project/graph/compile.ts";
import { inputsOf } from "../../project/inputs.ts";
import { expand } from "../../project/model/expand.ts";
import { quantileOf } from "../../project/sample/quantile.ts";
import { tableOf, variableSlots } from "../../project/table.ts";
import { NO_RECORD } from "../../reference/record.ts";
import { writeWhole } from "../file.ts";
import { complain, printed } from "../terminal.ts";
import { EXIT, type ExitCode } from "../verb.ts";
import { modelNamed } from "./models.ts";
import { wishesOf } from "./wishes.ts";

/** Runs a model once. @throws PlumblineError `usage`, `file-…`, `model-…` */
export async function run(
  [name, ...others]: readonly string[],
  parsed: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  if (name === undefined || others.length > 0) {
    throw new PlumblineError("usage", "", "give one model, as in plumb project run my-model.xmile --csv");
  }
  const model = expand(modelNamed(name));
  // What was assumed of a foreign file, or is lost in it, must not be missed by whoever takes its numbers away.
  for (const limit of model.limits) complain(`note: ${limit}`);
  const program = compile(buildGraph(model));
  const nothing = { claims: [], told: [], record: NO_RECORD, disputed: new Set<string>() };
  const inputs = inputsOf(model, nothing, { ...wishesOf(parsed), choice: NO_CHOICE });
  const columns = inputs.map(({ distribution }) => Float64Array.of(quantileOf(distribution)(0.5)));
  const table = tableOf(program, program.run(columns, variableSlots(program), { from: 0, to: 1 }));
  const target = typeof parsed.csv === "string" ? parsed.csv : "-";
  const rows = [...table.rows];
  const text =
    parsed.json === true
      ? `${JSON.stringify({ columns: table.columns, rows })}\n`
      : csv({ columns: table.columns, rows });
  if (target === "-") await printed(text);
  else {
    writeWhole(target, text, "--csv");
    complain(`wrote ${target}`);
  }
  return EXIT.clean;
}
