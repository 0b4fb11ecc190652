/** `plumb project check FILE`. Comes in: the file of a model. Goes out: everything that is wrong with it, each with its place. */
import { PlumblineError } from "../../core/error.ts";
import { buildGraph } from "../../project/graph/build.ts";
import type { Model } from "../../project/model/model.ts";
import { faultsOf, readModel } from "../../project/model/read.ts";
import { checkUnits } from "../../project/units/check.ts";
import { readXmile } from "../../project/xmile/read.ts";
import { type Column, formatOf, printRows } from "../output.ts";
import { complain } from "../terminal.ts";
import { EXIT, type ExitCode } from "../verb.ts";
import { isXmile, ownModel } from "./models.ts";

const COLUMNS: readonly Column<PlumblineError>[] = [
  { title: "code", width: 0, of: ({ code }) => code },
  { title: "where", width: 0, of: ({ where }) => where },
  { title: "fault", width: 1, of: ({ message, where }) => message.replace(`${where}: `, "") },
];

/** Names the faults; exit 1 when there are any. @throws PlumblineError `usage`, `file-…` */
export async function check(
  [path, ...others]: readonly string[],
  parsed: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  if (path === undefined || others.length > 0) {
    throw new PlumblineError("usage", "", "give one file, as in plumb project check my-model.yaml");
  }
  const { text, file } = ownModel(path);
  const faults = [...(isXmile(path) ? faultOf(() => readXmile(text, file)) : faultsOf(text, file))];
  if (faults.length === 0) faults.push(...faultsOfGraph(isXmile(path) ? readXmile(text, file) : readModel(text, file)));
  await printRows(faults, formatOf(parsed), ({ code, where, message }) => ({ code, where, message }), COLUMNS);
  if (faults.length === 0) complain(`${file}: nothing is wrong with it`);
  return faults.length === 0 ? EXIT.clean : EXIT.findings;
}

/** What shows only when equations are put together: names, circles, units. */
function faultsOfGraph(model: Model): readonly PlumblineError[] {
  return [() => checkUnits(model), () => buildGraph(model)].flatMap(faultOf);
}

function faultOf(look: () => unknown): readonly PlumblineError[] {
  try {
    look();
    return [];
  } catch (error) {
    if (error instanceof PlumblineError) return [error];
    throw error;
  }
}
