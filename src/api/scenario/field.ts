/** How an input is changed on a page. Comes in: its value and what the model allows. Goes out: what its field, slider and steps hold. */

/** A slider: every end and step is a number that a browser keeps as it is. */
export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
}

/** What a model allows an input to be, both ends included. */
export interface Allowed {
  readonly low: number;
  readonly high: number;
}

/** Digits that a field shows. What is not touched keeps all of its own. */
const DIGITS = 6;

/** A number as its field shows it and takes it back: `0.035`, `508.8e9`. */
export function fieldText(value: number): string {
  const size = Math.abs(value);
  if (size < 1e6) return String(Number(value.toPrecision(DIGITS)));
  const exponent = 3 * Math.floor(Math.log10(size) / 3);
  return `${Number((value / 10 ** exponent).toPrecision(DIGITS))}e${exponent}`;
}

/** Places of a slider. */
const PLACES = 200;

/** Presses of a button from one end to the other. */
const PRESSES = 50;

/** The slider of an input, at the place that is nearest to its value; none for a range without width. */
export function sliderOf(value: number, { low, high }: Allowed): Slider | undefined {
  if (!(high > low)) return undefined;
  const step = round((high - low) / PLACES);
  const places = Math.floor((high - low) / step + 1e-9);
  const place = Math.min(places, Math.max(0, Math.round((value - low) / step)));
  const at = (count: number): number => Number((low + count * step).toPrecision(12));
  return { min: low, max: at(places), step, value: at(place) };
}

/** The value after a press, within what is allowed. `presses`: 1 or −1. */
export function stepped(value: number, presses: number, { low, high }: Allowed): number {
  const step = round((high - low) / PRESSES);
  const next = Number((value + presses * step).toPrecision(12));
  return Math.min(high, Math.max(low, next));
}

/** The nearest of 1, 2 and 5 with noughts. */
function round(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const lead = width / power;
  const near = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
  return Number((near * power).toPrecision(1));
}
