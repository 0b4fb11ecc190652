/** Comes in: a statement and `PART=VALUE`. Goes out: a person's reading of that part beside the machine's. */
import { type CivilDate, civil, type Period } from "./core/date.ts";
import type { Correction } from "./core/decision.ts";
import { PlumblineError } from "./core/error.ts";
import { valueOr } from "./core/part.ts";
import type { Quantity } from "./core/quantity.ts";
import { STATEMENT_KINDS, type Statement } from "./core/statement.ts";
import { measureOf } from "./measure/measure.ts";
import { faultsOf } from "./measure/possible.ts";

/** A part that can be corrected: the machine's reading in words, and what is wrong with another one, if anything. */
interface CorrectablePart<T> {
  readonly of: (noun: T) => string;
  readonly fault?: (value: string, noun: T) => string | undefined;
}

const MODALITIES = ["asserted", "possible", "expected", "demanded", "planned", "committed"];

/** Parts of a statement. An empty value says that it has none. */
const STATEMENT_PARTS: Readonly<Record<string, CorrectablePart<Statement>>> = {
  kind: { of: ({ kind }) => kind, fault: oneOf(STATEMENT_KINDS) },
  source: { of: ({ source }) => source?.name ?? "" },
  cue: { of: ({ cue }) => cue?.quote ?? "" },
  hedge: { of: ({ hedge }) => hedge?.quote ?? "" },
  direct: { of: ({ direct }) => (direct ? "yes" : "no"), fault: oneOf(["yes", "no"]) },
  actor: { of: ({ frame }) => valueOr(frame.actor, "") },
  act: { of: ({ frame }) => frame.act },
  object: { of: ({ frame }) => frame.object },
  target: { of: ({ frame }) => valueOr(frame.target, "") },
  polarity: { of: ({ frame }) => frame.polarity, fault: oneOf(["+", "-"]) },
  modality: { of: ({ frame }) => frame.modality, fault: oneOf(MODALITIES) },
  deadline: {
    of: ({ deadline }) => valueOr(deadline, ""),
    fault: (value) => (value === "" ? undefined : dayFault(value)),
  },
};

/** Parts of a figure: `1.value` is the first figure's. */
const FIGURE_PARTS: Readonly<Record<string, CorrectablePart<Quantity>>> = {
  value: {
    of: ({ low, high }) => rangeText(low, high),
    fault: (value, figure) => figureFault({ ...figure, ...endsOf(value) }),
  },
  bound: { of: ({ bound }) => bound, fault: oneOf(["=", "~", "<", "<=", ">", ">="]) },
  change: { of: ({ change }) => change, fault: oneOf(["none", "up", "down"]) },
  unit: { of: ({ unit }) => unit, fault: (unit, figure) => figureFault({ ...figure, unit }) },
  subject: { of: ({ subject }) => valueOr(subject, "") },
  measure: {
    of: ({ measure }) => valueOr<string, string>(measure, ""),
    fault: (value) =>
      value === "" || measureOf(value)
        ? undefined
        : "no measure has this id; why a statement was marked shows those in use",
  },
  item: { of: ({ item }) => valueOr(item, "") },
  period: { of: ({ period }) => periodText(valueOr(period, {})), fault: periodFault },
};

/** Every part that can be corrected, for help. */
export const CORRECTABLE: readonly string[] = [
  ...Object.keys(STATEMENT_PARTS),
  ...Object.keys(FIGURE_PARTS).map((part) => `N.${part}`),
];

/** What the machine reads in each part of a statement that can be corrected, figures after the whole. */
export function readingsOf(statement: Statement): readonly Pick<Correction, "part" | "machine">[] {
  return [
    ...Object.entries(STATEMENT_PARTS).map(([part, { of }]) => ({ part, machine: of(statement) })),
    ...statement.quantities.flatMap((figure, index) =>
      Object.entries(FIGURE_PARTS).map(([part, { of }]) => ({ part: `${index + 1}.${part}`, machine: of(figure) })),
    ),
  ];
}

/**
 * The reading of one part that a person gives.
 * @throws PlumblineError `usage` when there is no such part or it cannot have this value
 */
export function correctionOf(statement: Statement, words: string): Correction {
  const [, part = "", value = ""] = /^([^=]+)=(.*)$/s.exec(words) ?? [];
  const [, number, name = ""] = /^([1-9]\d*)\.(.+)$/.exec(part) ?? [];
  if (number === undefined) return checked(part, value.trim(), statement, ownOf(STATEMENT_PARTS, part));
  const figure = statement.quantities[Number(number) - 1];
  if (figure) return checked(part, value.trim(), figure, ownOf(FIGURE_PARTS, name));
  throw wrong(part, `${part}: the statement has ${statement.quantities.length} figures, counted from 1`);
}

/** The part of that name; "constructor" is none, though every object has it. */
function ownOf<T>(known: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

function checked<T>(part: string, value: string, noun: T, known: CorrectablePart<T> | undefined): Correction {
  if (!known)
    throw wrong(
      part,
      `${part || "nothing"}: no part of a statement; give PART=VALUE with one of ${CORRECTABLE.join(", ")}`,
    );
  const fault = known.fault?.(value, noun);
  if (fault !== undefined) throw wrong(part, `${part}=${value}: ${fault}`);
  return { part, machine: known.of(noun), value };
}

function wrong(where: string, message: string): PlumblineError {
  return new PlumblineError("usage", where, message);
}

function oneOf(values: readonly string[]): (value: string) => string | undefined {
  return (value) => (values.includes(value) ? undefined : `give one of ${values.join(", ")}`);
}

function rangeText(low: number, high: number): string {
  return low === high ? `${low}` : `${low}..${high}`;
}

// What JavaScript also takes for a number ("0x10", "Infinity") nobody means as a figure.
const NUMBER = /^[+-]?\d{1,30}(?:\.\d{1,30})?(?:e[+-]?\d{1,2})?$/i;

/** `4500` or `4000..4500`; what is no number comes out as NaN. */
function endsOf(value: string): { readonly low: number; readonly high: number } {
  const [low = "", high = low, ...more] = value.split("..");
  const number = (text: string) => (more.length === 0 && NUMBER.test(text.trim()) ? Number(text) : Number.NaN);
  return { low: number(low), high: number(high) };
}

function figureFault({ low, high, unit, measure }: Quantity): string | undefined {
  const faults = faultsOf({ low, high, unit, measure: valueOr<string, string>(measure, "") });
  return faults.length > 0 ? `${faults.join("; ")}; give a number or LOW..HIGH, in a unit of the tables` : undefined;
}

function periodText({ from = "", to = "" }: Period): string {
  return from === "" && to === "" ? "" : `${from}..${to}`;
}

function periodFault(value: string): string | undefined {
  const [from = "", to = "", ...more] = value.split("..");
  if (value === "") return undefined;
  if (!value.includes("..") || more.length > 0 || (from === "" && to === ""))
    return "give FROM..TO, each as YYYY-MM-DD or left out";
  const fault = [from, to].filter(Boolean).map(dayFault).find(Boolean);
  if (fault !== undefined) return fault;
  return from !== "" && to !== "" && from > to ? `the period ends on ${to}, before it begins on ${from}` : undefined;
}

function dayFault(value: CivilDate): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return civil(Number(year), Number(month), Number(day)) ? undefined : "give a day that exists, as YYYY-MM-DD";
}
