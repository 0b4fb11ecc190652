/** A unit equation of XMILE in, a unit as ours are written out, where it is a simple one. */
import { identifierKey } from "./identifier.ts";

/** Units of time and of nothing, by every name the standard gives them. @source OASIS XMILE 1.0, 3.2.7 */
const KNOWN: Readonly<Record<string, string>> = {
  dimensionless: "1",
  unitless: "1",
  dmnl: "1",
  nondimensional: "1",
  seconds: "s",
  second: "s",
  s: "s",
  minutes: "min",
  minute: "min",
  min: "min",
  hours: "h",
  hour: "h",
  hr: "h",
  days: "d",
  day: "d",
  weeks: "wk",
  week: "wk",
  wk: "wk",
  months: "mo",
  month: "mo",
  mo: "mo",
  years: "a",
  year: "a",
  yr: "a",
};

/** The code of a unit of time; the name itself, in one word, where it is none that we know. `1` when there is none. */
export function timeUnit(name: string | undefined): string {
  const key = identifierKey(name ?? "");
  return Object.hasOwn(KNOWN, key) ? (KNOWN[key] ?? "1") : /^[a-z]+$/.test(key) ? key : "1";
}

/** Products and quotients of plain names, such as `people/year`; anything else is no simple unit. */
const SIMPLE = /^[A-Za-z1][A-Za-z_ ]*(?:\s*[*/]\s*[A-Za-z][A-Za-z_ ]*)*$/;

/** The unit of a unit equation: `people/Month` is `people/mo`; undefined where it is not simple. */
export function readUnit(text: string | undefined): string | undefined {
  const written = (text ?? "").trim();
  if (!SIMPLE.test(written)) return undefined;
  return written
    .split(/([*/])/)
    .map((part) => (part === "*" || part === "/" ? (part === "*" ? "." : "/") : unitName(part)))
    .join("");
}

function unitName(part: string): string {
  const key = identifierKey(part);
  return Object.hasOwn(KNOWN, key) ? (KNOWN[key] ?? key) : key;
}
