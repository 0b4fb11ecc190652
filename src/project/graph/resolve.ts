/** Equations of scalars → code over slots. Functions that remember get slots of their own. */
import { nearest } from "../../text/nearest.ts";
import { modelError } from "../expression/fault.ts";
import { operators, type PureFunction, pureFunctions, unnamed } from "../expression/functions.ts";
import type { Node, Place } from "../expression/node.ts";
import { type StatefulRow, statefulFunctions, statefulNamed } from "../expression/stateful.ts";
import type { Model, TimeSpan } from "../model/model.ts";
import type { Code, Slot } from "./graph.ts";

/** What is known of a slot while the graph is built. */
export interface Definition extends Slot {
  /** `input`: put in; `state`: a stock, or a value of the past; `frozen`: fixed at the start; `value`: worked out. */
  readonly kind: "input" | "state" | "frozen" | "value";
  /** What it is at each step; of a state, its next value. Absent of inputs, of the past and of what is frozen. */
  code?: Code;
  /** What it is at the start, where that is not the code itself. */
  initial?: Code;
}

/** A value of the past, with its slots. */
export interface PastDefinition {
  readonly slot: number;
  readonly input: number;
  readonly lag: number;
  readonly initial: number;
}

/** What timed functions take where their last argument is left out: a ramp without an end, a pulse that comes once. */
const LEFT_OUT: Readonly<Record<string, number>> = { ramp: Number.POSITIVE_INFINITY, pulse: 0 };

/** Stocks in a row: more than this is a fixed delay. */
const HIGHEST_ORDER = 100;

/** Turns the equations of one model into code, and collects the slots that it needs. */
export class Resolver {
  readonly definitions: Definition[] = [];
  readonly pasts: PastDefinition[] = [];
  readonly #model: Model;
  readonly #slots = new Map<string, number>();
  /** Lookup tables by name, with their index. */
  readonly #tables: ReadonlyMap<string, number>;
  /** Whose equation is being read: what is added is named after it. */
  #of = "";

  constructor(model: Model, tables: ReadonlyMap<string, number>) {
    this.#model = model;
    this.#tables = tables;
  }

  /** A slot for a variable. @throws PlumblineError `model-name` when the name is taken */
  declare(definition: Definition): number {
    if (this.#slots.has(definition.name) || this.#tables.has(definition.name))
      throw this.#fault(
        "model-name",
        definition.place,
        `"${definition.name}" is declared twice; give one of them another name`,
      );
    const slot = this.#add(definition);
    this.#slots.set(definition.name, slot);
    return slot;
  }

  #add(definition: Definition): number {
    this.definitions.push(definition);
    return this.definitions.length - 1;
  }

  /** The slot of a name that some variable lists, such as a stock its flows. */
  slotOf(name: string, place: Place): number {
    const slot = this.#slots.get(name);
    if (slot !== undefined) return slot;
    throw this.#fault("model-name", place, this.#unknown(name));
  }

  /** The code of an equation of the variable `of`. */
  code(node: Node, of: string): Code {
    this.#of = of;
    return this.#code(node);
  }

  #code(node: Node): Code {
    switch (node.kind) {
      case "number":
        return { op: "number", value: node.value };
      case "name":
        return this.#name(node);
      case "unary":
        return call(node.op === "-" ? "negate" : "not", this.#code(node.of));
      case "binary":
        return call(operators[node.op], this.#code(node.left), this.#code(node.right));
      case "if":
        return { op: "if", test: this.#code(node.test), yes: this.#code(node.yes), no: this.#code(node.no) };
      case "call":
        return this.#call(node);
      default:
        return node satisfies never;
    }
  }

  #name(node: Node & { kind: "name" }): Code {
    if (node.subscripts.length > 0)
      throw this.#fault(
        "model-name",
        node.place,
        `"${node.name}" has no dimension to take [${node.subscripts.join(", ")}]`,
      );
    const slot = this.#slots.get(node.name);
    if (slot !== undefined) return { op: "slot", slot };
    const { time } = this.#model;
    if (node.name === "time") return { op: "time" };
    const constants: Readonly<Record<string, number>> = {
      step: stepOf(time),
      start: time.start,
      stop: time.stop,
      pi: Math.PI,
    };
    const value = Object.hasOwn(constants, node.name) ? constants[node.name] : undefined;
    if (value !== undefined) return { op: "number", value };
    if (this.#tables.has(node.name))
      throw this.#fault("model-name", node.place, `"${node.name}" is a table: write ${node.name}(x)`);
    throw this.#fault("model-name", node.place, this.#unknown(node.name));
  }

  #call(node: Node & { kind: "call" }): Code {
    const table = this.#tables.get(node.name);
    if (table !== undefined) {
      this.#count(node, 1, 1);
      return { op: "table", table, x: this.#code(node.args[0] as Node) };
    }
    const remembers = statefulNamed(node.name);
    if (remembers) return this.#remembered(node, remembers);
    if (!Object.hasOwn(pureFunctions, node.name) || unnamed.has(node.name))
      throw this.#fault("model-name", node.place, this.#unknownFunction(node.name));
    const name = node.name as PureFunction;
    const row = pureFunctions[name];
    this.#count(node, row.least, row.most);
    const args = node.args.map((arg) => this.#code(arg));
    const absent = LEFT_OUT[name];
    if (absent !== undefined && args.length < row.most) args.push({ op: "number", value: absent });
    if (row.timed) args.push({ op: "time" }, { op: "number", value: stepOf(this.#model.time) });
    return call(name, ...args);
  }

  #count(node: Node & { kind: "call" }, least: number, most: number): void {
    const given = node.args.length;
    if (given >= least && given <= most) return;
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    throw this.#fault("model-malformed", node.place, `${node.name} takes ${wanted} arguments, not ${given}`);
  }

  #remembered(node: Node & { kind: "call" }, row: StatefulRow): Code {
    this.#count(node, row.least, row.most);
    const [input, lag] = node.args;
    const asked = row.order === "given" ? node.args[3] : node.args[node.name === "previous" ? 1 : 2];
    const place = node.place;
    const name = `${node.name}(…) of ${this.#of}`;
    const read = this.#code(input as Node);
    // Not a slot of its own: that would be worked out at each step, and may be no number later on.
    if (row.keeps === "start")
      return { op: "slot", slot: this.#add({ name, variable: this.#of, place, kind: "frozen", initial: read }) };
    const from = this.#part(`input of ${name}`, read, place);
    const initial = asked === undefined ? from : this.#part(`initial value of ${name}`, this.#code(asked), place);
    const span: Code =
      node.name === "previous" ? { op: "number", value: stepOf(this.#model.time) } : this.#code(lag as Node);
    const lagSlot = this.#part(`lag of ${name}`, span, place);
    if (row.keeps === "past") {
      const slot = this.#add({ name, variable: this.#of, place, kind: "state", initial: slotCode(initial) });
      this.pasts.push({ slot, input: from, lag: lagSlot, initial });
      return { op: "slot", slot };
    }
    const order = row.order === "given" ? this.#order(node) : row.order;
    return this.#chain({ name, place, order, from, initial, lag: lagSlot, material: row.keeps === "material" });
  }

  #order(node: Node & { kind: "call" }): number {
    const third = node.args[2];
    if (third?.kind === "number" && Number.isInteger(third.value) && third.value >= 1 && third.value <= HIGHEST_ORDER)
      return third.value;
    const message = `the order of ${node.name} is a whole number from 1 to ${HIGHEST_ORDER}, written in place`;
    throw this.#fault("model-malformed", node.place, message);
  }

  /** Stocks in a row, each emptying into the next over its part of the lag. */
  #chain(chain: {
    readonly name: string;
    readonly place: Place;
    readonly order: number;
    readonly from: number;
    readonly initial: number;
    readonly lag: number;
    readonly material: boolean;
  }): Code {
    const { name, place, order, lag, material } = chain;
    const part = this.#part(
      `lag of each stage of ${name}`,
      call("divide", slotCode(lag), { op: "number", value: order }),
      place,
    );
    const dt: Code = { op: "number", value: stepOf(this.#model.time) };
    let input: Code = slotCode(chain.from);
    for (let stage = 1; stage <= order; stage++) {
      const slot = this.definitions.length;
      const state = slotCode(slot);
      const leaves = call("divide", state, slotCode(part));
      const change = material
        ? call("subtract", input, leaves)
        : call("divide", call("subtract", input, state), slotCode(part));
      const initial = material ? call("multiply", slotCode(chain.initial), slotCode(part)) : slotCode(chain.initial);
      const code = call("add", state, call("multiply", dt, change));
      this.#add({ name: `stage ${stage} of ${name}`, variable: this.#of, place, kind: "state", initial, code });
      input = material ? leaves : state;
    }
    return slotCode(this.#part(name, input, place));
  }

  /** A slot for a part of an equation. */
  #part(name: string, code: Code, place: Place): number {
    if (code.op === "slot") return code.slot;
    return this.#add({ name, variable: this.#of, place, kind: "value", code });
  }

  #unknown(name: string): string {
    const near = nearest(name, [...this.#slots.keys(), ...this.#tables.keys(), "time", "step", "start", "stop", "pi"]);
    return `"${name}" is no variable of this model${near === undefined ? "; declare it, or mend the name" : `; is "${near}" meant?`}`;
  }

  #unknownFunction(name: string): string {
    const known = [...Object.keys(pureFunctions), ...Object.keys(statefulFunctions), ...this.#tables.keys()];
    const near = nearest(
      name,
      known.filter((one) => !unnamed.has(one)),
    );
    if (this.#slots.has(name)) return `"${name}" is a variable, not a function; for a product write ${name} * (…)`;
    return `"${name}" is no function${near === undefined ? "; docs/models.md lists those that there are" : `; is "${near}" meant?`}`;
  }

  #fault(code: "model-name" | "model-malformed", place: Place, message: string): Error {
    return modelError(code, this.#model.file, place, message);
  }
}

/** Length of a step, in units of time. */
export function stepOf({ start, stop, steps }: TimeSpan): number {
  return (stop - start) / steps;
}

/** Code that calls a function. */
export function call(name: PureFunction, ...args: Code[]): Code {
  return { op: "call", name, args };
}

/** Code that reads a slot. */
export function slotCode(slot: number): Code {
  return { op: "slot", slot };
}
