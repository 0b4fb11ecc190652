/** Comes in: the sections of a model's file that declare something. Goes out: its variables, as far as they can be read. */
import { PlumblineError } from "../../core/error.ts";
import type { InputQuestion } from "../../core/projection.ts";
import type { Node } from "../expression/node.ts";
import { parseExpression } from "../expression/parse.ts";
import type { Distribution } from "../sample/distribution.ts";
import { parseUnit } from "../units/unit.ts";
import { distributionOf, isDistribution } from "./distribution.ts";
import { perElement, type Reading } from "./elements.ts";
import type { Auxiliary, Lookup, Parameter, PerElement, Stock, Variable } from "./model.ts";
import { QUESTION, readPart, VARIABLES } from "./shape.ts";
import { isRecord, type Path } from "./yaml.ts";

/** Sections that declare variables, in the order in which they are read. */
export const SECTIONS_OF_VARIABLES = ["parameters", "stocks", "flows", "auxiliaries", "lookups"] as const;

/** What every variable has once its section has read it. */
interface Shared {
  readonly label?: string | undefined;
  readonly about?: string | undefined;
  readonly unit: string;
  readonly over?: readonly string[];
}

/** Every variable of a file, section by section; what cannot be read is told and left out. */
export function readVariables(reading: Reading): readonly Variable[] {
  const { source } = reading;
  return SECTIONS_OF_VARIABLES.flatMap((section) =>
    source.keys([section]).flatMap((name) => READERS[section](reading, [section, name], name) ?? []),
  );
}

type Reader = (reading: Reading, path: Path, name: string) => Variable | undefined;

const READERS: Readonly<Record<(typeof SECTIONS_OF_VARIABLES)[number], Reader>> = {
  parameters: readParameter,
  stocks: readStock,
  flows: (reading, path, name) => readAuxiliary(reading, path, name, "flow"),
  auxiliaries: (reading, path, name) => readAuxiliary(reading, path, name, "auxiliary"),
  lookups: readLookup,
};

function readParameter(reading: Reading, path: Path, name: string): Parameter | undefined {
  const { source, faults } = reading;
  const read = readPart(VARIABLES.parameters, source, path, faults);
  if (read === undefined) return undefined;
  const { allowed, rationale, source: published, basis, over } = read;
  if (rationale === undefined && published === undefined) {
    const says = `"${name}" has neither a rationale nor a source: say why it has this value, or who published it`;
    faults.tell("model-missing", source.keyPlace(path), says);
  }
  if (allowed !== undefined && allowed[0] > allowed[1]) {
    const says = `allowed runs from ${allowed[0]} down to ${allowed[1]}; write the lower end first`;
    faults.tell("model-malformed", source.place([...path, "allowed"]), says);
  }
  const range = allowed && { low: allowed[0], high: allowed[1] };
  const value = required(reading, [...path, "value"], () =>
    perElement(reading, {
      over,
      path: [...path, "value"],
      isEach: (plain) => !isDistribution(plain),
      read: (at) => readValue(reading, at, range),
    }),
  );
  const question = source.at([...path, "question"]) === undefined ? undefined : readQuestions(reading, path, over);
  if (value === undefined) return undefined;
  return {
    role: "parameter",
    ...shared(reading, path, name, read),
    value,
    ...defined({ allowed: range, rationale, source: published, basis, question }),
  };
}

/** A distribution; undefined, with the fault told, when it is none, or a plain number outside of what is allowed. */
export function readValue(
  { source, faults }: Reading,
  path: Path,
  allowed?: { readonly low: number; readonly high: number },
): Distribution | undefined {
  const read = distributionOf(source.at(path) ?? "");
  if ("problem" in read) {
    faults.tell("model-malformed", source.place(path), read.problem);
    return undefined;
  }
  const { distribution } = read;
  if (allowed && distribution.kind === "fixed" && !isWithin(distribution.value, allowed)) {
    const says = `${distribution.value} lies outside of what is allowed, ${allowed.low} to ${allowed.high}; widen that, or change the value`;
    faults.tell("model-malformed", source.place(path), says);
  }
  return distribution;
}

function isWithin(value: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return value >= low && value <= high;
}

function readQuestions(reading: Reading, path: Path, over: readonly string[]): PerElement<InputQuestion> | undefined {
  const { source, faults } = reading;
  return perElement<InputQuestion>(reading, {
    over,
    path: [...path, "question"],
    isPartial: true,
    isEach: (plain) => isRecord(plain) && over.length > 0 && plain.actor === undefined && plain.measure === undefined,
    read: (at) => {
      const read = readPart(QUESTION, source, at, faults);
      if (read?.from !== undefined && read.to !== undefined && read.from > read.to) {
        faults.tell("model-malformed", source.place([...at, "to"]), `${read.to} lies before ${read.from}`);
      }
      return read && (defined(read) as InputQuestion);
    },
  });
}

function readStock(reading: Reading, path: Path, name: string): Stock | undefined {
  const read = readPart(VARIABLES.stocks, reading.source, path, reading.faults);
  if (read === undefined) return undefined;
  const initial = required(reading, [...path, "initial"], () => equations(reading, [...path, "initial"], read.over));
  if (initial === undefined) return undefined;
  const { in: inflows, out: outflows, non_negative: nonNegative } = read;
  return { role: "stock", ...shared(reading, path, name, read), initial, inflows, outflows, nonNegative };
}

function readAuxiliary(reading: Reading, path: Path, name: string, role: "flow" | "auxiliary"): Auxiliary | undefined {
  const read = readPart(VARIABLES[role === "flow" ? "flows" : "auxiliaries"], reading.source, path, reading.faults);
  if (read === undefined) return undefined;
  const equation = required(reading, [...path, "equation"], () => equations(reading, [...path, "equation"], read.over));
  const hasInitial = reading.source.at([...path, "initial"]) !== undefined;
  const initial = hasInitial ? equations(reading, [...path, "initial"], read.over) : undefined;
  if (equation === undefined) return undefined;
  const { non_negative: nonNegative } = read;
  return { role, ...shared(reading, path, name, read), equation, ...defined({ initial }), nonNegative };
}

function readLookup(reading: Reading, path: Path, name: string): Lookup | undefined {
  const { source, faults } = reading;
  const read = readPart(VARIABLES.lookups, source, path, faults);
  if (read === undefined) return undefined;
  const { x, y, outside, x_unit: xUnit } = read;
  if (x.length !== y.length) {
    const says = `x has ${x.length} numbers and y ${y.length}; each x needs its y`;
    faults.tell("model-malformed", source.keyPlace([...path, "y"]), says);
  }
  const fall = x.findIndex((value, at) => at > 0 && value <= (x[at - 1] ?? value));
  if (fall > 0) {
    const says = `x has to rise from number to number; ${x[fall]} stands behind ${x[fall - 1]}`;
    faults.tell("model-malformed", source.place([...path, "x", fall]), says);
  }
  checkUnit(reading, [...path, "x_unit"], xUnit);
  return { role: "lookup", ...shared(reading, path, name, read), table: { x, y, outside }, xUnit };
}

function equations(reading: Reading, path: Path, over: readonly string[]): PerElement<Node> | undefined {
  return perElement(reading, { over, path, isEach: isRecord, read: (at) => readEquation(reading, at) });
}

/** The equation as it is written in the file, so that its places are the file's. */
function readEquation({ source, faults }: Reading, path: Path): Node | undefined {
  if (typeof source.at(path) === "object") {
    const says = `"${path.join(".")}" has to be an equation; put it in quotes if it begins with a bracket`;
    faults.tell("model-malformed", source.place(path), says);
    return undefined;
  }
  const { text, place } = source.written(path);
  try {
    return parseExpression(text, place, faults.file);
  } catch (error) {
    if (!(error instanceof PlumblineError)) throw error;
    faults.add(error);
    return undefined;
  }
}

function required<T>({ source, faults }: Reading, path: Path, read: () => T): T | undefined {
  if (source.at(path) !== undefined) return read();
  const says = `"${path.slice(0, -1).join(".")}" has no ${path.at(-1)}; give it one`;
  faults.tell("model-missing", source.keyPlace(path.slice(0, -1)), says);
  return undefined;
}

function shared(reading: Reading, path: Path, name: string, { label, about, unit, over = [] }: Shared) {
  checkUnit(reading, [...path, "unit"], unit);
  return { name, ...defined({ label, about }), unit, over, place: reading.source.keyPlace(path) };
}

function checkUnit({ source, faults }: Reading, path: Path, unit: string): void {
  const read = parseUnit(unit);
  if ("problem" in read) faults.tell("model-units", source.place(path), `${read.problem}; a unit reads like USD/a`);
}

/** Without the keys that have no value. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
