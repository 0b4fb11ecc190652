/** Names, dimensions and elements that an equation may use: who asks in, what a name stands for out. */
import type { Dialect } from "./builtins.ts";
import type { Formula } from "./formula.ts";

/** What an equation may name. */
export interface Scope {
  readonly file: string;
  readonly dialect: Dialect;
  /** Dimensions of each variable, by its key. */
  readonly variables: ReadonlyMap<string, readonly string[]>;
  /** Names of lookups by the key that equations call them by. */
  readonly lookups: ReadonlyMap<string, string>;
  /** Constants that are written as a plain number, by key. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Keys of elements, by key of the dimension. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  /** Of a file of our own: keys of the constants that are put in from outside. Elsewhere all plain numbers are. */
  readonly inputs?: ReadonlySet<string>;
}

/** Whose equation it is; `element` when it is the equation of one element: dimension to element. */
export interface Owner {
  readonly key: string;
  readonly over: readonly string[];
  readonly element?: Readonly<Record<string, string>>;
}

/** True when the equation uses the name of a dimension as a number: the place of the element. */
export function usesElementNumber(formula: Formula, scope: Scope): boolean {
  switch (formula.kind) {
    case "name":
      return (
        formula.subscripts.length === 0 &&
        !scope.variables.has(formula.key) &&
        Object.hasOwn(scope.dimensions, formula.key)
      );
    case "unary":
      return usesElementNumber(formula.of, scope);
    case "binary":
      return usesElementNumber(formula.left, scope) || usesElementNumber(formula.right, scope);
    case "if":
      return [formula.test, formula.yes, formula.no].some((part) => usesElementNumber(part, scope));
    case "call":
      return formula.args.some((part) => usesElementNumber(part, scope));
    default:
      return false;
  }
}

/** The number of an element: a dimension's name is that of the equation's own; `Location.Boston` is that of Boston. */
export function elementNumber(key: string, owner: Owner, scope: Scope): number | undefined {
  const [dimension = "", element] = key.includes(".") ? key.split(".") : [key, owner.element?.[key]];
  const elements = Object.hasOwn(scope.dimensions, dimension) ? scope.dimensions[dimension] : undefined;
  const at = elements?.indexOf(element ?? "") ?? -1;
  return at < 0 ? undefined : at + 1;
}

/** `*`, or the name of a dimension that the variable with the equation has not: SUM(a[D]) in a variable without D. */
export function isEvery(subscript: Formula, dimension: string, owner: Owner): boolean {
  if (subscript.kind === "every") return true;
  return subscript.kind === "name" && subscript.key === dimension && !owner.over.includes(dimension);
}

/**
 * Whether an argument of SUM, MAX and the like is an array. A bare name is one, unless it stands beside others in the
 * equation of an array with its dimensions: there MAX(a, 0) is of the same element, as a + 0 would be.
 */
export function isArray(formula: Formula, isAlone: boolean, owner: Owner, scope: Scope): boolean {
  if (formula.kind !== "name") return false;
  const over = scope.variables.get(formula.key) ?? [];
  if (formula.subscripts.length > 0) return formula.subscripts.some((one, at) => isEvery(one, over[at] ?? "", owner));
  return over.length > 0 && (isAlone || over.some((dimension) => !owner.over.includes(dimension)));
}

/** How many elements SIZE counts: of the dimensions that are bare or have a `*`; undefined of what is no array. */
export function sizeOf(formula: Formula | undefined, owner: Owner, scope: Scope): number | undefined {
  if (formula?.kind !== "name") return undefined;
  const over = formula.key === "self" ? owner.over : (scope.variables.get(formula.key) ?? []);
  if (over.length === 0) return undefined;
  const counted = over.filter((_, at) => formula.subscripts.length === 0 || formula.subscripts[at]?.kind === "every");
  return counted.reduce((size, dimension) => size * (scope.dimensions[dimension]?.length ?? 0), 1);
}
