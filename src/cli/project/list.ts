/** `plumb project`. Comes in: nothing. Goes out: the models that come with Plumbline, with what each can be asked. */

import type { Model } from "../../project/model/model.ts";
import { readModel } from "../../project/model/read.ts";
import { shippedModels } from "../../reference/models.ts";
import { type Column, formatOf, printRows } from "../output.ts";
import { complain } from "../terminal.ts";
import { EXIT, type ExitCode } from "../verb.ts";
import { question } from "./print.ts";

const COLUMNS: readonly Column<Model>[] = [
  { title: "model", width: 0, of: ({ id }) => id },
  { title: "answers", width: 1, of: ({ title, purpose }) => `${title}. ${question(purpose)}` },
  { title: "time", width: 0, of: ({ time: { start, stop } }) => `${start}–${stop}` },
];

/** Lists the models. */
export async function list(parsed: Readonly<Record<string, unknown>>): Promise<ExitCode> {
  const models = shippedModels().map(({ text, file }) => readModel(text, file));
  const format = formatOf({ ...parsed, csv: undefined });
  await printRows(models, format, modelWire, COLUMNS);
  if (format === "table")
    complain("run one as in plumb project spending-path; add --from and texts to run it on claims");
  return EXIT.clean;
}

function modelWire({ id, title, purpose, limits, sources, time, variables, outputs, crossings, settings }: Model) {
  const parameters = variables.filter((variable) => variable.role === "parameter");
  return {
    id,
    title,
    purpose,
    time: { from: time.start, to: time.stop, unit: time.unit },
    parameters: parameters.map(({ name, label, about, unit, allowed, over, question }) => ({
      name,
      label: label ?? null,
      about: about ?? null,
      unit: unit ?? null,
      over,
      allowed: allowed ?? null,
      asksForClaims: question !== undefined,
    })),
    outputs,
    crossings: crossings.map((crossing) => ({ id: crossing.id, label: crossing.label })),
    settings: settings.map((setting) => ({ id: setting.id, label: setting.label, about: setting.about })),
    limits,
    sources,
  };
}
