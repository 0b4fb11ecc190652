/** Expressions as trees: what the reader of an equation gives back, before names are looked up. */

/** Where something stands in a model's file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Operators of two sides, as they are written in a model. `=` and `<>` compare. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "<" | "<=" | ">" | ">=" | "=" | "<>" | "and" | "or";

/** One node of an equation. */
export type Node =
  /** `unit` is there when one is written behind the number in square brackets: `5 [USD/a]`. */
  | { readonly kind: "number"; readonly value: number; readonly unit?: string; readonly place: Place }
  /** A variable, a dimension's element by its name, or `time`, `step`, `start`, `stop`. `gdp[DE]`: subscripts ["DE"]. */
  | { readonly kind: "name"; readonly name: string; readonly subscripts: readonly string[]; readonly place: Place }
  | { readonly kind: "unary"; readonly op: "-" | "not"; readonly of: Node; readonly place: Place }
  | {
      readonly kind: "binary";
      readonly op: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
      readonly place: Place;
    }
  | { readonly kind: "if"; readonly test: Node; readonly yes: Node; readonly no: Node; readonly place: Place }
  /** A function of project/expression/functions.ts, or a lookup variable used as a function. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[]; readonly place: Place };
