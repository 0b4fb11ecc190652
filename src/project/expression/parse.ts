/** Text of an equation → its tree. The grammar is one table of operators by how tightly they bind. */
import type { PlumblineError } from "../../core/error.ts";
import { modelError } from "./fault.ts";
import { type Token, tokensOf } from "./lexer.ts";
import type { BinaryOperator, Node, Place } from "./node.ts";

/** Deeper than anybody writes; keeps a hostile equation from filling the stack. */
const DEEPEST = 100;

/** Longer than any equation is. */
const LONGEST = 20_000;

/** From the loosest to the tightest. `not` stands between `and` and comparisons, minus between `*` and `^`. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["or"],
  ["and"],
  ["<", "<=", ">", ">=", "=", "<>"],
  ["+", "-"],
  ["*", "/"],
];

const NOT_LEVEL = 2;

/** Words that are no names. */
export const RESERVED: ReadonlySet<string> = new Set(["if", "then", "else", "and", "or", "not"]);

/**
 * The tree of an equation: `^` binds tightest and to the right, then minus, so −2^2 = −4.
 * @param at Place of its first character
 * @throws PlumblineError `model-malformed` with the place where it cannot be read on
 */
export function parseExpression(text: string, at: Place, file = "equation"): Node {
  if (text.length > LONGEST)
    throw modelError(
      "model-malformed",
      file,
      at,
      `an equation of ${text.length} characters; at most ${LONGEST} are read. Divide it among auxiliaries`,
    );
  const reader = new Reader(tokensOf(text, at), file);
  const node = reader.level(0);
  reader.finish();
  return node;
}

/** Goes through the tokens once. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #file: string;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], file: string) {
    this.#tokens = tokens;
    this.#file = file;
  }

  finish(): void {
    const token = this.#peek();
    if (token.kind !== "end")
      throw this.#fault(token, `"${written(token)}" is not expected here; the equation could end before it`);
  }

  /** An expression of operators of this level and tighter ones. */
  level(level: number): Node {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    if (level === NOT_LEVEL && this.#is("not")) return this.#negation();
    let left = this.level(level + 1);
    let compared = false;
    for (;;) {
      const token = this.#peek();
      const op = operators.find((operator) => this.#is(operator));
      if (op === undefined) return left;
      if (compared) throw this.#fault(token, "a < b < c would compare a truth with a number; write a < b and b < c");
      this.#at++;
      const right = level < NOT_LEVEL && this.#is("not") ? this.#negation() : this.level(level + 1);
      left = { kind: "binary", op, left, right, place: token.place };
      compared = level === NOT_LEVEL;
    }
  }

  #negation(): Node {
    const { place } = this.#next();
    const of = this.#deeper(() => this.level(NOT_LEVEL));
    return { kind: "unary", op: "not", of, place };
  }

  #unary(): Node {
    const token = this.#peek();
    if (this.#is("+")) {
      this.#at++;
      return this.#deeper(() => this.#unary());
    }
    if (!this.#is("-")) return this.#power();
    this.#at++;
    return { kind: "unary", op: "-", of: this.#deeper(() => this.#unary()), place: token.place };
  }

  #power(): Node {
    const left = this.#primary();
    if (!this.#is("^")) return left;
    const { place } = this.#next();
    const right = this.#deeper(() => this.#unary());
    return { kind: "binary", op: "^", left, right, place };
  }

  #primary(): Node {
    const token = this.#next();
    if (token.kind === "number") return this.#number(token);
    if (token.text === "if" && token.kind === "name") return this.#choice(token);
    if (token.kind === "name" && !RESERVED.has(token.text)) return this.#named(token);
    if (token.text === "(" && token.kind === "sign") {
      const inside = this.#deeper(() => this.level(0));
      this.#expect(")");
      return inside;
    }
    throw this.#fault(token, `a number, a name or a bracket is expected, not ${described(token)}`);
  }

  #number(token: Token): Node {
    const value = Number(token.text.replaceAll("_", ""));
    if (!Number.isFinite(value)) throw this.#fault(token, `${token.text} is too large for a number`);
    const unit = this.#peek().kind === "bracket" ? this.#next().text.trim() : undefined;
    return { kind: "number", value, ...(unit === undefined ? {} : { unit }), place: token.place };
  }

  #choice({ place }: Token): Node {
    return this.#deeper(() => {
      const test = this.level(0);
      this.#expect("then");
      const yes = this.level(0);
      this.#expect("else");
      return { kind: "if", test, yes, no: this.level(0), place };
    });
  }

  #named(token: Token): Node {
    if (this.#is("(")) return { kind: "call", name: token.text, args: this.#arguments(), place: token.place };
    const subscripts = this.#peek().kind === "bracket" ? this.#next().text.split(",").map(trimmed) : [];
    return { kind: "name", name: token.text, subscripts, place: token.place };
  }

  #arguments(): readonly Node[] {
    this.#expect("(");
    const args: Node[] = [];
    if (this.#is(")")) {
      this.#at++;
      return args;
    }
    do args.push(this.#deeper(() => this.level(0)));
    while (this.#is(",") && this.#next());
    this.#expect(")");
    return args;
  }

  #deeper<T>(read: () => T): T {
    if (++this.#depth > DEEPEST)
      throw this.#fault(this.#peek(), `brackets more than ${DEEPEST} deep; divide the equation among auxiliaries`);
    const value = read();
    this.#depth--;
    return value;
  }

  #is(text: string): boolean {
    const token = this.#peek();
    return token.text === text && (token.kind === "sign" || token.kind === "name");
  }

  #expect(text: string): void {
    const token = this.#peek();
    if (!this.#is(text)) throw this.#fault(token, `"${text}" is expected, not ${described(token)}`);
    this.#at++;
  }

  #peek(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] as Token;
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #fault(token: Token, message: string): PlumblineError {
    return modelError("model-malformed", this.#file, token.place, message);
  }
}

function trimmed(text: string): string {
  return text.trim();
}

function written(token: Token): string {
  return token.kind === "bracket" ? `[${token.text}]` : token.text;
}

function described(token: Token): string {
  return token.kind === "end" ? "the end of the equation" : `"${written(token)}"`;
}
