/** The checked graph of a model: slots and code, in the order in which they are worked out. Nothing of a user's text is in it but names for messages. */
import type { PureFunction } from "../expression/functions.ts";
import type { Place } from "../expression/node.ts";
import type { Table } from "../model/model.ts";

/** Code of one value. A slot is a place in the state of a run, counted from 0. */
export type Code =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "slot"; readonly slot: number }
  /** The time at this step: start + i × step. */
  | { readonly op: "time" }
  /** A row of the table of pure functions. Operators are functions as well. */
  | { readonly op: "call"; readonly name: PureFunction; readonly args: readonly Code[] }
  /** Only the side that is chosen is worked out. */
  | { readonly op: "if"; readonly test: Code; readonly yes: Code; readonly no: Code }
  | { readonly op: "table"; readonly table: number; readonly x: Code };

/** Puts the value of the code into a slot. */
export interface Assignment {
  readonly slot: number;
  readonly code: Code;
}

/** A value of the past: the slot holds what `input` was `lag` ago, and `initial` before that. Both are read at the start. */
export interface Past {
  readonly slot: number;
  readonly input: number;
  /** Slot with the lag in units of time; it is rounded to whole steps, at least one. */
  readonly lag: number;
  readonly initial: number;
}

/** What a slot stands for. */
export interface Slot {
  /** As a user knows it: `gdp[DE]`; parts that the graph added are named after what asked for them. */
  readonly name: string;
  /** The variable that it belongs to. */
  readonly variable: string;
  readonly unit?: string;
  readonly place: Place;
}

/** A model that can be run: everything checked, sorted and numbered. */
export interface Graph {
  readonly model: string;
  readonly file: string;
  readonly slots: readonly Slot[];
  readonly start: number;
  readonly step: number;
  readonly steps: number;
  /** Steps after which values are kept, ascending; the first is 0. */
  readonly saves: readonly number[];
  /** Slots of the parameters, in the order of the model; columns of samples stand in the same order. */
  readonly inputs: readonly number[];
  readonly tables: readonly Table[];

  /** Once a draw, at the first step: all slots but inputs. What never changes is worked out here and nowhere else. */
  readonly initials: readonly Assignment[];
  /** At each step, the first included, from the stocks as they are: what changes with time or with a stock. */
  readonly stepwise: readonly Assignment[];
  /** After each step: the new value of each stock, all from the old state. */
  readonly updates: readonly Assignment[];
  readonly pasts: readonly Past[];
  /** Slots that could become infinite or no number at all: stocks, and what divides, takes roots and the like. */
  readonly watched: readonly number[];
}
