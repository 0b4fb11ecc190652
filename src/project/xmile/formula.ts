/** The text of an XMILE equation in, a tree out, before names are looked up. */
import { modelError } from "../expression/fault.ts";
import type { Place } from "../expression/node.ts";
import { identifierKey } from "./identifier.ts";
import { type Token, tokensOf } from "./lexer.ts";

/** Operators of two sides; `//` is division that gives nought where the divisor is nought. */
export type FormulaOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "//"
  | "^"
  | "mod"
  | "<"
  | "<="
  | ">"
  | ">="
  | "="
  | "<>"
  | "and"
  | "or";

/** One node of an XMILE equation. Names are keys of identifier.ts. */
export type Formula =
  | { readonly kind: "number"; readonly value: number; readonly unit?: string; readonly place: Place }
  /** `quoted`: it was in quotation marks, and is never a built-in name. */
  | {
      readonly kind: "name";
      readonly key: string;
      readonly quoted: boolean;
      readonly subscripts: readonly Formula[];
      readonly place: Place;
    }
  /** `*` within square brackets. */
  | { readonly kind: "every"; readonly place: Place }
  | { readonly kind: "unary"; readonly op: "-" | "not"; readonly of: Formula; readonly place: Place }
  | {
      readonly kind: "binary";
      readonly op: FormulaOperator;
      readonly left: Formula;
      readonly right: Formula;
      readonly place: Place;
    }
  | {
      readonly kind: "if";
      readonly test: Formula;
      readonly yes: Formula;
      readonly no: Formula;
      readonly place: Place;
    }
  | {
      readonly kind: "call";
      readonly key: string;
      readonly quoted: boolean;
      readonly args: readonly Formula[];
      readonly place: Place;
    };

/** Operators of two sides that go from left to right, the loosest first. @source OASIS XMILE 1.0, 3.3.1 */
const LEVELS: readonly (readonly FormulaOperator[])[] = [
  ["or"],
  ["and"],
  ["=", "<>"],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "//", "mod"],
];
const WORDS = new Set(["and", "or", "not", "mod", "if", "then", "else"]);
/** Brackets, signs, powers and branches inside each other: beyond, a file was made to break the reader. */
const MOST_DEPTH = 200;
/** Operators that follow each other without brackets. */
const MOST_IN_A_ROW = 1_000;

/**
 * Reads an equation.
 * @throws PlumblineError `model-malformed` with the place; `model-unsupported` for `'`, `@` and ranges of subscripts
 */
export function parseFormula(text: string, file: string, place: Place): Formula {
  return new FormulaParser(tokensOf(text, file, place), file).whole();
}

class FormulaParser {
  readonly #tokens: readonly Token[];
  readonly #file: string;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], file: string) {
    this.#tokens = tokens;
    this.#file = file;
  }

  whole(): Formula {
    const formula = this.#expression();
    if (this.#next.kind !== "end")
      throw this.#fault(`${shown(this.#next)} does not fit here: an operator is missing before it, or a bracket`);
    return formula;
  }

  get #next(): Token {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)];
    if (token === undefined) throw new Error("an equation without tokens");
    return token;
  }

  /** The keyword or sign that comes next, in lower case; "" for anything else. */
  get #word(): string {
    const { kind, text } = this.#next;
    return kind === "sign" || (kind === "word" && WORDS.has(text.toLowerCase())) ? text.toLowerCase() : "";
  }

  #fault(message: string): Error {
    return modelError("model-malformed", this.#file, this.#next.place, message);
  }

  #take(word: string): boolean {
    if (this.#word !== word) return false;
    this.#at += 1;
    return true;
  }

  #need(word: string, after: string): void {
    if (!this.#take(word)) throw this.#fault(`${shown(this.#next)} stands where ${word.toUpperCase()} is due ${after}`);
  }

  #expression(): Formula {
    return this.#deeper(() => this.#level(0));
  }

  #deeper(read: () => Formula): Formula {
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) {
      throw this.#fault(`brackets, signs and branches are more than ${MOST_DEPTH} deep: divide the equation`);
    }
    const formula = read();
    this.#depth -= 1;
    return formula;
  }

  #level(level: number): Formula {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#signed();
    let left = this.#level(level + 1);
    for (let count = 1; ; count += 1) {
      const op = operators.find((one) => one === this.#word);
      if (op === undefined) return left;
      if (count > MOST_IN_A_ROW)
        throw this.#fault(`more than ${MOST_IN_A_ROW} operators in a row: divide the equation`);
      const { place } = this.#next;
      this.#at += 1;
      left = { kind: "binary", op, left, right: this.#level(level + 1), place };
    }
  }

  /** Signs bind less than powers: −2^2 is −4. */
  #signed(): Formula {
    const { place } = this.#next;
    const op = this.#word;
    if (op !== "-" && op !== "+" && op !== "not") return this.#power();
    this.#at += 1;
    const of = this.#deeper(() => this.#signed());
    return op === "+" ? of : { kind: "unary", op, of, place };
  }

  #power(): Formula {
    const left = this.#primary();
    if (this.#word === "'") throw this.#unsupported("the transposition operator '");
    const { place } = this.#next;
    if (!this.#take("^")) return left;
    return { kind: "binary", op: "^", left, right: this.#deeper(() => this.#signed()), place };
  }

  #unsupported(what: string): Error {
    return modelError(
      "model-unsupported",
      this.#file,
      this.#next.place,
      `${what} is not done here: write the elements one by one`,
    );
  }

  #primary(): Formula {
    const token = this.#next;
    const { place } = token;
    if (this.#take("(")) {
      const inner = this.#expression();
      this.#need(")", "to close the bracket");
      return inner;
    }
    if (this.#take("if")) return this.#branch(place);
    if (token.kind === "number") {
      this.#at += 1;
      const value = Number(token.text);
      if (this.#next.kind !== "unit") return { kind: "number", value, place };
      const unit = this.#next.text.slice(2, -2).trim();
      this.#at += 1;
      return { kind: "number", value, unit, place };
    }
    if (token.kind === "quoted" || (token.kind === "word" && this.#word === "")) return this.#named();
    if (token.kind === "end") throw this.#fault("the equation ends where a value is due");
    throw this.#fault(`${shown(token)} stands where a value is due`);
  }

  #branch(place: Place): Formula {
    const test = this.#expression();
    this.#need("then", "after the condition of IF");
    const yes = this.#expression();
    this.#need("else", "after the THEN of IF");
    return { kind: "if", test, yes, no: this.#expression(), place };
  }

  #named(): Formula {
    const { place, kind } = this.#next;
    const written = this.#spelled();
    const key = identifierKey(written);
    const quoted = kind === "quoted";
    if (this.#take("(")) return { kind: "call", key, quoted, args: this.#list(")"), place };
    const subscripts = this.#take("[") ? this.#list("]") : [];
    return { kind: "name", key, quoted, subscripts, place };
  }

  /** The name; words that stand side by side before a bracket are one name of a function, as some programs write them. */
  #spelled(): string {
    const first = this.#next.text;
    let end = this.#at + 1;
    while (this.#isPlainWord(end)) end += 1;
    const isCall = this.#tokens[end]?.text === "(" && this.#tokens[end]?.kind === "sign";
    if (!isCall) end = this.#at + 1;
    const words = this.#tokens.slice(this.#at, end).map((token) => token.text);
    this.#at = end;
    return words.length > 1 ? words.join(" ") : first;
  }

  #isPlainWord(at: number): boolean {
    const token = this.#tokens[at];
    return token?.kind === "word" && !WORDS.has(token.text.toLowerCase());
  }

  #list(close: ")" | "]"): readonly Formula[] {
    const items: Formula[] = [];
    if (this.#take(close)) return items;
    do items.push(close === "]" ? this.#subscript() : this.#expression());
    while (this.#take(","));
    this.#need(close, "to close the list");
    return items;
  }

  #subscript(): Formula {
    const { place } = this.#next;
    if (this.#word === "@") throw this.#unsupported("the dimension position operator @");
    if (this.#take("*")) return { kind: "every", place };
    const subscript = this.#expression();
    if (this.#word === ":") throw this.#unsupported("a range of subscripts (1:3)");
    return subscript;
  }
}

function shown(token: Token): string {
  return token.kind === "end" ? "the end of the equation" : `"${token.text}"`;
}
