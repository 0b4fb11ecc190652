/** The simulation specifications of an XMILE file in, a span of time out. */
import { modelError } from "../expression/fault.ts";
import type { TimeSpan } from "../model/model.ts";
import { childOf, type Element } from "./markup.ts";
import { timeUnit } from "./units.ts";

/** How far the number of steps may be from a whole one, relative: a dt written with five digits still divides its span. */
const NEARLY_WHOLE = 1e-6;
/** Elements and attributes by which programs say how often values are kept; the standard has none. */
const SAVE_ELEMENTS = ["savestep", "save_step", "saveper", "save_interval"];
const SAVE_ATTRIBUTES = ["isee:save_interval", "save_interval", "savestep"];

/** What the specifications say. */
export interface Specs {
  readonly time: TimeSpan;
  /** The method that is asked for when it is another one than Euler's, as it is written. */
  readonly method?: string;
  readonly element: Element;
}

/**
 * Reads `<sim_specs>`: what the model says wins over what the file says.
 * @throws PlumblineError `model-missing`, `model-malformed`, `model-step`, `model-unsupported`
 */
export function readSpecs(root: Element, model: Element, file: string): Specs {
  const blocks = [childOf(model, "sim_specs"), childOf(root, "sim_specs")].filter((block) => block !== undefined);
  const [element] = blocks;
  if (element === undefined) {
    throw modelError(
      "model-missing",
      file,
      root.place,
      "there is no <sim_specs>: the file does not say from when to when the model runs",
    );
  }
  const value = (name: string): Element | undefined =>
    blocks.map((block) => childOf(block, name)).find((found) => found !== undefined);
  const start = numberIn(value("start"), "start", element, file);
  const stop = numberIn(value("stop"), "stop", element, file);
  const steps = stepsOf(start, stop, value("dt"), element, file);
  refusePartialRun(value("run"), file);
  const attribute = (name: string): string | undefined =>
    blocks.map((block) => block.attributes[name]).find((found) => found !== undefined);
  const saveEvery = savesOf(
    SAVE_ELEMENTS.map(value).find((found) => found !== undefined)?.text ??
      SAVE_ATTRIBUTES.map(attribute).find((found) => found !== undefined),
    (stop - start) / steps,
  );
  const method = attribute("method");
  const time = { start, stop, steps, saveEvery, unit: timeUnit(attribute("time_units")) };
  return { time, element, ...(method === undefined || isEuler(method) ? {} : { method }) };
}

function numberIn(element: Element | undefined, name: string, specs: Element, file: string): number {
  if (element === undefined) throw modelError("model-missing", file, specs.place, `<sim_specs> has no <${name}>`);
  const value = element.text.trim() === "" ? Number.NaN : Number(element.text);
  if (Number.isFinite(value)) return value;
  throw modelError("model-malformed", file, element.textPlace, `"${element.text}" in <${name}> is no number`);
}

function stepsOf(start: number, stop: number, dt: Element | undefined, specs: Element, file: string): number {
  const given = dt === undefined ? 1 : numberIn(dt, "dt", specs, file);
  const isReciprocal = dt?.attributes.reciprocal?.trim().toLowerCase() === "true";
  const place = dt?.place ?? specs.place;
  if (!(stop > start))
    throw modelError(
      "model-step",
      file,
      specs.place,
      `the model ends at ${stop}, which is not after its start at ${start}`,
    );
  if (!(given > 0))
    throw modelError("model-step", file, place, `a step of ${given} does not lead on: give one above nought`);
  const steps = isReciprocal ? (stop - start) * given : (stop - start) / given;
  const whole = Math.round(steps);
  if (whole >= 1 && Math.abs(steps - whole) <= NEARLY_WHOLE * whole) return whole;
  throw modelError(
    "model-step",
    file,
    place,
    `a step of ${isReciprocal ? `1/${given}` : given} does not divide the time from ${start} to ${stop}: give one that does`,
  );
}

/** Every how many steps; values that are kept more often than asked do no harm where the interval is no whole number. */
function savesOf(written: string | undefined, step: number): number {
  const every = Math.round(Number(written) / step);
  return Number.isFinite(every) && every >= 1 && Math.abs(every * step - Number(written)) <= NEARLY_WHOLE * step
    ? every
    : 1;
}

function refusePartialRun(run: Element | undefined, file: string): void {
  const by = run?.attributes.by?.trim().toLowerCase() ?? "all";
  if (run === undefined || by === "all") return;
  throw modelError(
    "model-unsupported",
    file,
    run.place,
    `a run of a part of the model (<run by="${by}">) is not done here: have it run all`,
  );
}

/** Methods stand in the order in which they are wanted, with those to fall back on behind. @source OASIS XMILE 1.0, 3.4.1 */
function isEuler(method: string): boolean {
  const methods = method.split(",").map((one) => one.trim().toLowerCase());
  return methods.includes("euler") || method.trim() === "";
}
