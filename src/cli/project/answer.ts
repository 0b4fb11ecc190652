/** `plumb project MODEL`. Comes in: a model, texts, and what the reader put in. Goes out: what follows, in the form that was asked for. */
import { csv } from "../../api/csv.ts";
import type { Projection } from "../../core/projection.ts";
import { parameterOf } from "../../project/inputs.ts";
import type { Model } from "../../project/model/model.ts";
import { type Prepared, prepare, type RunOptions } from "../../project/prepare.ts";
import { projectionOf } from "../../project/run.ts";
import { solved } from "../../project/solve.ts";
import { solutionWords } from "../../web/chart/solution.ts";
import { writeWhole } from "../file.ts";
import { nameOf } from "../names.ts";
import { optionsOf } from "../options.ts";
import { createProgress } from "../progress.ts";
import { atTerminal, complain, plainLines, print, terminalWidth } from "../terminal.ts";
import type { ExitCode } from "../verb.ts";
import { drawn } from "./draws.ts";
import { evidenceFor, type Gathered } from "./evidence.ts";
import { printed } from "./print.ts";
import { projectionWire } from "./wire.ts";
import { wishesOf } from "./wishes.ts";
import { wrapped } from "./wrapped.ts";

/** Draws behind the shares of the spread: enough to tell what decides, in a blink. */
const SHARE_DRAWS = 512;

/** … and when they are asked for by name. */
const MORE_SHARE_DRAWS = 4096;

/** Draws behind an inverse question: each value that is tried runs them all. */
const SOLVE_DRAWS = 2000;

/** Runs a model. @throws PlumblineError `model-…`, `claim-withdrawn`, `usage`, `file-unwritable` */
export async function answer(model: Model, parsed: Readonly<Record<string, unknown>>): Promise<ExitCode> {
  const gathered = await evidenceFor(parsed);
  const options: RunOptions = {
    seed: Number(parsed.seed),
    draws: Number(parsed.draws),
    shareDraws: parsed.sensitivity === true ? MORE_SHARE_DRAWS : SHARE_DRAWS,
  };
  const wishes = wishesOf(parsed);
  if (typeof parsed.solve === "string") {
    const fewer = { ...options, draws: Math.min(options.draws, SOLVE_DRAWS) };
    await solveFor(prepare(model, gathered.evidence, wishes, fewer), parsed);
    return gathered.exit;
  }
  const prepared = prepare(model, gathered.evidence, wishes, options);
  tellUnused(prepared, parsed, gathered);
  const progress = await createProgress("running");
  try {
    const runs = await drawn(prepared, optionsOf(parsed).workers, progress);
    await tell(projectionOf(prepared, runs, options), model, parsed, gathered);
  } finally {
    progress.stop();
  }
  return gathered.exit;
}

async function solveFor(prepared: Prepared, parsed: Readonly<Record<string, unknown>>): Promise<void> {
  const found = solved(prepared, String(parsed.solve), String(parsed.for ?? ""));
  const isTable = parsed.table === true || (parsed.json !== true && atTerminal());
  print(
    isTable
      ? plainLines(
          `${wrapped(solutionWords(found, prepared.model, String(parsed.for ?? "")), terminalWidth()).join("\n")}\n`,
        )
      : `${JSON.stringify(found)}\n`,
  );
}

async function tell(
  projection: Projection,
  model: Model,
  parsed: Readonly<Record<string, unknown>>,
  { documents, statements }: Gathered,
): Promise<void> {
  const files = [
    typeof parsed.csv === "string" ? { option: "--csv", to: parsed.csv, text: csv(tableOf(projection)) } : [],
    typeof parsed.svg === "string" ? { option: "--svg", to: parsed.svg, text: await picture(projection) } : [],
  ].flat();
  for (const { option, to, text } of files) {
    if (to === "-") print(text);
    else {
      writeWhole(to, text, option);
      complain(`wrote ${to}`);
    }
  }
  if (files.some(({ to }) => to === "-")) return;
  const wantsTable = parsed.table === true || (parsed.json !== true && atTerminal());
  if (wantsTable)
    print(plainLines(await printed(projection, model, (parsed.at as readonly number[]) ?? [], nameOf(documents))));
  else if (parsed.json === true || files.length === 0) {
    print(`${JSON.stringify(projectionWire(projection, { documents, statements }))}\n`);
  }
}

/** One row for each output and time. */
function tableOf({ outputs }: Projection) {
  const probabilities = Object.keys(outputs[0]?.points[0]?.quantiles ?? {});
  return {
    columns: ["output", "unit", "time", ...probabilities.map((one) => `q${one}`)],
    rows: outputs.flatMap(({ name, unit, points }) =>
      points.map(({ time, quantiles }) => [name, unit, time, ...probabilities.map((one) => quantiles[one])]),
    ),
  };
}

async function picture(projection: Projection): Promise<string> {
  const { fanOf } = await import("../../web/chart/projection.ts");
  return fanOf(projection);
}

/** Questions that a line has room for. */
const ASKED = 6;

/** An id that answers no question of the model is a slip more often than not. */
function tellUnused(
  { inputs, model }: Prepared,
  parsed: Readonly<Record<string, unknown>>,
  { evidence }: Gathered,
): void {
  const origins = inputs.flatMap((input) =>
    input.origins.flatMap((origin) => (origin.kind === "claim" ? [origin] : [])),
  );
  const believed = Array.isArray(parsed.believe) ? (parsed.believe as readonly string[]) : [];
  for (const id of believed) {
    const isThere = origins.some(
      ({ claim, statement, role }) => role !== "excluded" && (claim.startsWith(id) || statement.startsWith(id)),
    );
    if (!isThere) complain(`--believe ${id}: answers no question of this model, so nothing changes`);
  }
  const asks = new Set(
    model.variables.flatMap((one) => (one.role === "parameter" && one.question ? [parameterOf(one.name)] : [])),
  );
  const read = origins.filter(({ role }) => role !== "excluded").length;
  if (evidence.claims.length > 0 && read === 0) {
    const asked = inputs.filter(({ name }) => asks.has(parameterOf(name))).map(({ label }) => label);
    complain(
      `none of the claims answers a question of this model, so its inputs are cited or assumed. It asks for: ${asked.slice(0, ASKED).join("; ")}${asked.length > ASKED ? "; …" : ""}`,
    );
  }
}
