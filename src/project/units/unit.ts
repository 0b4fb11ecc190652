/** Units of a model's variables. Comes in: a unit as written, or several. Goes out: its powers by symbol, its product, its text. */
import { byCodeUnit } from "../../core/order.ts";

/**
 * Whole powers by symbol, in the order of the symbols, none 0; empty for a pure number. A symbol stands for itself:
 * `%` is no hundredth, `mo` no twelfth of `a`, and nothing is converted silently.
 */
export type Unit = ReadonlyMap<string, number>;

/** A pure number. */
export const PURE: Unit = new Map();

/** Longer than any unit is. */
const LONGEST = 120;

/** Higher than any power of a unit that means something. */
const HIGHEST = 9;

const TOKEN = /\s*(?:([\p{L}%$€£¥°_][\p{L}\p{N}%$€£¥°_]*)|(\d+)|([*/.^()-]))/uy;

/**
 * Reads `USD/a`, `1/a`, `tank/a^2`, `RUB/USD`, `W.h`, `USD/(person*a)`, `1`, `%`. `*` and `.` multiply, `/` divides by
 * what stands next, as in UCUM. Gives what is wrong with it, in words, when it is no unit.
 * @source The Unified Code for Units of Measure, paragraphs 18 to 21, for the precedence of `.` and `/`
 */
export function parseUnit(text: string): { readonly unit: Unit } | { readonly problem: string } {
  if (text.trim() === "") return { problem: "the unit is empty; a pure number has the unit 1" };
  if (text.length > LONGEST) return { problem: `a unit of ${text.length} characters; at most ${LONGEST} are read` };
  const tokens = tokensOf(text);
  if (typeof tokens === "string") return { problem: tokens };
  try {
    const reader = new Reader(tokens);
    return { unit: reader.whole() };
  } catch (error) {
    if (error instanceof Misread) return { problem: error.message };
    throw error;
  }
}

/** One unit times another. */
export function multiplyUnits(left: Unit, right: Unit): Unit {
  const powers = new Map(left);
  for (const [symbol, power] of right) powers.set(symbol, (powers.get(symbol) ?? 0) + power);
  return canonical(powers);
}

/** One unit by another. */
export function divideUnits(left: Unit, right: Unit): Unit {
  return multiplyUnits(left, powerOfUnit(right, -1) as Unit);
}

/** A unit to a power; undefined when a power would not be whole: the root of USD. */
export function powerOfUnit(unit: Unit, power: number): Unit | undefined {
  const powers = new Map([...unit].map(([symbol, own]) => [symbol, own * power]));
  return [...powers.values()].every(Number.isInteger) ? canonical(powers) : undefined;
}

/** True for the same powers of the same symbols. */
export function sameUnit(left: Unit, right: Unit): boolean {
  return left.size === right.size && [...left].every(([symbol, power]) => right.get(symbol) === power);
}

/** As it is read: `USD/a`, `tank/a^2`, `1/a`, `1`. What divides stands last, each behind a stroke of its own. */
export function printUnit(unit: Unit): string {
  const raised = (symbol: string, power: number) => (power === 1 ? symbol : `${symbol}^${power}`);
  const above = [...unit].filter(([, power]) => power > 0).map(([symbol, power]) => raised(symbol, power));
  const below = [...unit].filter(([, power]) => power < 0).map(([symbol, power]) => raised(symbol, -power));
  return [above.length > 0 ? above.join("*") : "1", ...below].join("/");
}

function canonical(powers: ReadonlyMap<string, number>): Unit {
  return new Map([...powers].filter(([, power]) => power !== 0).sort(([a], [b]) => byCodeUnit(a, b)));
}

class Misread extends Error {}

/** The tokens, or what is wrong. */
function tokensOf(text: string): readonly string[] | string {
  const tokens: string[] = [];
  const trimmed = text.trim();
  TOKEN.lastIndex = 0;
  for (let at = 0; at < trimmed.length; at = TOKEN.lastIndex) {
    const [, symbol, digits, sign] = TOKEN.exec(trimmed) ?? [];
    const token = symbol ?? digits ?? sign;
    if (token === undefined) return `"${trimmed.slice(at).trimStart()[0]}" is not expected in the unit "${text}"`;
    tokens.push(token);
  }
  return tokens;
}

/** Goes through the tokens once. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  whole(): Unit {
    const unit = this.#product();
    const rest = this.#tokens[this.#at];
    if (rest === undefined) return unit;
    const how = /^[\p{L}%]/u.test(rest) ? "; put * or / between, or join the words with _" : "";
    throw new Misread(`"${rest}" is not expected in the unit${how}`);
  }

  #product(): Unit {
    let unit = this.#factor();
    for (;;) {
      if (this.#take("*") || this.#take(".")) unit = multiplyUnits(unit, this.#factor());
      else if (this.#take("/")) unit = divideUnits(unit, this.#factor());
      else return unit;
    }
  }

  #factor(): Unit {
    const base = this.#base();
    return this.#take("^") ? (powerOfUnit(base, this.#power()) as Unit) : base;
  }

  #base(): Unit {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Misread("the unit ends where a symbol is expected");
    if (token === "(") {
      const inside = this.#product();
      if (!this.#take(")")) throw new Misread("a bracket of the unit is never closed");
      return inside;
    }
    if (token === "1") return PURE;
    if (/^\d/.test(token)) throw new Misread(`${token} is no unit: write the factor in the equation`);
    if (!/^[\p{L}%$€£¥°_]/u.test(token)) throw new Misread(`"${token}" stands where a symbol is expected`);
    return new Map([[token, 1]]);
  }

  #power(): number {
    const sign = this.#take("-") ? -1 : 1;
    const token = this.#tokens[this.#at++] ?? "";
    const power = Number(token);
    const isBroken = this.#tokens[this.#at] === "." && /^\d/.test(this.#tokens[this.#at + 1] ?? "");
    if (isBroken || !/^\d+$/.test(token) || power > HIGHEST) {
      throw new Misread(`a power of a unit is a whole number up to ${HIGHEST}, not "${token}"`);
    }
    return sign * power;
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}
