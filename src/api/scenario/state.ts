/** What a scenario's address says. Comes in: its parameters. Goes out: the state of the page, and back: one codec. */
import { z } from "zod";
import { PlumblineError } from "../../core/error.ts";
import type { Wishes } from "../../project/inputs.ts";
import { readDistribution } from "../../project/model/distribution.ts";

/** Everything that a reader chose; what is absent is as the model has it. */
export interface ScenarioState {
  /** Id of one of the model's stories. */
  readonly setting: string | undefined;
  /** Values put in by the reader, as they were typed, by input. */
  readonly set: Readonly<Record<string, string>>;
  /** Ids of claims and statements. */
  readonly believe: readonly string[];
  readonly exclude: readonly string[];
  /** The output that is drawn; the model's first when absent. */
  readonly output: string | undefined;
  /** A parameter over many elements whose inputs can be changed on the page. */
  readonly part: string | undefined;
  readonly seed: number;
  readonly draws: number;
  /** The input that is solved for, and the target. */
  readonly solve: string | undefined;
  readonly target: string | undefined;
}

/** Parameters of an address; what is absent is the default. */
export type Choices = Readonly<Record<string, string | number | undefined>>;

/** Draws of a page: at once enough for two digits, and never so many that others wait. */
export const DRAWS = 1000;
const MOST_DRAWS = 2000;
const SEED = 1;

const NAME = z.string().max(200).optional();
const LIST = z.string().max(2000).optional();

/** How one part of the state stands in the address. `undefined` is left out. */
interface Codec<T> {
  readonly param: string;
  readonly read: (text: string | number | undefined) => T;
  readonly write: (value: T) => string | number | undefined;
}

const word = (param: string): Codec<string | undefined> => ({
  param,
  read: (text) => (text === undefined ? undefined : String(text)),
  write: (value) => value,
});

const ids = (param: string): Codec<readonly string[]> => ({
  param,
  read: (text) => splitAt(String(text ?? ""), " "),
  write: (value) => value.join(" ") || undefined,
});

const whole = (param: string, usual: number): Codec<number> => ({
  param,
  read: (value) => Number(value ?? usual),
  write: (value) => (value === usual ? undefined : value),
});

/** A part that is forgotten here does not compile. */
const CODEC: { readonly [Name in keyof ScenarioState]: Codec<ScenarioState[Name]> } = {
  setting: word("setting"),
  set: {
    param: "set",
    read: (text) => Object.fromEntries(splitAt(String(text ?? ""), ";").map(pair)),
    write: (set) =>
      Object.entries(set)
        .map(([name, value]) => `${name}:${value}`)
        .join(";") || undefined,
  },
  believe: ids("believe"),
  exclude: ids("exclude"),
  output: word("output"),
  part: word("part"),
  seed: whole("seed", SEED),
  draws: whole("draws", DRAWS),
  solve: word("solve"),
  target: word("for"),
};

/** Parameters of the address. Beside them stand the fields of a form that was sent, which are told apart by their names. */
export const SCENARIO = z
  .object({
    setting: NAME.describe("Id of one of the stories of the model."),
    set: LIST.describe(
      "Values put in, as in `growth:0.05;core_target:0.02..0.04`: a number, a range or a distribution.",
    ),
    believe: LIST.describe("Ids of claims or statements that are believed, with spaces between."),
    exclude: LIST.describe("Ids of claims or statements that are left out, with spaces between."),
    output: NAME.describe("Name of the output that is drawn."),
    part: NAME.describe("A parameter over many members whose inputs are to be fields of the page."),
    seed: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 31)
      .optional()
      .describe("Of the draws; 1 when absent."),
    draws: z.coerce.number().int().min(1).max(MOST_DRAWS).optional().describe(`How many; ${DRAWS} when absent.`),
    solve: NAME.describe("Name of the input that is solved for; goes with `for`."),
    for: NAME.describe("What shall come out: `core@2035=1.3e12`, `passes<=2030:0.5`."),
  })
  .catchall(z.string().max(400));

/** The parameters of one request, fields of forms among them. */
export type ScenarioQuery = Choices;

/** @throws PlumblineError `bad-request` for values that cannot be taken apart */
export function stateOf(query: Choices): ScenarioState {
  const entries = Object.entries(CODEC).map(([name, { param, read }]) => [name, read(query[param])] as const);
  return Object.fromEntries(entries) as unknown as ScenarioState;
}

/** The same as parameters, defaults left out. */
export function choicesOf(state: ScenarioState): Choices {
  const entries = (Object.keys(CODEC) as (keyof ScenarioState)[]).map((name) => {
    const { param, write } = CODEC[name] as Codec<unknown>;
    return [param, write(state[name])] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The names of the parameters of a state. */
export const STATE_PARAMETERS: ReadonlySet<string> = new Set(Object.values(CODEC).map(({ param }) => param));

/** What the state asks of a run. @throws PlumblineError `bad-request` for what is no value */
export function wishesOf({ setting, set, believe, exclude }: ScenarioState): Wishes {
  const values = Object.entries(set).map(([name, text]) => {
    const read = readDistribution(text);
    if ("distribution" in read) return [name, read.distribution] as const;
    throw new PlumblineError("bad-request", name, `${name}: ${read.problem}.`);
  });
  return {
    ...(setting === undefined ? {} : { setting }),
    set: Object.fromEntries(values),
    choice: { believe, exclude, bindings: [] },
  };
}

function pair(text: string): readonly [string, string] {
  const at = text.indexOf(":");
  const [name, value] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  if (name !== "" && value !== "") return [name, value];
  const says = `set: ${JSON.stringify(text.slice(0, 80))} is no value for an input; write its name, a colon and a value, as in growth:0.03.`;
  throw new PlumblineError("bad-request", "set", says);
}

function splitAt(text: string, sign: string): readonly string[] {
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
