/** Comes in: a model without dimensions, the evidence, and what the reader put in. Goes out: its inputs, ready to be drawn. */
import { PlumblineError } from "../core/error.ts";
import type { InputOrigin } from "../core/projection.ts";
import { meant } from "../text/meant.ts";
import { type Choice, NO_CHOICE } from "./bind/choice.ts";
import { boundInput, type Evidence } from "./bind/input.ts";
import type { Model, Parameter, Setting } from "./model/model.ts";
import type { Distribution } from "./sample/distribution.ts";
import { quantileOf } from "./sample/quantile.ts";
import type { Uncertain } from "./sample/sample.ts";

/** What a reader puts in, beside the evidence. */
export interface Wishes {
  /** Id of one of the model's settings. */
  readonly setting?: string;
  /** By parameter or element of one: it outdoes claims, series and settings. */
  readonly set: Readonly<Record<string, Distribution>>;
  readonly choice: Choice;
}

/** A run of the model as it is. */
export const NO_WISHES: Wishes = { set: {}, choice: NO_CHOICE };

/** One scalar input. */
export interface Input extends Uncertain {
  readonly label: string;
  readonly unit: string;
  readonly rule: string;
  readonly origins: readonly InputOrigin[];
  readonly allowed?: Parameter["allowed"];
}

/**
 * The inputs in the order of the model.
 * @param model one without dimensions, as `expand` gives it
 * @throws PlumblineError `model-name` for what the model does not have, `usage` for a value that it does not allow,
 * `claim-withdrawn`
 */
export function inputsOf(model: Model, evidence: Evidence, wishes: Wishes): readonly Input[] {
  const parameters = model.variables.filter((variable) => variable.role === "parameter");
  const setting = settingOf(model, wishes.setting);
  for (const name of Object.keys(wishes.set)) known(name, parameters, model);
  for (const { parameter } of wishes.choice.bindings) known(parameter, parameters, model);
  return parameters.map((parameter) => inputOf(parameter, evidence, wishes, setting));
}

/** The parameter that an element is of: `base_gdp[DE]` is of `base_gdp`. */
export function parameterOf(name: string): string {
  return name.split("[", 1)[0] ?? name;
}

/** What stands under the name of an input, or else under that of its parameter. */
function ownOf<T>(all: Readonly<Record<string, T>>, name: string): T | undefined {
  if (Object.hasOwn(all, name)) return all[name];
  const parameter = parameterOf(name);
  return Object.hasOwn(all, parameter) ? all[parameter] : undefined;
}

function inputOf(
  parameter: Parameter,
  evidence: Evidence,
  { set, choice }: Wishes,
  setting: Setting | undefined,
): Input {
  const { name, label = name.replaceAll("_", " "), unit = "1", allowed } = parameter;
  const about = { name, label, unit, ...(allowed ? { allowed } : {}) };
  const own = ownOf(set, name);
  if (own) return chosen(about, checked(parameter, own), "reader", "put in by the reader");
  const told = setting && ownOf(setting.set, name);
  if (setting && told) return chosen(about, told, "setting", `${setting.label}: ${setting.about}`);
  const { question, rationale, source } = parameter;
  const { of, rule, origins } = boundInput(
    {
      name,
      parameter: parameterOf(name),
      ...(question && "all" in question ? { question: question.all } : {}),
      assumed: assumedOf(parameter),
      rationale: rationale ?? "",
      ...(allowed ? { allowed } : {}),
      ...(source === undefined ? {} : { source }),
    },
    evidence,
    choice,
  );
  return { ...about, distribution: of, rule, origins };
}

function chosen(
  about: Pick<Input, "name" | "label" | "unit">,
  distribution: Distribution,
  by: "reader" | "setting",
  says: string,
): Input {
  const rule = by === "reader" ? "Put in by the reader." : "Put in by the setting.";
  return { ...about, distribution, rule, origins: [{ kind: "choice", by, says }] };
}

function assumedOf({ value, name }: Parameter): Distribution {
  if ("all" in value) return value.all;
  throw new PlumblineError("model-missing", name, `${name}: has no value of its own; give one for each element`);
}

/** Inside of what the model allows, as far as nine draws of ten go. */
function checked({ name, allowed }: Parameter, own: Distribution): Distribution {
  if (!allowed) return own;
  const quantile = quantileOf(own);
  const [low, high] = [quantile(0.05), quantile(0.95)];
  if (low >= allowed.low && high <= allowed.high) return own;
  const given = low === high ? `${low}` : `${low} to ${high}`;
  throw new PlumblineError(
    "usage",
    name,
    `${name}: ${given} is outside of what the model allows, ${allowed.low} to ${allowed.high}; give a value within`,
  );
}

function settingOf({ settings, file }: Model, id: string | undefined): Setting | undefined {
  if (id === undefined) return undefined;
  const found = settings.find((setting) => setting.id === id);
  if (found) return found;
  const ids = settings.map((setting) => setting.id);
  const there = ids.length > 0 ? meant(id, ids) : "it has none";
  throw new PlumblineError("model-name", file, `${file}: there is no setting "${id}"; ${there}`);
}

function known(name: string, parameters: readonly Parameter[], { file }: Model): void {
  const names = parameters.map((parameter) => parameter.name);
  if (names.some((one) => one === name || parameterOf(one) === name)) return;
  throw new PlumblineError("model-name", file, `${file}: there is no parameter "${name}"; ${meant(name, names)}`);
}
