/** A graphical function of XMILE in, a table out. */
import { modelError } from "../expression/fault.ts";
import type { Table } from "../model/model.ts";
import { childOf, type Element } from "./markup.ts";

/** What the types of graphical functions are called in our tables. @source OASIS XMILE 1.0, 3.1.4 */
const OUTSIDE: Readonly<Record<string, Table["outside"]>> = {
  continuous: "hold",
  extrapolate: "extrapolate",
  discrete: "discrete",
};

/** More points than any table that a person drew. */
const MOST_POINTS = 100_000;

/** True when the element defines points, and does not only name another graphical function. */
export function definesPoints(gf: Element): boolean {
  return childOf(gf, "ypts") !== undefined;
}

/**
 * Reads `<gf>`.
 * @throws PlumblineError `model-malformed` for points that are no table, `model-unsupported` for an unknown type
 */
export function readTable(gf: Element, file: string): Table {
  const type = (gf.attributes.type ?? "continuous").trim().toLowerCase();
  const outside = Object.hasOwn(OUTSIDE, type) ? OUTSIDE[type] : undefined;
  if (outside === undefined) {
    throw modelError(
      "model-unsupported",
      file,
      gf.place,
      `a graphical function of type "${type}" is not done here: continuous, extrapolate or discrete`,
    );
  }
  const y = points(gf, "ypts", file);
  if (y === undefined) throw modelError("model-malformed", file, gf.place, "a graphical function needs <ypts>");
  const x = points(gf, "xpts", file) ?? evenly(gf, y.length, file);
  if (x.length !== y.length) {
    throw modelError(
      "model-malformed",
      file,
      gf.place,
      `a graphical function has ${x.length} values of x, and ${y.length} of y: give one y for each x`,
    );
  }
  if (x.some((value, at) => at > 0 && value <= (x[at - 1] ?? value))) {
    throw modelError(
      "model-malformed",
      file,
      gf.place,
      "the values of x of a graphical function must rise from each to the next",
    );
  }
  return { x, y, outside };
}

function points(gf: Element, name: "xpts" | "ypts", file: string): readonly number[] | undefined {
  const list = childOf(gf, name);
  if (list === undefined) return undefined;
  const separator = list.attributes.sep ?? ",";
  const parts = list.text.split(separator === "" ? "," : separator).map((part) => part.trim());
  const written = parts.at(-1) === "" ? parts.slice(0, -1) : parts;
  const values = written.map((part) => (part === "" ? Number.NaN : Number(part)));
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    throw modelError(
      "model-malformed",
      file,
      list.textPlace,
      `"${written[wrong]}" in <${name}> is no number; values are separated by "${separator}"`,
    );
  }
  if (values.length === 0 || values.length > MOST_POINTS) {
    throw modelError(
      "model-malformed",
      file,
      list.place,
      `<${name}> has ${values.length} values: from 1 to ${MOST_POINTS} are read`,
    );
  }
  return values;
}

/** Values of x spread evenly over the scale. @source OASIS XMILE 1.0, 4.1.3 */
function evenly(gf: Element, count: number, file: string): readonly number[] {
  const scale = childOf(gf, "xscale");
  const [low, high] = [Number(scale?.attributes.min ?? Number.NaN), Number(scale?.attributes.max ?? Number.NaN)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    throw modelError(
      "model-malformed",
      file,
      gf.place,
      "a graphical function needs <xpts>, or <xscale> with min and max",
    );
  }
  return Array.from({ length: count }, (_, at) =>
    count === 1 ? low : at === count - 1 ? high : low + (at * (high - low)) / (count - 1),
  );
}
