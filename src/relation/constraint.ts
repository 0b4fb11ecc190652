/** Comes in: what a text, a definition or a reader says. Goes out: the relation between variables that it is. */
import type { Interval } from "../core/quantity.ts";
import type { Expression } from "./expression.ts";
import { between, constant, of, variablesOf } from "./expression.ts";
import { hull, intersect, isEmpty, point } from "./interval.ts";
import type { Variable } from "./variable.ts";

/**
 * One relation that shall hold. A `claim` is something that somebody says; an `identity` holds by definition and
 * is named by its rule. Equality and constants are relations, never variables.
 */
export interface Constraint {
  /** Of a claim: its id, unique in the network. Also the order of work, so that results do not depend on arrival. */
  readonly id: string;
  readonly kind: "claim" | "identity";
  readonly left: Expression;
  readonly relation: "=" | "<=";
  readonly right: Expression;
  /** The rule by which it was read or by which it holds. */
  readonly rule: string;
  /** What it takes for granted beyond the text and the rule. */
  readonly assumptions: readonly string[];
  /** Of a claim: the document that it stands in … */
  readonly document?: string;
  /** … and who says it, when somebody is named. */
  readonly speaker?: string;
  /** Of a claim whose words can mean several values: each of them. Its interval is then the hull of all. */
  readonly readings?: readonly Interval[];
}

/** Who speaks: the one named, else whoever wrote the document, else nobody but the claim itself. */
export function speakerOf({ speaker, document, id }: Constraint): string {
  if (speaker !== undefined) return `speaker ${speaker}`;
  return document === undefined ? `claim ${id}` : `document ${document}`;
}

/** What a result rests on: claims, rules and assumptions alike, each sorted. */
export interface Rests {
  readonly claims: readonly string[];
  readonly rules: readonly string[];
  readonly assumptions: readonly string[];
}

/** What may be known of a claim beside its value. */
export interface ValueOptions extends Pick<Constraint, "document" | "speaker" | "readings"> {
  readonly nominal?: number;
  readonly rule?: string;
  readonly assumptions?: readonly string[];
}

/** The claim that a variable has a value: the interval that its writing allows, and the figure as printed. */
export function valueClaim(id: string, about: Variable, interval: Interval, options: ValueOptions = {}): Constraint {
  const { nominal, rule = "as written", assumptions = [], ...from } = options;
  const right = nominal === undefined ? between(interval) : constant(nominal, interval);
  return { id, kind: "claim", left: of(about), relation: "=", right, rule, assumptions, ...from };
}

/** A claim whose words can mean several values, all of which are kept: the relations around it decide between them. */
export function ambiguousClaim(
  id: string,
  about: Variable,
  readings: readonly Interval[],
  options: Omit<ValueOptions, "readings" | "nominal"> = {},
): Constraint {
  return valueClaim(id, about, readings.reduce(hull), { ...options, readings });
}

/** The readings of a claim that are possible when its variable lies in an interval. */
export function readingsIn({ readings = [] }: Constraint, interval: Interval): readonly Interval[] {
  return readings.filter((reading) => !isEmpty(intersect(reading, interval)));
}

/** An identity: `left = right` by definition. */
export function identity(
  id: string,
  left: Expression,
  right: Expression,
  rule: string,
  assumptions: readonly string[] = [],
): Constraint {
  return { id, kind: "identity", left, relation: "=", right, rule, assumptions };
}

/** The variable and value of a claim about one variable alone, else undefined. */
export function directValue(
  constraint: Constraint,
): { readonly variable: Variable; readonly interval: Interval; readonly nominal?: number } | undefined {
  const { left, right, relation } = constraint;
  if (relation !== "=" || left.kind !== "variable" || right.kind !== "constant") return undefined;
  const { interval = point(Number.NaN), nominal } = right;
  return nominal === undefined ? { variable: left.variable, interval } : { variable: left.variable, interval, nominal };
}

/** The variable that a claim gives a value to, when it is about that one alone. */
export function aboutOf({ left, right, relation }: Constraint): Variable | undefined {
  return relation === "=" && left.kind === "variable" && right.kind === "constant" ? left.variable : undefined;
}

// Asked of every constraint at every step, and always the same.
const variablesKept = new WeakMap<Constraint, readonly Variable[]>();

/** The variables of a constraint, each once, in the order of writing. */
export function variablesIn(constraint: Constraint): readonly Variable[] {
  const kept = variablesKept.get(constraint);
  if (kept) return kept;
  const all = [...variablesOf(constraint.left), ...variablesOf(constraint.right)];
  const each = all.length < 2 ? all : [...new Map(all.map((variable) => [variable.key, variable])).values()];
  variablesKept.set(constraint, each);
  return each;
}

/** What a set of constraints adds up to as support of a result. */
export function restsOf(constraints: Iterable<Constraint>): Rests {
  const claims: string[] = [];
  const rules: string[] = [];
  const assumptions: string[] = [];
  for (const one of constraints) {
    if (one.kind === "claim") claims.push(one.id);
    rules.push(one.rule);
    assumptions.push(...one.assumptions);
  }
  return { claims: inOrder(claims), rules: inOrder(rules), assumptions: inOrder(assumptions) };
}

/** Each once, in order of code units. */
function inOrder(values: string[]): readonly string[] {
  if (values.length < 2) return values;
  values.sort();
  return values.filter((value, index) => value !== values[index - 1]);
}
