/** The name of a unit of time in, its code out. */
import { identifierKey } from "./identifier.ts";

/** Units of time, by every name that the standard gives them. @source OASIS XMILE 1.0, 3.2.7 */
const KNOWN: Readonly<Record<string, string>> = {
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
