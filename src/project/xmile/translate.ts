/** A tree of an XMILE equation in, a node of our own expressions out, with names looked up. */
import { modelError } from "../expression/fault.ts";
import type { Node, Place } from "../expression/node.ts";
import {
  builtinConstant,
  builtinOf,
  type Dialect,
  MOST_ORDER,
  refusalOf,
  remainder,
  safeDivision,
} from "./builtins.ts";
import type { Formula } from "./formula.ts";
import { modelName } from "./identifier.ts";

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

/** Functions that take whole arrays, and what they are called in our own expressions. @source OASIS XMILE 1.0, 3.7.1.3 */
const OVER_ARRAYS: Readonly<Record<string, string>> = { sum: "sum", mean: "mean", min: "min", max: "max" };

/**
 * Translates an equation.
 * @throws PlumblineError `model-name` for an unknown name, `model-unsupported` for what is not done, `model-malformed` for a wrong number of arguments
 */
export function translate(formula: Formula, owner: Owner, scope: Scope): Node {
  return new Translator(owner, scope).node(formula);
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

class Translator {
  readonly #owner: Owner;
  readonly #scope: Scope;

  constructor(owner: Owner, scope: Scope) {
    this.#owner = owner;
    this.#scope = scope;
  }

  node(formula: Formula): Node {
    const { place } = formula;
    switch (formula.kind) {
      case "number":
        return this.#scope.inputs === undefined ? { kind: "number", value: formula.value, place } : formula;
      case "name":
        return this.#name(formula);
      case "every":
        throw this.#fault("model-malformed", place, "* has a meaning only within square brackets");
      case "unary":
        return { kind: "unary", op: formula.op, of: this.node(formula.of), place };
      case "binary":
        return this.#binary(formula);
      case "if":
        return {
          kind: "if",
          test: this.node(formula.test),
          yes: this.node(formula.yes),
          no: this.node(formula.no),
          place,
        };
      case "call":
        return this.#call(formula);
    }
  }

  #fault(code: "model-malformed" | "model-name" | "model-unsupported", place: Place, message: string): Error {
    return modelError(code, this.#scope.file, place, message);
  }

  #binary(formula: Extract<Formula, { kind: "binary" }>): Node {
    const [left, right, place] = [this.node(formula.left), this.node(formula.right), formula.place];
    if (formula.op === "mod") return remainder(left, right, place, this.#scope.dialect);
    if (formula.op === "//") return safeDivision(left, right, { kind: "number", value: 0, place }, place);
    return { kind: "binary", op: formula.op, left, right, place };
  }

  #name({ key, quoted, subscripts, place }: Extract<Formula, { kind: "name" }>): Node {
    const over = this.#scope.variables.get(key);
    if (over !== undefined)
      return { kind: "name", name: modelName(key), subscripts: this.#subscripts(key, over, subscripts, place), place };
    const plain = key.replace(/^std\./, "");
    const known = quoted || subscripts.length > 0 ? undefined : builtinConstant(plain, place);
    if (known !== undefined) return known;
    if (plain === "self" && !quoted)
      return { kind: "name", name: modelName(this.#owner.key), subscripts: this.#elements(this.#owner.over), place };
    return this.#elementNumber(key, place) ?? this.#unknown(key, place);
  }

  #unknown(key: string, place: Place): never {
    if (this.#scope.lookups.has(key)) {
      throw this.#fault(
        "model-malformed",
        place,
        `"${key}" is a graphical function: call it with what goes in, ${key}(x)`,
      );
    }
    if (!/\./.test(key))
      throw this.#fault(
        "model-name",
        place,
        `there is no variable "${key}" in the model: is it spelled as where it is defined?`,
      );
    throw this.#fault(
      "model-unsupported",
      place,
      `"${key}" belongs to another model or namespace; submodels are not done here: put its equation into this model`,
    );
  }

  /** A dimension's name is the number of the element; `Location.Boston` is the number of Boston. */
  #elementNumber(key: string, place: Place): Node | undefined {
    const [dimension = "", element] = key.includes(".") ? key.split(".") : [key, this.#owner.element?.[key]];
    const elements = Object.hasOwn(this.#scope.dimensions, dimension) ? this.#scope.dimensions[dimension] : undefined;
    const at = elements?.indexOf(element ?? "") ?? -1;
    return at < 0 ? undefined : { kind: "number", value: at + 1, place };
  }

  /** The elements that an equation of one element, or of all, is about. */
  #elements(over: readonly string[]): readonly string[] {
    const { element } = this.#owner;
    return element === undefined ? [] : over.map((dimension) => element[dimension] ?? dimension);
  }

  #subscripts(key: string, over: readonly string[], given: readonly Formula[], place: Place): readonly string[] {
    if (given.length === 0) {
      const foreign = over.find((dimension) => !this.#owner.over.includes(dimension));
      if (foreign === undefined) return this.#elements(over);
      throw this.#fault(
        "model-malformed",
        place,
        `"${key}" has one value for each element of "${foreign}": say which in square brackets, or SUM(${key}[*])`,
      );
    }
    if (given.length !== over.length) {
      throw this.#fault(
        "model-malformed",
        place,
        `"${key}" has ${over.length} dimensions, and ${given.length} subscripts stand here`,
      );
    }
    return given.map((subscript, at) => this.#subscript(subscript, over[at] ?? "", key));
  }

  #subscript(given: Formula, dimension: string, key: string): string {
    const elements = this.#scope.dimensions[dimension] ?? [];
    if (given.kind === "every") return "*";
    if (given.kind === "number")
      return elements[given.value - 1] ?? this.#noElement(String(given.value), dimension, given.place);
    if (given.kind !== "name" || given.subscripts.length > 0) throw this.#workedOut(key, given.place);
    const element = given.key.replace(`${dimension}.`, "");
    if (elements.includes(element)) return element;
    if (given.key === dimension && this.#owner.over.includes(dimension))
      return this.#owner.element?.[dimension] ?? dimension;
    if (this.#scope.variables.has(given.key)) throw this.#workedOut(key, given.place);
    return this.#noElement(given.key, dimension, given.place);
  }

  #workedOut(key: string, place: Place): Error {
    return this.#fault(
      "model-unsupported",
      place,
      `a subscript of "${key}" that is worked out during the run is not done here: name the element`,
    );
  }

  #noElement(what: string, dimension: string, place: Place): never {
    throw this.#fault(
      "model-name",
      place,
      `"${what}" is no element of the dimension "${dimension}", and subranges are not done: name an element`,
    );
  }

  #call(formula: Extract<Formula, { kind: "call" }>): Node {
    const { key, quoted, args, place } = formula;
    const lookup = this.#scope.lookups.get(key);
    if (lookup !== undefined) return this.#lookup(lookup, key, args, place);
    const plain = key.replace(/^(std|isee)\./, "");
    if (this.#scope.variables.has(key)) {
      throw this.#fault(
        "model-malformed",
        place,
        `"${key}" is a variable, and is called like a function here: an operator is missing before the bracket`,
      );
    }
    if (quoted) throw this.#fault("model-unsupported", place, `the function "${key}" ${refusalOf(plain)}`);
    const constant = args.length === 0 ? builtinConstant(plain, place) : undefined;
    if (constant !== undefined) return constant;
    if (plain === "lookup") return this.#lookupByName(args, place);
    if (plain === "size" && args.length === 1) return this.#size(args[0], place);
    if (Object.hasOwn(OVER_ARRAYS, plain) && args.some((one) => this.#isArray(one)))
      return this.#overArrays(plain, args, place);
    return this.#builtin(plain, args, place);
  }

  #builtin(key: string, args: readonly Formula[], place: Place): Node {
    const row = builtinOf(key);
    if (row === undefined)
      throw this.#fault("model-unsupported", place, `the function ${key.toUpperCase()} ${refusalOf(key)}`);
    if (args.length < row.least || args.length > row.most) {
      const due = row.least === row.most ? String(row.least) : `${row.least} to ${row.most}`;
      throw this.#fault(
        "model-malformed",
        place,
        `${key.toUpperCase()} takes ${due} arguments, and ${args.length} stand here`,
      );
    }
    const nodes = args.map((one, at) => (at === row.order ? this.#order(one, key) : this.node(one)));
    return row.make(nodes, place, this.#scope.dialect);
  }

  /** The order of a delay decides how many stocks it is: it has to be known before the run. */
  #order(formula: Formula, key: string): Node {
    const value =
      formula.kind === "number"
        ? formula.value
        : formula.kind === "name"
          ? this.#scope.numbers.get(formula.key)
          : undefined;
    if (value !== undefined && Number.isInteger(value) && value >= 1 && value <= MOST_ORDER) {
      return { kind: "number", value, place: formula.place };
    }
    throw this.#fault(
      "model-unsupported",
      formula.place,
      `the order of ${key.toUpperCase()} must be a whole number from 1 to ${MOST_ORDER} that does not change`,
    );
  }

  #lookup(name: string, key: string, args: readonly Formula[], place: Place): Node {
    if (args.length === 1) return { kind: "call", name, args: args.map((one) => this.node(one)), place };
    throw this.#fault(
      "model-malformed",
      place,
      `the graphical function "${key}" takes one argument, and ${args.length} stand here`,
    );
  }

  #lookupByName(args: readonly Formula[], place: Place): Node {
    const [table, ...rest] = args;
    const name = table?.kind === "name" ? this.#scope.lookups.get(table.key) : undefined;
    if (name !== undefined && table?.kind === "name") return this.#lookup(name, table.key, rest, place);
    throw this.#fault("model-malformed", place, "LOOKUP takes a graphical function by its name, and what goes in");
  }

  #isArray(formula: Formula): boolean {
    if (formula.kind !== "name") return false;
    const over = this.#scope.variables.get(formula.key) ?? [];
    if (formula.subscripts.length === 0) return over.length > 0;
    return formula.subscripts.some((one, at) => this.#isEvery(one, over[at] ?? ""));
  }

  /** `*`, or the name of a dimension that the variable with the equation has not: SUM(a[D]) in a variable without D. */
  #isEvery(subscript: Formula, dimension: string): boolean {
    if (subscript.kind === "every") return true;
    const isDimension = subscript.kind === "name" && subscript.key === dimension;
    return isDimension && !this.#owner.over.includes(dimension);
  }

  /** SUM(a), MAX(a, 0): each array becomes one value, then those are joined. */
  #overArrays(key: string, args: readonly Formula[], place: Place): Node {
    const own = OVER_ARRAYS[key] ?? key;
    const parts = args.map(
      (one): Node =>
        this.#isArray(one) ? { kind: "call", name: own, args: [this.#whole(one)], place } : this.node(one),
    );
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    if (key === "min" || key === "max") return { kind: "call", name: own, args: parts, place };
    throw this.#fault(
      "model-malformed",
      place,
      `${key.toUpperCase()} takes one array, and ${args.length} arguments stand here`,
    );
  }

  #whole(formula: Formula): Node {
    if (formula.kind !== "name") return this.node(formula);
    const over = this.#scope.variables.get(formula.key) ?? [];
    if (formula.subscripts.length > 0) {
      const every = (one: Formula, at: number): Formula =>
        this.#isEvery(one, over[at] ?? "") ? { kind: "every", place: one.place } : one;
      return this.#name({ ...formula, subscripts: formula.subscripts.map(every) });
    }
    return { kind: "name", name: modelName(formula.key), subscripts: over.map(() => "*"), place: formula.place };
  }

  #size(formula: Formula | undefined, place: Place): Node {
    const isSelf = formula?.kind === "name" && formula.key === "self";
    const over =
      formula?.kind !== "name" ? undefined : isSelf ? this.#owner.over : this.#scope.variables.get(formula.key);
    if (over === undefined || over.length === 0 || formula?.kind !== "name") {
      throw this.#fault("model-unsupported", place, "SIZE of anything but an array is not done here: write the number");
    }
    const counted = over.filter((_, at) => formula.subscripts.length === 0 || formula.subscripts[at]?.kind === "every");
    const value = counted.reduce((size, dimension) => size * (this.#scope.dimensions[dimension]?.length ?? 0), 1);
    return { kind: "number", value, place };
  }
}
