/** What each part of a model's file may hold. Comes in: a value of YAML. Goes out: the part, or what is wrong with it and where. */
import { z } from "zod";
import { civil } from "../../core/date.ts";
import { ACTORS } from "../../measure/actor.ts";
import { bareItem, ITEMS } from "../../measure/item.ts";
import { MEASURES } from "../../measure/measure.ts";
import { meant } from "../../text/meant.ts";
import type { Faults } from "./faults.ts";
import { readNumber } from "./number.ts";
import type { Path, Source } from "./yaml.ts";

/** Strange keys that one message names. */
const SHOWN = 3;

/** An object with these keys and no others; another is told with the one that was probably meant. */
function parts<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys") return undefined;
      const keys = issue.keys as readonly string[];
      return keys
        .slice(0, SHOWN)
        .map((key) => strange(key, known))
        .join("; ");
    },
  });
}

function strange(key: string, known: readonly string[]): string {
  return `"${key}" is not known here; ${meant(key, known)}`;
}

const text = z.string().trim().min(1);
const number = z.preprocess((value) => (typeof value === "string" ? (readNumber(value) ?? value) : value), z.number());
const list = z.array(text);

/** `1` is written without quotes by everybody. */
const unit = z.preprocess((value) => (value === 1 ? "1" : value), text);

const declared = { label: text.optional(), about: text.optional(), unit, over: list.default([]) };

/** Read by others: an equation, a value, a question, each for all elements or by element. */
const open = z.unknown().optional();

function known(names: readonly string[], what: string, of: (value: string) => string = (value) => value) {
  return text.check((context) => {
    const { value } = context;
    if (names.includes(of(value))) return;
    context.issues.push({ code: "custom", input: value, message: `"${value}" is no ${what}; ${meant(value, names)}` });
  });
}

const day = text.refine((value) => isDay(value), { error: "a day is written 2024-12-31" });
const actor = known(Object.keys(ACTORS), "actor");
/** `any`: whose a figure is does not matter, as of the time a delivery takes. */
const anActorOrAny = known(["any", ...Object.keys(ACTORS)], "actor");

/** The parts of a model's file that stand at its top, and how the simple ones look. */
export const SECTIONS = {
  title: text,
  purpose: text,
  limits: list.min(1),
  sources: list.default([]),
  dimensions: z.record(z.string(), list.min(1)).default({}),
  outputs: list.min(1),
  correlations: z.array(parts({ between: z.tuple([text, text]), rank: number.check(z.gte(-1), z.lte(1)) })).default([]),
} as const;

/** Names of everything that may stand at the top of a file. */
export const TOP = parts({
  ...Object.fromEntries(
    [
      ...Object.keys(SECTIONS),
      ...["time", "parameters", "stocks", "flows", "auxiliaries", "lookups", "crossings", "settings", "examples"],
    ].map((key) => [key, open]),
  ),
});

/** How long a model runs. Lengths are read by time.ts. */
export const TIME = parts({ from: number, to: number, step: open, save: open, unit: text });

/** One variable of each section. */
export const VARIABLES = {
  parameters: parts({
    ...declared,
    basis: text.optional(),
    value: open,
    allowed: z.tuple([number, number]).optional(),
    rationale: text.optional(),
    source: text.optional(),
    question: open,
  }),
  stocks: parts({
    ...declared,
    initial: open,
    in: list.default([]),
    out: list.default([]),
    non_negative: z.boolean().default(false),
  }),
  flows: parts({ ...declared, equation: open, initial: open, non_negative: z.boolean().default(false) }),
  auxiliaries: parts({ ...declared, equation: open, initial: open, non_negative: z.boolean().default(false) }),
  lookups: parts({
    label: declared.label,
    about: declared.about,
    unit,
    x_unit: unit,
    x: z.array(number).min(1),
    y: z.array(number).min(1),
    outside: z.enum(["hold", "extrapolate", "discrete"]).default("hold"),
  }),
} as const;

/** Which claims or cells of series could give a parameter. */
export const QUESTION = parts({
  actor: anActorOrAny,
  measure: known(Object.keys(MEASURES), "measure"),
  item: known(Object.keys(ITEMS), "item", bareItem).optional(),
  against: actor.optional(),
  unit: text,
  price: z.enum(["market", "purchasing-power"]).optional(),
  from: day.optional(),
  to: day.optional(),
  scale: number.check(z.gt(0)).optional(),
  series: list.optional(),
});

/** One crossing. */
export const CROSSING = parts({
  label: text,
  left: text,
  right: text,
  direction: z.enum(["up", "down"]).default("up"),
});

/** One setting. */
export const SETTING = parts({ label: text, about: text, set: z.record(z.string(), z.unknown()) });

/** One example. */
export const EXAMPLE = parts({
  title: text,
  set: z.record(z.string(), z.unknown()).default({}),
  expect: z.record(z.string(), z.union([number, z.enum(["never", "already"])], { error: "a value, never or already" })),
  within: number.check(z.gte(0)),
});

/** Reads one part; undefined, with every fault told, when it does not fit. */
export function readPart<T>(schema: z.ZodType<T>, source: Source, path: Path, faults: Faults): T | undefined {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : source.keys(path);
  for (const key of source.keys(path)) {
    const at = [...path, key];
    // A key without a value is nothing to zod; a strange one is told all the same.
    if (source.at(at) !== undefined || known.includes(key)) continue;
    faults.tell("model-malformed", source.keyPlace(at), strange(key, known));
  }
  const read = schema.safeParse(source.at(path));
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const at = [...path, ...(issue.path as Path)];
    const key = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    const place = key === undefined ? source.place(at) : source.keyPlace([...at, key]);
    faults.tell("model-malformed", place, wording(issue, source, at));
  }
  return undefined;
}

/** What a value has to be, by zod's name for it. */
const KINDS: Readonly<Record<string, string>> = {
  string: "text; put it in quotes if it is one",
  number: "a number",
  array: "a list, as in [a, b]",
  tuple: "a list of two, as in [a, b]",
  object: "a table of keys and values",
  record: "a table of keys and values",
  boolean: "true or false",
};

function wording(issue: z.core.$ZodIssue, source: Source, path: Path): string {
  const name = path.length === 0 ? "the file" : `"${path.join(".")}"`;
  if (issue.code === "invalid_type") {
    const isThere = source.at(path) !== undefined;
    return isThere ? `${name} has to be ${KINDS[issue.expected] ?? issue.expected}` : `${name} is missing`;
  }
  if (issue.code === "invalid_value") return `${name} has to be one of ${issue.values.join(", ")}`;
  if (issue.code === "too_small" && issue.origin !== "number") {
    return issue.origin === "array" && path.length > 0 && issue.minimum === 2
      ? `${name} has to be a list of two, as in [a, b]`
      : `${name} is empty`;
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    const [side, limit] = issue.code === "too_small" ? ["at least", issue.minimum] : ["at most", issue.maximum];
    const isOpen = issue.code === "too_small" && issue.inclusive === false;
    return issue.origin === "array"
      ? `${name} has more than ${limit} items`
      : `${name} has to be ${isOpen ? "above" : side} ${limit}`;
  }
  return issue.code === "unrecognized_keys" ? issue.message : `${name}: ${issue.message}`;
}

function isDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  return civil(year, month, day) === value;
}
