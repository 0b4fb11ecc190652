/** A form that was sent. Comes in: its fields, and the inputs as nobody changed them. Goes out: the state that it means. */
import { PlumblineError } from "../../core/error.ts";
import { readNumber } from "../../project/model/number.ts";
import { fieldText, type Slider, sliderOf, stepped } from "./field.ts";
import { FIELD } from "./names.ts";
import { type Choices, type ScenarioState, STATE_PARAMETERS, stateOf } from "./state.ts";

/** An input as the model, the claims and the story leave it. */
export interface Untouched {
  readonly name: string;
  /** Median. */
  readonly value: number;
  readonly allowed?: { readonly low: number; readonly high: number };
}

/** Parts of a target as its form has them. */
const AIMS = ["what", "time", "value"] as const;

/** True when the address has fields of a form in it. */
export function isForm(query: Choices): boolean {
  return Object.keys(query).some((name) => !STATE_PARAMETERS.has(name));
}

/**
 * The state that a form means. A slider counts when it was moved, a number when it is not what nobody changed: what
 * stands as it was keeps all that is known of it.
 * @throws PlumblineError `bad-request` for fields that no form has
 */
export function submitted(query: Choices, inputs: readonly Untouched[]): ScenarioState {
  refuseStrangers(query, inputs);
  const state = stateOf(query);
  const set: Record<string, string> = { ...state.set };
  const places = placesOf(query);
  for (const input of inputs) {
    const typed = query[FIELD.value + input.name];
    const moved = movedTo(query, places, input.name);
    const text = moved ?? (typed === undefined ? undefined : String(typed).trim());
    if (text === undefined) continue;
    if (text === fieldText(input.value)) delete set[input.name];
    else set[input.name] = text;
  }
  pressed(query, inputs, set);
  const target = aimOf(query);
  return { ...state, set: ordered(set, inputs), ...(target === undefined ? {} : { target }) };
}

/** The sliders of a form stood at these places: `growth:0.035;…`. */
export function placesText(sliders: readonly { readonly name: string; readonly slider: Slider }[]): string {
  return sliders.map(({ name, slider }) => `${name}:${slider.value}`).join(";");
}

function placesOf(query: Choices): ReadonlyMap<string, number> {
  const pairs = String(query[FIELD.places] ?? "").split(";");
  return new Map(
    pairs.map((text) => {
      const at = text.lastIndexOf(":");
      return [text.slice(0, Math.max(0, at)), Number(text.slice(at + 1))] as const;
    }),
  );
}

/** Browsers write a slider's place in digits of their own. */
const SAME = 1e-9;

function movedTo(query: Choices, places: ReadonlyMap<string, number>, name: string): string | undefined {
  const slid = query[FIELD.slider + name];
  const stood = places.get(name);
  if (slid === undefined || stood === undefined) return undefined;
  const value = Number(slid);
  const isSame = Math.abs(value - stood) <= SAME * Math.max(Math.abs(value), Math.abs(stood));
  return isSame || !Number.isFinite(value) ? undefined : fieldText(value);
}

/** A button was pressed: `growth:+`. It counts from the number that stands in the field. */
function pressed(query: Choices, inputs: readonly Untouched[], set: Record<string, string>): void {
  const press = query[FIELD.step];
  if (press === undefined) return;
  const [, name = "", sign = ""] = /^(.+):([+-])$/.exec(String(press)) ?? [];
  const input = inputs.find((one) => one.name === name);
  if (!input?.allowed) throw stranger(FIELD.step, "no button is called so");
  const now = readNumber(set[name] ?? "") ?? input.value;
  const next = fieldText(stepped(now, sign === "+" ? 1 : -1, input.allowed));
  if (next === fieldText(input.value)) delete set[name];
  else set[name] = next;
}

/** `level:core` by 2035 with a value, `crossing:passes` by 2030 with a share of the draws. */
function aimOf(query: Choices): string | undefined {
  const [what, time, value] = AIMS.map((part) => query[FIELD.aim + part]);
  if (what === undefined || time === undefined || value === undefined) return undefined;
  const [, kind = "", name = ""] = /^(level|crossing):(.+)$/.exec(String(what)) ?? [];
  const wanted = readNumber(String(value));
  if (name === "") throw stranger(`${FIELD.aim}what`, "it is neither an output nor a crossing");
  if (wanted === undefined) throw stranger(`${FIELD.aim}value`, "it is no number; write 1.3e12, 0.5 or 50%");
  return kind === "level" ? `${name}@${time}=${wanted}` : `${name}<=${time}:${wanted}`;
}

function refuseStrangers(query: Choices, inputs: readonly Untouched[]): void {
  const names = new Set(inputs.map(({ name }) => name));
  const has = (field: string, prefix: string): boolean =>
    field.startsWith(prefix) && names.has(field.slice(prefix.length));
  const aims = new Set<string>(AIMS.map((part) => FIELD.aim + part));
  for (const field of Object.keys(query)) {
    if (STATE_PARAMETERS.has(field) || field === FIELD.places || field === FIELD.step || aims.has(field)) continue;
    if (!has(field, FIELD.value) && !has(field, FIELD.slider)) throw stranger(field, "the page has no such parameter");
  }
}

function stranger(field: string, why: string): PlumblineError {
  const message = `${field.slice(0, 80)}: ${why}. Correct it or leave it out.`;
  return new PlumblineError("bad-request", field, message);
}

/** In the order of the model, so that the same values are the same address; what is not the model's comes last. */
function ordered(
  set: Readonly<Record<string, string>>,
  inputs: readonly Untouched[],
): Readonly<Record<string, string>> {
  const known = inputs.flatMap(({ name }) => (set[name] === undefined ? [] : [[name, set[name]] as const]));
  return { ...Object.fromEntries(known), ...set };
}

/** The slider that an input is given on the page. */
export function sliderFor({ value, allowed }: Untouched): Slider | undefined {
  return allowed ? sliderOf(value, allowed) : undefined;
}
