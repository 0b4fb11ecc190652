/** Comes in: two units that should be one. Goes out: what to do, in words. */
import { MONTHS } from "../../measure/unit.ts";
import { divideUnits, type Unit } from "./unit.ts";

/** Digits of a factor that advice gives. */
const DIGITS = 7;

/** How to make the two alike, as far as the units themselves tell. `have` is what stands there, `want` what should. */
export function unitAdvice(have: Unit, want: Unit): string {
  const factor = divideUnits(want, have);
  const conversion = timeConversion(factor);
  if (conversion !== undefined) return `convert it: multiply by ${conversion}`;
  const [first] = factor;
  if (factor.size === 1 && first !== undefined) {
    const [symbol, power] = first;
    if (symbol === "%") return power < 0 ? "divide what is in % by 100 [%]" : "multiply the share by 100 [%]";
    if (symbol in MONTHS && have.size > 0 && want.size > 0) {
      return power > 0
        ? `multiply by a time in ${symbol}, such as step or 1 [${symbol}]`
        : `divide by a time in ${symbol}, such as a delay or 1 [${symbol}]`;
    }
  }
  if (have.size === 0) return "give the number its unit, as in 5 [USD/a], or correct the unit that is declared";
  return "convert one with a number that has a unit, as in 90 [RUB/USD], or correct the unit that is declared";
}

/** `12 [mo/a]` where two units of time differ. @source UCUM's units of time, in measure/unit.ts */
function timeConversion(factor: Unit): string | undefined {
  const entries = [...factor];
  const [above] = entries.filter(([, power]) => power === 1);
  const [below] = entries.filter(([, power]) => power === -1);
  if (entries.length !== 2 || above === undefined || below === undefined) return undefined;
  const [to, from] = [MONTHS[above[0]], MONTHS[below[0]]];
  if (to === undefined || from === undefined) return undefined;
  return from >= to
    ? `${digits(from / to)} [${above[0]}/${below[0]}]`
    : `1 [${above[0]}] / ${digits(to / from)} [${below[0]}]`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
